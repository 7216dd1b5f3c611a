"""Writing a text of the library: the typing, the preview, and the advice."""
