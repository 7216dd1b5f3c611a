"""A text changed as it looks: one document, in which every sign of the format is a thing."""
