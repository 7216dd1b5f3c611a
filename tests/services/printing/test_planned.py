from hope_desktop.handouts import specs
from hope_desktop.services.printing.planned import PlannedDocument

OCCASION = specs.Occasion("", "", None, "", (), None, "", "", (), ())


def test_a_document_is_copied_on_one_side_unless_said_otherwise() -> None:
    assert PlannedDocument("pupils", specs.Document("x", (), OCCASION), 30).sides == "single"
