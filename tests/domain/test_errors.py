import copy
import pickle
from pathlib import Path

from hope_desktop.domain import errors
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import ClassId
from tests.each import each

EXAMPLES = [
    errors.NotFound("class", "7"),
    errors.WrongValue("pupils", "0", "1-99"),
    errors.PartNeeded("S3", ("a", "b")),
    errors.NothingToPrint(),
    errors.NoStory(),
    errors.NotATrainer("Samira", ("Joris",)),
    errors.PapersWait({"story-teller": ("Samira",)}),
    errors.SameClass(ClassId(1), "2B", "De Brug"),
    errors.StillOnPaper("Spreekuur"),
    errors.StillPlanned(),
    errors.StaysInPlan(),
    errors.ChangedSince(),
    errors.FolderProblem(Path("x"), "missing"),
    errors.UnfitPlace(Path("x")),
    errors.BadPackage(Path("x"), "damaged"),
    errors.NothingToSend(),
    errors.DataFolderInUse(),
    errors.DataReadOnly(),
    errors.DataTooNew(9, 1),
    errors.NotOurDatabase(Path("x")),
    errors.DiskFull(),
    errors.BadBackup(Path("x"), "damaged"),
    errors.UnprintableText("kaart"),
    errors.PrinterProblem("gone"),
    errors.CardFull(),
    errors.UnusableFile("foto.heic", "type"),
    errors.Cancelled(),
]


def test_every_refusal_has_an_example_here():
    assert {type(example) for example in EXAMPLES} == set(HopeError.__subclasses__())


@each("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_a_refusal_keeps_its_facts_on_its_way_out_of_a_worker(error):
    for kept in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (type(kept), kept.args, vars(kept)) == (type(error), error.args, vars(error))
