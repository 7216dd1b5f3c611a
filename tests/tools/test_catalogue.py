from textwrap import dedent

import pytest
from babel.messages.catalog import Catalog

from tools.catalogue import Use, merged, problems, read, said_in, save, uncounted

CODE = """
from hope_desktop.i18n.catalogue import marked as _
TABLE = {1: _("One")}
def f(translate, plural):
    translate("Two")
    translate(_("Long " "text"))
    words("Four" if n else "Five")
    self._translate("Three")
    plural("%(n)d day", "%(n)d days", n)
    counted("%(n)d week", "%(n)d weeks", "n")
    plural("nl")
    other("Not this")
    text.translate(table)
"""


def _catalogue(**pairs: str) -> Catalog:
    made = Catalog(locale="nl")
    for text, string in pairs.items():
        made.add(text, string)
    return made


def test_texts_are_found_wherever_a_translator_gets_them():
    assert list(said_in(CODE)) != []
    assert {text for text, _takes in said_in(CODE)} == {
        "One",
        "Two",
        "Long text",
        "Three",
        "Four",
        "Five",
        ("%(n)d day", "%(n)d days"),
        ("%(n)d week", "%(n)d weeks"),
    }


def test_a_table_of_texts_gives_its_values():
    code = '_WORDS: Phrases[str] = {"a": "One", "b": ("Long " "text")}\nOTHER = {"c": "Two"}'
    assert list(said_in(code)) == [("One", "WORDS: a"), ("Long text", "WORDS: b")]


def test_a_table_may_have_forms_and_what_is_only_put_in():
    code = '_WORDS: Forms[str] = {**OTHERS, "a": "%(label)s", "b": counted("%(n)d x", "%(n)d y")}'
    assert list(said_in(code)) == [(("%(n)d x", "%(n)d y"), "WORDS: b")]


@pytest.mark.parametrize("value", ['{"a": name}', '{"a": f"Hello {name}"}', "others"])
def test_a_table_of_texts_holds_nothing_else(value):
    with pytest.raises(ValueError, match="line 1"):
        list(said_in(f"_WORDS: Phrases[str] = {value}"))


def test_a_text_that_is_put_together_cannot_be_looked_up():
    with pytest.raises(ValueError, match="line 1"):
        list(said_in('translate(f"Hello {name}")'))


WRONG = [
    ({"A": {Use("x.py", "f")}}, _catalogue(), "missing: 'A' in x.py"),
    ({}, _catalogue(A="B"), "stale: 'A'"),
    ({"A": set()}, _catalogue(A=""), "untranslated: 'A'"),
    ({"%(n)d A": set()}, _catalogue(**{"%(n)d A": "B"}), "other placeholders: '%(n)d A'"),
    ({"%(n)d A": set()}, _catalogue(**{"%(n)d A": "%(n)s B"}), "other placeholders: '%(n)d A'"),
    ({"A…": set()}, _catalogue(**{"A…": "B"}), "other ending: 'A…'"),
]


@pytest.mark.parametrize(("texts", "catalogue", "told"), WRONG)
def test_what_is_wrong_is_told(texts, catalogue, told):  # type: ignore[type-arg]
    assert problems(texts, catalogue) == [told]


@pytest.mark.parametrize(
    ("text", "string", "told"),
    [
        ("It takes %(n)d minutes.", "Het duurt %(n)d minuten.", True),
        ("It takes %(n)d min.", "Het duurt %(n)d minuten.", True),
        ("It takes %(n)d min.", "Het duurt %(n)d min.", False),
        ("Page %(n)d of %(total)d", "Bladzijde %(n)d van %(total)d", False),
        ("At most %(most)s days", "Hoogstens %(most)s", True),
        ("At most %(most)s", "Hoogstens %(most)s dagen", True),
        ("%(name)s was given", "%(name)s is gegeven", False),
    ],
)
def test_a_noun_after_a_number_needs_two_forms(text, string, told):
    made = Catalog(locale="nl")
    made.add(("%(n)d day", "%(n)d days"), ("%(n)d dag", "%(n)d dagen"))
    made.add(text, string)
    assert bool(uncounted(made)) == told


def test_a_guess_of_a_tool_is_no_translation():
    catalogue = _catalogue(A="B")
    catalogue["A"].flags.add("fuzzy")
    assert problems({"A": set()}, catalogue) == ["fuzzy: 'A'"]


def test_merging_takes_the_first_translation_and_drops_what_is_stale():
    made = merged(
        {"A": set(), "B": set(), "C": set()},
        "nl",
        _catalogue(A="nieuw", B=""),
        _catalogue(A="oud", B="twee", Weg="x"),
    )
    assert {m.id: m.string for m in made if m.id} == {"A": "nieuw", "B": "twee", "C": ""}


def test_the_same_words_are_written_the_same_way_twice(tmp_path):
    texts = {"B": set(), "A": set(), ("%(n)d day", "%(n)d days"): set()}
    first = merged(texts, "nl", _catalogue(A="een", B="twee"))  # type: ignore[arg-type]
    save(tmp_path / "a.po", first)
    again = merged(texts, "nl", read(tmp_path / "a.po"))  # type: ignore[arg-type]
    save(tmp_path / "b.po", again)
    assert (tmp_path / "a.po").read_bytes() == (tmp_path / "b.po").read_bytes()
    assert "Date" not in (tmp_path / "a.po").read_text()


def test_one_word_says_what_takes_it_and_every_text_its_files(tmp_path):
    code = """
    FIELDS = {"part": _("Part")}
    def f(self):
        self.open = button(self._ui.translate("Open"), "icon")
        return translate("Two words")
    """
    texts = {text: {Use("x.py", takes)} for text, takes in said_in(dedent(code))}
    save(tmp_path / "a.po", merged(texts, "nl"))
    written = (tmp_path / "a.po").read_text()
    assert '#. FIELDS: part\n#: x.py\nmsgid "Part"' in written
    assert '#. button\n#: x.py\nmsgid "Open"' in written
    assert '\n\n#: x.py\nmsgid "Two words"' in written


def test_another_language_begins_with_every_text_and_its_own_plurals(tmp_path):
    made = merged({"A": set(), ("%(n)d day", "%(n)d days"): set()}, "pl")
    save(tmp_path / "pl" / "LC_MESSAGES" / "hope.po", made)
    again = read(tmp_path / "pl" / "LC_MESSAGES" / "hope.po")
    assert (str(again.locale), again.num_plurals) == ("pl", 3)
    assert [message.id for message in again if message.id] == [("%(n)d day", "%(n)d days"), "A"]
