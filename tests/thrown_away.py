"""Everything that can be thrown away, with a word in it by which it is found again."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import ActivityId, HelplineId, Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests import files_of_others as others
from tests.bringing import bring, own_activity, rewrite
from tests.making import NINE
from tests.planning import new_class, new_workshop, put_on_paper, workshop_of
from tests.services.library.test_material_files import later

REASON = "De mentor gaf module 1 tot en met 3."


type Removal = Callable[[], object]


def an_activity(services: Services, word: str) -> Removal:
    made = own_activity(services, f"Les {word}", goal=f"Over {word}.")
    return partial(services.material.remove, made)


def _given_activity(services: Services, word: str) -> Removal:
    """Planned and printed."""
    remove, (row,) = an_activity(services, word), services.library.rows(ActivityFilter(words=word))
    services.material.new_handout(row.id, f"Blad {word}", HandoutKind.WORKSHEET, body=f"{word}!")
    school_class = new_class(services, label="1A")
    session = workshop_of(services, school_class, [row.id], SessionFacts(NINE, 50, reason=REASON))
    put_on_paper(services, session)
    services.blocks.remove(session, services.planning.session(session).blocks[0].id)
    return remove


def _her_activity(services: Services, word: str) -> Removal:
    made = own_activity(services, f"Les {word}", goal=f"Over {word}.", only_me=True)
    return partial(services.material.remove, made)


def _handout(services: Services, word: str) -> Removal:
    made = own_activity(services, "Les")
    sheet, _ = services.material.new_handout(made, f"Blad {word}", HandoutKind.WORKSHEET)
    rewrite(services, sheet, body=f"{word} was hier")
    return partial(services.material.remove, sheet)


def _version(services: Services, word: str) -> Removal:
    sheet = services.library.activity(ActivityId("1.4")).handouts[0].id
    rewrite(services, sheet, title=f"Blad {word}")
    return partial(services.material.back_to_original, sheet)


def _letter(services: Services, word: str) -> Removal:
    sheet = services.library.school_papers()[0].id
    edition = services.material.handout(sheet).text
    services.material.keep_handout(replace(edition, body=f"{edition.body}\n\n{word}"))
    return partial(services.material.back_to_original, sheet)


def _file(kind: str, data: Callable[[str], bytes], services: Services, word: str) -> Removal:
    facts = {"note": f"over {word}", "tags": (word,)}
    made = bring(services, f"{word}.{kind}", data(word), ActivityId("1.4"), **facts)
    return partial(services.materials.remove, made)


FILES: dict[str, Callable[[str], bytes]] = {
    "pdf": lambda word: others.pdf(2, word) + f"% {word}".encode(),
    "png": lambda word: others.picture("png", 40, 30) + word.encode(),
    "docx": lambda word: others.docx(others.paragraph(word)),
    "odt": lambda word: others.odt(f"<text:p>{word}</text:p>"),
    "pptx": lambda word: others.pptx(f"<a:t>{word}</a:t>"),
    "xlsx": others.xlsx,
    "txt": lambda word: f"dit was {word}".encode(),
    "mp3": lambda word: b"ID3" + word.encode() * 40,
}


def _opened(services: Services, word: str) -> Removal:
    """In another program, which changed nothing."""
    made = bring(services, f"{word}.docx", FILES["docx"](word), only_me=True)
    services.files.open_copy(made)
    return partial(services.materials.remove, made)


def a_changed_file(services: Services, word: str) -> Removal:
    """By another program, which leaves a file of its own beside it."""
    remove = _opened(services, word)
    copy = services._database.folder.opened / str(services.materials.all()[0].id) / f"{word}.docx"
    later(copy, others.docx(others.paragraph(f"nieuw {word}")))
    copy.with_name(f".~lock.{copy.name}#").write_text("Samira")
    return remove


def a_class(services: Services, word: str) -> Removal:
    made = new_class(services, ClassFacts(f"School {word}", "9Z"))
    facts = SessionFacts(NINE, 50, word, room=word)
    new_workshop(services, made, "S1", "a", facts)
    services.classes.mark_module(made, Module.BOUNDARIES, NINE.date())
    return partial(services.classes.remove, made)


def _session(services: Services, word: str) -> Removal:
    made = new_class(services, label="1S")
    facts = SessionFacts(NINE, 100, word, reason=f"want {word}")
    session = new_workshop(services, made, "S4", None, facts, word)
    services.planning.mark_done(session)
    return partial(services.planning.remove, session)


def _helpline(services: Services, word: str) -> Removal:
    line = Helpline(
        HelplineId(""), f"Lijn {word}", "praten", phone="06 12345678",
    )  # fmt: skip
    new_class(services, label="1H")
    made, _ = services.helplines.add(line, "Samira")
    return partial(services.helplines.remove, made)


KINDS: dict[str, Callable[[Services, str], Removal]] = {
    "activiteit": an_activity,
    "gegeven": _given_activity,
    "alleenvoormij": _her_activity,
    "werkblad": _handout,
    "versie": _version,
    "brief": _letter,
    **{f"bestand{kind}": partial(_file, kind, data) for kind, data in FILES.items()},
    "alleengeopend": _opened,
    "geopendveranderd": a_changed_file,
    "klas": a_class,
    "workshop": _session,
    "hulplijn": _helpline,
}
"""Everything that can lie in the bin, and files of every type, with a word for each."""
