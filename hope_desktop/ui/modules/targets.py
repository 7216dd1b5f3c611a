"""The attainment targets that an activity touches, shut until somebody asks."""

from collections.abc import Sequence
from itertools import groupby

from hope_desktop.domain.library.curriculum import Target
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.modules.prose import points
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.texts import hint


def targets_fold(targets: Sequence[Target], ui: Ui) -> Fold:
    """Each target in our own words, with what it is called for who looks it up."""
    made = Fold(ui.translate("What this adds to"))
    in_order = sorted(targets, key=lambda one: (not one.is_law, one.is_for_mbo))
    for name, some in groupby(in_order, key=_set_of):
        made.add(hint(ui.translate(name)))
        made.add(points(f"{one.words or one.topic} ({one.label}, {one.sector})" for one in some))
    return made


def _set_of(target: Target) -> str:
    if target.is_for_mbo:
        return _("Citizenship in mbo")
    return (
        _("The set that is law now (2006)") if target.is_law else _("The renewed set (final draft)")
    )
