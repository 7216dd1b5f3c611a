"""The checker must see each fault it exists for, or its silence means nothing."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tools.check_tags import check_tags

TWO_PARAGRAPHS = b"""/P <</MCID 0>> BDC BT /F 12 Tf (ab) Tj ET EMC
/P <</MCID 1>> BDC BT /F 12 Tf (c) Tj ET EMC"""
LETTERS = b"2 beginbfrange\n<61> <62> <0061>\n<63> <63> <0063>\nendbfrange"


def _document(content: bytes = TWO_PARAGRAPHS) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    page = pdf.add_blank_page().obj
    font = Dictionary(Type=Name.Font, ToUnicode=pdf.make_stream(LETTERS))
    page.Resources = Dictionary(Font=Dictionary(F=font))
    page.Contents = pdf.make_stream(content)
    page.StructParents = 0
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    kids = [
        pdf.make_indirect(Dictionary(S=Name.P, P=tree, Pg=page, K=number)) for number in range(2)
    ]
    tree.K = Array(kids)
    tree.ParentTree = Dictionary(Nums=Array([0, Array(kids)]))
    pdf.Root.StructTreeRoot = tree
    return pdf


def _bytes(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_a_sound_document_is_read_in_order():
    report = check_tags(_bytes(_document()))
    assert report.problems == []
    assert report.tags() == ["P", "P"]
    assert report.text() == "ab c"


def test_an_untagged_document_is_named():
    pdf = pikepdf.new()
    pdf.add_blank_page()
    assert check_tags(_bytes(pdf)).problems == ["the document has no structure tree"]


def _swap_parents(pdf: pikepdf.Pdf) -> None:
    entries = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    entries[0], entries[1] = entries[1], entries[0]


def _forget_an_element(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.K[1]


def _own_twice(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[1].K = 0


def _point_nowhere(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[1].K = 7


def _call_it_a_heading(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K[1].S = Name.H1


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        (_swap_parents, "does not lead back"),
        (_forget_an_element, "has no element"),
        (_own_twice, "used twice"),
        (_point_nowhere, "does not exist"),
        (_call_it_a_heading, "is marked P"),
    ],
)
def test_a_tree_that_disagrees_is_seen(damage, complaint):
    pdf = _document()
    damage(pdf)
    assert any(complaint in problem for problem in check_tags(_bytes(pdf)).problems)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (TWO_PARAGRAPHS + b"\nBT (c) Tj ET", "outside structure"),
        (TWO_PARAGRAPHS.replace(b"(c) Tj", b""), "shows nothing"),
        (TWO_PARAGRAPHS + b"\nEMC", "never opened"),
        (TWO_PARAGRAPHS + b"\n/Artifact BMC", "left open"),
        (TWO_PARAGRAPHS.replace(b"MCID 1", b"MCID 0"), "twice"),
        (TWO_PARAGRAPHS.replace(b"ET EMC", b"EMC ET"), "overlap"),
    ],
)
def test_a_page_that_disagrees_is_seen(content, complaint):
    problems = check_tags(_bytes(_document(content))).problems
    assert any(complaint in problem for problem in problems)
