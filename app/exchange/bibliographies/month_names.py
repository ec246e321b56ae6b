"""Names of months and seasons in the languages of bibliographies, as they stand in dates; English ones are known."""

_BY_LANGUAGE = (
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner februar mrz apr mai jun jul aug sept okt nov dez",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sep oct nov dic",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    "студзень люты сакавік красавік травень чэрвень ліпень жнівень верасень кастрычнік лістапад снежань",
)
OTHER_MONTHS = {name: number for names in _BY_LANGUAGE for number, name in enumerate(names.split(), start=1)} | {
    "сент": 9,
    "нояб": 11,
    "травня": 5,
    "ліст": 11,
    "märz": 3,
    "mär": 3,
}

_SEASONS = {
    "21": "spring spr printemps primavera frühjahr frühling wiosna весна вясна",
    "22": "summer sum été verano estate sommer lato лето літо лета",
    "23": "autumn aut fall fal automne otoño autunno herbst jesień осень осінь восень",
    "24": "winter win hiver invierno inverno zima зима",
}
SEASONS = {name: number for number, names in _SEASONS.items() for name in names.split()}
FILLERS = frozenset(
    ["de", "del", "of", "г", "года", "год", "р", "року", "рік", "годзе", "r", "roku", "den", "le", "el"]
)
WEEKDAYS = frozenset(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]) | frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)
