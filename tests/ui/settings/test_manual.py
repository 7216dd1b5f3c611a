import re

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontMetrics, QTextDocument
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.classes import PATH_YEARS
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.paths import resource
from hope_desktop.ui import theme
from hope_desktop.ui.backing_up import EVERY_MS
from hope_desktop.ui.modules import bringing
from hope_desktop.ui.settings.manual import ManualWindow, page_file
from tests.tools.shared_ui import made_ui

LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
MOST_PAGES, MOST_WORDS = 8, 3_000
FACTS = [
    ("je-werk", EVERY_MS, 30 * 60_000, "elk half uur werken", "each half hour of work"),
    ("klassen", PATH_YEARS, 2, "Na twee jaar zonder werk", "After two years without work"),
    ("modules", bringing._FEW, 5, "meer dan vijf bestanden", "more than five files"),
]
"""What the program does beside what a page says of it."""
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")


@pytest.fixture
def window(styled, qtbot) -> ManualWindow:
    made = ManualWindow(made_ui("nl"))
    qtbot.addWidget(made)
    made.show_topic("index")
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_manual_leads_to_a_page(language):
    for file in resource(f"manual/{language}").glob("*.md"):
        for link in LINK.findall(file.read_text(encoding="utf-8")):
            assert page_file(language, link.removesuffix(".md")), f"{file.name}: {link}"


def test_languages_have_the_same_few_pages():
    pages = [{f.name for f in resource(f"manual/{lang}").glob("*.md")} for lang in LANGUAGES]
    assert pages[0] == pages[1]
    assert len(pages[0]) <= MOST_PAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_read_in_a_quarter_of_an_hour(language):
    files = resource(f"manual/{language}").glob("*.md")
    count = sum(len(re.findall(r"\w[\w'’+-]*", file.read_text("utf-8"))) for file in files)
    assert count <= MOST_WORDS


@pytest.mark.parametrize(("page", "done", "told", "dutch", "english"), FACTS)
def test_what_a_page_says_is_so(page, done, told, dutch, english):
    assert done == told
    for language, words in (("nl", dutch), ("en", english)):
        assert words in resource(f"manual/{language}/{page}.md").read_text("utf-8")


def test_link_goes_to_a_page_and_the_list_leads_to_every_page(window):
    window.page.anchorClicked.emit(QUrl("klassen.md"))
    assert window.page.toPlainText().startswith("Klassen")
    assert window.list.view.current_key() == "klassen"
    pages = {file.stem for file in resource("manual/nl").glob("*.md")}
    assert {row.key for row in window.list.view.rows.rows} == pages
    window.list.select("index")
    assert window.page.toPlainText().startswith("Van klas naar papier")


def test_page_that_does_not_exist_becomes_the_first(window):
    window.show_topic("klassen")
    window.show_topic("../../../etc/passwd")
    assert window.list.view.current_key() == "index"


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/x.png",
        "https://example.org/klassen.md",
        "file:///etc/passwd",
        "../x.png",
    ],
)
def test_nothing_outside_the_manual_is_loaded(window, address):
    before = window.page.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    assert window.page.loadResource(kind, QUrl(address)) is None
    window.page.anchorClicked.emit(QUrl(address))
    assert window.page.toPlainText() == before


def test_picture_of_the_manual_itself_is_shown(window):
    kind = QTextDocument.ResourceType.ImageResource.value
    assert not window.page.loadResource(kind, QUrl("klassen.png")).isNull()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_about_the_window_show_it(language):
    folder = resource(f"manual/{language}")
    shown = {
        name for file in folder.glob("*.md") for name in PICTURE.findall(file.read_text("utf-8"))
    }
    assert shown == {file.name for file in folder.glob("*.png")}
    assert len(shown) == 5


def test_a_word_is_found_in_the_pages_and_stands_out(window):
    every = len(window.list.view.rows.rows)
    window.search.words_changed.emit("agenda")
    found = [row.key for row in window.list.view.rows.rows]
    assert 0 < len(found) < every
    assert "workshops" in found
    assert window.page.extraSelections()
    window.search.words_changed.emit("qqq")
    assert window.list.view.rows.rows == ()
    window.search.words_changed.emit("")
    assert len(window.list.view.rows.rows) == every
    assert not window.page.extraSelections()


@pytest.mark.parametrize("scale", [100, 150])
def test_names_of_pages_are_whole_at_every_size(styled, window, scale):
    theme.apply(styled, "light", scale)
    window.show_topic("index")
    window.show()
    QApplication.processEvents()
    view = window.list.view
    bold = QFont(view.font())
    bold.setBold(True)
    wide = QFontMetrics(bold).horizontalAdvance
    room = view.viewport().width() - 3 * theme.GRID
    assert [row.title for row in view.rows.rows if wide(row.title) > room] == []


NOT_OURS = {
    "nl": {"Installeren", "Eigenschappen", "Blokkering opheffen", "Een verhaal horen"},
    "en": {"Install", "Properties", "Unblock", "Een verhaal horen"},
}
"""Buttons of Windows, and an activity."""


def _bare(text: str) -> str:
    return re.sub("[&…]", "", text).strip(" .").casefold()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_calls_buttons_what_they_are_called(language):
    """What is bold is a text of the program, whole but for numbers, or to where a name follows."""
    with resource("locale/nl/LC_MESSAGES/hope.po").open("rb") as file:
        every = [one for one in read_po(file) if one.id]
    told = (one.string if language == "nl" else one.id for one in every)
    every_form = (text for one in told for text in ((one,) if isinstance(one, str) else one))
    texts = {_bare(re.sub(r"%\(\w+\)d ", "", text)) for text in every_form}
    begun = {re.split(r" ?%\(|[:,·]", text)[0].strip() for text in texts}
    unknown = {
        f"{file.name}: {bold}"
        for file in resource(f"manual/{language}").glob("*.md")
        for bold in re.findall(r"\*\*([^*]+)\*\*", file.read_text(encoding="utf-8"))
        if bold[-1] not in ".:?" and len(bold.split("+")[0]) > 3  # a lead, or a key
        if _bare(bold) not in texts | begun and bold not in NOT_OURS[language]
    }
    assert unknown == set()
