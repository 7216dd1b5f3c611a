from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.text_rules import file_of, text_findings, worded
from hope_desktop.domain.texts.vocabulary import Vocabulary
from tests.each import each
from tests.making import handout

K = HandoutKind
READING = {rule for rule in Check if rule.name.startswith("READING")}
CASES = [
    (K.WORKSHEET, "Ben je wel eens bang?", "experience-question"),
    (K.PUPIL_LETTER, "Ben je wel eens bang?", "experience-question"),
    (K.WORKSHEET, "Ga nooit alleen.", "blaming-advice"),
    (K.STATEMENT_CARDS, "Wie zwijgt, stemt toe.", "vote-on-consent"),
    (K.WORKSHEET, "Wie zwijgt, stemt toe.\n\n{{choose:eens|oneens}}", "vote-on-consent"),
    (K.CARDS, "Wie zwijgt, stemt toe: feit of fabel?", "vote-on-consent"),
    (K.WORKSHEET, "Klopt het? Wie zwijgt, stemt toe.", "vote-on-consent"),
    (K.WORKSHEET, "|Zin|Feit|Fabel|\n|-|-|-|\n|Wie zwijgt, stemt toe.|||", "vote-on-consent"),
    (K.ANSWER_CARD, "Zij is zielig.", "banned-word"),
    (K.WORKSHEET, "Ga naar {{wie}}.", "unknown-token"),
    (K.WORKSHEET, "<script>alert(1)</script>", "html"),
    (K.WORKSHEET, "![kat](kat.png)", "picture"),
    (K.WORKSHEET, "Bel {{helpline:999}}.", "unknown-line"),
    (K.WORKSHEET, "{{help}}\n\nTekst.\n\n{{help}}", "help-not-shown"),
    (K.CARDS, "{{help}}", "help-not-shown"),
    (K.PARENT_LETTER, "{{help}}", "help-not-shown"),
    (K.WORKSHEET, "|a|b|\n|-|-|\n" + "|x|y|\n" * 50, "long-table"),
    (K.CARDS, "een twee drie vier vijf. " * 10, "long-card"),
    (K.STORY_SHEET, "Noor tekent.", "not-fictional"),
    (K.WORKSHEET, "x" * 20_001, "long-text"),
    (K.WORKSHEET, "{{picture:kat|Een kat}}\nTeken.", "unknown-picture"),
]


@each(("kind", "text", "rule"), CASES)
def test_what_is_wrong_is_found(kind, text, rule):
    found = list(text_findings(handout("1.4/blad", kind, body=text), {"112"}, Vocabulary()))
    assert {finding.rule for finding in found} - READING == {rule}
    assert {finding.file for finding in found} == {"activities/1.4/blad.md"}


@each(
    ("kind", "text"),
    [
        (K.ANSWER_CARD, "Vraag niet: heb jij ooit een geheim bewaard?"),
        (K.CARDS, "Stil zijn is nog geen ja. Waarom niet?"),
        (K.WORKSHEET, "In een film is alles echt.\n\nVragen over liefde of seks?"),
        (K.ANSWER_CARD, "Klopt het rooster zo? Nee is ook goed."),
        (K.WORKSHEET, "Robin zwijgt.\n\n{{help}}"),
        (K.WORKSHEET, "Bel {{helpline:112}}."),
        (K.CARDS, "Een kaart.\n---\nNog een."),
    ],
)
def test_what_is_right_is_let_pass(kind, text):
    assert list(text_findings(handout("1.4/blad", kind, body=text), {"112"}, Vocabulary())) == []


def test_a_finding_says_in_which_sentence_and_where():
    body = "Teken een hart.\n\n- Robin is zielig. Kim niet.\n"
    (finding,) = text_findings(handout("1.4/blad", body=body), (), Vocabulary())
    assert finding.sentence == "Robin is zielig."
    assert body[finding.start : finding.end] == "zielig"


def test_what_only_a_person_can_judge_is_advice():
    text = handout("1.4/blad", body="Robin krijgt 20 euro.", reading="B2")
    (finding,) = text_findings(text, (), Vocabulary())
    assert (finding.rule, finding.serious) == ("sensitive-detail", False)


def test_a_made_up_story_may_stand_there():
    story = handout("4.6/noor", K.STORY_SHEET, body="Noor tekent.", fictional=True)
    assert list(text_findings(story, (), Vocabulary())) == []


def test_a_field_is_held_against_the_language_rules():
    (finding,) = worded("a.toml", "goal", "Kim is naïef.", for_pupils=False)
    assert (finding.field, finding.facts["instead"]) == ("goal", "zeg wat de ander deed")


def test_school_papers_have_a_file_of_their_own():
    paper = handout("school/brief", K.PARENT_LETTER, activity=None)
    assert file_of(paper) == "school/brief.md"


PICTO = "{{picture:ear|Een oor}}\nLuister naar Robin. "
WORDS = "Kim tekent een hart. "


@each(
    ("kind", "text", "rules"),
    [
        (K.WORKSHEET, "Luister naar Robin.", ["picto-plain"]),
        (K.CARDS, "Luister naar Robin.", ["picto-plain"]),
        (K.WORKSHEET, PICTO + WORDS * 15, ["picto-long"]),
        (K.WORKSHEET, PICTO + WORDS * 14, []),
        (K.WORKSHEET, f"{PICTO + WORDS * 8}\n---\n{PICTO + WORDS * 8}", []),
        (K.POSTER, PICTO + WORDS * 15, []),
    ],
)
def test_a_version_with_pictures_has_them_and_few_words(kind, text, rules):
    version = handout("1.4/blad.picto", kind, body=text, profile=Profile.PICTO)
    found = [finding.rule for finding in text_findings(version, (), Vocabulary())]
    assert [rule for rule in found if rule not in READING] == rules


LETTER = "Beste ouder,\n\n{short}### Wat gaan we doen?\n\nWe praten over grenzen.\n"


@each(
    ("short", "rules"),
    [
        ("", ["short-version"]),
        ("### Kort en eenvoudig\n\nWe praten. Passen mag.\n\n", []),
        ("### Kort\n\n" + "woord " * 13 + ".\n\n", ["reading-average", "reading-longest"]),
    ],
)
def test_a_long_letter_also_says_it_shortly(short, rules):
    letter = handout("school/brief", K.PARENT_LETTER, reading="B2", body=LETTER.format(short=short))
    found = list(text_findings(letter, (), Vocabulary()))
    assert [finding.rule.value for finding in found] == rules
    for finding in found:
        assert letter.body[finding.start : finding.end] == finding.sentence


def test_only_what_is_measured_in_dutch_is_left_unsaid_of_another_language():
    hard = "Grensoverschrijdende verantwoordelijkheden onvoorwaardelijk bemoeilijken. " * 3
    told = {
        language: {
            finding.rule.value
            for finding in text_findings(
                handout("1.4/blad", K.WORKSHEET, body=hard + "woord " * 30, language=language),
                (),
                Vocabulary(),
            )
        }
        for language in ("nl", "en")
    }
    assert "reading-words" in told["nl"] - told["en"]
    assert "reading-longest" in told["nl"] & told["en"]
