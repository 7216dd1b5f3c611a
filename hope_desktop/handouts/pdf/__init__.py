"""Tagged pages on reportlab's canvas: the only place that imports reportlab."""
