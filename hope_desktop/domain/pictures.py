"""The names of the pictures a text may show, as OpenMoji draws them; their meaning: format.md."""

_NAMES = """
sun cloud rain mist storm snow
happy unsure sad surprised angry crying laughing thinking in-love scared worried calm shy asleep
secret breathe
girl boy child baby person man woman grandmother grandfather neighbour teacher health-worker
manager police friends followers hug alone group family swimming walking running dance
stop-hand yes no no-gesture shrug finger-up handshake wave clap strong
head eyes ear mouth belly foot heart
speech talking calling message chat think writing choose search quiet loud
question exclamation tick cross plus arrow star balance warning pause stop-sign sign
phone laptop internet camera photo video game lock key clock gift money bag lamp ball music party
pencil drawing colours scissors glue page list book letter calendar
house school hospital bus train car bicycle place door chair bed toilet shopping dog tree food
drink shirt lifebuoy puzzle
"""
PICTURES = frozenset(_NAMES.split())
