"""What the program is about: frozen values and the rules between them, without I/O, clock or Qt."""
