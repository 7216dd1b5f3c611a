"""The patterns of the language rules for Dutch, with the words to write instead.

The first of each kind were tried on paper before there was a program; the tests hold every rule
against at least twenty good and twenty bad sentences. All are linear: nothing repeats unbounded.
"""

import re
from functools import cache

from hope_desktop.domain.texts.checks import Check

type Patterns = tuple[tuple[str, str], ...]
"""Patterns, each with what to write instead (or nothing)."""

_IN = r"[^.?!\n]"
"""Any sign within a sentence."""
_YOU = r"(jij|je|jullie)"
_DATE = r"\d{1,2}[-/.]\d{1,2}[-/.](?:\d\d|\d{4})\b(?!\.)"


compiled = cache(re.compile)
"""Only when a text is first held against it: all at once would hold the window."""


def pattern(text: str) -> str:
    """Return a pattern in which a space is any white space, and capitals do not count."""
    return "(?i)" + text.replace(" ", r"\s+")


def patterns(*texts: str) -> Patterns:
    """Return patterns without words to write instead."""
    return tuple((pattern(text), "") for text in texts)


PHONE: Patterns = tuple(
    (f"(?i){text}", "")
    for text in (
        rf"(?<![\w.,:/-])(?!{_DATE})[+0](?:[ \-().]{{0,3}}\d){{8,12}}(?![\w:])",
        r"\b0(?:8|9)00[ -]?\d{3,4}(?:[ -]?\d{1,3}){0,2}\b",
        r"\b(?:bel(?:len|t)?|sms|app(?:en)?|call|nummer)\b[^.?!\n{}]{0,14}\b11[23]\b",
        r"\b14 ?0\d{2,3}\b",
    )
)

_EXPERIENCE = patterns(
    rf"\b(heb|ben|werd|is|was|heeft|had|hebben)\b{_IN}{{0,25}}\b(jij|je|jou|jullie|iemand)\b"
    rf"{_IN}{{0,20}}\b(ooit|wel eens|weleens)\b",
    rf"\bwie (van jullie |hier |in de klas )?(heeft|is|werd|had|kreeg)\b{_IN}{{0,30}}"
    r"\b(ooit|wel eens|weleens|meegemaakt|overkomen)\b",
    r"\bwie (van jullie |hier )?herkent (dit|dat|het|zichzelf)\b",
    rf"\bherken {_YOU} (dit|dat|het|jezelf)\b"
    rf"(?!{_IN}{{0,20}}\b(bij|in|van|uit) (?!jezelf|jou|je ))",
    rf"\b(heb|hebben|is|wat|wie) {_IN}{{0,20}}\b(jij|je|jou|jullie)\b{_IN}{{0,25}}"
    rf"\b(meegemaakt|overkomen|ervaren)\b{_IN}{{0,30}}\?",
    r"\bvertel (eens )?over (een keer|toen|die keer|jezelf"
    r"|(je|jouw) eigen (leven|gezin|relatie))\b",
    rf"\b(een keer|een moment|een situatie|de (eerste|laatste) keer) (dat|waarin|waarop) {_YOU}\b"
    r"(?! (even |nog )?(kunt|kan|mag|zou|kon))",
    rf"\b(vertel|deel|schrijf|beschrijf|noem|bespreek)\b{_IN}{{0,20}}\b(je|jouw|jullie) "
    rf"(eigen (verhaal|geheim)|ervaring(en)?|geheim(en)?)\b(?!{_IN}{{0,15}}\b(niet|nooit)\b)",
    r"\bover de streep als\b",
    rf"\b(steek {_IN}{{2,20}} op|ga (staan|zitten)|(stap|kom) naar voren|(doe|zet) een stap"
    rf"{_IN}{{0,15}}) als (jij|je|jou|dit|dat|het)\b"
    rf"(?!{_IN}{{0,30}}\b(klaar|eens|oneens|vindt|denkt|wilt?|kiest)\b)",
    rf"\bwanneer (heb|ben|werd|was|voelde) {_YOU} (zelf |ooit |voor het (eerst|laatst) )*"
    r"(je )?(gedwongen|misbruikt|bang|aangeraakt|onveilig|gepest|onder druk|over je grens)",
    r"\bwat is (jouw|je) (ergste|naarste|engste|moeilijkste|grootste geheim)",
    r"\bben (jij|je) (zelf |nu |al |ook )*(homo|lesbisch|bi|biseksueel|trans|hetero|maagd|misbruikt"
    r"|gepest|gedwongen|mishandeld|slachtoffer)\b",
    rf"\bheb (jij|je) (zelf |nu |al |ook |een )*(verkering|vriendje|vriendinnetje|seks|relatie)\b"
    rf"{_IN}{{0,20}}\?",
    r"\bhoe (was|is|ging|gaat) (het )?(bij )?(jou|jullie) thuis\b",
    rf"\b(is|was) (dit|dat|het|zoiets) {_IN}{{0,10}}\b(jou|je|jullie|iemand (hier|van jullie))"
    rf"\b{_IN}{{0,10}}\b(gebeurd|overkomen)\b",
)

_BANNED: Patterns = tuple(
    (pattern(text), instead)
    for text, instead in (
        (r"\beigen schuld\b", "de schuld ligt bij wie over de grens ging"),
        (
            r"\bhad(den)? (je|jij|ze|zij|hij) ([\w-]+ ){0,3}moeten\b",
            "vraag wat de ander anders had kunnen doen",
        ),
        (r"\b(er (zelf )?om gevraagd|erom gevraagd|vr(aagt|oeg) (erom|er om))\b", ""),
        (r"\b(uitgelokt|lokte \w+ uit)\b", ""),
        (r"\b(na[iï]ef|naïeve|naieve|(goed|licht)gelovige?)\b", "zeg wat de ander deed"),
        (r"\b(zielig|meelijwekkend|hulpeloos|hulpeloze|sneu)(e|er|erd|heid)?\b", ""),
        (r"\barme (meisje|meid|jongen|jongere|kind|kinderen|meiden|jongens)\b", ""),
        (r"\bslachtoffer(rol|gedrag|mentaliteit)\b", ""),
        (
            r"\b(jeugd|kinder|tiener)prostitu\w+|\bminderjarige prostitu\w+",
            "minderjarige die seksueel wordt uitgebuit",
        ),
        (r"\bkinderporno\w*", "beelden van seksueel misbruik van kinderen"),
        (r"\b(loverboy|tienerpooier)\w*", "iemand die een ander uitbuit"),
        (r"\b(hoer|hoeren|slet|sletten|sletterig|snol)\b", ""),
        (r"\b(makkelijke?|gewillige?|weerloze?) (prooi|slachtoffers?)\b|\bprooi\b", ""),
        (
            r"\bvoor het leven (getekend|beschadigd)\b|\bbeschadigde (meisjes|jongens|jongeren)\b",
            "",
        ),
        (r"\b(allochto\w+|illegalen?|een illegaal)\b", "nieuwkomer, of iemand zonder papieren"),
        (r"\bvrijwillig\w*(\W+\w+){0,5}?\W+(minderjarig|uitbuiting)", "een kind kiest dit nooit"),
        (r"\b(minderjarig|uitbuiting)\w*(\W+\w+){0,5}?\W+vrijwillig", "een kind kiest dit nooit"),
        (
            (
                rf"\bwat (je|jij|jullie|we|wij) hier (hoort?|horen|zeg(gen)?|bespreek|bespreken)\b"
                rf"{_IN}{{0,20}}\b(niet rond|blijft)\b|\bvertel(len)? (je|we|dit|het) niet rond\b"
            ),
            "over de les mag je alles vertellen, ook thuis",
        ),
        (
            r"\bik (vertel|zeg) (dit|het) (echt )?(aan |tegen )?niemand\b",
            "ik zoek iemand die kan helpen; jij hoort het eerst",
        ),
        (r"\b(nu|hier|dan) ben je (altijd |helemaal )?veilig\b", "vraag of iemand veilig is"),
        (
            r"\bdingen (doen )?die niet goed (waren|zijn)\b",
            "het woord zelf: seksuele uitbuiting, seksueel geweld of chantage",
        ),
        (
            r"\bslachtoffers? herken(t|nen)? (je|men|we)\b|\bzo herken je (een )?slachtoffers?\b",
            "wat je ziet, en vraag hoe het gaat",
        ),
        (
            r"\b(het|dit) kan (jou|jullie|ook jou) (ook )?(overkomen|gebeuren)\b",
            "hulp is er voor iedereen",
        ),
        (r"\b(meisjes|meiden|jongens|dames),? (let|pas) (goed )?op\b", ""),
        (r"\bvoor (haar|zijn|hun|jouw|je) (eigen )?bestwil\b", ""),
        (
            (
                r"\b(hij|zij|ze|deze (leerling|jongere)|dit (kind|meisje)) (is|was) (ook )?"
                r"(een )?slachtoffer\b"
            ),
            "wat er gebeurde; het woord is niet voor een mens",
        ),
        (
            (
                r"\b\d{1,3}\s?(%|procent) van (de |alle )?"
                r"(meisjes|jongens|jongeren|leerlingen|kinderen)\b"
            ),
            "wat helpt; getallen maken bang",
        ),
    )
)

_BLAMING = patterns(
    r"\b(stuur|deel|plaats|zet|maak) (nooit|geen|niet) "
    rf"(?!{_IN}{{0,40}}\b(door|van een ander|terug)\b)",
    r"\bga (nooit|niet (alleen|mee|naar))\b",
    r"\b(draag|drink|accepteer|vertrouw|open|neem) (nooit|geen|niemand)\b",
    r"\b(praat|chat|app|spreek) (nooit|niet) (met|af)\b",
    r"\b(loop|fiets|reis) (nooit|niet) alleen\b",
    r"\bgeef (nooit|geen) ",
    r"\bwees (altijd |maar |toch )?(voorzichtig|op je hoede|alert|niet zo)\b",
    r"\bpas (goed |altijd )?op (voor|met|wie|dat)\b",
    rf"\b{_YOU} moet(en)? (zelf |altijd |goed |beter |gewoon )*"
    r"(opletten|uitkijken|oppassen|nee zeggen)",
    r"\b(zorg (ervoor |er voor )?|voorkom )dat (jij|je) (niet|geen|wordt|slachtoffer)\b",
    r"\bkleed je\b",
    r"\bblijf (altijd )?uit de buurt van\b",
    r"\bhad je maar\b",
)

TAKES_SIDES = tuple(
    pattern(text)
    for text in (
        r"\b(niet|nooit) (jouw|je|haar|zijn|hun|kims|robins) schuld\b",
        rf"\bschuld (ligt|is|hoort|blijft) {_IN}{{0,12}}\b(bij|van) (de|wie|degene|die)\b",
        rf"\b(de ander|wie|degene die)\b{_IN}{{0,50}}\b(verantwoordelijk|doet iets fout)",
        rf"\b(de ander|wie|degene die)\b{_IN}{{0,50}}\b(over (een|de) grens|in de fout)",
        r"\b(not|never) your fault\b",
    )
)
"""A line that says whose responsibility it is; with it in the text, advice may stand there."""

_VOTE = patterns(
    r"\b(toestemming|zwijg\w*|schuld\w*|uitlok\w*|uitgelokt|zelf gewild|stemt toe|instemm\w*)",
    r"\b(vrijwillig|gedwongen|dwing\w*|dwang|dader|slachtoffer|aangifte|misbruik\w*)",
    r"\b(aanrand\w*|verkracht\w*|uitbuit\w*|ongewenst\w*|strafbaar|verantwoordelijk\w*)\b",
    r"\bover (een|de|jouw|je|mijn) grens(en)?\b",
    r"\b(een )?nee (is|betekent|blijft|kan)\b",
    r"\b(een )?ja (is|betekent|blijft|geldt|mag|kan|wordt)\b|\b(is|telt) (dat|het) (een|als) ja\b",
    r"\b(zeg|zegt|zei) (je |iemand )?niets\b|\bstil (zijn|is|blijven|blijft)\b",
    r"\b(bevriez\w*|bevries\w*|bevroren|verzet\w*)\b",
    r"\balleen (bij )?(meisjes|jongens|vrouwen|mannen)\b",
    r"\b(vr(aagt|oeg)|vragen) (erom|er om)\b|\b(erom|er om) (vragen|vraagt|gevraagd)\b",
    rf"\bals (je|iemand) (verkering|een relatie) heb\w*{_IN}{{0,20}}\b(moet|mag|hoor)\w*\b",
    r"\b(uitdagend|bloot|korte rok)\w*\b",
    r"\bnaakt\w*",
    r"\b(je|ze|zij|hij|iemand) had(den)? ([\w-]+ ){0,3}(moeten|kunnen)\b",
    r"\bhad(den)? (je|ze|zij|hij|iemand) ([\w-]+ ){0,3}(moeten|kunnen)\b",
    rf"\b(mag|mogen) {_IN}{{0,30}}\b(zoenen|aanraken|doorsturen|seks)\b",
    rf"\b(foto|beeld|film)\w*\b{_IN}{{0,30}}\b(mag|mogen)\b{_IN}{{0,30}}\b(delen|laten zien)\b",
    r"\bseks\b(?!\?)",
)

_ORIGINS = (
    r"(marokka|turk|pool|pol(en|ak)|poolse|roemee?n|bulgaa?r|antilli?aa?n|surina|arab|afrika|syri|somali|eritre"
    r"|albane|hongaa?r|niger|chine|oost-europe|buitenlan|moslim|islam|jood|joden|asielzoek|vluchteling"
    r"|migrant|zigeuner|roma\b|allochto)\w*"
)
_OFFENDERS = (
    r"(dader|verdachte|uitbuiter|mensenhandelaar|handelaar|pooier|ronselaar|misbruiker|aanrander"
    r"|verkrachter|chanteur|dreiger|afperser|mensenhandel|bende)\w*"
)
_OFFENDER_ORIGIN = patterns(
    rf"\b{_OFFENDERS}\b{_IN}{{0,40}}\b{_ORIGINS}",
    rf"\b{_ORIGINS}{_IN}{{0,30}}\b{_OFFENDERS}\b",
)

_TOWNS = (
    "Alkmaar Almelo Almere Alphen Amersfoort Amstelveen Amsterdam Apeldoorn Arnhem Assen"
    " Breda Delft Deventer Doetinchem Dordrecht Eindhoven Emmen Enschede Gouda Groningen Haarlem"
    " Heerenveen Heerlen Helmond Hengelo Hilversum Hoofddorp Hoogeveen Hoorn IJmuiden Katwijk"
    " Kerkrade Leeuwarden Leiden Lelystad Maastricht Middelburg Nieuwegein Nijmegen Oosterhout Oss"
    " Purmerend Roermond Roosendaal Rotterdam Schiedam Sittard Sneek Spijkenisse Tilburg Utrecht"
    " Veenendaal Venlo Venray Vlaardingen Vlissingen Weert Woerden Zaandam Zaanstad Zeist"
    " Zoetermeer Zutphen Zwolle Antwerpen Brussel Berlijn Istanbul Londen Parijs"
)
_PLACE: Patterns = (
    (rf"\b({'|'.join(_TOWNS.split())})\b|\bDen (Haag|Bosch|Helder)\b", "de stad"),
    (
        (
            r"\b(?!(?:Het|De|Een|Dit|Dat) )[A-Z][\w'-]+[ -]?"
            r"(?:[Cc]ollege|[Ll]yceum|MAVO|[Ss]cholengemeenschap)\b"
        ),
        "school",
    ),
    (r"\b(?:De|Het|OBS|CBS|[Bb]asisschool) [A-Z]\w+school\b", "school"),
)

_SENSITIVE = patterns(
    r"\b(snapchat|snapjes?|insta(gram)?|tiktok\w*|whatsapp\w*|telegram|signal|tinder|grindr)\b",
    r"\b(onlyfans|facebook|youtube|discord|roblox|fortnite|minecraft|twitch|netflix|spotify|reddit)\b",
    r"\b(iphone|playstation|xbox|nike|adidas|gucci|uber|airbnb|primark|zara|vinted|marktplaats)\b",
    r"€|\b(\d+|honderd|duizend|tien|twintig|vijftig) euro\b|\beuro's\b",
    r"\b(hotel|hotels|hotelkamer|escort|bordeel|seksclub|webcamseks|sekswerk\w*|prostitu\w+)\b",
    r"\b(betaalde seks|seks (voor|tegen) geld|zijn klanten|haar klanten)\b",
    r"\b(drugs|xtc|ghb|lachgas|vape)\b",
    r"\b(overhalen|inpalmen|inpakken met|lokken|ronselen|manipuler\w+)\b",
    r"\bvertrouwen (te )?winnen\b|\bwint? (eerst )?(haar|zijn|je|hun|het) vertrouwen\b",
    rf"\b(geeft|gaf|stuurt|koopt|kocht) {_IN}{{0,25}}\b(cadeaus?|sieraden|kleren|telefoon)\b",
    r"\b(leeftijd liegen|nepaccount|nepprofiel|lege chat|verdwijnende (berichten|foto's))\b",
)

_CLAIM = patterns(
    r"\bavi(-| )?(niveau|start|m\d|e\d|plus)\b|\bavi\b",
    r"\b(taal|lees)?niveau:? [abc][12]\b|\bop [abc][12](-niveau)\b|\b(erk|cefr)\b",
    r"\b(bewezen|wetenschappelijk (onderbouwd|getest)|effectief gebleken|evidence[- ]based)\b",
    rf"\b(werkt|helpt|voorkomt) {_IN}{{0,20}}\b(gegarandeerd|altijd bij iedereen)\b|\bgarandeert\b",
    r"\b(celstraf|gevangenisstraf|taakstraf|strafblad|geldboete|boete)\w*\b",
    r"\b(jaar|maanden) (cel|gevangenis)\b|\bde gevangenis in\b|\bkrijgt (hij |zij |je )?straf\b",
    rf"\b(gemaakt|goedgekeurd|erkend|aanbevolen|getoetst|gesteund) {_IN}{{0,15}}"
    r"\b(platform hope|defence for children|rutgers|het ministerie|de overheid|de politie)\b",
    r"\b(certificaat|diploma|deelnamebewijs)\b",
)

_NAMES = pattern(
    r"\b(chantage|(be|ge)?dreig\w*|dwang\w*|(af)?dwing\w*|(af)?gedwongen|groepsdruk|geweld"
    r"|lastiggevallen|uitbuit\w*|\w*misbruik\w*|intimid\w*|(onder|over|of|en) druk"
    r"|na(ar|re) geheim(en)?|nep(foto|beeld)\w*|klusjes|over (een|je|jouw|iemands|de) grens"
    r"|(foto|film)\w* (of filmpje )?rondga\w*)\b"
)
_VEILS = patterns(
    rf"\bgedwongen (tot|om){_IN}{{0,20}}\b(dingen|iets|zaken)\b",
    rf"\b(dingen|iets|zaken)\b{_IN}{{0,12}} (die|dat|wat){_IN}{{0,12}}\b(niet|naar|fout|erg)\b",
    r"\b(loverboy|tienerpooier)\w*",
)


def names_it(note: str) -> bool:
    """Tell whether a note in a letter says what a lesson of module 3 or 4 is about, plainly."""
    veiled = any(compiled(veil).search(note) for veil, _instead in _VEILS)
    return bool(compiled(_NAMES).search(note)) and not veiled


WORDING: dict[Check, Patterns] = {
    Check.PHONE_NUMBER: PHONE,
    Check.EXPERIENCE_QUESTION: _EXPERIENCE,
    Check.BANNED_WORD: _BANNED,
    Check.BLAMING_ADVICE: _BLAMING,
    Check.VOTE_ON_CONSENT: _VOTE,
    Check.CLAIM: _CLAIM,
    Check.OFFENDER_ORIGIN: _OFFENDER_ORIGIN,
    Check.REAL_PLACE: _PLACE,
    Check.SENSITIVE_DETAIL: _SENSITIVE,
}
