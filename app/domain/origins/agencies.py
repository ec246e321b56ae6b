"""Agencies: the news agencies, the ways in which pages credit them, and the words by which texts say that one reported.

Add an agency, a spelling or a wording here. A name of up to four letters counts only in exactly these letters.
"""

AGENCIES: dict[str, tuple[str, ...]] = {
    "AP": ("AP", "Associated Press", "The Associated Press", "the AP"),
    "Reuters": ("Reuters", "Thomson Reuters", "Рейтер", "Рейтерс", "Reuter"),
    "AFP": ("AFP", "l'AFP", "Agence France-Presse", "Agence France Presse", "АФП", "Франс Пресс"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur", "dpa-infocom", "дпа"),
    "UPI": ("UPI", "United Press International", "United Press", "UP"),
    "INS": ("International News Service", "INS"),
    "PA": ("PA", "PA Media", "Press Association"),
    "Bloomberg": ("Bloomberg News", "Блумберг"),
    "Xinhua": ("Xinhua", "Xinhua News Agency", "Синьхуа", "Сіньхуа"),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "ANI": ("ANI", "Asian News International"),
    "PTI": ("PTI", "Press Trust of India"),
    "IANS": ("IANS",),
    "Anadolu": ("Anadolu", "Anadolu Agency", "Anadolu Ajansı", "Анадолу"),
    "TASS": ("TASS", "Tass", "ТАСС", "ITAR-TASS", "ИТАР-ТАСС"),
    "Interfax": ("Interfax", "Интерфакс", "Інтерфакс"),
    "Interfax-Ukraine": ("Interfax-Ukraine", "Интерфакс-Украина", "Інтерфакс-Україна"),
    "RIA Novosti": ("RIA Novosti", "RIA", "РИА Новости", "РИА", "РІА Новини"),
    "BelTA": ("BelTA", "BELTA", "БЕЛТА", "БелТА"),
    "Ukrinform": ("Ukrinform", "Укринформ", "Укрінформ"),
    "UNIAN": ("UNIAN", "УНИАН", "УНІАН"),
    "UNN": ("УНН",),
    "PAP": ("PAP", "Polska Agencja Prasowa"),
    "ČTK": ("ČTK", "CTK", "Czech News Agency"),
    "BNS": ("BNS", "Baltic News Service"),
    "Elta": ("ELTA",),
    "LETA": ("LETA",),
    "APA": ("APA", "Austria Presse Agentur"),
    "KNA": ("KNA", "Katholische Nachrichten-Agentur"),
    "epd": ("epd", "Evangelischer Pressedienst"),
    "SID": ("SID", "Sport-Informations-Dienst"),
    "Keystone-SDA": ("SDA", "Keystone-SDA", "ATS"),
    "ANSA": ("ANSA", "Ansa", "l'ANSA", "l'Ansa", "all'ANSA", "all'Ansa"),
    "Adnkronos": ("Adnkronos",),
    "EFE": ("EFE", "Agencia EFE", "Efe"),
    "Europa Press": ("Europa Press",),
    "Belga": ("Belga",),
    "ANP": ("ANP",),
    "Ritzau": ("Ritzau",),
    "TT": ("TT Nyhetsbyrån",),
    "NTB": ("NTB",),
    "STT": ("STT",),
    "Lusa": ("Lusa",),
    "MTI": ("MTI",),
    "Tanjug": ("Tanjug", "Танјуг"),
    "Canadian Press": ("The Canadian Press", "Canadian Press"),
    "AAP": ("AAP", "Australian Associated Press"),
    "NANA": ("North American Newspaper Alliance",),
    "RFE/RL": ("RFE/RL",),
}

# Before the name of an agency at the head or the foot of a page: who is credited.
CREDITS = (
    "source|sources|via|credit :|_",
    "by|from|with the|_",
    "copyright|© the|_",
    "reporting|contributions|material|files|information by|from the|_",
    "quelle|quellen|von|mit :|_ material|_",
    "source|avec|par :|_",
    "fuente|con|por :|_ información|_ de|_",
    "fonte|con :|_",
    "źródło|za :|_",
    "источник|по|материалы :|_ материалам|_",
    "джерело|за|матеріали :|_ матеріалами|_",
    "крыніца|паводле :|_",
)

# Before and after the name of an agency that a picture comes from, or nothing but a picture.
PICTURES_BEFORE = (
    "photo|photos|photograph|photographs|picture|pictures|image|images|video|credit :|by|from|of|_ the|_",
    "courtesy of the|_",
    "handout|pool|getty|images|stringer via|/",
    "foto|fotos|bild|bilder|archivbild|symbolbild :|von|_",
    "photo|photos|crédit|crédits :|par|_ l'|_",
    "фото|снимок|світлина|відео|видео :|_",
)
PICTURES_AFTER = (
    "photo|photos|picture|pictures|images|file|archive|archives",
    "via getty|shutterstock|imago|reuters|ap|afp|epa",
    "фото|bild|foto",
)

# After the name of an agency, at the head or the foot of a page.
CONTRIBUTED = ("contributed to|reporting this|the|_ report|article|story", "inputs|input", "trug zu diesem bericht bei")

# Before the name of a publisher: what it reported.
BEFORE = (
    "told|telling the|_",
    "according to reports|a|_ by|report|_ by|from|in|_ the|_",
    "citing|quoting|cites|quotes|cited|quoted the|_",
    "reported|first by|in the|_",
    "as|also reported|told by|to the|_",
    "said|speaking|spoke in|to|with the|an|_ interview|_ with|to|_ the|_",
    "gegenüber der|dem|_",
    "laut der|dem|_",
    "nach angaben|berichten|informationen von|der|des",
    "wie der|die|das|_",
    "unter berufung auf",
    "selon le|la|_",
    "cité|citée par le|la|_",
    "según|secondo el|la|il|_",
    "dijo|declaró a la|_",
    "jak podaje|podała|informuje",
    "według agencji|_",
    "cytowany przez agencję|_",
    "по данным|сообщению|информации агентства|_",
    "со ссылкой на агентство|_",
    "об этом сообщает|сообщил|сообщило|сообщила|пишет|передает агентство|издание|_",
    "как|_ сообщает|передает|передаёт|пишет|сообщили агентство|агентству|_",
    "за даними|повідомленням|інформацією агентства|_",
    "з|із посиланням на агентство|_",
    "про це|_ повідомляє|повідомив|повідомила|повідомило|пише|передає агентство|видання|_",
    "як|_ повідомляє|передає|пише|повідомили агентство|агентству|_",
    "паводле|як звестак|піша|паведамляе",
)

# After the name of a publisher: that it reported.
AFTER = (
    "has|had|first|also|_ reported|reports|writes|wrote|said|says",
    "news agency|reporter|correspondent|journalist|witnesses|witness|quoted|cited",
    "berichtet|berichtete|meldet|meldete|schreibt|zitiert|zufolge",
    "rapporte|écrit|a rapporté|indiqué",
    "informa|informó|riporta|scrive|podaje|podał|podała|informuje|pisze",
    "сообщает|сообщил|сообщила|сообщило|передает|передаёт|пишет",
    "повідомляє|повідомив|повідомила|повідомило|передає|пише",
    "паведамляе|піша",
)
