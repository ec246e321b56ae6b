"""Words in names that say little about whose name it is, and words of one meaning: what names are compared without.

All are in lower-case ASCII, as words of names are compared.
"""

# What stands before a person's name and is no part of it.
_TITLES = """
adm admiral ayatollah baron baroness bundeskanzler bundeskanzlerin capt captain col colonel dame dipl doktor dr
father frau gen general haji hajji herr hon imam ing lady lieutenant lord lt madame mag maj major maulana minister
miss monsieur monsignor mr mrs ms msgr mullah pan pani prasident president presidente prezident prezydent prime prof
professor rev reverend rt sayyid sen senator senor senora sergeant sgt shaikh sheik sheikh sir
"""
TITLES = frozenset(_TITLES.split())

# What says in which form a company is kept; several words in a row are one form.
_FORMS = """
a g, a s, ab, ad, ag, aktiengesellschaft, ao, aps, as, asa, b v, bhd, bv, cjsc, closed joint stock company, co, co
ltd, company, corp, corporation, d o o, dd, doo, ead, eeig, eood, f z e, fzc, fzco, fze, gesellschaft mit
beschrankter haftung, gesellschaft mit beschrenkter haftung, gmbh, inc, incorporated, intl ltd, joint stock company,
jsc, kft, kg, kgaa, kk, l l c, limited, limited liability company, llc, llp, lp, ltd, mbh, n v, nak, nk, nv, nyrt,
oaa, oao, ojsc, ood, ooo, open joint stock company, oy, oyj, p l c, pao, pat, pjsc, plc, private limited, pte, pte
ltd, pty, pty ltd, public joint stock company, public limited company, pvt, pvt ltd, s a, s a l, s a r l, s p a, s r
l, s r o, sa, sal, sarl, sas, sca, sdn bhd, se, sociedad anonima, societe anonyme, sp z o o, sp zoo, spa, spolka,
spolka akcyjna, spolka z ograniczona odpowiedzialnoscia, srl, sro, too, tov, tzov, ug, vat, zaa, zao, zrt
"""
LEGAL_FORMS = frozenset(tuple(form.split()) for form in _FORMS.split(","))
LONGEST_FORM = max(map(len, LEGAL_FORMS))

# Words that an organisation can have or leave out.
_GENERIC = """
agency and company et for fur group holding holdings i international kompania kompaniia neftianaia news of oil pla
republic the und y
"""
GENERIC = frozenset(_GENERIC.split())

# Words that only the name of an organisation has.
_OF_ORGANISATIONS = """
agency air airlines airways and army association bank battalion brigade bureau capital center centre channel church
college committee company council court department embassy energy federation foundation fund group holding holdings
industries institute international ministry network news of office organisation organization overseas partners party
police post radio records regiment school shipping society technologies the times trading union unit university
"""
OF_ORGANISATIONS = frozenset(_OF_ORGANISATIONS.split())

# Words of one meaning, that differ by language, by shortening or by how they are bent.
ALIKE = (
    "regiment polk polka pulk",
    "battalion batalion batalon bataljon",
    "brigade brigada brygada",
    "bank banka banku",
    "ministry ministerstvo ministerium ministerstwo",
    "defence defense",
    "centre center tsentr",
    "organization organisation",
    "international intl internat",
    "company kompaniia kompania",
    "association assoc assn",
    "university universitat uniwersytet",
    "air airlines airways",
    "brothers bros",
    "government govt",
    "department dept",
    "department departament",
    "manufacturing mfg",
    "technologies technology tech",
    "services service svcs",
    "oil neftianaia",
    "first 1st 1",
    "second 2nd 2",
    "third 3rd 3",
    "fourth 4th 4",
    "fifth 5th 5",
    "sixth 6th 6",
    "seventh 7th 7",
    "eighth 8th 8",
    "ninth 9th 9",
    "tenth 10th 10",
    "russia rossii rossiia rosja rossiiskii russian",
    "ukraine ukraini ukrainian ukrainy ukraines",
    "belarus belarusi belarusian bielarusi",
    "poland polski polska polish",
    "and und et y i",
)

# Given names so common that two of them which differ are two names and no slip of the pen.
_COMMON_GIVEN = """
abdul abdullah ahmad ahmed alan albert alberto aleksandra alexander alexandra ali alina allen ana andre andrea
andreas andrew anna anne arina ayman barry bill carl carla carlos chang chen cheng claude claudia claudio dan dana
daniel daniela danielle denis denise dennis diana elena emil emilia emily emma eric erica erik erika fidel frances
francis franco frank franz gabriel gabriela gabriele gary hamed hamid harry hasan hassan henri henrik henry husein
hussein igor irina ivan ivana jan jana jane janet jean jeanne jerry joan joanna joao johan johann john jorge jose
juan julia julian juliana julio karina karl karla khalid larry lee lei lena leo leon li lisa liza louis louise luis
luisa mahmud majid maks marc marco marek maria marian mariana marina mario mark marko martha martin martina max
michael michel michele michelle min ming mohammed na ni nina oleg oleksandr oleksandra olga paul paula pauline paulo
perry rashid raul rita robert roberta rupert sam samantha samuel simon simone stefan stephan stephanie steven terry
tina toni tony uday valeri valeria valery victor victoria viktor viktoria walid wei will yunis yusuf zhang zhao zhou
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
)

# The same of Arabic names, which also tell that the consonants of a name say more than its vowels.
ARABIC_GIVEN = (
    "Muhammad Mohammed Mohamed Mohammad Muhamad Mohamad Mahomet Mehmed",
    "Ahmed Ahmad Ahmet",
    "Yusuf Youssef Yousef Yusef Youssouf",
    "Hussein Husayn Hussain Husain Husein Hossein",
    "Hassan Hasan",
    "Osama Usama",
    "Omar Umar Omer",
    "Khaled Khalid Chalid",
    "Mahmoud Mahmud",
    "Suleiman Sulayman Soleiman Solomon",
    "Jamal Gamal Djamal",
    "Tariq Tarek Tareq",
    "Ibrahim Ebrahim",
    "Said Saeed Sayeed",
    "Faisal Faysal",
    "Ismail Ismael Esmail",
    "Qasem Qassim Qasim Kassem Ghasem Qassem",
    "Abdul Abd Abdel Abdal",
    "Moammar Muammar Mouammar",
    "Abu Abou",
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
