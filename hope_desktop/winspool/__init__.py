"""The printers of Windows, through Windows itself: winspool.drv and gdi32.dll, and no file of ours.

Each page goes there as a picture in bands. Nothing here opens a connection, and no printer but the
one that was chosen is ever used. Everything may wait for a printer, so it belongs in a worker.
"""

from hope_desktop.winspool.sending import system

__all__ = ["system"]
