"""`helpline`: which lines there are, and why one is on no paper."""


def test_a_line_that_waits_is_first_and_says_what_to_do(hope):
    first, *rest = hope("--lang nl helpline list").out.splitlines()
    assert first.startswith("fier ")
    assert "op geen enkel papier: eerst bellen of opzoeken" in first
    assert not any("op geen enkel papier" in line for line in rest)


def test_a_check_that_is_noted_puts_it_on_paper(hope):
    before = {one["id"]: one for one in hope("helpline list --json").json}
    assert before["fier"]["waits_for_check"]
    assert not before["fier"]["printed"]
    assert before["112"]["printed"]
    assert not before["ease"]["printed"]
    assert not before["ease"]["waits_for_check"]
    assert hope("helpline checked fier --by Sam").out == "fier\n"
    after = {one["id"]: one for one in hope("helpline list --json").json}
    assert (after["fier"]["printed"], after["fier"]["checked_by"]) == (True, "Sam")


def test_a_line_that_is_not_there_is_refused(hope):
    assert hope("helpline checked nergens").code == 1


def test_making_papers_names_the_line_that_is_not_on_them(planned, tmp_path):
    said = planned(f"--lang nl session print 1 --out {tmp_path}/map").err
    assert "Nog niet op papier: Chat met Fier. Bel eerst, of zoek op of het klopt." in said
    planned("helpline checked fier")
    assert "Chat met Fier" not in planned(f"--lang nl session print 1 --out {tmp_path}/map2").err
