"""Values in, tagged PDF bytes out: the only room that knows reportlab."""
