"""The workbook: ``sheet`` says what a sheet holds, the other modules fill one each, ``writer`` makes the file."""
