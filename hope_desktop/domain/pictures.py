"""The names of the pictures a text may show, as OpenMoji draws them."""

_NAMES = """
sun cloud rain mist
happy unsure sad surprised angry crying laughing thinking in-love
girl boy child baby person man woman grandmother grandfather neighbour teacher health-worker
manager friends followers hug swimming walking
stop-hand yes no handshake ear eyes speech heart question tick cross balance wave clap
phone laptop camera game lock key clock gift money bag lamp ball music party pencil book letter
house school hospital bus bicycle scissors shopping dog food shirt bed door calendar lifebuoy
puzzle sign
"""
PICTURES = frozenset(_NAMES.split())
