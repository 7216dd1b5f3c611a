"""What a bundle leaves out and, as important, what it must keep."""

from bundling.trim import (
    CARRIED,
    EXCLUDED_MODULES,
    NETWORK_MODULES,
    SYSTEM_LIBRARIES,
    keeps,
    portable_leaves_out,
)

from tests.each import each

QT = "PySide6/Qt/plugins/"


@each(
    "place",
    [
        QT + "platforms/libqxcb.so",
        QT + "platforms/libqwayland.so",
        QT + "platforms/libqoffscreen.so",
        QT + "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        QT + "platforminputcontexts/libibusplatforminputcontextplugin.so",
        QT + "imageformats/libqsvg.so",
        QT + "wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt/translations/qtbase_nl.qm",
        "reportlab-5.1.0.dist-info/METADATA",
        "reportlab-5.1.0.dist-info/licenses/LICENSE",
    ],
)
def test_what_the_program_needs_stays(place):
    assert keeps(place)


@each(
    "place",
    [
        QT + "tls/libqopensslbackend.so",
        QT + "networkinformation/libqnetworkmanager.so",
        QT + "platforms/libqvnc.so",
        QT + "platformthemes/libqgtk3.so",
        QT + "sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6/QtCore.pyi",
        "reportlab-5.1.0.dist-info/RECORD",
    ],
)
def test_what_no_trainer_uses_goes(place):
    assert not keeps(place)


def test_every_way_to_the_network_is_excluded():
    assert set(NETWORK_MODULES) <= set(EXCLUDED_MODULES)
    assert {"socket", "ssl", "http", "urllib.request", "PySide6.QtNetwork"} <= set(NETWORK_MODULES)


def test_the_portable_archive_brings_only_what_is_tied_to_no_machine():
    assert not portable_leaves_out("libxcb-cursor.so.0")
    assert portable_leaves_out("libGL.so.1")
    assert portable_leaves_out("libfontconfig.so.1")
    assert not portable_leaves_out("libQt6Core.so.6"), "ours, and not the system's"
    assert any(CARRIED.match(name) for name in SYSTEM_LIBRARIES)
