"""Origins of made-up reports of one event: copies, rewrites and translations count once, own reporting by itself."""

import time
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.origins.article import Article
from app.domain.origins.evidence import EvidenceKind
from app.domain.origins.origins import Origin, find_origins, find_origins_and_quotations
from tests.domain.origins.dam import DERIVED, INDEPENDENT, OWN_REPORT, QUOTE, WIRE

WORDS = st.sampled_from(
    ["mud", "the", "dam", "“gone”", "23", "Oskeli", "said", "Reuters", "(AP)", ".", "\n\n", '"', "вода"]
)
SETS = st.lists(st.lists(WORDS, max_size=60).map(" ".join), max_size=6)


def members(origins: list[Origin]) -> list[tuple[str, ...]]:
    """The groups alone."""
    return [origin.members for origin in origins]


def test_what_was_made_of_one_report_is_one_origin_and_other_reports_are_others() -> None:
    found = find_origins([*INDEPENDENT, *DERIVED])
    assert members(found) == [
        ("excerpt", "german", "reprint", "rewrite", "ukrainian", "wire"),
        ("other agency",),
        ("own report",),
    ]


def test_each_join_is_explained_by_its_kind_and_a_passage() -> None:
    origin = find_origins(DERIVED)[0]
    texts = {article.id: article.text for article in DERIVED}
    kinds = {(each.a, each.b): each.kind for each in origin.evidence if each.kind is not EvidenceKind.RELAYS}

    assert kinds["reprint", "wire"] is EvidenceKind.COPIES
    assert kinds["rewrite", "wire"] is EvidenceKind.REWRITES
    assert kinds["ukrainian", "wire"] is EvidenceKind.TRANSLATES
    assert len(kinds) == len(DERIVED) - 1
    for each in origin.evidence:
        assert 0 < each.score <= 1
        assert each.why.endswith(".")
        assert each.passage(texts[each.a], texts[each.b]) in texts[each.a] + texts[each.b]


def test_a_rewrite_says_that_it_relays_the_publisher_of_the_other() -> None:
    evidence = find_origins([article for article in DERIVED if article.id in ("rewrite", "wire")])[0].evidence
    [relay] = [each for each in evidence if each.kind is EvidenceKind.RELAYS]
    texts = {article.id: article.text for article in DERIVED}
    assert "According to Northern Press" in relay.passage(texts["rewrite"], texts["wire"])


def test_one_famous_quotation_joins_nobody() -> None:
    ours = f"The town woke to silence. {QUOTE} one man told us. Nobody will forget how the bread smelled that day."
    theirs = f"Questions remain about the owner. {QUOTE} a resident said. The prosecutor has not yet named a suspect."
    assert len(find_origins([Article("a", "", ours), Article("b", "", theirs)])) == 2


STATEMENT = (
    "“We shall drain the basin, rebuild both villages on higher ground and pay each household forty thousand crowns "
    "before the first snow. No owner will be spared, no file will be closed, and whoever signed a false report will "
    "stand trial in the very hall where the dead were laid out. I give you my word, and you may hold me to it.”"
)


def test_a_statement_that_independent_reports_quote_at_length_joins_nobody() -> None:
    ours = f"The minister came at nine, in boots too clean for the yard. {STATEMENT} People listened, arms folded."
    theirs = f"Promises were made on the steps of the town hall on Monday. {STATEMENT} Opposition deputies laughed."
    assert len(find_origins([Article("a", "Post", ours), Article("b", "Globe", theirs)])) == 2


def test_a_common_quotation_is_told_apart_from_origins_and_copies_are_none() -> None:
    ours = f"The minister came at nine, in boots too clean for the yard. {STATEMENT} People listened, arms folded."
    theirs = f"Promises were made on the steps of the town hall on Monday. {STATEMENT} Opposition deputies laughed."
    articles = [Article("a", "Post", ours), Article("b", "Globe", theirs), Article("c", "Herald", ours), *INDEPENDENT]

    found = find_origins_and_quotations(articles)

    assert list(found.origins) == find_origins(articles)
    assert [(each.a, each.b, each.kind) for each in found.quotations] == [
        ("a", "b", EvidenceKind.QUOTES),
        ("b", "c", EvidenceKind.QUOTES),
    ]
    assert found.quotations[0].passage(ours, theirs).strip("“”.") == STATEMENT.strip("“”.")


def test_a_statement_counts_with_the_words_around_it_and_where_it_is_all_there_is() -> None:
    told = f"The minister came at nine, in boots too clean for the yard. {STATEMENT} People listened, arms folded."
    again = f"The minister came at nine, in shoes far too clean for the yard. {STATEMENT} Nobody clapped."
    assert len(find_origins([Article("a", "Post", told), Article("b", "Globe", again)])) == 1
    assert len(find_origins([Article("a", "Post", STATEMENT), Article("b", "Globe", STATEMENT)])) == 1


def test_a_page_s_furniture_joins_nobody() -> None:
    furniture = "Sign up for our daily newsletter and get the best of our reporting from the region at seven. " * 3
    pages = [Article(name, "", furniture + text) for name, text in (("a", OWN_REPORT), ("b", WIRE))]
    assert len(find_origins(pages)) == 2


def test_the_credit_of_one_agency_joins_nobody() -> None:
    pages = [Article(name, "", text + "\n\n(Reuters)") for name, text in (("a", OWN_REPORT), ("b", WIRE))]
    assert len(find_origins(pages)) == 2


def test_an_article_put_together_from_two_does_not_join_them() -> None:
    ours, theirs = DERIVED[0], INDEPENDENT[1]
    mixed = Article("mixed", "", ours.text[:1200] + theirs.text[:500])
    found = find_origins([ours, DERIVED[1], theirs, Article("theirs again", "", theirs.text), mixed])
    assert members(found) == [("mixed", "reprint", "wire"), ("other agency", "theirs again")]


def test_articles_without_words_are_origins_of_their_own() -> None:
    empty = [Article("a", "", ""), Article("b", "", ""), Article("c", "", "23"), Article("d", "", "23")]
    assert members(find_origins(empty)) == [("a",), ("b",), ("c",), ("d",)]


@settings(max_examples=50)
@given(SETS, st.randoms(use_true_random=False))
def test_every_article_is_in_one_origin_and_their_order_changes_nothing(texts: list[str], random: Random) -> None:
    articles = [Article(str(number), "Reuters" if number % 2 else "", text) for number, text in enumerate(texts)]
    shuffled = list(articles)
    random.shuffle(shuffled)

    found = find_origins(articles)

    assert found == find_origins(shuffled)
    assert sorted(name for origin in found for name in origin.members) == sorted(article.id for article in articles)
    for origin in found:
        assert {each.a for each in origin.evidence} | {each.b for each in origin.evidence} <= set(origin.members)
        assert len(origin.members) == 1 or origin.evidence


def test_hundreds_of_articles_take_no_square_of_time() -> None:
    random = Random(1)
    vocabulary = ["".join(random.choices("bdfgklmnprstaeiou", k=7)) for _ in range(9_000)]
    stories = [" ".join(random.choices(vocabulary, k=400)) for _ in range(100)]
    articles = [Article(f"{number:04}", f"paper {number % 90}", stories[number**2 % 100]) for number in range(400)]
    started = time.process_time()

    found = find_origins(articles)

    assert time.process_time() - started < 30  # some 2 on a quiet machine
    assert len(found) == len({number**2 % 100 for number in range(400)})
