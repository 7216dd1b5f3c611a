"""The names of the pictures a text may show; what they mean: format.md."""

_NAMES = """
sun cloud rain mist storm snow
happy unsure sad surprised angry crying laughing thinking in-love scared worried calm shy asleep
secret breathe kiss
girl boy child baby person man woman grandmother grandfather neighbour teacher health-worker
manager police friends followers hug alone group family swimming walking running dance
stop-hand yes no-gesture shrug finger-up handshake wave clap strong fist
signing push
head eyes ear deaf mouth belly foot heart heartbeat
speech talking calling message chat think writing choose search quiet loud
skip again wait share no-share bin box
question exclamation tick cross plus arrow star balance warning pause stop-sign sign
phone laptop internet camera no-photo photo video game lock key clock gift money
no-money bag lamp ball music party work
pencil drawing colours scissors glue page list no-marks book letter calendar
house school hospital bus train car bicycle place door chair bed toilet shopping dog tree food
bowl drink shirt lifebuoy puzzle
"""
_CAST = """
robin noor sami selam bo kim noah luca esra mateo koen lieke lina roos yusuf lot sil
tijn dewi fenna lars dex
mentor daan els selma ali henk sanne ama marco samira
"""
PEOPLE = frozenset(_CAST.split())
"""Who has a face in the texts, by the name in them, and a mentor."""
PICTURES = frozenset(_NAMES.split()) | PEOPLE
