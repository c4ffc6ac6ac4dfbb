"""How well duben cuts and reads: sentences of our own making, and what is right for them."""
