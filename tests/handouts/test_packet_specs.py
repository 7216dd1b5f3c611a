"""A form is a value: the same one makes the same paper, and what it may lack has a default."""

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.texts.packets import Packet
from hope_desktop.handouts.packet import packet_pdf
from hope_desktop.handouts.packet_specs import PacketForm


def test_a_form_without_texts_is_a_cover():
    form = PacketForm(Packet("K7R2", ReviewRole.LAWYER, "2026-11"), ())
    assert (form.before, form.help) == ((), None)
    assert packet_pdf(form) == packet_pdf(form)
