"""Printing on a printer of this computer: asking how, handing over, and looking after it.

Any page may use it for any document that is drawn; it knows no workshop.
"""
