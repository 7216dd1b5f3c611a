"""What a palette cannot express: rounded corners, hairlines, padding and focus rings.

Text sizes are never set here: they belong to the font, so that zoom changes them.
"""

from hope_desktop.ui.colours import Tones

_RULES = """
QPushButton, QToolButton, QCheckBox, QRadioButton, QTabBar, QAbstractItemView {{ outline: none; }}
QToolTip {{ padding: 4px 6px; border: 1px solid {strong_border}; background: {text};
    color: {base}; }}

QFrame#top {{ background: {rail}; border: none; border-bottom: 1px solid {border}; }}
QMenuBar {{ background: transparent; border: none; }}
QMenuBar::item {{ padding: 6px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {card}; border: 1px solid {border}; padding: 6px; }}
QMenu::item {{ padding: 7px 24px 7px 10px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::indicator {{ width: 16px; height: 16px; margin-left: 8px; border-radius: 4px;
    border: 1px solid {strong_border}; background: {base}; }}
QMenu::indicator:checked {{ border-color: {accent}; background: {accent}; image: url("{tick}"); }}
QMenu::separator {{ height: 1px; background: {border}; margin: 6px 8px; }}

QToolButton {{ padding: 5px; border: 1px solid transparent; border-radius: 6px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {accent_tint}; color: {text}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}
QToolButton:disabled {{ color: {disabled}; }}
QToolButton:checked:disabled {{ background: transparent; color: {disabled}; }}

QStatusBar {{ background: {rail}; border-top: 1px solid {border}; }}
QStatusBar::item {{ border: none; }}

QPushButton {{ background: {card}; border: 1px solid {strong_border}; border-radius: 6px;
    padding: 7px 16px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {accent_tint}; color: {text}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 15px; }}
QPushButton:disabled {{ color: {disabled}; border-color: {border}; }}
QPushButton[look="primary"] {{ background: {accent}; color: {on_accent};
    border: 1px solid {accent}; font-weight: bold; }}
QPushButton[look="primary"]:hover {{ border: 1px solid {text}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {text}; padding: 6px 15px; }}
QPushButton[look="primary"]:disabled {{ background: {border}; color: {disabled};
    border-color: {border}; }}
QPushButton[look="tinted"] {{ background: {accent_tint}; color: {accent}; border-color: {border};
    font-weight: bold; text-align: left; padding: 7px 10px; }}
QPushButton[look="tinted"]:focus {{ border: 2px solid {accent}; padding: 6px 9px; }}
QPushButton[look="link"] {{ background: transparent; border: 1px solid transparent;
    color: {accent}; padding: 4px 6px; text-align: left; font-weight: bold; }}
QPushButton[look="link"]:hover {{ background: {accent_tint}; }}
QPushButton[look="link"]:focus {{ border: 2px solid {accent}; padding: 3px 5px; }}
QPushButton[look="link"]:disabled {{ color: {disabled}; }}

QPushButton[look="bare"] {{ background: transparent; border: 1px solid transparent;
    color: {muted}; padding: 3px 6px 3px 0; text-align: left; }}
QPushButton[look="bare"]:hover, QPushButton[look="bare"]:checked {{ color: {text}; }}
QPushButton[look="bare"]:focus {{ border: 2px solid {accent}; padding: 2px 5px 2px 0; }}

QPushButton[look="chip"] {{ border-radius: 14px; padding: 4px 12px; border-color: {border}; }}
QPushButton[look="chip"]:checked {{ border-color: {accent}; color: {accent}; }}
QPushButton[look="chip"]:focus {{ border: 2px solid {accent}; padding: 3px 11px; }}
QPushButton[look="chip"]:disabled {{ border-color: {border}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {base};
    border: 1px solid {strong_border}; border-radius: 6px; padding: 6px 8px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit[look="search"] {{ padding-left: 2px; }}
QLineEdit[look="search"]:focus {{ padding-left: 1px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus
    {{ border: 2px solid {accent}; padding: 5px 7px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{ color: {disabled};
    border-color: {border}; }}
QAbstractSpinBox {{ padding: 6px 28px 6px 6px; }}
QAbstractSpinBox:focus {{ padding: 5px 27px 5px 5px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0;
    background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border;
    width: 26px; border: none; background: transparent; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin: 2px 2px 0 0; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin: 0 2px 2px 0; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {hover};
    border-radius: 3px; }}
QAbstractSpinBox::up-arrow {{ image: url("{arrow_up}"); width: 13px; height: 13px; }}
QAbstractSpinBox::down-arrow {{ image: url("{arrow_down}"); width: 13px; height: 13px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{arrow_down}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {strong_border};
    border-radius: 0; padding: 4px; }}
QComboBox QAbstractItemView::item {{ padding: 5px 4px; border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected {{ background: {accent_tint}; color: {text}; }}

QAbstractItemView {{ border: 1px solid {border}; border-radius: 8px; background: {card}; }}
QListView[look="bare"] {{ border: none; background: transparent; }}
QFrame[look="rail"] {{ background: {rail}; }}
QFrame[look="foot"] {{ background: {card}; border: none; border-top: 1px solid {border}; }}
QTextBrowser[look="bare"] {{ border: none; background: {card}; padding: 0; }}
QHeaderView::section {{ background: {card}; border: none; border-bottom: 1px solid {border};
    padding: 6px 8px; }}

QFrame[look="card"] {{ background: {card}; border: 1px solid {border}; border-radius: 10px; }}
QFrame[look="plain"] {{ background: {card}; border: none; }}
QFrame[look="tinted"] {{ background: {accent_tint}; border: none; border-radius: 10px; }}
QFrame[look="serious"] {{ background: {serious_tint}; border: none; border-radius: 8px; }}
QFrame[look="advice"] {{ background: {advice_tint}; border: none; border-radius: 8px; }}
QFrame[look="good"] {{ background: {good_tint}; border: none; border-radius: 8px; }}
QFrame[look="round"], QFrame[look="round good"] {{ background: {rail}; border: none;
    border-radius: 22px; }}
QFrame[look="round good"] {{ background: {accent_tint}; }}
QFrame[look="line"] {{ background: {border}; border: none; }}
QLabel[look="hint"] {{ color: {muted}; }}
QLabel#qt_msgbox_label {{ font-weight: bold; }}
QLabel#qt_msgbox_informativelabel {{ min-width: 340px; }}
QLabel[look="serious"] {{ color: {serious}; }}

QScrollArea {{ border: none; background: transparent; }}
QScrollArea > QWidget > QWidget[look="ground"] {{ background: transparent; }}
QScrollArea:focus {{ border: 2px solid {accent}; border-radius: 8px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {strong_border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: transparent; }}
QCalendarWidget QToolButton {{ color: {text}; font-weight: bold; }}
QSplitter::handle {{ background: {border}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter[look="wide"]::handle:horizontal {{ margin: 0 7px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {border}; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{ padding: 8px 16px; border: none; border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ border-bottom: 3px solid {accent}; font-weight: bold; }}
QTabBar::tab:hover {{ background: {hover}; }}
QTabBar::tab:focus {{ background: {accent_tint}; }}
QCheckBox, QRadioButton {{ spacing: 8px; padding: 3px; border: 2px solid transparent;
    border-radius: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {accent}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {strong_border};
    border-radius: 4px; background: {base}; }}
QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {strong_border};
    border-radius: 9px; background: {base}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {accent}; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ border-color: {accent}; background: {accent};
    image: url("{tick}"); }}
QCheckBox::indicator:indeterminate {{ border: 4px solid {advice}; width: 10px; height: 10px;
    background: {base}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {border};
    background: {border}; }}
QProgressBar {{ border: none; border-radius: 4px; background: {border}; text-align: center;
    min-height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
"""


def stylesheet(
    tones: Tones, text: str, base: str, disabled: str, pictures: tuple[str, str, str]
) -> str:
    """The rules in these colours; `pictures` are the files of arrow up, arrow down and tick."""
    up, down, tick = pictures
    return _RULES.format(
        **tones._asdict(),
        text=text,
        base=base,
        disabled=disabled,
        arrow_up=up,
        arrow_down=down,
        tick=tick,
    )
