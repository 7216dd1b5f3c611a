import inspect
import re
from pathlib import Path

from hope_desktop.domain import errors
from hope_desktop.domain.errors import FolderProblem, HopeError, UnusableFile
from hope_desktop.domain.terms import ClassId
from hope_desktop.i18n import refusals
from hope_desktop.i18n.catalogue import LANGUAGES, translator
from hope_desktop.i18n.refusals import sentence
from tests.each import each

EXAMPLES = [
    errors.NotFound("class", "7"),
    errors.NoName("helper", "27"),
    errors.NotFound("activity", "9.9"),
    errors.NotFound("something new", "7"),
    errors.WrongValue("pupils", "120", "1-99"),
    errors.WrongValue("band", "bb"),
    errors.WrongValue("school", ""),
    errors.TextTooLong("note", 200),
    errors.NamesSomebody("words", "De Brug"),
    errors.PartLost("body", ("{{helper}}", "worries", "steps", "fictional")),
    errors.PartNeeded("S2", ("a", "b")),
    errors.NothingToPrint(),
    errors.NoStory(),
    errors.NotATrainer("", ()),
    errors.NotATrainer("Fatima", ()),
    errors.NotATrainer("Fatima", ("Samira", "Joris")),
    errors.PapersWait({"story-teller": (), "story-closing": ()}),
    errors.PapersWait({"story-teller": ("Samira",)}),
    errors.StillPlanned(),
    errors.StaysInPlan(),
    errors.ChangedSince(),
    *(errors.FolderProblem(Path("stick"), why) for why in ("missing", "file", "denied", "full")),
    errors.FolderProblem(Path("stick"), "gone"),
    errors.UnfitPlace(Path("stick")),
    *(errors.PrinterProblem(why) for why in ("missing", "gone", "refused", "silent")),
    *(errors.PrinterProblem(why) for why in ("size", "sides", "copies", "drawing")),
    errors.DataFolderInUse(),
    errors.DataReadOnly(),
    errors.DataTooNew(9, 1),
    errors.DataFromTrial(Path("hope.db")),
    errors.NotOurDatabase(Path("hope.db")),
    errors.Damaged(),
    errors.WorkGone(Path("hope.db")),
    errors.DiskFull(),
    *(
        errors.BadBackup(Path("b.db"), why)
        for why in ("missing", "not-a-database", "damaged", "too-new", "schema")
    ),
    *(
        errors.BadPackage(Path("van-joris.hope"), why)
        for why in ("missing", "not-a-package", "damaged", "too-new", "too-large")
    ),
    errors.NothingToSend(),
    errors.UnprintableText("1.4"),
    *(
        errors.UnusableFile("stick.pdf", why, 70, 60)
        for why in (
            *("missing", "empty", "type", "office", "large"),
            *("pages", "pixels", "encrypted", "damaged"),
        )
    ),
    errors.CardFull(),
    errors.SameClass(ClassId(1), "2B", "De Brug"),
    errors.StillOnPaper("Spreekuur"),
    errors.Cancelled(),
]


@each("language", LANGUAGES)
@each("error", EXAMPLES, ids=repr)
def test_every_refusal_is_a_whole_sentence(error, language):
    told = sentence(error, translator(language))
    assert told[0].isupper() or told.startswith(("stick", "hope.db"))
    assert told[-1] in ".?"
    assert "%(" not in told


def test_a_length_is_not_offered_as_a_choice():
    told = sentence(errors.TextTooLong("note", 200), translator("nl"))
    assert told == "Notitie: deze tekst is te lang; er kan hoogstens 200 tekens staan."


def test_every_kind_of_refusal_has_its_own_words():
    kinds = {
        kind
        for _name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, HopeError) and kind is not HopeError
    }
    assert kinds - {type(error) for error in EXAMPLES} == set()
    unknown = sentence(HopeError(), str)
    assert [e for e in EXAMPLES if sentence(e, str) == unknown] == []


def test_values_stand_in_the_sentence():
    told = sentence(errors.WrongValue("pupils", "120", "1-99"), str)
    assert told == "Number of pupils: 120 is not possible. Choose from: 1-99."


@each("kind", ["activity", "handout"])
def test_of_what_a_trainer_made_no_number_is_said(kind):
    number = "07f5aaae-5d13-4785-bfcb-6f59c67fafe6"
    wanted = number if kind == "activity" else f"{number}/kaart"
    said = sentence(errors.NotFound(kind, wanted), translator("nl"))
    assert number not in said
    assert said.endswith("is er niet meer.")


def test_marks_that_turn_letters_are_seen_in_a_name():
    error = errors.UnusableFile("foto\u202egpj.exe", "missing")
    assert "foto_gpj.exe" in sentence(error, translator("nl"))
    gone = errors.FolderProblem(Path("map\u2066x"), "gone")
    assert "map_x" in sentence(gone, translator("nl"))


def test_what_has_to_stay_is_named_and_not_shown_as_a_sign():
    parts = ("{{helper}}", "{{helpline:kindertelefoon}}", "steps")
    said = sentence(errors.PartLost("body", parts), translator("nl"))
    assert "{{" not in said
    assert "de contactpersoon, de hulplijn kindertelefoon en alle stappen" in said


def test_a_folder_is_named_and_an_unknown_reason_still_says_what_to_do():
    full = sentence(FolderProblem(Path("stick"), "full"), str)
    assert full == "There is no room left in stick. Choose another place or make room."
    assert sentence(FolderProblem(Path("stick"), "odd"), str).startswith("stick cannot be")


PACKAGE = Path(refusals.__file__).parents[1]


@each("language", LANGUAGES)
def test_every_reason_has_its_sentence(language):
    said = [
        sentence(UnusableFile("blad", why, 3, 2), translator(language))
        for why in (*refusals._UNUSABLE, *refusals._SAME)
    ]
    assert all("blad" in sentence and "%" not in sentence for sentence in said)


def test_no_reason_is_given_that_has_none():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    given = set(re.findall(r'UnusableFile\([^()"]*(?:\([^()]*\)[^()"]*)*"([a-z-]+)"', sources))
    assert given == set(refusals._UNUSABLE) | set(refusals._SAME)


@each(
    ("field", "value", "why"),
    [
        ("phone", "bel me", "bel me is geen telefoonnummer. Schrijf cijfers"),
        ("web", "hallo", "hallo is geen adres van een website."),
        ("group_min", "30", "de kleinste groep is niet groter dan de grootste"),
        ("minutes", "20", "De kortste tijd is niet langer dan de gewone"),
    ],
)
def test_a_value_that_is_refused_is_told_why(field, value, why):
    said = sentence(errors.WrongValue(field, value), translator("nl"))
    assert why in said
    assert "kan hier niet" not in said
