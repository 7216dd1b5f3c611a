"""A folder as a trainer has it: forty files of every kind, some broken, some twice."""

from pathlib import Path

from tests import files_of_others as others

WORDS = (
    "appelboom", "bakfiets", "citroen", "dromedaris", "egel", "fluitketel", "gondel", "hagelslag",
    "iglo", "jasmijn", "kaneel", "lampion", "mandarijn", "narcis", "oester", "pepermolen",
    "quinoa", "regenjas", "stoomboot", "tulband", "uitkijk", "vlieger", "walnoot", "xylofoon",
)  # fmt: skip
"""Each stands in one file, and in the name of none."""
FOLDERS = ("1 Grenzen", "2 Liefde", "3 Ongemakkelijk", "4 Verhalen", "los")


def make(folder: Path) -> Path:
    """Forty files: 24 with a word inside, films, pictures, a program, and six that are wrong."""
    readable = [
        *(("docx", others.docx(others.paragraph(f"Werkblad {word}"))) for word in WORDS[:8]),
        *(("pptx", others.pptx(f"Dia over {word}", "einde")) for word in WORDS[8:12]),
        *(("odt", others.odt(f"<text:p>Tekst {word}</text:p>")) for word in WORDS[12:16]),
        *(("xlsx", others.xlsx("lijst", word)) for word in WORDS[16:18]),
        *(("txt", f"Kladje {word}".encode()) for word in WORDS[18:21]),
        *(("md", f"# Kop\n\n{word}".encode()) for word in WORDS[21:]),
    ]
    files = [(f"tekst {number}.{kind}", data) for number, (kind, data) in enumerate(readable)]
    files += [(f"foto {n}.png", others.picture("PNG", 40 + n, 30)) for n in range(4)]
    files += [(f"blad {n}.pdf", others.pdf(n)) for n in (1, 2, 3)]
    files += [
        ("film.mp4", b"\0\0\0\x18ftypmp42" + bytes(9000)),
        ("lied.mp3", b"ID3" + bytes(900)),
        ("nog eens.docx", files[0][1]),
        ("kapot.pdf", b"%PDF-1.7 niets"),
        ("slot.pdf", others.locked_pdf("geheim")),
        ("kapot.docx", b"PK\x03\x04 niets"),
        ("programma.exe", b"MZ" + bytes(90)),
        ("a" * 240 + ".txt", b"lange naam"),
    ]
    for number, (name, data) in enumerate(files):
        place = folder / FOLDERS[number % len(FOLDERS)]
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    (folder / "los" / "zonder einde.bin").symlink_to("/dev/zero")
    return folder
