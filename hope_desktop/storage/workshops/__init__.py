"""The tables of workshops and of what is kept beside them."""
