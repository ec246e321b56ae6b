"""Markup that programs leave in plain fields: the entities and tags of HTML, taken out, and kept from being."""

import html
import re

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
INLINE = "i|b|u|em|strong|sup|sub|span|scp|sc|italic|bold"
BLOCKS = "(?:jats:)?(?:p|br|div|li|ul|ol|h[1-6]|blockquote)|jats:(?:sec|title|list|list-item)"
TAG = re.compile(rf"</?(?:jats:)?(?:{INLINE})(?: [^<>]{{0,200}})?>", re.IGNORECASE)
BLOCK = re.compile(rf"</?(?:{BLOCKS})(?: [^<>]{{0,200}})?/?>", re.IGNORECASE)


def readable(text: str) -> str:
    """The text without tags, a new line for those of blocks, and with its entities as letters.

    `&copy=` of an address is no entity.
    """
    if "<" in text:
        text = BLOCK.sub("\n", TAG.sub("", text))
    return ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def protected(text: str) -> str:
    """The text so that `readable` gives it back: as it is, unless something in it looks like markup."""
    return text if readable(text) == text else text.replace("&", "&amp;").replace("<", "&lt;")
