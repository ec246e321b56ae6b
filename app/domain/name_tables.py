"""Words in names that say little about whose name it is, and words of one meaning: what names are compared without.

All are in lower-case ASCII, as words of names are compared.
"""

# What stands before a person's name and is no part of it.
_TITLES = """
adm admiral ayatollah baron baroness bundeskanzler bundeskanzlerin capt captain chairman col colonel comrade dame dipl
doktor dr father frau gen general haji hajji herr hon imam ing lady lieutenant lord lt madame mag maj major maulana
minister miss monsieur monsignor mr mrs ms msgr mullah pan pani prasident president presidente prezident prezydent
prime prof professor rev reverend rt sayyid sen senator senor senora sergeant sgt shaikh sheik sheikh sir
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
agency and chvk company concern et federacji federation federatsii federatsiia for fur group holding holdings i
international kompania kompaniia kontsern mv mt neftianaia news nk of oil okrema otdelnaia pla pmc republic respubliki
separate the und y
"""
GENERIC = frozenset(_GENERIC.split())

# Words that only the name of an organisation has.
_OF_ORGANISATIONS = """
agency air airlines airways and army association bank batalion battalion brigada brigade bureau capital center centre
channel church college committee company council court department embassy energy federation foundation fund group
holding holdings industries institute international ministerstvo ministry network news of office organisation
organization overseas partners party police polk post radio records regiment school shipping society technologies the
times trading union unit university
"""
OF_ORGANISATIONS = frozenset(_OF_ORGANISATIONS.split())

# Words of one meaning, that differ by language, by shortening or by how they are bent.
ALIKE = (
    "regiment polk polka pulk",
    "battalion batalion batalon bataljon bataillon batallon",
    "brigade brigada brygada brihada",
    "division diviziia divizion dywizja",
    "army armiia armee armia armeiskii",
    "navy flot fleet",
    "tank tankovaia tankova tankavaia panzer",
    "mechanized mechanised mekhanizirovannaia mekhanizovana mechanizowana",
    "assault shturmovaia shturmova",
    "airborne desantnaia vozdushnodesantnaia desantna",
    "artillery artilleriiskaia artileriiska",
    "cruiser kreiser kreuzer",
    "frigate fregat fregatte",
    "destroyer esminets",
    "bank banka banku",
    "ministry ministerstvo ministerium ministerstwo ministerio ministere ministerstva min",
    "defence defense oboroni oborona abaroni obrony verteidigung",
    "foreign inostrannikh zakordonnikh zamezhnikh zagranichnikh zagranicznych etrangeres exteriores",
    "internal interior vnutrennikh vnutrishnikh unutranikh wewnetrznych",
    "affairs del sprav spraw",
    "finance finansov finansiv finansaw finances finansow",
    "justice iustitsii spravedlivosti sprawiedliwosci justiz",
    "economy ekonomiki economic wirtschaft gospodarki economics",
    "education obrazovaniia osviti adukatsii edukacji",
    "health zdravookhraneniia zdrowia gesundheit",
    "culture kulturi kultury kultur",
    "security bezopasnosti bezpeki biaspeki bezpieczenstwa",
    "state gosudarstvennii derzhavnii dziarzhawni panstwowy",
    "committee komitet kamitet comite",
    "service sluzhba sluzba services svcs",
    "council sovet soviet",
    "central tsentralnii centralny tsentralni",
    "national natsionalnii natsionalna natsionalni narodowy natsionalnaia natsianalni nationale nacional",
    "supreme verkhovnii viarkhowni najwyzszy verkhovna",
    "constitutional konstitutsionnii konstitutsiinii kanstytutsyini",
    "court sud",
    "general generalnii generalni",
    "prosecutor prokuratura prokuror",
    "staff shtab",
    "armed zbroini zbroinikh vooruzhennie vooruzhennikh uzbroenikh",
    "forces sili sil syly silaw",
    "guard gvardiia hvardiia",
    "marine marines naval morskoi morskoii morskaia morskaya",
    "infantry pekhoti piekhoty piechoty",
    "territorial territorialnoi teritorialnoi",
    "police militsiia politsiia politsii policji",
    "parliament parlament",
    "president prezident prezydent",
    "institute institut instytut",
    "academy akademiia akademia",
    "newspaper gazeta hazeta zeitung",
    "factory zavod fabrika",
    "north northern severnii pivnichnii",
    "south southern iuzhnii pivdennii",
    "east eastern vostochnii skhidnii",
    "west western zapadnii zakhidnii",
    "federation federatsii federatsiia federacji",
    "republic respubliki respublika rzeczpospolita",
    "centre center tsentr",
    "organization organisation",
    "international intl internat",
    "company kompaniia kompania",
    "association assoc assn",
    "university universitat uniwersytet universitet",
    "air airlines airways",
    "brothers bros",
    "government govt",
    "department dept",
    "department departament",
    "manufacturing mfg",
    "technologies technology tech",
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
    "russia rossii rossiia rosja rossiiskii russian rossiiskoi rf russland",
    "ukraine ukraini ukrainian ukrainy ukraines",
    "belarus belarusi belarusian bielarusi rb",
    "poland polski polska polish",
    "and und et y i",
)
