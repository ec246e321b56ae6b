"""A made-up event, the breaking of a dam, as several newsrooms tell it, and what others made of their texts."""

from app.domain.origins.article import Article

QUOTE = "“We heard the gates go, and then the whole valley was roaring,”"

WIRE = f"""Dam breaks above Velmora, killing 23

VELMORA, April 14 (Northern Press) - An ageing dam above the mining town of Velmora gave way before dawn on Sunday \
and sent a wall of mud through two villages, killing at least 23 people and cutting the only railway to the coast.

Rescue teams on rafts brought 148 survivors down from roofs and treetops, regional chief Marta Oskeli said, while \
army engineers tried to open the blocked spillway of a second reservoir.

{QUOTE} said Ilian Torvec, 58, a beekeeper who carried his wife up a ladder. “I have nothing now, only the ladder.”

The dam, built in 1961 and owned by the smelter Korvat Metals, held back some 3.4 million cubic metres of water. \
Inspectors had fined the company 41,500 crowns in September over cracks that they could put a hand into.

Korvat said it had repaired the cracks by the deadline and blamed 186 millimetres of rain in two days.

Prime Minister Jonas Heldt cancelled a trip to Brussels and promised that those responsible would “answer in court \
and not in a press release”.
"""

REPRINT = f"""Wall of mud hits villages

By our foreign staff

Rescue teams on rafts brought 148 survivors down from roofs and treetops, regional chief Marta Oskeli said, while \
army engineers tried to open the blocked spillway of a second reservoir.

An ageing dam above the mining town of Velmora gave way before dawn on Sunday and sent a wall of mud through two \
villages, killing at least 23 people and cutting the only railway to the coast.

The dam, built in 1961 and owned by the smelter Korvat Metals, held back some 3.4 million cubic metres of water.

{QUOTE} said Ilian Torvec, 58, a beekeeper who carried his wife up a ladder.

(Northern Press)
"""

EXCERPT = """Weekend in brief

Inspectors had fined the company 41,500 crowns in September over cracks that they could put a hand into. Korvat said \
it had repaired the cracks by the deadline and blamed 186 millimetres of rain in two days.
"""

REWRITE = f"""At least 23 dead after old dam collapses

A dam more than sixty years old burst in the early hours of Sunday above Velmora, a mining town, and at least 23 \
people were killed when a wall of mud went through two villages. The only railway to the coast was cut.

According to Northern Press, rescue teams on rafts had brought down 148 survivors from roofs and treetops. Army \
engineers were trying to open the spillway of a second reservoir, which was blocked.

{QUOTE} Ilian Torvec, a 58-year-old beekeeper, told the agency. He had carried his wife up a ladder. “I have nothing \
now, only the ladder.”

Some 3.4 million cubic metres of water stood behind the dam, owned by the smelter Korvat Metals. In September \
inspectors fined the company 41,500 crowns over cracks wide enough to put a hand into. It says that they were \
repaired by the deadline, and blames the rain: 186 millimetres in two days.

Those responsible would “answer in court and not in a press release”, Prime Minister Jonas Heldt promised.
"""

GERMAN = """Dammbruch bei Velmora: mindestens 23 Tote

Ein alter Damm oberhalb der Bergbaustadt Velmora ist am Sonntag vor Tagesanbruch gebrochen. Eine Schlammwelle wälzte \
sich durch zwei Dörfer, mindestens 23 Menschen kamen ums Leben, die einzige Bahnlinie zur Küste ist unterbrochen.

Rettungskräfte holten 148 Überlebende mit Flößen von Dächern und aus Baumkronen, wie die Regionalchefin Marta Oskeli \
sagte. Pioniere der Armee versuchten, den verstopften Überlauf eines zweiten Stausees zu öffnen.

„Wir hörten die Tore brechen, dann brüllte das ganze Tal“, sagte der Imker Ilian Torvec (58), der seine Frau eine \
Leiter hinauftrug. „Ich habe jetzt nichts mehr, nur noch die Leiter.“

Der 1961 gebaute Damm gehört der Hütte Korvat Metals und staute rund 3,4 Millionen Kubikmeter Wasser. Die Aufsicht \
hatte das Unternehmen im September wegen handbreiter Risse mit 41.500 Kronen Strafe belegt.

Korvat teilte mit, die Risse seien fristgerecht ausgebessert worden, und verwies auf 186 Millimeter Regen in zwei \
Tagen.

Ministerpräsident Jonas Heldt sagte eine Reise nach Brüssel ab und versprach, die Verantwortlichen würden „vor \
Gericht antworten und nicht in einer Pressemitteilung“.
"""

UKRAINIAN = """Прорив дамби над Вельморою: 23 загиблих

Стара дамба над шахтарським містом Вельмора прорвалася в неділю перед світанком, і стіна грязюки пройшла через два \
села. Загинули щонайменше 23 людини, єдину залізницю до узбережжя перерізано.

Рятувальники на плотах зняли з дахів і дерев 148 людей, сказала голова області Марта Оскелі, а військові інженери \
намагалися відкрити забитий водоскид другого водосховища.

«Ми почули, як зірвало ворота, а потім заревіла вся долина», — сказав 58-річний пасічник Іліан Торвець, який виніс \
дружину драбиною. «Тепер у мене немає нічого, тільки драбина».

Дамба 1961 року, що належить заводу Корват Металс, стримувала близько 3,4 мільйона кубометрів води. У вересні \
інспектори оштрафували компанію на 41 500 крон через тріщини, в які можна було просунути руку.

У Корваті заявили, що вчасно залатали тріщини, і пояснили все дощем: 186 міліметрів за два дні.

Прем'єр-міністр Йонас Гельдт скасував поїздку до Брюсселя й пообіцяв, що винні «відповідатимуть у суді, а не в \
пресрелізі».
"""

OWN_REPORT = f"""The night the valley roared

From our correspondent in Velmora

The clock of the parish hall in Lower Sarn has stopped at 4:52. That is when the mud came, says the verger, Danil \
Przek, and he has not wound it since.

By Sunday evening the authorities counted 23 dead from the failure of the Velmora dam. Marta Oskeli, who runs the \
region, told a news conference that 148 people had been saved. Among them was Ilian Torvec, who keeps bees. {QUOTE} \
he told everyone who came by with a microphone.

In the school gymnasium volunteers had laid out 90 camp beds. Nobody slept. An old woman asked me three times \
whether the number 6 bus still ran.

That Korvat Metals knew of the cracks is no secret here: the fine of 41,500 crowns was the talk of the market in \
autumn. “They paid it as one pays for parking,” said Lucja Venn, who sells eggs.
"""

OTHER_AGENCY = """Velmora dam failure leaves 23 dead, dozens homeless

VELMORA, April 14 (Meridian) - Twenty-three people died on Sunday when a tailings dam failed near Velmora, \
authorities said, in the worst industrial accident that the country has seen for three decades.

The wave travelled 11 kilometres in under half an hour, hydrologists estimated, and reached the outskirts of Velmora \
itself shortly after 5 a.m. Some 640 people have been moved to schools and a sports hall.

Marta Oskeli, head of the regional administration, said that 148 people had been rescued. She rejected criticism \
that sirens had been silent: “The warning reached every house that still had electricity.”

Shares in Korvat Metals fell by 17 percent when trading opened in the capital. The smelter, which employs 2,300 \
people, is controlled by the Aldane family.

Environmental groups said they had warned of the danger since 2015.
"""

DERIVED = [
    Article("wire", "Northern Press", WIRE),
    Article("reprint", "The Harbour Post", REPRINT),
    Article("excerpt", "Evening Sheet", EXCERPT),
    Article("rewrite", "Clickwell", REWRITE),
    Article("german", "Der Kurier am Tor", GERMAN),
    Article("ukrainian", "Вісник", UKRAINIAN),
]
INDEPENDENT = [
    Article("own report", "The Long Read", OWN_REPORT),
    Article("other agency", "Meridian", OTHER_AGENCY),
]
