"""`review`: who read the texts, what waits for whom, and noting that somebody did."""

from hope_desktop.cli.parser import Parser, Subparsers, known, place
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.errors import NotFound, WrongValue
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import TextRemark
from hope_desktop.domain.shaped import to_plain
from hope_desktop.domain.texts.packet_answers import Answers
from hope_desktop.domain.texts.packets import VERDICTS
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label, roles_text, waits_text
from hope_desktop.i18n.reviews import answer_text, answers_lines, record_text
from hope_desktop.services.library.taking_in import plain_text
from hope_desktop.services.opening import Services
from hope_desktop.services.packets import READERS, fields_of


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("review", _("who read the texts"))
    group.add("status", _("how many texts were read, by role"), show_status)
    group.add("waiting", _("what is not printed, and whom it waits for"), list_waiting)
    group.add("facts", _("what the library claims, and what nobody confirmed"), list_facts)
    group.add("show", _("who read a text in its wording of today"), show, id=known)
    noting = group.add("record", _("somebody read all of it and found it good"), record, id=known)
    roles = [role.value for role in ReviewRole]
    noting.add_argument("--role", required=True, choices=roles)
    words = _("of a fact: goed, anders for partly, weg for no")
    noting.add_argument("--verdict", choices=[*VERDICTS], default="goed", help=words)
    noting.add_argument("--month", default="", metavar="2026-11")
    noting.add_argument("--organisation", default="", metavar=_("NAME"))
    _add_remarks(group)
    writing = group.add("write", _("put the records in the files of a library"), write)
    writing.add_argument("folder", type=place)
    writing.add_argument("--texts", action="store_true", help=_("with your versions of its texts"))


def _add_remarks(group: Subparsers) -> None:
    listing = group.add("list", _("what readers say is not right"), list_remarks)
    listing.add_argument("--answered", action="store_true", help=_("what the library answered"))
    taking = group.add("take", _("let a text say what a remark proposes"), take, number=int)
    taking.add_argument("--words", default="", metavar=_("TEXT"))
    taking.add_argument("--alone", action="store_true", help=_("leave the other versions"))
    taking.add_argument("--by-hand", action="store_true", help=_("the text says it already"))
    leaving = group.add("leave", _("the text stays as it is"), leave, number=int)
    leaving.add_argument("why", metavar=_("WHY"))
    saying = group.add("remark", _("say what is not right in a text"), remark, id=known)
    saying.add_argument("--words", required=True, metavar=_("TEXT"))
    saying.add_argument("--line", default="", metavar=_("TEXT"))
    _add_packets(group, saying, leaving)


def _add_packets(group: Subparsers, *saying: Parser) -> None:
    packing = group.add("packet", _("a form for one reader, to send or to print"), make_packet)
    packing.add_argument("role", choices=[role.value for role in READERS])
    packing.add_argument("--minutes", type=int, default=0, metavar="30")
    packing.add_out()
    reading = group.add("read", _("take in a form that came back"), read_packet)
    reading.add_argument("file", type=place)
    reading.add_argument("--organisation", default="", metavar=_("NAME"))
    typing = group.add("type", _("take in what stands on a printed form"), type_packet)
    typing.add_argument("code")
    typing.add_argument("file", type=place)
    for back in (reading, typing, *saying):
        back.add_no_name()


@with_services
def show_status(services: Services, asked: Asked) -> Reply:
    """By role: asked, read, found good, and not printed until it does."""
    counts = services.reviews.counts()
    words = asked.translate(
        "%(role)s: asked %(asked)d, read %(read)d, good %(good)d, waiting %(waiting)d"
    )
    return (
        {role.value: one._asdict() for role, one in counts.items()},
        [words % {"role": label(r, asked.translate), **c._asdict()} for r, c in counts.items()],
    )


@with_services
def list_waiting(services: Services, asked: Asked) -> Reply:
    """Activities and texts, each with who has to find it good, as often as readers are missing."""
    waiting = services.library.waiting()
    return (
        {text: [role.value for role in roles] for text, roles in waiting.items()},
        [f"{text}  {waits_text(roles, asked.translate)}" for text, roles in waiting.items()],
    )


@with_services
def list_facts(services: Services, asked: Asked) -> Reply:
    """As whoever it asks found it last; what is too old or not found so is open."""
    rows, told = list[dict[str, object]](), list[str]()
    for one, is_open in services.reviews.facts().items():
        rows.append({**to_plain(one), "open": is_open})
        who = roles_text([one.ask.name], asked.translate) if one.ask and is_open else ""
        parts = (one.id, one.found.value, one.read, who, one.says, one.source)
        told.append("  ".join(filter(None, parts)))
    return rows, told


@with_services
def show(services: Services, asked: Asked) -> Reply:
    """Its state, and by whom; never a name."""
    found = services.reviews.of(asked.id)
    rows = [fields(one, "role month organisation verdict") for one in found.records]
    lines = [record_text(one, one.month, asked.translate) for one in found.records]
    nobody = asked.translate("Nobody has read this wording yet.")
    return {"id": asked.id, "state": found.state.value, "records": rows}, lines or [nobody]


@with_services
def record(services: Services, asked: Asked) -> Reply:
    """Of the wording of today; a changed word makes it a concept again."""
    role, where, said = ReviewRole(asked.role), asked.organisation, asked.verdict
    services.reviews.record(asked.id, role, asked.month, where, VERDICTS[said])
    found = services.reviews.of(asked.id)
    return {"id": asked.id, "state": found.state.value}, [
        record_text(one, one.month, asked.translate) for one in found.records
    ]


@with_services
def list_remarks(services: Services, asked: Asked) -> Reply:
    """By text, each with the line it is about; or those that a release of the library answers."""
    answers = services.reviews.answered() if asked.answered else {}
    every = [*answers] if asked.answered else [one for one, _ in services.rewordings.open()]
    rows, told = list[dict[str, str]](), list[str]()
    for number, one in enumerate(every, 1):
        row = {"id": one.text, "line": one.line, "words": one.words, "month": one.month}
        said = f"{number}  {one.text}  “{one.line}”  {one.words}"
        if answer := answers.get(one):
            row |= {"became": answer.became.value, "answer": answer.words}
            said += f"  {answer_text(answer.became, answer.words, asked.translate)}"
        rows.append(row)
        told.append(said)
    return rows, told


@with_services
def take(services: Services, asked: Asked) -> Reply:
    """With the versions that say the same; what may be a reason asks for `--words`."""
    rewording = services.rewordings.of(_numbered(services, asked.number))
    if asked.by_hand:
        services.reviews.answer(rewording.remark)
        return {"ids": [rewording.remark.text]}, [rewording.remark.text]
    words = asked.words or (rewording.words if rewording.is_ready else "")
    if not words and not rewording.is_ready:
        raise WrongValue("line", "")
    sisters = services.rewordings.sisters_of(rewording, words)
    same = [one.text.id for one in sisters if one.is_same and not asked.alone]
    services.rewordings.take(rewording, words, same)
    return {"ids": [rewording.remark.text, *same]}, [rewording.remark.text, *same]


@with_services
def leave(services: Services, asked: Asked) -> Reply:
    """By its number in the list; whoever said it hears why."""
    remark = _numbered(services, asked.number)
    if not asked.why.strip():
        raise WrongValue("reason", "")
    services.reviews.answer(remark, asked.why, sure=asked.no_name)
    return {"id": remark.text}, [remark.text]


def _numbered(services: Services, number: int) -> TextRemark:
    every = services.rewordings.open()
    if not 0 < number <= len(every):
        raise NotFound("remark", str(number))
    return every[number - 1][0]


@with_services
def remark(services: Services, asked: Asked) -> Reply:
    """Of one line, word for word, or of the whole text."""
    words, line, sure = asked.words, asked.line, asked.no_name
    services.reviews.object_to(asked.id, words, line, sure=sure)
    return {"id": asked.id}, [asked.id]


@with_services
def write(services: Services, asked: Asked) -> Reply:
    """The way back to everybody: with the next release of the library."""
    count = services.reviews.write(asked.folder)
    texts = services.rewordings.write(asked.folder) if asked.texts else ()
    return {"records": count, "texts": texts}, [str(asked.folder / "reviews.toml"), *texts]


@with_services
def make_packet(services: Services, asked: Asked) -> Reply:
    """What this role is asked for, as much as can be read in so many minutes."""
    role = ReviewRole(asked.role)
    made = services.packets.make(role, asked.out, asked.minutes)
    told = {"code": made.code, "minutes": made.minutes, "texts": list(made.texts)}
    return told, [str(asked.out)]


@with_services
def read_packet(services: Services, asked: Asked) -> Reply:
    """Every answer once, however often the form is read."""
    filled_in = fields_of(asked.file)
    name, where, sure = asked.file.name, asked.organisation, asked.no_name
    found = services.packets.read(name, filled_in, where, sure=sure)
    return _kept(services, found, asked)


@with_services
def type_packet(services: Services, asked: Asked) -> Reply:
    """A line for each code that something stands at."""
    lines = plain_text(asked.file).splitlines()
    found = services.packets.typed(asked.code, lines, sure=asked.no_name)
    return _kept(services, found, asked)


def _kept(services: Services, found: Answers, asked: Asked) -> Reply:
    services.packets.keep_answers(found)
    told = {
        "code": found.packet.code,
        "made_here": found.is_ours,
        "read": [one.text for one in found.records],
        "remarks": [
            {"id": one.text, "line": one.line, "words": one.words} for one in found.remarks
        ],
        "gone": [{"code": code, "words": words} for code, words in found.gone],
        "named": [words for _code, words in found.named],
        "may_name": [words for _code, words in found.may_name],
    } | fields(found, "changed unclear unread")
    return told, answers_lines(found, asked.translate)
