"""Bodies known by several names: organisations whose names are translated and shortened, language by language."""

from functools import lru_cache

from app.domain.name_reading import read_name

# Each line holds names of one body. A short name that two bodies bear stands in neither line.
_BODIES = """
United Nations, UN, UNO, ONU, ООН, ААН, ONZ, VN, OSN, Vereinte Nationen, Nations unies, Organisation des Nations unies,
    Naciones Unidas, Организация Объединённых Наций, Організація Об'єднаних Націй, United Nations Organization
European Union, EU, UE, ЕС, ЄС, Europäische Union, Union européenne, Unión Europea, União Europeia, Unia Europejska,
    Европейский союз, Європейський Союз, Еўрапейскі саюз, Евросоюз, Unione europea
European Commission, Europäische Kommission, Commission européenne, Comisión Europea, Komisja Europejska, Еврокомиссия,
    Европейская комиссия, Європейська комісія
North Atlantic Treaty Organization, NATO, OTAN, НАТО, Организация Североатлантического договора, Nordatlantikpakt
Organization for Security and Cooperation in Europe, OSCE, ОБСЕ, ОБСЄ, АБСЕ, OSZE, OBWE, OBSE,
    Organisation für Sicherheit und Zusammenarbeit in Europa, Организация по безопасности и сотрудничеству в Европе
World Health Organization, WHO, ВОЗ, ВООЗ, OMS, Weltgesundheitsorganisation, Organisation mondiale de la santé,
    Organización Mundial de la Salud, Всемирная организация здравоохранения, Światowa Organizacja Zdrowia
World Trade Organization, WTO, ВТО, Welthandelsorganisation, Organisation mondiale du commerce, OMC
International Monetary Fund, IMF, МВФ, FMI, IWF, Internationaler Währungsfonds, Fonds monétaire international,
    Международный валютный фонд, Міжнародний валютний фонд, Fondo Monetario Internacional
International Atomic Energy Agency, IAEA, МАГАТЭ, МАГАТЕ, AIEA, IAEO, Международное агентство по атомной энергии
International Committee of the Red Cross, ICRC, CICR, IKRK, МККК, Comité international de la Croix-Rouge,
    Internationales Komitee vom Roten Kreuz, Международный комитет Красного Креста, Comité Internacional de la Cruz Roja
International Criminal Court, ICC, CPI, IStGH, Internationaler Strafgerichtshof, Cour pénale internationale,
    Международный уголовный суд, Міжнародний кримінальний суд, Corte Penal Internacional
International Court of Justice, ICJ, CIJ, IGH, Internationaler Gerichtshof, Cour internationale de justice,
    Международный суд ООН
International Labour Organization, ILO, МОТ, OIT, Международная организация труда
United Nations High Commissioner for Refugees, UNHCR, UN Refugee Agency, УВКБ ООН, HCR, ACNUR
United Nations Children's Fund, UNICEF, ЮНИСЕФ, ЮНІСЕФ
United Nations Educational Scientific and Cultural Organization, UNESCO, ЮНЕСКО
World Bank, Weltbank, Banque mondiale, Banco Mundial, Всемирный банк, Світовий банк, Bank Światowy
Council of Europe, Europarat, Conseil de l'Europe, Совет Европы, Рада Європи, Rada Europy, Consejo de Europa
European Court of Human Rights, ECHR, ECtHR, ЕСПЧ, ЄСПЛ, EGMR, CEDH, Европейский суд по правам человека
European Central Bank, ECB, ЕЦБ, EZB, BCE, Europäische Zentralbank, Banque centrale européenne
African Union, AU, Union africaine, Afrikanische Union, Африканский союз, Unión Africana
Médecins Sans Frontières, MSF, Doctors Without Borders, Ärzte ohne Grenzen, Врачи без границ, Лікарі без кордонів,
    Médicos Sin Fronteras, Lekarze bez Granic, Lékaři bez hranic
Reporters Without Borders, RSF, Reporters sans frontières, Reporter ohne Grenzen, Репортёры без границ,
    Репортери без кордонів, Reporteros Sin Fronteras
Amnesty International, Amnesty Intl, AI, Международная амнистия, Amnistía Internacional, Міжнародна амністія
Human Rights Watch, HRW, Хьюман Райтс Вотч
Federal Security Service, FSB, ФСБ, Федеральная служба безопасности, Federal'naya sluzhba bezopasnosti,
    Federal Security Service of the Russian Federation, Federal Security Service of Russia, ФСБ России
Foreign Intelligence Service of Russia, SVR, СВР, Служба внешней разведки
Main Intelligence Directorate, GRU, ГРУ, Главное разведывательное управление
Security Service of Ukraine, SBU, СБУ, Служба безпеки України, Служба безопасности Украины, Ukrainian Security Service
State Security Committee of Belarus, КГБ Беларуси, КДБ Беларусі, KGB of Belarus, КГБ РБ, Belarusian KGB
Central Intelligence Agency, CIA, ЦРУ
Federal Bureau of Investigation, FBI, ФБР
Islamic Revolutionary Guard Corps, IRGC, КСИР, Pasdaran, Islamische Revolutionsgarde, سپاه پاسداران انقلاب اسلامی
Islamic State, ISIS, ISIL, IS, ИГИЛ, Daesh, Даиш, داعش, Islamic State of Iraq and Syria, État islamique,
    Islamic State of Iraq and the Levant, Islamischer Staat, Исламское государство
Al-Qaeda, Al-Qaida, Аль-Каида, القاعدة, Al Kaida
Taliban, Талибан, Талібан, طالبان, Taleban
Hamas, حماس, ХАМАС
Hezbollah, Hizbollah, Hizballah, Hisbollah, حزب الله, Хезболла, Хізбалла
Palestine Liberation Organization, PLO, ООП, OLP, منظمة التحرير الفلسطينية
Kurdistan Workers' Party, PKK, РПК, Partiya Karkerên Kurdistanê
Petróleos de Venezuela, PDVSA
Bayerische Motoren Werke, BMW
International Business Machines, IBM
British Broadcasting Corporation, BBC, Би-би-си
Deutsche Presse-Agentur, DPA
Agence France-Presse, AFP, АФП, Франс Пресс
Associated Press, AP
Radio Free Europe/Radio Liberty, RFE/RL, Радио Свобода, Радіо Свобода, Радыё Свабода
TASS, ТАСС, ITAR-TASS, ИТАР-ТАСС, TASS Russian News Agency
"""


@lru_cache(maxsize=65_536)
def body_of(name: str) -> str:
    """What all names of one known body share; empty for any other name."""
    return _KNOWN.get(_plain(name), "")


def _plain(name: str) -> str:
    return " ".join(word.plain for word in read_name(name).words if word.plain not in ("the", "of", "la", "le"))


def _known() -> dict[str, str]:
    lines = _BODIES.strip().replace("\n    ", " ").splitlines()
    groups = [[_plain(name) for name in line.split(",")] for line in lines]
    return {name: group[0] for group in groups for name in group if name}


_KNOWN = _known()
