"""An activity as one readable text: what a trainer needs at hand while planning."""

from collections.abc import Callable, Iterable
from html import escape

from hope_desktop.domain.library.activity import Activity, Per, Step, Supply
from hope_desktop.domain.library.handout import USUAL_LANGUAGE
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.i18n.labels import label
from hope_desktop.ui.editing.fields import PER
from hope_desktop.ui.shared import Ui


def activity_html(
    activity: Activity,
    variant: str,
    ui: Ui,
    form: WorkingForm | None = None,
    shorten: Callable[[str], str] = str,
) -> str:
    """Goal, steps on a line each, materials, exit, risks. All texts are escaped."""
    way = activity.way(form)
    steps = next((v.steps for v in activity.variants if v.name == variant), activity.steps)
    papers = (one.title for one in activity.handouts if one.language == USUAL_LANGUAGE)
    parts = [
        _section(ui.translate("Goal"), _p(activity.goal)),
        _section(ui.translate("Way of working"), _p(way.how if way else "")),
        _section(ui.translate("Steps"), _steps(steps, ui, shorten)),
        _section(ui.translate("To bring"), _list(_material(m, ui) for m in activity.materials)),
        _section(ui.translate("To print"), _list(dict.fromkeys(papers))),
        _section(ui.translate("It is about"), _p(activity.content_note)),
        _section(ui.translate("Stepping out"), _p(activity.exit)),
        _section(ui.translate("Lighter task"), _p(activity.lighter_alternative)),
        _section(ui.translate("Watch out"), _list(activity.risks)),
        _section(ui.translate("Afterwards"), _p(activity.aftercare)),
        _section(ui.translate("Without paper"), _p(activity.without_paper)),
    ]
    return "".join(parts)


def _section(name: str, body: str) -> str:
    return f"<h4>{escape(name)}</h4>{body}" if body else ""


def _p(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text else ""


def _list(items: Iterable[str]) -> str:
    lines = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<ul>{lines}</ul>" if lines else ""


def _steps(steps: Iterable[Step], ui: Ui, shorten: Callable[[str], str]) -> str:
    """A line each; a tip has the whole step, who leads it and what is said."""
    lines = []
    for step in steps:
        length = ui.translate("%(minutes)d min") % {"minutes": step.minutes}
        said = f" “{step.say}”" if step.say else ""
        tip = escape(f"{label(step.role, ui.translate)}: {step.what}{said}")
        what = escape(shorten(step.what))
        lines.append(f'<tr title="{tip}"><td>{length}</td><td title="{tip}">{what}</td></tr>')
    return f"<table cellspacing=0>{''.join(lines)}</table>" if lines else ""


def _material(material: Supply, ui: Ui) -> str:
    count = f"{material.count} × " if material.count > 1 or material.per is not Per.CLASS else ""
    per = "" if material.per is Per.CLASS else ui.translate(PER[material.per])
    return f"{count}{material.what} {per}".strip()
