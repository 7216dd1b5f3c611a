"""What a reader sees as one line of a text."""

from dataclasses import replace

from hope_desktop.domain.library.activity import Step
from hope_desktop.domain.texts.lines import lines_of
from tests.each import each
from tests.making import activity, handout

TEXT = handout("1.1/blad")


@each(
    ("body", "lines"),
    [
        ("Een zin. Nog een\nop de volgende regel.\n", ["Een zin. Nog een op de volgende regel."]),
        ("## Kop\n\n- **vet** woord\n- twee\n", ["Kop", "vet woord", "twee"]),
        ("## 3\n\nVraag het.\n\n## Stelling 4\n\nStop.\n", ["Vraag het.", "Stop."]),
        ("| A | B |\n|---|---|\n| een | twee |\n", ["A · B", "een · twee"]),
        ("Bel {{helpline:kindertelefoon}} nu.\n", ["Bel [kindertelefoon] nu."]),
        ("Ga naar {{helper}}: {{line}}\n", ["Ga naar [contactpersoon]: …"]),
        ("- luister {{picture:friends}}\n", ["luister"]),
        ("Hetzelfde.\n\nHetzelfde.\n", ["Hetzelfde."]),
        ("{{figure:body|Een lijf}}\n\n{{lines:3}}\n", []),
        ("", []),
    ],
)
def test_title_headings_items_and_rows(body, lines):
    assert lines_of(replace(TEXT, title="Titel", body=body)) == ("Titel", *lines)


def test_each_wording_of_a_step_is_a_line():
    step = Step(5, "Kijk.{{made-up}} Lees.{{live}} Luister.")
    assert {"Kijk. Lees.", "Kijk. Luister."} <= {*lines_of(activity("4.6", steps=(step,)))}
