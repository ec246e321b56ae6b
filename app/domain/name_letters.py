"""Letters of names: tables that bring the spellings of one Slavic name to one Latin skeleton.

They cover Cyrillic (Belarusian, Russian, Ukrainian, and the letters of Serbian and Macedonian) and the ways in which
Belarusian łacinka, Polish, Czech, German, French and English write the same sounds.
"""

import re

# Letters that stand for a sound of their own. All others beyond ASCII lose their marks or are transliterated.
LETTERS = str.maketrans(
    {
        **{"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "io", "є": "ie", "ж": "zh"},
        **{"з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o"},
        **{"п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "w", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch"},
        **{"ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia"},
        **{"ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "dj", "џ": "dzh", "ѓ": "g", "ќ": "k", "ѕ": "dz"},
        **{"š": "sh", "ś": "sh", "ş": "sh", "ș": "sh", "ž": "zh", "ż": "zh", "ź": "zh", "č": "ch", "ć": "ch"},
        **{"ç": "ch", "ŭ": "w", "ä": "e", "ö": "o", "ü": "u", "ı": "i", "đ": "dj", "ə": "a", "η": "i", "ή": "i"},
        **dict.fromkeys("'’ʼʹ`´‘", ""),
    }
)

# Spellings of one sound, brought one after the other to a letter of the skeleton; a capital keeps a sound from the
# rules below it. None of the patterns repeats a group, so each takes time in step with the word. Before each stands
# what a word has to have for it, because to look for that takes a tenth of the time.
SOUNDS = tuple(
    (needed, re.compile(pattern), letter)
    for needed, pattern, letter in (
        # Hissing sounds lose their marks, because so many writers drop them.
        *(("c", "schtsch|shch|szcz", "sC"), ("ch", "tsch|tch", "C"), ("s", "sch|sh|sz", "s")),
        *(("c", "cz|ch|(?<=i)c$", "C"), ("zh", "dzh|zh", "z")),
        # The soft t and d of Belarusian (ts, dz) are the t and d of Russian.
        *(("ck", "ck(?=[iy])", "tk"), ("", "ts|tz|th|c(?=[eiy])", "t"), ("dz", "dz", "d"), ("c", "ck|c", "k")),
        *(("qu", "qu", "kv"), ("q", "q", "k"), ("", "kh|gh|g", "h"), ("ph", "ph", "f"), ("x", "x", "ks")),
        *(("w", "w", "v"), ("", "[yj]", "i"), ("oo", "oo", "u"), ("C", "C", "c")),
        ("ou", "ou(?=[bcdfhklmprtz])", "u"),  # French: Loukachenko
        # Belarusian in Latin letters: Kalinouski, Uladzimir
        ("u", "(?<=[aeo])u(?![aeiou])|^u(?![aeiou])", "v"),
        ("ii", "i+", "i"),
        ("aia", "aia$", "a"),  # -skaya and -ska
        ("i", "i[aeo]", "e"),  # я, є and ё stand where another language of the region has e
        ("iu", "iu", "u"),
        ("o", "o", "a"),  # Belarusian writes an unstressed o as a
        ("", r"(.)\1+", r"\1"),
    )
)

# Particles that may be left out of a name without changing whose it is.
PARTICLES = frozenset(
    [
        *("al", "bin", "ben", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le"),
        *("na", "van", "von", "y", "zu"),
    ]
)

# Given names that the peoples of the region hold to be one name, though the skeletons differ.
GIVEN_NAMES = (
    ("Alexander", "Aliaksandr", "Oleksandr", "Aleksandar", "Alaksandr", "Alexandre"),
    ("Alexei", "Aliaksei", "Oleksiy", "Oleksii"),
    ("Andrei", "Andriy", "Andrii", "Andrzej", "Анджей"),
    ("Anna", "Hanna"),
    ("Dmitry", "Dzmitry", "Dmytro", "Dimitri", "Zmitser", "Zmicier"),
    ("Ekaterina", "Katsiaryna", "Kateryna", "Katerina", "Katarzyna"),
    ("Grigory", "Ryhor", "Hryhorii", "Grzegorz"),
    ("Igor", "Ihar", "Ihor"),
    ("Kirill", "Kiryl", "Kyrylo"),
    ("Konstantin", "Kanstantsin", "Kostiantyn", "Konstanty", "Kastus"),
    ("Mikhail", "Mikhas", "Mykhailo", "Michał"),
    ("Natalia", "Natallia", "Nataliya"),
    ("Nikolai", "Mikalai", "Mikola", "Mykola"),
    ("Olga", "Volha", "Olha"),
    ("Pavel", "Paval", "Pavlo"),
    ("Pyotr", "Piatro", "Petro", "Petr", "Piotr"),
    ("Sergei", "Siarhei", "Serhii"),
    ("Stepan", "Stsiapan"),
    ("Vladimir", "Uladzimir", "Volodymyr", "Włodzimierz"),
    ("Yegor", "Yahor"),
    ("Yelena", "Alena", "Olena"),
    ("Yevgeny", "Yauhen", "Yevhen", "Eugeniusz"),
)
