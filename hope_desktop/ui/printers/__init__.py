"""Printing on a printer of this computer: asking how, sending it, and following its progress.

Any page may use it for any document that is drawn; it knows no workshop.
"""
