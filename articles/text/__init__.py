"""Words: clean characters, slugs, plain text, counting and shortening. Pure, no Django."""
