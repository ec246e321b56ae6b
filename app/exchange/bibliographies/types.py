"""Types of items: those that a source has, what other CSL types come nearest to, and what Zotero calls them."""

TYPES = (
    *("article-newspaper", "article-magazine", "article-journal", "article", "webpage", "post", "post-weblog"),
    *("interview", "report", "book", "chapter", "dataset", "broadcast", "motion_picture", "speech", "thesis"),
    *("manuscript", "personal_communication", "legislation", "legal_case", "document"),
)
OTHER = "document"
NEAREST = {
    **dict.fromkeys(("paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"), "chapter"),
    **dict.fromkeys(("bill", "regulation", "treaty"), "legislation"),
    **dict.fromkeys(("review", "review-book"), "article-journal"),
    **dict.fromkeys(("pamphlet", "standard", "brochure"), "report"),
    **{"hearing": "legal_case", "classic": "book", "event": "speech", "performance": "speech", "periodical": "book"},
}

ZOTERO = {
    "newspaperArticle": "article-newspaper",
    "magazineArticle": "article-magazine",
    "journalArticle": "article-journal",
    "preprint": "article",
    "webpage": "webpage",
    "forumPost": "post",
    "blogPost": "post-weblog",
    "interview": "interview",
    "report": "report",
    "book": "book",
    "bookSection": "chapter",
    "dataset": "dataset",
    "tvBroadcast": "broadcast",
    "videoRecording": "motion_picture",
    "presentation": "speech",
    "thesis": "thesis",
    "manuscript": "manuscript",
    "letter": "personal_communication",
    "statute": "legislation",
    "case": "legal_case",
    "document": "document",
}
ZOTERO_ALSO = {
    "radioBroadcast": "broadcast",
    "podcast": "broadcast",
    "film": "motion_picture",
    "email": "personal_communication",
    "instantMessage": "personal_communication",
    "conferencePaper": "paper-conference",
    "encyclopediaArticle": "entry-encyclopedia",
    "dictionaryEntry": "entry-dictionary",
    "bill": "bill",
    "hearing": "hearing",
    "standard": "standard",
    "map": "map",
    "patent": "patent",
    "artwork": "graphic",
    "audioRecording": "song",
    "computerProgram": "software",
}
TO_ZOTERO = {ours: theirs for theirs, ours in ZOTERO.items()}


def known_type(type_: str) -> tuple[str, bool]:
    """The type of source for an item type of CSL, and whether it is the same; what is near nothing is a document."""
    if type_ in TYPES:
        return type_, True
    return NEAREST.get(type_, OTHER), False


def from_zotero(type_: str) -> str:
    """The item type of CSL for one of Zotero's; one that is not known stays as it is."""
    return ZOTERO.get(type_) or ZOTERO_ALSO.get(type_) or type_
