"""Fields to type and choose in, and the forms made of them."""
