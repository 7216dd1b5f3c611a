"""Fields that other programs can fill in, each with a place in the tree."""

import io

import pikepdf

from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.form import FormFields
from tests.tools.check_tags import check_tags


def test_a_field_has_its_element_and_a_box_can_be_off_or_crossed():
    canvas = TaggedCanvas("t", "nl")
    form, part = FormFields(canvas), canvas.tree.root.add("Part")
    form.text(part.add("Form"), (10, 10, 200, 40), "a (1)", "Waarom?")
    form.cross(part.add("Form"), (10, 50, 23, 63), "b", "Klopt niet")
    canvas.end_page()
    form.finish()
    made = canvas.finish()
    assert check_tags(made).problems == []
    with pikepdf.open(io.BytesIO(made)) as pdf:
        text, box = pdf.Root.AcroForm.Fields
        assert (str(text.T), str(text.TU), int(text.MaxLen)) == ("a (1)", "Waarom?", 2000)
        assert set(box.AP.N.keys()) == {"/Yes", "/Off"}
        assert box.AS == "/Off"
        assert [one.StructParent for one in pdf.pages[0].Annots] == [0, 1]
