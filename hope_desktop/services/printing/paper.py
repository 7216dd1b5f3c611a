"""From what a trainer chose once to how paper is used now."""

from dataclasses import replace

from hope_desktop.handouts.paper import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.settings import Settings


def other_use(paper: PaperChoice) -> PaperChoice:
    """The same with the other way to use paper."""
    (use,) = (use for use in PaperUse if use is not paper.use)
    return replace(paper, use=use)


def paper_of(settings: Settings) -> PaperChoice:
    """The kept choices."""
    return PaperChoice(
        CardLayout(settings.cards or CardLayout.FOLD),
        PosterSize(settings.posters or PosterSize.A4),
        settings.back_right,
        settings.back_up,
        PaperUse(settings.paper or PaperUse.SPARING),
    )
