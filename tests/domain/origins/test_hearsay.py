"""Sources that give one answer and name each other, or a third."""

from app.domain.answer import Answer
from app.domain.origins.article import Article
from app.domain.origins.evidence import EvidenceKind
from app.domain.origins.hearsay import Hearsay, Readings, Report, find_hearsay, read_told
from tests.domain.answers import about, exactly, make_answer

INTERVIEW = Article("a", "online.example", "Командир полку розповів, що його чисельність сягає майже 5 тисяч бійців.")
TELLING = Article("b", "Pozirk", "The regiment has some 5,000 people, its commander told online.example.")
ENGLISH = (
    "The Kalinowski regiment of volunteers, led by Denis Prokhorov, counts around 2,000 men, in Kyiv this week. "
    "After the war in Ukraine they want to go home, where President Alexander Lukashenko is still in power."
)
GERMAN = (
    "Das Regiment Kalinowski aus Freiwilligen unter Denis Prokhorov zählt rund 2.000 Mann, diese Woche in Kiew. "
    "Nach dem Krieg in der Ukraine wollen sie nach Hause, wo noch immer Präsident Alexander Lukaschenko herrscht."
)


def hearsay(*told: tuple[Article, Answer, str]) -> list[Hearsay]:
    articles = [article for article, _, _ in told]
    readings = Readings(articles, read_told(articles))
    reports = [
        Report(article.id, answer._replace(claim_id=f"of {article.id}"), frozenset([relayed_by]) - {""})
        for article, answer, relayed_by in told
    ]
    found = find_hearsay(readings, reports)
    assert find_hearsay(readings, reports[::-1]) == found
    return found


def test_one_that_says_what_the_publisher_of_the_other_reported_relays_it() -> None:
    [found] = hearsay((INTERVIEW, make_answer(about(5000)), ""), (TELLING, make_answer(exactly(5000)), ""))
    assert (found.a, found.b, found.kind, found.teller) == ("a", "b", EvidenceKind.RELAYS, "b")
    assert found.why.startswith(
        "One says what online.example reported, which published the other, and both answer with the same: “"
    )


def test_so_does_one_that_is_recorded_to_be_relayed_by_that_publisher() -> None:
    bare = Article("b", "Pozirk", "The regiment has some 5,000 people.")
    [found] = hearsay((INTERVIEW, make_answer(about(5000)), ""), (bare, make_answer(about(5000)), "Online.example"))
    assert (found.kind, found.teller) == (EvidenceKind.RELAYS, "b")
    assert "is recorded to relay Online.example" in found.why


def test_with_another_answer_a_name_says_nothing() -> None:
    assert hearsay((INTERVIEW, make_answer(about(4000)), ""), (TELLING, make_answer(exactly(5000)), "")) == []


def test_of_many_that_name_one_third_each_is_tied_to_the_next() -> None:
    told = [
        (Article("a", "Echo", "The regiment has 1,500 people."), make_answer(about(1500)), "Corriere"),
        (Article("b", "Star", "She told Corriere of 1,500 people."), make_answer(exactly(1500)), ""),
        (Article("c", "Mail", "There are 1,500 people."), make_answer(exactly(1500)), "Corriere"),
        (Article("d", "Times", "There are 1,500 people."), make_answer(exactly(1500)), ""),
    ]
    found = hearsay(*told)
    assert [(each.a, each.b, each.kind, each.teller) for each in found] == [("a", "b", None, ""), ("b", "c", None, "")]
    assert found[0].why.startswith("Both name Corriere, and both answer with the same: “")


def test_a_short_translation_is_told_by_its_figures_and_names_beside_the_same_answer() -> None:
    english, german = Article("a", "Echo", ENGLISH), Article("b", "Blatt", GERMAN)
    [found] = hearsay((english, make_answer(about(2000)), ""), (german, make_answer(about(2000)), ""))
    assert (found.kind, found.teller) == (EvidenceKind.TRANSLATES, "")
    assert hearsay((english, make_answer(about(2000)), ""), (german, make_answer(exactly(9)), "")) == []
    other = Article(
        "b", "Blatt", "Das Regiment zählt 2.000 Mann, die nach dem Krieg nach Hause wollen, sagt Anna Schmidt."
    )
    assert hearsay((english, make_answer(about(2000)), ""), (other, make_answer(about(2000)), "")) == []


def test_answers_in_words_are_one_where_the_words_are() -> None:
    told = [Article(each, each.upper(), f"It is so, {each}, as a spokesman told Reuters.") for each in "ab"]
    yes, no = make_answer(True), make_answer(False)
    assert [each.kind for each in hearsay((told[0], yes, ""), (told[1], yes, ""))] == [None]
    assert hearsay((told[0], yes, ""), (told[1], no, "")) == []


def test_a_paper_that_names_itself_relays_nobody() -> None:
    told = [Article(each, "The Gazette", "There are 5,000 people, he told The Gazette.") for each in "ab"]
    assert hearsay(*((each, make_answer(exactly(5000)), "") for each in told)) == []
