from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView

from hope_desktop.domain.terms import Module
from hope_desktop.ui import theme
from hope_desktop.ui.widgets.rows import ROW, Row, RowDelegate, RowModel

ROWS = (
    Row(1, "Mijn cirkel", "1. Grenzen", "25 min", module=Module.BOUNDARIES),
    Row(2, "2B", "De Vaart", icon="school", tip="class"),
    Row(3, "Pauze", spoken="Pauze van vijf minuten"),
)


def test_model_keeps_the_rules_of_qt(qapp, qtmodeltester):
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in (ROWS, (), ROWS[:1]):
        model.replace(rows)
    assert tester.model() is model
    qtmodeltester.check(model)


def test_model_finds_a_row_by_its_key(qapp):
    model = RowModel()
    model.replace(ROWS)
    assert model.index_of(2).row() == 1
    assert not model.index_of(9).isValid()
    assert model.index(0).data(ROW) == ROWS[0]
    assert model.data(QModelIndex()) is None


def test_screen_reader_hears_the_whole_row(qapp):
    model = RowModel()
    model.replace(ROWS)
    spoken = [model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(3)]
    assert spoken == ["Mijn cirkel, 1. Grenzen, 25 min", "2B, De Vaart", "Pauze van vijf minuten"]
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "class"


def test_a_module_is_said_once_a_row(styled, qtbot):
    """By its icon in a list, by the ground in a plan; never by both, a bar and the words too."""
    view, model = QListView(), RowModel()
    qtbot.addWidget(view)
    model.replace(ROWS[:1])
    view.setModel(model)
    delegate = RowDelegate(view)
    view.setItemDelegate(delegate)
    view.resize(400, 60)
    theme.apply(styled, "light")
    view.show()
    ground, ink = theme.module_tint(Module.BOUNDARIES), theme.module_colour(Module.BOUNDARIES)
    for tinted in (False, True):
        delegate.tinted = tinted
        view.viewport().update()
        image = view.viewport().grab().toImage()
        rect = view.visualRect(model.index(0))
        assert (image.pixelColor(rect.right() - 10, rect.bottom() - 6) == ground) is tinted
        columns = {
            x
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
            if image.pixelColor(x, y) == ink
        }
        assert columns, "the icon has its colour"
        assert max(columns) - min(columns) <= 20, "and nothing else has"


def lines(row: Row, width: int, *, whole_title: bool = False) -> list[list[QImage]]:
    """Both lines of a row, and of the same without its number."""
    view, model = QListView(), RowModel()
    model.replace([row, replace(row, key=2, right="")])
    view.setModel(model)
    view.setItemDelegate(delegate := RowDelegate(view))
    delegate.whole_title = whole_title
    view.resize(width, 200)
    view.show()
    image, found = view.viewport().grab().toImage(), []
    for at in range(2):
        area = view.visualRect(model.index(at))
        area.setHeight(area.height() // 2)
        found.append([image.copy(area), image.copy(area.translated(0, area.height()))])
    view.close()
    return found


def test_a_long_name_is_not_cut_for_the_number_beside_it(styled):
    """In a narrow list the minutes stand below, beside the module."""
    long, font = Row(1, "Verliefd op een scherm", "Liefde", "30 min"), QListView().font()
    metrics = QFontMetrics(QFont(font.family(), font.pointSize(), QFont.Weight.Bold))
    first, without = lines(long, metrics.horizontalAdvance(long.title) + 60)
    assert first[0] == without[0]


def test_the_number_stays_beside_a_name_with_long_words_below_it(styled):
    row = Row(1, "Mijn cirkel", "De leerling weet wie dichtbij mag komen. " * 5, "25 min")
    first, without = lines(row, 400)
    assert first[0] != without[0]


def test_a_name_on_two_lines_leaves_the_minutes_their_place(styled):
    row = Row(1, "Praktijkonderwijs en vso, drie korte lessen hier", "x", "40 min")
    first, without = lines(row, 220, whole_title=True)
    assert first[1] != without[1]


def test_words_that_were_looked_for_are_marked(styled, qtbot):
    view, model = QListView(), RowModel()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(RowDelegate(view))
    view.resize(400, 120)
    marked = []
    for marks in ((), ("cirkel",), ("zebra",)):
        model.replace([replace(ROWS[0], marks=marks)])
        tint = QColor(theme.tones().advice_tint).rgb()
        image = view.grab().toImage()
        spots = (image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
        marked.append(sum(colour == tint for colour in spots))
    assert marked[0] == marked[2] == 0
    assert marked[1] > 100
