"""Markup that programs leave in plain fields: the entities and inline tags of HTML, taken out, and kept from being."""

import html
import re

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
TAG = re.compile(r"</?(?:i|b|u|em|strong|sup|sub|span|scp|sc)(?: [^<>]{0,200})?>", re.IGNORECASE)


def readable(text: str) -> str:
    """The text without inline tags and with its entities as letters; `&copy=` of an address is no entity."""
    if "<" in text:
        text = TAG.sub("", text)
    return ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def protected(text: str) -> str:
    """The text so that `readable` gives it back: as it is, unless something in it looks like markup."""
    return text if readable(text) == text else text.replace("&", "&amp;").replace("<", "&lt;")
