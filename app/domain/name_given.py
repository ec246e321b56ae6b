"""Given names: those so common that two are never one by a slip of the pen, and the forms and short forms of one."""

# Given names so common that two of them which differ are two names and no slip of the pen.
_COMMON_GIVEN = """
abdul abdullah ahmad ahmed alan albert alberto aleksandra alexander alexandra ali alina allen amin amina ana andre
andrea andreas andrew anna anne arina ayman barry bill carl carla carlos chang chen cheng claude claudia claudio dan
dana daniel daniela danielle denis denise dennis diana elena emil emilia emily emma eric erica erik erika fahad fahd
fares farid farida faris farouk fidel frances francis franco frank franz gabriel gabriela gabriele gary hamad hamdi
hamed hamid harry hasan hassan henri henrik henry husein hussein igor irina ivan ivana jamal jamil jamila jan jana
jane janet jean jeanne jerry joan joanna joao johan johann john jorge jose juan julia julian juliana julio kamal kamil
karim karima karina karl karla khalid larry latif lee lei lena leo leon li lisa liza louis louise luis luisa mahmud
majid maks marc marco marek maria marian mariana marina mario mark marko martha martin martina max michael michel
michele michelle min ming mohammed na nabil nader nadia nasir nasr ni nina oleg oleksandr oleksandra olga paul paula
pauline paulo perry rashad rashid raul rita robert roberta rupert saad sabah sabri said saif salah saleh salem salim
salma salman sam samantha samir samira samuel simon simone stefan stephan stephanie steven terry tina toni tony uday
valeri valeria valery victor victoria viktor viktoria walid wei will yunis yusuf zaid zayed zeid zhang zhao zhou ziad
"""
COMMON_GIVEN = frozenset(_COMMON_GIVEN.split())

# Forms of one given name within a language and short forms of it; those of the region are in GIVEN_NAMES.
SHORT_NAMES = (
    "William Bill Billy Will Willy",
    "Robert Bob Bobby Rob Robbie Bobbie",
    "Richard Dick Rick Rich Ricky",
    "Michael Mike Mick Mickey",
    "James Jim Jimmy Jamie",
    "Thomas Tom Tommy",
    "Joseph Joe Joey",
    "Edward Ed Eddie Ted Teddy Ned",
    "Daniel Dan Danny",
    "Elizabeth Liz Elisabeth Beth Betty Lizzie Eliza",
    "Katherine Catherine Kate Kathy Cathy Katie Kathryn",
    "Charles Charlie Chuck",
    "Margaret Maggie Peggy Meg",
    "Anthony Tony Antony",
    "Andrew Andy",
    "Christopher Chris",
    "Nicholas Nick Nicolas",
    "Stephen Steven Steve",
    "Benjamin Ben Benny Binyamin",
    "Samuel Sammy",
    "Matthew Matt",
    "Gregory Greg",
    "Jeffrey Jeff Geoffrey Geoff",
    "Kenneth Ken Kenny",
    "Ronald Ron Ronnie",
    "Donald Don Donnie",
    "Timothy Tim",
    "Patrick Paddy Pat",
    "Lawrence Laurence Larry",
    "David Dave Davey",
    "Susan Sue Susie",
    "Deborah Debbie Deb",
    "Jennifer Jen Jenny",
    "Patricia Patty Trish",
    "Barbara Barb",
    "Philip Phil Phillip",
    "Raymond Ray",
    "Peter Pete",
    "Frederick Fred Freddie",
    "Leonard Lenny",
    "Jonathan Jon",
    "Zachary Zach",
    "Joshua Josh",
    "Alfred Alf",
    "Francisco Paco",
    "Konstantinos Kostas",
    "Georgios Giorgos",
    "Ioannis Giannis Yannis Yanis",
    "Johannes Hannes",
    "Friedrich Fritz",
    "Abigail Abby",
    "Alfonso Poncho",
    "Amanda Mandy",
    "Arthur Art",
    "Bernard Bernie",
    "Bradley Brad",
    "Carolyn Caroline Carol",
    "Clifford Cliff",
    "Cynthia Cindy",
    "Dorothy Dottie Dolly",
    "Douglas Doug",
    "Eugene Gene",
    "Franklin Frank Frankie",
    "Gerald Gerry Jerry Gerard",
    "Gerhard Gerd",
    "Harold Hal",
    "Henry Hank",
    "Herbert Herb",
    "Jack John Johnny",
    "Jacob Jake",
    "José Pepe",
    "Guadalupe Lupe",
    "Ignacio Nacho",
    "Joachim Jochen",
    "Ludwig Lutz",
    "Martin Marty",
    "Nathaniel Nate Nathan",
    "Pamela Pam",
    "Philippa Pippa",
    "Rebecca Becky",
    "Russell Russ",
    "Sandra Sandy",
    "Sebastian Bastian",
    "Stanley Stan",
    "Terence Terrence",
    "Theodore Theo",
    "Valerie Val",
    "Vincent Vince Vinny",
    "Virginia Ginny",
    "Walter Walt",
    "Wilhelm Willi",
)

# Russian, Ukrainian and Belarusian short forms, beside a spelling of the name that GIVEN_NAMES or its skeleton knows.
HOME_NAMES = (
    "Alexander Sasha Sascha Shura Ales",
    "Mikhail Michail Misha",
    "Vladimir Volodya Vova Valodzia",
    "Dmitry Dima Mitya",
    "Nikolai Kolya",
    "Sergei Seryozha",
    "Ivan Vanya",
    "Pavel Pasha",
    "Natalia Natasha",
    "Maria Masha Maryja Marya",
    "Ekaterina Katya",
    "Yevgeny Zhenya",
    "Konstantin Kostya",
    "Boris Borya",
    "Yury Yura Jura",
    "Alexei Alyosha Lyosha",
    "Anatoly Tolya",
)
