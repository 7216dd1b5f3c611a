"""From what a trainer chose once to how paper is used now."""

from hope_desktop.handouts.paper import CardLayout, PaperChoice, PosterSize
from hope_desktop.settings import Settings


def paper_of(settings: Settings) -> PaperChoice:
    """The kept choices."""
    return PaperChoice(
        CardLayout(settings.cards or CardLayout.FOLD),
        PosterSize(settings.posters or PosterSize.A4),
        settings.back_right,
        settings.back_up,
    )
