"""Own files as documents of a bundle: each by itself, counted as the pupils share it."""

from collections.abc import Iterable
from dataclasses import replace

from hope_desktop.domain.library.handout import USUAL_LANGUAGE, GroupSize, copies_for
from hope_desktop.domain.library.own_files import OwnFile
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import translator
from hope_desktop.services.printing.planned import PlannedDocument

type OwnPaper = tuple[OwnFile, bytes]
"""A file with its PDF; without bytes it can be counted and not drawn."""


def own_documents(
    papers: Iterable[OwnPaper],
    occasion: specs.Occasion,
    profile: Profile,
    language: str = USUAL_LANGUAGE,
) -> list[PlannedDocument]:
    """A document for each file, in their order; our page behind it is in form and language."""
    return [
        PlannedDocument(
            f"own-{file.id}",
            replace(own_document(file, pdf, occasion, language), profile=profile),
            _copies(file.group_size, occasion.pupils),
            title=_title(file, USUAL_LANGUAGE),
        )
        for file, pdf in papers
    ]


def own_document(
    file: OwnFile, pdf: bytes, occasion: specs.Occasion, language: str = USUAL_LANGUAGE
) -> specs.Document:
    """One file with our page of help; its title says whose it is."""
    return specs.Document(
        title=_title(file, language),
        sheets=(specs.OwnMaterial(file.title, pdf, file.pages),),
        occasion=occasion,
        language=language,
    )


def _title(file: OwnFile, language: str) -> str:
    translate = translator(language)
    return translate("Own material: %(title)s") % {"title": file.title}


def _copies(size: GroupSize, pupils: int | None) -> int:
    if size is not GroupSize.CLASS and pupils is None:
        return 0
    return copies_for(size, pupils or 0)
