"""Tests of the two formats of Zotero, against the shapes that its own exports have."""

import pytest

from app.domain.csl import Name
from app.domain.errors import BadFile
from tests.exchange.bibliographies.records import read_text

RDF = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
 <bib:Article rdf:about="#item_1">
  <z:itemType>journalArticle</z:itemType>
  <dcterms:isPartOf rdf:resource="urn:issn:1234-5678"/>
  <bib:authors><rdf:Seq>
   <rdf:li><foaf:Person><foaf:surname>Berg</foaf:surname><foaf:givenName>Ann</foaf:givenName></foaf:Person></rdf:li>
   <rdf:li><foaf:Person><foaf:surname>World Bank</foaf:surname></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <dcterms:isReferencedBy rdf:resource="#item_2"/>
  <link:link rdf:resource="#item_3"/>
  <dc:title>Tom &amp; Jerry</dc:title>
  <dc:date>2019-05-00 May 2019</dc:date>
  <dc:identifier><dcterms:URI><rdf:value>https://a.org/1</rdf:value></dcterms:URI></dc:identifier>
 </bib:Article>
 <bib:Journal rdf:about="urn:issn:1234-5678">
  <dc:title>The Journal</dc:title><prism:volume>3</prism:volume><prism:number>2</prism:number>
  <dc:identifier>DOI 10.1/x</dc:identifier><dc:identifier>ISSN 1234-5678</dc:identifier>
 </bib:Journal>
 <bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;A note.&lt;/p&gt;</rdf:value></bib:Memo>
 <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
 <z:Collection rdf:about="#c1"><dc:title>Folder</dc:title></z:Collection>
</rdf:RDF>
"""


def test_an_article_of_zotero_rdf_is_read_with_its_journal_and_note() -> None:
    reading = read_text(RDF)
    [record] = reading.records
    item = record.item
    assert (item.type, item.title, item.container_title) == ("article-journal", "Tom & Jerry", "The Journal")
    assert (item.volume, item.issue, item.doi, item.issn) == ("3", "2", "10.1/x", "1234-5678")
    assert item.names == (Name("author", "Berg", "Ann"), Name("author", literal="World Bank"))
    assert (item.url, record.note.splitlines()[0], reading.counted) == ("https://a.org/1", "A note.", 1)
    assert item.issued[:4] == "2019"


def test_entities_and_files_of_rdf_are_not_followed() -> None:
    evil = RDF.replace("<rdf:RDF", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<rdf:RDF', 1)
    reading = read_text(evil.replace("Tom &amp; Jerry", "A &x; B"))
    assert "root:" not in str(reading)
    assert reading.total == 1


def test_one_note_that_very_many_items_refer_to_is_refused() -> None:
    # given a note of ten thousand characters
    head, memo = RDF.partition(" <bib:Article")[0], f"<rdf:value>{'n' * 10_000}</rdf:value>"
    item = '<bib:Book><dc:title>T</dc:title><dcterms:isReferencedBy rdf:resource="#m"/></bib:Book>'
    # when thirty items refer to it
    with pytest.raises(BadFile, match="shared notes"):
        read_text(f'{head}<bib:Memo rdf:about="#m">{memo}</bib:Memo>{item * 30}</rdf:RDF>')
    # then a few may
    assert len(read_text(f'{head}<bib:Memo rdf:about="#m">{memo}</bib:Memo>{item * 3}</rdf:RDF>').records) == 3


def test_zotero_csv_is_read_with_lines_that_go_over_rows() -> None:
    text = (
        '\ufeff"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Date","Date Added",'
        '"Access Date","Extra","Manual Tags","Editor"\n'
        '"A1","newspaperArticle","2019","Berg, Ann; World Bank","Two\nlines","The Post","https://a.org/","2019-05-03",'
        '"2020-01-01 10:00:00","2020-01-02 10:00:00","Citation Key: berg2019two\nOriginal date: 1999","war; peace",""\n'
        '"A2","podcast","2020","","Talk","","","2020","","","","",""\n'
    )
    first, second = read_text(text).records
    assert (first.item.title, first.item.issued, first.item.accessed) == ("Two lines", "2019-05-03", "2020-01-02")
    assert first.item.names == (Name("author", "Berg", "Ann"), Name("author", literal="World Bank"))
    assert (first.key, first.note) == ("berg2019two", "Original date: 1999\nManual Tags: war; peace")
    assert (second.item.type, second.line) == ("broadcast", 5)


def test_what_holds_an_item_is_no_item_and_other_roles_are_kept_by_name() -> None:
    more = (
        '<bib:Newspaper rdf:about="urn:issn:1234-5678"><dc:title>The Post</dc:title></bib:Newspaper>'
        "<bib:Book><dc:title>Without a type</dc:title></bib:Book></rdf:RDF>"
    )
    guest = "<foaf:Person><foaf:surname>{}</foaf:surname><foaf:givenName>{}</foaf:givenName></foaf:Person>"
    people = "".join(guest.format(*name) for name in (("Ng", "Karen"), ("Bo", "Al")))
    said = (
        f"<z:guests><rdf:Seq>{people}</rdf:Seq></z:guests><z:numberOfVolumes>2</z:numberOfVolumes><z:key>ABC</z:key>"
        "<bib:presentedAt><bib:Conference><dc:title>Days</dc:title></bib:Conference></bib:presentedAt></bib:Article>"
    )
    reading = read_text(RDF.replace("</rdf:RDF>", more).replace("</bib:Article>", said, 1))
    first, second = reading.records
    assert first.note.splitlines()[2:] == ["Guests: Ng, Karen; Bo, Al", "Number of volumes: 2", "Conference: Days"]
    assert (second.item.title, second.item.type) == ("Without a type", "book")


def test_rdf_of_others_is_refused_as_a_whole() -> None:
    text = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a><title>T</title></a></rdf:RDF>'
    with pytest.raises(BadFile):
        read_text(text)


def test_notes_of_zotero_csv_are_read_as_lines() -> None:
    text = 'Item Type,Title,Notes,Url\nbook,T,"<p>One line</p><p> </p><p>Two<br/>lines</p>",about:home\n'
    [record] = read_text(text).records
    assert [line for line in record.note.split("\n") if line.strip()] == ["One line", "Two", "lines", "Url: about:home"]
