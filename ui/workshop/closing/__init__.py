"""The end of a workshop: what is open, paper before people leave, and erasing what each of them voted."""
