"""The tables of the material, shipped and own."""
