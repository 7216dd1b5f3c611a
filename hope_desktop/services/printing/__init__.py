"""From a plan to documents, bytes, files and a printer."""
