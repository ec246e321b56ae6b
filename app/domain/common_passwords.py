"""What the commonest passwords are made of: words, walks over keyboards, and the words of this product."""

# Words that anyone who knows this product would try first (OWASP ASVS 5.0, 6.1.2).
CONTEXT_WORDS = (
    *("variorum", "claim", "source", "question", "topic", "capture", "citation", "comparison", "owner"),
    *("editor", "reader"),
)

COMMON_WORDS = (
    *("password", "passwort", "passwd", "passw", "pass", "word", "parola", "пароль", "secret", "geheim", "letmein"),
    *("login", "logon", "welcome", "willkommen", "hello", "admin", "administrator", "root", "toor", "user", "guest"),
    *("master", "super", "system", "server", "service", "account", "access", "security", "default", "change"),
    *("changeme", "temp", "test", "testing", "demo", "example", "sample", "private", "public", "qwerty", "qwertz"),
    *("azerty", "qwert", "asdf", "zxcv", "internet", "computer", "windows", "google", "facebook", "microsoft"),
    *("samsung", "apple", "linkedin", "twitter", "myspace", "youtube", "yahoo", "gmail", "hotmail", "mail", "love"),
    *("iloveyou", "loveyou", "lovely", "forever", "baby", "babygirl", "girl", "angel", "princess", "prince"),
    *("sunshine", "flower", "butterfly", "chocolate", "cookie", "summer", "winter", "spring", "autumn", "dragon"),
    *("monkey", "tiger", "lion", "shadow", "superman", "batman", "spiderman", "pokemon", "starwars", "naruto"),
    *("hacker", "football", "soccer", "baseball", "basketball", "hockey", "liverpool", "arsenal", "chelsea"),
    *("barcelona", "manchester", "michael", "jennifer", "jessica", "jordan", "charlie", "thomas", "daniel", "andrew"),
    *("robert", "alexander", "christian", "christopher", "jesus", "christ", "heaven", "blessed", "whatever"),
    *("nothing", "trustno", "freedom", "america", "london", "berlin", "moscow", "russia", "ukraine", "belarus"),
    *("philadelphia", "november", "december", "january", "monday", "friday", "money", "lucky", "happy", "friend"),
    *("friends", "family", "mother", "father", "sister", "brother", "minecraft", "playstation", "nintendo"),
    *("transformers", "counterstrike", "professional", "international", "construction", "intelligence"),
    *("entertainment", "unbelievable", "jamesbond", "peanutbutter", "cheeseburger", "metallica", "slipknot"),
    *("eminem", "harley", "ferrari", "mercedes", "corvette", "mustang", "porsche", "my", "me", "the", "this", "is"),
    *("and", "com", "www", "our", "new", "old", "one", "two", "you", "boy", "sex", "fuck", "iam", "no", "your"),
    *("number", "leavemealone", "sonyericsson", "motherfucker", "finalfantasy", "justinbieber", "needforspeed"),
    *("supernatural", "devilmaycry", "sanfrancisco", "systemofadown", "mortalkombat", "residentevil", "playboy"),
    *("qweasd", "qweasdzxc", "asdzxc", "zxcasd"),
)

# Neighbouring keys and characters, in one direction; the other direction counts too.
WALKS = (
    *("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop[]", "asdfghjkl;", "zxcvbnm,./", "qwertzuiopü"),
    *("yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "!@#$%^&*()_+", '!"§$%&/()=', "йцукенгшщзхъ"),
    *("1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "qwaszxerdfcv"),
    *("qazwsxedcrfvtgbyhnujmikolp", "zaqxswcdevfrbgtnhymju", "qawsedrftgyhujikolp", "1qazxsw23edcvfr4", "12qw34er56ty"),
    *("фывапролджэ", "ячсмитьбю", "741852963", "147258369", "147896325", "753951", "159753", "123qweasdzxc"),
    *("123qwe456rty", "135792468"),
)
