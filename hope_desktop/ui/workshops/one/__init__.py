"""One workshop: its rows, and what is open in them."""
