"""Signs, codes, abbreviations and product names that all languages share."""

from app.domain.reading.words import words

CURRENCY_SIGNS = {
    "USD": ("us$|$|u.s.$|＄",),
    "AUD": ("a$|au$|aud$",),
    "CAD": ("c$|ca$|cad$|can$",),
    "HKD": ("hk$",),
    "NZD": ("nz$",),
    "SGD": ("s$|sg$",),
    "TWD": ("nt$",),
    "BRL": ("r$",),
    "EUR": ("€",),
    "GBP": ("£|￡",),
    "JPY": ("¥|￥",),
    "CNY": ("rmb|cn¥",),
    "INR": ("₹|rs|rs.",),
    "RUB": ("₽",),
    "UAH": ("₴",),
    "KRW": ("₩",),
    "TRY": ("₺",),
    "ILS": ("₪",),
    "NGN": ("₦",),
    "VND": ("₫",),
    "GEL": ("₾",),
    "KZT": ("₸",),
    "CHF": ("sfr|sfr.",),
}

# ISO 4217; read only in capitals, before or after a number.
CURRENCY_CODES = words(
    "AED AFN AMD ARS AUD AZN BDT BGN BRL BYN CAD CHF CLP CNY COP CZK DKK DZD EGP EUR GBP GEL HKD HRK HUF IDR ILS INR",
    "IQD IRR ISK JOD JPY KES KGS KRW KWD KZT LBP LKR LYD MAD MDL MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB",
    "SAR SDG SEK SGD SYP THB TJS TND TWD UAH USD UZS VND YER ZAR",
)

MEASURES = (
    "square|cubic|sq|sq.|cu|_ km|m|cm|mm|ft|nm",
    "km2|km²|m2|m²|m3|m³|km/h|kph|mph|kmh|m/s|ha|″",
    "t|kg|kgs|g|mg|lb|lbs|oz|l|ml|° c|f|_",
    "w|kw|mw|gw|tw|kwh|mwh|gwh|twh|hp|v|mah|ah|hz|khz|mhz|ghz|thz|kb|mb|gb|tb|pb|gbps|mbps|kbps|mp|db|kcal|teu|cc|‰",
)
GLUED_MEASURES = words("m t g l h w v c f a mp ft")  # too short to be trusted after a space
SPACED_MEASURES = words("m g l t h")  # trusted after digits and a space, unless a counted noun follows
CAPITAL_MEASURES = words("c f w v a l")  # single letters that may be capitals: 20C

VERSIONED = words("python usb ios java php linux html bluetooth chrome firefox windows android macos http")
NAMES = words(
    "boeing airbus leopard abrams apollo voyager soyuz sputnik falcon vostok iphone galaxy formula",
    "ftse nikkei nasdaq dax mdax cac russell stoxx topix forbes fortune expo vision agenda covid javelin patriot euro",
    "tomahawk shahed geran iskander lancet bradley marder gepard caesar himars bayraktar mirage gripen tornado typhoon",
    "chinook antonov ilyushin tupolev sukhoi kamov embraer cessna gulfstream bombardier playstation xbox challenger",
    "p radio bbc hs csi kospi ibex aex smi omx wig rts",
)
