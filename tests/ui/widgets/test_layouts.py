from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hope_desktop.ui.widgets.layouts import Flow, Scroll, SnugScroll, column, holder, label


def test_flow_goes_on_below_when_there_is_no_room(styled):
    flow = Flow(QPushButton(f"Button {number}") for number in range(6))
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(200)
    assert narrow > 2 * wide
    flow.resize(200, narrow)
    flow.show()
    assert max(button.geometry().right() for button in flow.findChildren(QPushButton)) <= 200
    flow.close()


def test_a_button_with_longer_words_makes_a_flow_higher(styled, qtbot):
    buttons = [QPushButton("A"), QPushButton("B")]
    flow = Flow(buttons)
    panel = holder(column(flow, 1))
    qtbot.addWidget(panel)
    panel.resize(200, 400)
    panel.show()
    low = flow.height()
    buttons[0].setText("A button with many words")
    qtbot.waitUntil(lambda: flow.height() > low)
    assert buttons[1].geometry().bottom() < flow.height()


def test_scroll_never_goes_sideways(styled, qtbot):
    scroll = Scroll(column(*(label("words " * 40) for _number in range(30))))
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    assert scroll.horizontalScrollBar().maximum() == 0
    assert scroll.verticalScrollBar().maximum() > 0


def test_scroll_brings_into_sight_what_gets_the_focus(styled, qtbot):
    buttons = [QPushButton(str(number)) for number in range(40)]
    scroll = Scroll(column(*buttons))
    qtbot.addWidget(scroll)
    scroll.resize(400, 200)
    scroll.show()
    buttons[-1].setFocus()
    scroll.focusNextPrevChild(False)
    focused = scroll.focusWidget()
    assert isinstance(focused, QWidget)
    assert scroll.verticalScrollBar().value() > 0


def test_what_is_hidden_takes_no_room_in_a_flow(styled):
    buttons = [QPushButton(f"Button {number}") for number in range(6)]
    flow = Flow(buttons)
    whole = flow.heightForWidth(200)
    for button in buttons[1:]:
        button.hide()
    assert flow.heightForWidth(200) == buttons[0].sizeHint().height() < whole
    for button in buttons:
        button.show()
    assert flow.heightForWidth(200) == whole


def test_a_snug_scroll_follows_its_content_and_leaves_the_rest_to_others(styled, qtbot):
    more = label("More.\n" * 12)
    more.hide()
    snug, rest = SnugScroll(column(label("One."), more)), QPushButton("Rest")
    rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    both = holder(column(snug, rest))
    qtbot.addWidget(both)
    both.resize(300, 500)
    both.show()
    low = snug.height()
    more.show()
    qtbot.waitUntil(lambda: snug.height() > low)
    assert rest.height() > 100
    both.resize(300, 200)
    qtbot.waitUntil(lambda: snug.verticalScrollBar().maximum() > 0)


def test_a_snug_scroll_of_one_line_is_no_higher_than_that_line(styled, qtbot):
    words = label("One.")
    snug = SnugScroll(words)
    both = holder(column(snug, QWidget()))
    qtbot.addWidget(both)
    both.resize(300, 500)
    both.show()
    qtbot.waitUntil(lambda: snug.height() == words.sizeHint().height())


def test_a_label_leaves_room_at_its_sides(styled):
    words = label("Hallo")
    before = words.sizeHint().width()
    words.setContentsMargins(4, 0, 16, 0)
    assert words.sizeHint().width() == before + 20
