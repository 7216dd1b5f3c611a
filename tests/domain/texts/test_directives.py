from hope_desktop.domain.texts import directives
from tests.each import each

GOOD = [
    "Bel {{helpline:113}} of ga naar {{helper}}.",
    "{{lines:3|Wat zeg je?}}",
    "  {{lines:60}}  ",
    "{{figure:body|Een lijf.}}",
    "{{figure:sun rain|zon, regen}}",
    "{{picture:ear|Een oor}}",
    "{{banner:Ga naar {{helper}}, dat mag.}}",
    "{{help}}",
    "Een accolade { of } mag.",
]
BAD = [
    "Bel {{hulplijn:113}}.",
    "Ga naar {{ helper }}.",
    "{{lines:61|te veel}}",
    "{{lines:x|hoeveel}}",
    "{{figure:kat|Een kat.}}",
    "{{figure:sun kat|Een zon en een kat.}}",
    "{{banner:}}",
    "{{picture:}}",
    "1. {{picture:ear|Een oor}}",
    "Hier komt {{help}} midden in een zin.",
    "- {{lines:2|in een lijst}}",
    "Een losse {{ staat hier.",
    "{{nog een\nregel}}",
]


@each(
    ("text", "told", "read"),
    [
        ("Dag.", "Dag.", "Dag."),
        ("A. {{live}}B.{{made-up}}C.{{both}} D.", "A. B. D.", "A. C. D."),
        ("- {{live}}B.\n- [ ] {{made-up}}C.\nD.", "- B.\nD.", "- [ ] C.\nD."),
        ("| {{made-up}}Wie | jij |\n| a | b |", "| a | b |", "| Wie | jij |\n| a | b |"),
        ("2. {{made-up}}**B**{{live}}**C**\n\nE", "2. **C**\n\nE", "2. **B**\n\nE"),
    ],
)
def test_a_text_is_for_a_plan_in_which_somebody_tells_or_nobody(text, told, read):
    assert directives.for_plan(text, live=True) == told
    assert directives.for_plan(text, live=False) == read
    assert directives.unknown_tokens(text) == []


@each(
    ("module", "live", "said"),
    [
        ("1", False, "Hoi. Grens."),
        ("4", False, "Hoi. Boek."),
        ("4", True, "Hoi. Iemand."),
        ("", False, "Hoi. "),
    ],
)
def test_what_is_said_of_a_module_is_for_a_lesson_about_it(module, live, said):
    text = "Hoi. {{1}}Grens.{{4}}Boek.{{live}}Iemand."
    assert directives.for_plan(text, live=live, module=module) == said


@each("text", GOOD)
def test_the_page_understands(text):
    assert directives.unknown_tokens(f"Eerst.\n{text}\nDan.\n") == []


@each("text", BAD)
def test_the_page_does_not_understand(text):
    found = directives.unknown_tokens(text)
    assert found
    assert all("{" in text[start:end] or "}" in text[start:end] for start, end in found)


@each("text", ["<b>vet</b>", "<script>alert(1)</script>", "<!-- x -->", "a <br/> b", "<img src=x>"])
def test_html_is_found(text):
    assert directives.html(text)


@each("text", ["3 < 5 en 7 > 6", "<3", "a <- b", "Wie is < 12 jaar?"])
def test_signs_are_no_html(text):
    assert directives.html(text) == []


def test_pictures_are_found_and_addresses_are_none():
    assert directives.unloaded_pictures("Zie ![kat](kat.png) en [site](https://x.nl).") == [(4, 11)]


def table(rows: int, columns: int) -> str:
    return "\n".join("|" + " x |" * columns for _ in range(rows))


def test_endless_tables_are_found_one_by_one():
    text = f"{table(41, 2)}\n\nTussen.\n\n{table(3, 7)}\n\n{table(40, 6)}\n"
    found = [(rows, columns) for _, rows, columns in directives.large_tables(text)]
    assert found == [(41, 2), (3, 7)]


def test_words_are_counted_on_each_side_of_a_card():
    text = "## Kop\n\nEen twee.\n\n***\n\nDrie {{helper}} vier\n---\n- vijf\n"
    assert [words for _, words in directives.sides_of_cards(text)] == [3, 2, 1]
    text = "Een twee.\n\n{{banner:Bel {{helpline:113}} of loop weg.}}\n"
    assert [words for _, words in directives.sides_of_cards(text)] == [6]


def test_a_picture_is_asked_for_by_its_name():
    text = "{{picture:ear|Een oor}}\nLuister.\n\n  {{picture:kat}}\nTeken. {{picture:ear}}\n"
    assert [name for _place, name in directives.pictures_beside(text)] == ["ear", "kat"]


@each(
    ("text", "shown"),
    [
        ("{{picture:ear|Een oor}}\nLuister.", True),
        ("Kijk.\n\n{{figure:sun rain|zon, regen}}", True),
        ("{{figure:body|Een lijf}}", False),
        ("{{figure:kat|Een kat}}", False),
        ("{{picture:}}", False),
        ("Luister.", False),
    ],
)
def test_pictures_are_those_we_have(text, *, shown):
    assert directives.shows_pictures(text) == shown


def test_words_of_a_page_are_those_a_reader_meets():
    first = "## Kijk en luister\n\n{{picture:ear|Een groot oor}}\n1. Luister naar Robin.\n"
    second = "\n{{lines:3|Dit zeg ik}}\n\n- [ ] Klaar!\n"
    found = directives.pages_with_words(f"{first}---\n{second}")
    assert [count for _place, count in found] == [7, 4]
