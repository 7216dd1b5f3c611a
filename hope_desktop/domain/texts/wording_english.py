"""The patterns for the few English texts: the same rules as in Dutch, in less words."""

from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.wording_dutch import PHONE, Patterns, patterns

WORDING: dict[Check, Patterns] = {
    Check.PHONE_NUMBER: PHONE,
    Check.EXPERIENCE_QUESTION: patterns(
        r"\b(have|has|had|were|was|did) (you|any of you|anyone|anybody|somebody) ever\b",
        r"\bwho (of you |here |in this class )?(has|was|had)\b[^.?!\n]{0,25}\b(ever|happened)\b",
        r"\btell (us |me |the group )?about (a|the) time\b",
        r"\b(step|come) forward if (you|this)\b",
        r"\braise your hand if you (have|were|are|had)\b",
        r"\bwhen (were|did|have) you (last |first |ever )?(been |feel )?"
        r"(forced|abused|scared|afraid)",
    ),
    Check.BANNED_WORD: patterns(
        r"\b(your|her|his|their) own fault\b",
        r"\b(asked|asking) for it\b",
        r"\bna[iï]ve?\b",
        r"\bvictim role\b",
        r"\bpitiful\b",
        r"\bpoor (girl|boy|child|thing)\b",
        r"\bchild porn",
        r"\b(child|teen|underage) prostitut",
        r"\bloverboy",
        r"\bshould have (known|said no|left|been)\b",
    ),
    Check.BLAMING_ADVICE: patterns(
        r"\bnever (send|go|meet|wear|drink|trust|walk|talk)\b",
        r"\b(don't|do not) (wear|trust|drink)\b",
        r"\bbe careful (who|with|what)\b",
        r"\bwatch out for\b",
    ),
    Check.VOTE_ON_CONSENT: patterns(
        r"\bconsent",
        r"\bsilen(t|ce)\b",
        r"\b(fault|blame|guilt)",
        r"\bforced?\b",
        r"\bno means\b",
    ),
}
