"""How a report looks in Word: styles, headings, tables and pictures that people can go on working with."""
