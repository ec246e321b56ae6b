"""Made-up news in many languages and scripts, a sentence to a line, in which quotations are looked for again."""

TEXTS: dict[str, str] = {
    "en": """
The harbour council of Port Ansley voted on Tuesday to close the eastern pier until the end of the winter.
Divers had found cracks in eleven of the forty pillars, the chief engineer told a crowded meeting, and two were hollow.
“We cannot promise that the pier would stand another storm like the one in February,” she said.
Fishing crews, who land about 4,200 tonnes of herring there each year, called the decision a death sentence.
The council expects repairs to cost between 12 and 15 million crowns, most of it borrowed from the state bank.
A spokesman for the owners claimed as many as 900 jobs would be lost, though he gave no source for the number.
The union's own estimate, published a week earlier, was lower: at least 350 people in the harbour and on the boats.
Nobody was hurt when a crane slid into the water in February, but the well-known lighthouse café had to move.
Residents of the old town say the warning signs had been there for years and that nobody in office listened.
The owners' lawyer said in May that 120 people had been told to leave, and that most of them had found other work.
The owners' lawyer said in June that 140 people had been told to leave, and that few of them had found other work.
A second report, due in the spring, will decide whether the pier is rebuilt or taken down for good.
""",
    "de": """
Der Stadtrat von Altwerder hat am Montag beschlossen, die Brücke über die Lohne bis auf weiteres zu sperren.
Gutachter fanden Risse in drei von acht Pfeilern, sagte die Baudezernentin, und einer davon sei „praktisch hohl“.
Nach Angaben der Spediteure fahren täglich rund 6.300 Lastwagen über die Strecke, im Sommer deutlich mehr.
Die Umleitung über Neuhagen ist 41 Kilometer lang und führt durch zwei Dörfer, deren Bewohner sich seit Jahren wehren.
Eine Sanierung würde zwischen 18 und 22 Millionen Euro kosten, heißt es in einem Papier, das dem Blatt vorliegt.
Der Verkehrsminister sprach von höchstens 200 betroffenen Betrieben, die Handelskammer dagegen von mindestens 750.
„Wir haben das Problem geerbt, aber wir werden es nicht weitervererben“, versprach der Bürgermeister am Abend.
Die Feuerwehr braucht nun fast eine halbe Stunde länger, um die Siedlung am Ostufer zu erreichen.
Ein früheres Gutachten aus dem Jahr 2011 hatte den Zustand des Bauwerks noch als ausreichend bezeichnet.
""",
    "fr": """
Le conseil municipal de Valmeuse a décidé mardi soir de fermer l’ancienne filature aux visiteurs jusqu’au printemps.
Selon l’architecte, « la charpente a bougé de quatre centimètres en moins d’un an », ce qui l’inquiète beaucoup.
Les commerçants estiment avoir perdu entre 30 et 40 % de leur chiffre d’affaires depuis le début des travaux.
Une association d’habitants réclame une expertise indépendante et a déjà recueilli plus de 2 600 signatures.
Le maire, élu il y a deux ans, a promis qu’aucun emploi ne serait supprimé avant la fin de son mandat.
Au moins quinze personnes ont dû quitter leur logement, dont une famille qui vivait là depuis 1974.
L’assureur refuse de payer tant que l’enquête n’est pas terminée, a expliqué son porte-parole au journal local.
« Nous n’avons jamais été prévenus », regrette une boulangère dont la vitrine donne sur la cour.
""",
    "ru": """
Городской совет Верхнеозёрска во вторник решил закрыть старую плотину для движения до конца весны.
Водолазы обнаружили трещины в семи из двадцати опор, сообщил главный инженер, и две из них оказались полыми.
«Мы не можем обещать, что плотина выдержит ещё одно такое половодье», — сказала она журналистам.
По оценке профсоюза, без работы могут остаться не менее 350 человек, а по данным владельцев — до 900.
Ремонт обойдётся в сумму от 12 до 15 миллионов рублей, большую часть которой выделит областной бюджет.
Жители левого берега теперь добираются до больницы на сорок минут дольше, чем прежде.
Представитель завода заявил, что никаких предупреждений предприятие не получало и получать не могло.
В прошлом году через плотину проезжало около 4200 грузовиков в сутки, летом заметно больше.
Второй отчёт, который должен появиться осенью, решит, будут ли сооружение восстанавливать или разберут.
""",
    "uk": """
Міська рада Надрічного у вівторок ухвалила рішення закрити старий елеватор до кінця зими.
Інженери знайшли тріщини у п’яти з дванадцяти опор, розповів керівник комісії, і одна з них виявилася порожньою.
«Ми не можемо обіцяти, що споруда витримає ще одну таку бурю», — сказала вона на зустрічі з мешканцями.
За словами власників, роботу втратять щонайбільше 200 людей, а профспілка говорить про щонайменше 350.
Ремонт коштуватиме від 12 до 15 мільйонів гривень, більшу частину яких дасть державний банк.
Минулого року елеватор прийняв близько 42 000 тонн зерна, і це був найкращий показник за десятиліття.
Жителі правого берега кажуть, що попереджали про небезпеку ще три роки тому, але їх ніхто не слухав.
""",
    "pl": """
Rada miejska Starego Brzegu zdecydowała we wtorek o zamknięciu młyna nad Wierzbicą do końca zimy.
Inżynierowie znaleźli pęknięcia w siedmiu z osiemnastu filarów, a dwa z nich okazały się zupełnie puste.
„Nie możemy obiecać, że budynek przetrwa kolejną taką burzę” – powiedziała na spotkaniu z mieszkańcami.
Według związkowców pracę straci co najmniej 350 osób, a zdaniem właścicieli nawet 900.
Naprawa będzie kosztować od 12 do 15 milionów złotych, z czego większość pożyczy bank państwowy.
W ubiegłym roku młyn przerobił około 4200 ton zboża, najwięcej od dziesięciu lat.
Mieszkańcy starego miasta twierdzą, że ostrzegali od lat, lecz nikt w urzędzie ich nie słuchał.
""",
    "ar": """
قرر مجلس مدينة النهرين يوم الثلاثاء إغلاق الجسر القديم أمام حركة السير حتى نهاية فصل الشتاء.
وعثر الغواصون على شقوق في سبعة من أعمدة الجسر العشرين، كما قال كبير المهندسين أمام الصحفيين.
«لا يمكننا أن نعد بأن الجسر سيصمد أمام عاصفة أخرى مثل تلك التي ضربت المدينة»، قالت المهندسة.
وتقول النقابة إن ما لا يقل عن 350 شخصا سيفقدون عملهم، بينما يتحدث المالكون عن 900 شخص.
وستكلف أعمال الإصلاح ما بين 12 و15 مليون دينار، يقترض معظمها من المصرف الحكومي.
ويقول سكان الحي القديم إنهم حذروا من الخطر منذ ثلاث سنوات لكن أحدا لم يستمع إليهم.
وأعلن المتحدث باسم الشركة أن تقريرا ثانيا سيصدر في الربيع وسيحدد مصير المبنى كله.
""",
    "he": """
מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן לתנועה עד סוף החורף.
הצוללנים מצאו סדקים בשבעה מתוך עשרים העמודים, אמר המהנדס הראשי בפני העיתונאים.
”איננו יכולים להבטיח שהגשר יעמוד בעוד סערה כזאת”, אמרה ראש הוועדה לתושבים.
לפי האיגוד לפחות 350 בני אדם יאבדו את עבודתם, ואילו הבעלים מדברים על 900.
התיקון יעלה בין 12 ל־15 מיליון שקלים, ורוב הסכום יילווה מהבנק הממלכתי.
תושבי העיר העתיקה אומרים שהזהירו מפני הסכנה לפני שלוש שנים ואיש לא הקשיב להם.
דו״ח שני שיתפרסם באביב יקבע אם המבנה ישוקם או ייהרס לחלוטין.
""",
    "hi": """
नगर परिषद ने मंगलवार को पुराने पुल को सर्दियों के अंत तक बंद रखने का निर्णय लिया।
गोताखोरों को बीस में से सात खंभों में दरारें मिलीं, मुख्य अभियंता ने पत्रकारों को बताया।
उन्होंने कहा कि हम यह वादा नहीं कर सकते कि पुल एक और ऐसा तूफान झेल पाएगा।
संघ के अनुसार कम से कम 350 लोगों की नौकरी जाएगी, जबकि मालिक 900 की बात करते हैं।
मरम्मत पर 12 से 15 करोड़ रुपये खर्च होंगे, जिनमें से अधिकांश सरकारी बैंक देगा।
पुराने शहर के निवासी कहते हैं कि उन्होंने तीन साल पहले ही खतरे की चेतावनी दी थी।
""",
    "zh": """
港口委员会星期二表决决定在冬季结束之前关闭东侧的旧码头。
潜水员在四十根柱子中的十一根上发现了裂缝，总工程师在会议上说，其中两根已经空了。
她说：“我们不能保证码头还能经受住一次像二月那样的风暴。”
工会估计至少有三百五十人会失去工作，而业主的发言人则称多达九百人。
维修费用预计在一千二百万到一千五百万元之间，其中大部分向国家银行借款。
老城区的居民说，警告的迹象已经存在多年，但是没有一位官员愿意倾听。
""",
    "el": """
Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα μέχρι το τέλος του χειμώνα.
Οι δύτες βρήκαν ρωγμές σε επτά από τους είκοσι πυλώνες, είπε ο αρχιμηχανικός στους δημοσιογράφους.
«Δεν μπορούμε να υποσχεθούμε ότι η γέφυρα θα αντέξει άλλη μία τέτοια καταιγίδα», τόνισε η πρόεδρος.
Σύμφωνα με το σωματείο τουλάχιστον 350 άνθρωποι θα χάσουν τη δουλειά τους, ενώ οι ιδιοκτήτες λένε 900.
Η επισκευή θα κοστίσει από 12 έως 15 εκατομμύρια ευρώ, τα περισσότερα με δάνειο της τράπεζας.
Οι κάτοικοι της παλιάς πόλης λένε ότι προειδοποιούσαν χρόνια, αλλά κανείς δεν τους άκουγε.
""",
    "vi": """
Hội đồng thành phố hôm thứ Ba quyết định đóng cửa cây cầu cũ cho đến hết mùa đông.
Các thợ lặn tìm thấy vết nứt ở bảy trong số hai mươi trụ cầu, kỹ sư trưởng nói với báo chí.
“Chúng tôi không thể hứa rằng cây cầu sẽ chịu được một cơn bão như vậy nữa”, bà nói.
Theo công đoàn, ít nhất 350 người sẽ mất việc, còn chủ sở hữu nói đến 900 người.
Việc sửa chữa sẽ tốn từ 12 đến 15 triệu đồng, phần lớn vay từ ngân hàng nhà nước.
""",
}

# Written when the search was finished: what it does at first sight.
HELD: dict[str, str] = {
    "es": """
La junta del puerto de Villamar acordó el martes cerrar el muelle viejo hasta que termine el invierno.
«No podemos garantizar que el faro aguante otro temporal como el de febrero», advirtió la ingeniera jefe.
Según el sindicato, al menos 410 familias dependen de la lonja; la empresa, en cambio, habla de unas 260.
Los pescadores, que descargan allí cerca de 3.900 toneladas de sardina al año, calificaron la medida de ruina.
El arreglo costaría entre 9 y 11 millones, según un borrador que la alcaldesa no quiso comentar.
Nadie resultó herido cuando la grúa cayó al agua, aunque dos barcas quedaron inservibles.
Un segundo dictamen, previsto para junio, decidirá si la obra se restaura o se derriba del todo.
""",
    "be": """
Гарадскі савет Рачной Слабады ў аўторак вырашыў зачыніць стары млын да канца зімы.
«Мы не можам паабяцаць, што будынак вытрымае яшчэ адну такую навальніцу», — сказала галоўны інжынер.
Паводле прафсаюза, працу страцяць не менш за 350 чалавек, а ўладальнікі кажуць пра 900.
Рамонт каштуе ад 12 да 15 мільёнаў рублёў, большую частку якіх дасць дзяржаўны банк.
Летась млын змалоў каля 4200 тон збожжа, і гэта быў найлепшы паказчык за дзесяць гадоў.
Жыхары правага берага кажуць, што папярэджвалі пра небяспеку тры гады таму, але іх ніхто не слухаў.
""",
    "fa": """
شورای شهر روز سه‌شنبه تصمیم گرفت پل قدیمی را تا پایان زمستان به روی خودروها ببندد.
غواصان در هفت ستون از بیست ستون پل ترک پیدا کردند، مهندس ارشد به خبرنگاران گفت.
«ما نمی‌توانیم قول بدهیم که پل در برابر توفان دیگری مانند این تاب بیاورد»، او افزود.
به گفته اتحادیه دست کم 350 نفر کار خود را از دست می‌دهند، اما مالکان از 900 نفر می‌گویند.
هزینه تعمیر بین 12 تا 15 میلیون تومان خواهد بود که بیشتر آن را بانک دولتی می‌پردازد.
ساکنان محله قدیمی می‌گویند سه سال پیش درباره خطر هشدار داده بودند و کسی گوش نکرد.
""",
    "ja": """
港の委員会は火曜日、冬が終わるまで東側の古い桟橋を閉鎖することを決めた。
潜水士は四十本の柱のうち十一本に亀裂を見つけ、二本は空洞だったと主任技師は述べた。
「二月のような嵐にもう一度耐えられるとは約束できません」と彼女は語った。
組合は少なくとも三百五十人が仕事を失うと見ているが、所有者側は最大九百人だと主張する。
修理には十二億円から十五億円かかる見込みで、その大半は国の銀行から借り入れる。
旧市街の住民は、何年も前から兆候があったのに役所の誰も耳を傾けなかったと話す。
""",
    "th": """
คณะกรรมการท่าเรือลงมติเมื่อวันอังคารให้ปิดสะพานเก่าจนถึงสิ้นฤดูหนาว
นักประดาน้ำพบรอยร้าวในเสาเจ็ดต้นจากยี่สิบต้นตามคำบอกของหัวหน้าวิศวกร
เธอกล่าวว่าเราไม่อาจสัญญาได้ว่าสะพานจะทนพายุแบบนี้ได้อีกครั้งหนึ่ง
สหภาพแรงงานประเมินว่าอย่างน้อย 350 คนจะตกงานแต่เจ้าของพูดถึง 900 คน
ค่าซ่อมแซมจะอยู่ระหว่าง 12 ถึง 15 ล้านบาทซึ่งส่วนใหญ่กู้จากธนาคารของรัฐ
ชาวเมืองเก่าบอกว่าพวกเขาเตือนมาหลายปีแล้วแต่ไม่มีเจ้าหน้าที่คนใดรับฟัง
""",
    "tr": """
Belediye meclisi salı günü eski köprüyü kış bitene kadar trafiğe kapatmaya karar verdi.
Dalgıçlar yirmi ayaktan yedisinde çatlak buldu, dedi başmühendis gazetecilere, ikisinin içi tamamen boştu.
“Köprünün böyle bir fırtınaya daha dayanacağına söz veremeyiz”, diye ekledi komisyon başkanı.
Sendikaya göre en az 350 kişi işini kaybedecek, sahipleri ise 900 kişiden söz ediyor.
Onarım 12 ila 15 milyon liraya mal olacak, bunun çoğunu devlet bankası karşılayacak.
Eski şehrin sakinleri yıllardır uyardıklarını, ama kimsenin kendilerini dinlemediğini söylüyor.
""",
    "en-GB": """
Ministers shelved the tidal barrage on Thursday after the auditors put its price at well over twice the first estimate.
“It was never going to be cheap, and it was never going to be quick,” the former secretary told a half-empty chamber.
The estuary trust reckons that 1,800 wading birds — a third of the colony — would have had to find other mudflats.
Contractors had already spent something like £64m on surveys, drawings and a model that fills a hangar in Kelmouth.
Opponents, among them two bishops and the oyster-growers' co-operative, rang the church bells at noon.
At most 75 of the 210 staff will be kept on; the remainder were told by e-mail shortly before the announcement.
No decision has been taken about the road across the dam, which was to have saved commuters forty minutes a day.
""",
}


def sentences(language: str, texts: dict[str, str] = TEXTS) -> list[str]:
    """The sentences of a language, in order."""
    return texts[language].strip().split("\n")
