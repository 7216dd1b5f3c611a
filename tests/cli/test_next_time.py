"""`next`: write what to do otherwise, list it, and end it."""


def test_from_a_line_to_the_next_plan_and_its_end(planned):
    said = planned("next", "add", "1.4", "Minder kaarten.", "--session", "1")
    assert said.out == "1/1.4\n"
    (line,) = planned("next list --activity 1.4 --json").json
    assert (line["id"], line["text"], line["on_paper"]) == ("1/1.4", "Minder kaarten.", False)
    assert planned("next list --activity 1.5 --json").json == []
    assert "schreef je: Minder kaarten." in planned("--lang nl next list").out
    assert planned("next done 1/1.4").out == "1/1.4\n"
    assert planned("next list --json").json == []
    assert planned("next done 1/1.4").code == 1


def test_a_name_is_refused_and_what_may_be_one_needs_a_word_more(planned):
    add = ("next", "add", "1.4")
    assert planned(*add, "Bij Brug eerder bellen.", "--session", "1").code == 1
    asked = planned("--lang", "nl", *add, "Laat Kevin eerst.", "--session", "1")
    assert (asked.code, asked.err) == (
        1,
        "Is Kevin een naam? Schrijf dan: een leerling, een collega.\n",
    )
    assert planned(*add, "Laat Kevin eerst.", "--session", "1", "--no-name").code == 0


def test_without_a_workshop_that_had_it_nothing_is_kept(planned):
    assert planned("next", "add", "3.3", "Rustiger.").code == 1
    assert planned("next", "add", "9.9", "Rustiger.").code == 1
