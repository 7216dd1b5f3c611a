"""`session print`: the papers of a workshop in a folder, whole or not at all."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from hope_desktop.cli.parser import Parser
from hope_desktop.cli.wiring import Asked, Reply, with_services
from hope_desktop.domain.errors import HopeError, Progress
from hope_desktop.domain.terms import Profile, SessionId
from hope_desktop.i18n.catalogue import LANGUAGES, marked as _

_FORMS = {"usual": Profile.STANDARD, "easy": Profile.EASY, "pictures": Profile.PICTO}

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


def add_choices(printing: Parser) -> None:
    """Add where it goes, and how it looks."""
    printing.add_out()
    about = "the language of the text"
    printing.add_argument("--text-lang", choices=LANGUAGES, help=about)
    about = "the reading form of what pupils get; else the usual one"
    printing.add_argument("--form", choices=list(_FORMS), help=about)
    about = "what pupils get in large letters"
    printing.add_argument("--large", action="store_true", help=about)


@with_services
def print_session(services: Services, asked: Asked) -> Reply:
    """Write the whole bundle into a folder, or nothing; says what is not in it yet."""
    from hope_desktop.services.printing.drawing import draw_bundle, write

    profile = Profile.LARGE if asked.large else _FORMS.get(asked.form)
    language = asked.text_lang or ""
    documents = services.printing.prepare(SessionId(asked.id), profile, language)
    bundle = draw_bundle(documents, _progress())
    files = [str(file) for file in write(bundle, asked.out, asked.home.unfinished)]
    try:
        services.prints.record(bundle)
    except HopeError as refusal:
        from hope_desktop.i18n.refusals import sentence

        asked.say(_("The papers are in the folder, but that they were made was not noted."))
        asked.say(sentence(refusal, asked.translate))
    from hope_desktop.i18n.paper import (
        LACKING,
        signs_sentence,
        untranslated_sentence,
        waiting_lines_sentence,
    )

    for activity in (one for one in documents.activities if one.to_come):
        names = ", ".join(handout.title for handout in activity.to_come)
        text = _("Still to be written for %(activity)s: %(names)s.")
        asked.say(text, activity=activity.title, names=names)
    uncounted = _("Not printed until the number of pupils is known: %(names)s.")
    for text, titles in (
        (uncounted, documents.uncounted),
        (LACKING, documents.lacking),
        (_("Still without pictures: %(names)s."), documents.copies.without_pictures),
    ):
        if titles:
            asked.say(text, names=", ".join(titles))
    if documents.texts.waiting_lines:
        asked.say(waiting_lines_sentence(documents.texts.waiting_lines, asked.translate))
    if documents.copies.untranslated:
        asked.say(untranslated_sentence(documents.copies.untranslated, asked.translate))
    if left_out := [name for file in bundle.files for name in file.rendered.left_out]:
        asked.say(_("No room on the lesson sheet for: %(names)s."), names=", ".join(left_out))
    if signs := sorted({sign for file in bundle.files for sign in file.rendered.replaced}):
        asked.say(signs_sentence("".join(signs), asked.translate))
    return {"session": documents.session, "files": files}, files


def _progress() -> Progress | None:
    """Show a line on the terminal that is written over; none when no person is looking."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> bool:
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        return True

    return show
