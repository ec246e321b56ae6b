"""The style sheet of a page that stands alone, and the colours that pictures share with it."""

PAPER = ("#fcfbf8", "#181714")  # in light, in dark
INK = ("#1f1c18", "#ebe6db")
MUTED = ("#615a4f", "#ada595")
RULE = ("#d8d1c3", "#3d3931")
ACCENT = ("#8c2a1c", "#f0a08c")
SERIF = '"Iowan Old Style","Palatino Linotype",Palatino,P052,"Noto Serif",Georgia,serif'


def _both(colour: tuple[str, str]) -> str:
    return f"light-dark({colour[0]},{colour[1]})"


STYLE = f"""
:root{{color-scheme:light dark}}
*{{box-sizing:border-box}}
body{{margin:0 auto;max-width:76rem;padding:1rem 1.25rem 3rem;background:{PAPER[0]};background:{_both(PAPER)};
color:{INK[0]};color:{_both(INK)};font:1.0625rem/1.5 {SERIF};overflow-wrap:break-word}}
h1,h2{{line-height:1.2;text-wrap:balance}}
h1{{font-size:1.9rem;margin:1rem 0 .6rem}}
h2{{font-size:1.25rem;margin:2rem 0 .6rem}}
p,li{{max-width:48rem}}
li{{padding:.15rem 0}}
a{{color:{ACCENT[0]};color:{_both(ACCENT)}}}
.lede{{font-size:1.12rem}}
.caution{{font-weight:600}}
.muted,caption{{color:{MUTED[0]};color:{_both(MUTED)};font-size:.875rem}}
.wide{{overflow-x:auto}}
table{{border-collapse:collapse;width:100%;font-variant-numeric:lining-nums tabular-nums}}
caption{{text-align:start;padding-bottom:.4rem}}
th,td{{text-align:start;vertical-align:top;padding:.45rem .9rem .45rem 0;min-width:4rem;
border-bottom:1px solid {RULE[0]};border-color:{_both(RULE)}}}
th:first-child{{min-width:2rem}}
img{{display:block;width:100%;max-width:60rem;height:auto}}
:target{{outline:2px solid;outline-offset:2px}}
@media print{{:root{{color-scheme:light}}html{{font-size:9pt}}body{{max-width:none;padding:0;background:none}}
.wide{{overflow:visible}}tr,img{{break-inside:avoid}}h2{{break-after:avoid}}thead{{display:table-header-group}}
a{{color:inherit;text-decoration:none}}}}
""".replace("\n", "")
