import pytest

from hope_desktop.domain.wording import WordingRule, broken_rules

BAD = {
    WordingRule.PHONE_NUMBER: (
        "Bel 0800-0432.",
        "Bel 0900 8844 bij nood.",
        "Bel 088 123 4567.",
        "Bel 06 123 45678.",
        "Bel 06-12345678.",
        "Bel 06 12 34 56 78.",
        "Bel 0612345678.",
        "Bel 020-1234567.",
    ),
    WordingRule.EXPERIENCE_QUESTION: (
        "Heb jij ooit iets gedaan wat je niet wilde?",
        "Ben je wel eens bang geweest?",
        "Is er iemand die ooit is aangeraakt?",
        "Werd jij wel eens gedwongen?",
        "Wie van jullie heeft wel eens een naaktfoto gestuurd?",
        "Vertel over een keer dat je nee zei.",
        "Vertel eens over toen je bang was.",
        "Stap over de streep als je gepest bent.",
        "Wanneer werd je gedwongen?",
    ),
    WordingRule.BANNED_WORD: (
        "Het is je eigen schuld.",
        "Dat had je moeten zien.",
        "Zij was naïef.",
        "Wat zielig.",
        "Hij is een loverboy.",
        "Ze zat in de jeugdprostitutie.",
        "Kom uit je slachtofferrol.",
        "Ze deed het vrijwillig, maar was minderjarig.",
    ),
    WordingRule.BLAMING_ADVICE: (
        "Stuur nooit een foto.",
        "Ga nooit alleen naar huis.",
        "Draag geen korte rok.",
    ),
}
GOOD = (
    "Bel {{helpline:kindertelefoon}} of chat.",
    "De les duurt 50 minuten en begint om 9:05.",
    "Het is niet jouw schuld.",
    "Het is niet je eigen schuld.",
    "Dit is geen eigen schuld.",
    "Wat zou Robin kunnen zeggen?",
    "Robin stuurde een foto. Wie gaat hier over een grens?",
    "Een ananas hoort op pizza: eens of oneens?",
    "Je mag altijd zwijgen.",
    "Vertel een ander over je lievelingseten.",
    "In 2026 staat er 1 300 op de teller.",
)


@pytest.mark.parametrize(
    ("rule", "text"), [(r, text) for r, texts in BAD.items() for text in texts]
)
def test_pupils_never_read(rule: WordingRule, text: str) -> None:
    assert [found for found, _ in broken_rules(text, for_pupils=True)] == [rule]


@pytest.mark.parametrize("text", GOOD)
def test_pupils_may_read(text: str) -> None:
    assert list(broken_rules(text, for_pupils=True)) == []


@pytest.mark.parametrize("text", BAD[WordingRule.EXPERIENCE_QUESTION])
def test_a_tip_for_trainers_may_name_what_not_to_ask(text: str) -> None:
    assert list(broken_rules(text, for_pupils=False)) == []


@pytest.mark.parametrize("text", BAD[WordingRule.PHONE_NUMBER] + BAD[WordingRule.BANNED_WORD])
def test_trainers_read_no_literal_numbers_and_no_blaming_words_either(text: str) -> None:
    assert len(list(broken_rules(text, for_pupils=False))) == 1


@pytest.mark.parametrize(
    "text",
    ["Wie zwijgt, stemt toe.", "Bij toestemming hoort een ja.", "Ze heeft het zelf gewild."],
)
def test_nobody_votes_on_consent_or_guilt(text: str) -> None:
    assert [rule for rule, _ in broken_rules(text, for_pupils=True, is_vote=True)] == [
        WordingRule.VOTE_ON_CONSENT
    ]
    assert list(broken_rules(text, for_pupils=True)) == []


def test_the_words_that_break_a_rule_are_named() -> None:
    assert list(broken_rules("Bel nu: 0800-0432.", for_pupils=True)) == [
        (WordingRule.PHONE_NUMBER, "0800-0432")
    ]


def test_a_question_does_not_run_over_the_end_of_a_sentence() -> None:
    assert list(broken_rules("Heb je vragen? Ooit komt het goed.", for_pupils=True)) == []
