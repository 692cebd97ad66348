"""Plan op één vel: the whole plan on one sheet for the wall."""
