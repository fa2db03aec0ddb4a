"""Names of months as pages write them, in some seventy languages."""

from __future__ import annotations

import unicodedata

_MONTHS = """
en January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep October|Oct
   November|Nov December|Dec
de Januar|Jänner|Jan Februar|Feber|Feb März|Mär|Mrz April Mai Juni Juli August September Oktober|Okt November
   Dezember|Dez
es enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre|set octubre noviembre
   diciembre|dic
fr janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc
pt janeiro fevereiro|fev março abril maio|mai junho julho agosto setembro|set outubro|out novembro dezembro|dez
it gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre|sett ottobre|ott novembre
   dicembre
nl januari februari maart|mrt april mei juni juli augustus september oktober november december
pl stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze
   lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis
   grudnia|grudzień|gru
ru января|январь|янв февраля|февраль|фев марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл
   августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя декабря|декабрь|дек
uk січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень
   вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень
cs ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen září
   října|říjen listopadu prosince|prosinec
sk januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember|des
fi tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu
   kesäkuuta|kesäkuu heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu
   joulukuuta|joulukuu
hu január február március|márc április|ápr május|máj június|jún július|júl augusztus szeptember|szept október november
   december
tr Ocak|Oca Şubat|Şub Mart Nisan|Nis Mayıs Haziran|Haz Temmuz|Tem Ağustos|Ağu Eylül|Eyl Ekim|Eki Kasım|Kas Aralık|Ara
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
el Ιανουαρίου|Ιανουάριος Φεβρουαρίου|Φεβρουάριος Μαρτίου|Μάρτιος Απριλίου|Απρίλιος Μαΐου|Μάιος Ιουνίου|Ιούνιος
   Ιουλίου|Ιούλιος Αυγούστου|Αύγουστος Σεπτεμβρίου|Σεπτέμβριος Οκτωβρίου|Οκτώβριος Νοεμβρίου|Νοέμβριος
   Δεκεμβρίου|Δεκέμβριος
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
hr siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga|studenog prosinca
id Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
lt sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
ar يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|إبريل|ابريل|نيسان مايو|أيار يونيو|يونيه|حزيران يوليو|يوليه|تموز
   أغسطس|اغسطس|آب سبتمبر|أيلول أكتوبر|اكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول
fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
he ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
hi जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर नवंबर|नवम्बर दिसंबर|दिसम्बर
bn জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
th มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค กันยายน|ก.ย
   ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค
sw Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba
ru - февр - - - - - - - - нояб -
uk січ лют бер квіт трав черв лип серп вер жовт лист груд
cs led úno bře dub kvě čvn čvc srp zář říj - pro
sk - - marec - - - - - - - - -
fi tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu
hu - febr - - - - - - - - - -
ro ian - - - - iun iul - - - - -
el Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ
ca gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov
   desembre|des
hr sij|siječanj velj|veljača ožu|ožujak tra|travanj svi|svibanj lipanj srpanj kol|kolovoz ruj|rujan - stu|studeni
   prosinac
lt saus|sausis vas|vasaris kov|kovas bal|balandis geg|gegužė birž|birželis liep|liepa rugp|rugpjūtis rugs|rugsėjis
   spal|spalis lapkr|lapkritis gruod|gruodis
fa ژانویهٔ فوریهٔ - - مهٔ - ژوئیهٔ - - - - -
he ינו פבר - אפר - - - אוג ספט אוק נוב דצמ
hi जन फ़र - - - - जुल अग सित अक्टू नव दिस
bn জানুয়ারী|জানু ফেব্রুয়ারী|ফেব - এপ্রি - - জুল আগ সেপ অক্টো নভে ডিসে
bg януари|яну февруари - април - юни юли - септември|сеп октомври ноември|ное декември
mk јануари|јан - - - мај јуни|јун јули|јул - - - - -
sr јануар фебруар|феб - - - - - - септембар октобар новембар|нов децембар|дец
be студзеня|сту|студзень лютага|люты сакавіка|сак|сакавік красавіка|кра|красавік - чэрвеня|чэр|чэрвень
   ліпеня|ліп|ліпень жніўня|жні|жнівень верасня|верасень кастрычніка|кас|кастрычнік лістапада|ліс|лістапад
   снежня|сне|снежань
lv janvāris februāris - - maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
et jaanuar|jaan veebruar|veebr - aprill - juuni juuli - - oktoober - detsember|dets
sl - - - - - junij julij avgust|avg - - - -
bs - - - - - - - - septembar oktobar novembar decembar
sq janar shkurt|shk - prill|pri - qershor|qer korrik|korr gusht|gush shtator|sht tetor|tet nëntor|nën dhjetor|dhj
eu urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua
gl xaneiro|xan febreiro - - - xuño xullo|xul - - - - decembro
cy Ionawr Chwefror Mawrth Ebrill - Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr
ga Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa - - Samhain Nollaig
lb - - Mäerz Abrëll Mee - - - - - - -
mt Jannar Frar|Fra Marzu - Mejju|Mej Ġunju|Ġun Lulju|Lul Awwissu|Aww Settembru Ottubru Novembru Diċembru
af Januarie - - - - Junie Julie - - - - -
ms - - - - - - - Ogos - - - Disember
fil - Pebrero|Peb Marso - - Hunyo|Hun Hulyo|Hul - Setyembre Oktubre Nobyembre|Nob Disyembre
uz yanvar|yan fevral - aprel - iyun|iyn iyul|iyl - sentabr|sen oktabr noyabr|noy dekabr|dek
kk қаңтар|қаң ақпан|ақп наурыз|нау сәуір|сәу мамыр|мам маусым|мау шілде|шіл тамыз|там қыркүйек|қыр қазан|қаз
   қараша|қар желтоқсан|жел
tg Январ Феврал - Апрел - - - - Сентябр Октябр Ноябр Декабр
az - - - - - - - avqust|avq sentyabr oktyabr - -
ka იანვარი|იან თებერვალი|თებ მარტი|მარ აპრილი|აპრ მაისი|მაი ივნისი|ივნ ივლისი|ივლ აგვისტო|აგვ სექტემბერი|სექ
   ოქტომბერი|ოქტ ნოემბერი|ნოე დეკემბერი|დეკ
hy հունվարի|հնվ|հունվար փետրվարի|փտվ|փետրվար մարտի|մրտ|մարտ ապրիլի|ապր|ապրիլ մայիսի|մյս|մայիս հունիսի|հնս|հունիս
   հուլիսի|հլս|հուլիս օգոստոսի|օգս|օգոստոս սեպտեմբերի|սեպ|սեպտեմբեր հոկտեմբերի|հոկ|հոկտեմբեր նոյեմբերի|նոյ|նոյեմբեր
   դեկտեմբերի|դեկ|դեկտեմբեր
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
ps جنوري فبروري|فېبروري - - مۍ - جولای اګست سېپتمبر|سپتمبر - - -
ku rêbendan sibat adar - gulan hezîran tîrmeh tebax îlon cotmeh mijdar berfanbar
ne - फेब्रुअरी - अप्रिल मे जुन - अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
mr जानेवारी|जाने फेब्रुवारी|फेब्रु - एप्रिल|एप्रि - - जुलै ऑगस्ट|ऑग सप्टेंबर|सप्टें ऑक्टोबर|ऑक्टो नोव्हेंबर|नोव्हें
   डिसेंबर|डिसें
gu જાન્યુઆરી|જાન્યુ ફેબ્રુઆરી|ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર|સપ્ટે ઑક્ટોબર|ઑક્ટો નવેમ્બર|નવે
   ડિસેમ્બર|ડિસે
pa ਜਨਵਰੀ|ਜਨ ਫ਼ਰਵਰੀ|ਫ਼ਰ ਮਾਰਚ ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾਈ|ਜੁਲਾ ਅਗਸਤ|ਅਗ ਸਤੰਬਰ|ਸਤੰ ਅਕਤੂਬਰ|ਅਕਤੂ ਨਵੰਬਰ|ਨਵੰ ਦਸੰਬਰ|ਦਸੰ
ta ஜனவரி|ஜன பிப்ரவரி|பிப் மார்ச்|மார் ஏப்ரல்|ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்|ஆக செப்டம்பர்|செப் அக்டோபர்|அக் நவம்பர்|நவ
   டிசம்பர்|டிச
te జనవరి|జన ఫిబ్రవరి|ఫిబ్ర మార్చి ఏప్రిల్|ఏప్రి మే జూన్ జులై ఆగస్టు|ఆగ సెప్టెంబర్|సెప్టెం అక్టోబర్|అక్టో నవంబర్|నవం
   డిసెంబర్|డిసెం
kn ಜನವರಿ|ಜನ ಫೆಬ್ರವರಿ|ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್|ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್|ಆಗ ಸೆಪ್ಟೆಂಬರ್|ಸೆಪ್ಟೆಂ ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ
   ನವೆಂಬರ್|ನವೆಂ ಡಿಸೆಂಬರ್|ಡಿಸೆಂ
ml ജനുവരി|ജനു ഫെബ്രുവരി|ഫെബ്രു മാർച്ച്|മാർ ഏപ്രിൽ|ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്|ഓഗ സെപ്റ്റംബർ|സെപ്റ്റം ഒക്‌ടോബർ|ഒക്ടോ
   നവംബർ|നവം ഡിസംബർ|ഡിസം
si ජනවාරි|ජන පෙබරවාරි|පෙබ මාර්තු|මාර් අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු|අගෝ සැප්තැම්බර්|සැප් ඔක්තෝබර්|ඔක්
   නොවැම්බර්|නොවැ දෙසැම්බර්|දෙසැ
km មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
lo ມັງກອນ|ມ.ກ ກຸມພາ|ກ.ພ ມີນາ|ມ.ນ ເມສາ|ມ.ສ ພຶດສະພາ|ພ.ພ ມິຖຸນາ|ມິ.ຖ ກໍລະກົດ|ກ.ລ ສິງຫາ|ສ.ຫ ກັນຍາ|ກ.ຍ ຕຸລາ|ຕ.ລ ພະຈິກ|ພ.ຈ
   ທັນວາ|ທ.ວ
my ဇန်နဝါရီ|ဇန် ဖေဖော်ဝါရီ|ဖေ မတ် ဧပြီ မေ ဇွန် ဇူလိုင်|ဇူ ဩဂုတ် စက်တင်ဘာ|စက် အောက်တိုဘာ|အောက် နိုဝင်ဘာ|နို
   ဒီဇင်ဘာ|ဒီ
am ጃንዋሪ ፌብሩዋሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር
so Janaayo|Jannaayo Febraayo Maarso Abriil Maayo Juun Luulyo Ogosto Sebtembar|Sebteembar Oktoobar Noofeembar
   Diseembar
ha Janairu Faburairu Maris Afirilu Mayu Yuni Yuli Agusta Satumba - Nuwamba Disamba
ig Jenụwarị Febrụwarị Maachị Epreel - - - Ọgọọst - - - Disemba
zu Januwari - Mashi Ephreli Meyi - Julayi Agasti Septhemba Okthoba - -
xh Janyuwari - Matshi Epreli - - - - - Okthobha - -
st Pherekgong Hlakola Hlakubele Mmesa Motsheanong Phupjane Phupu Phato Lwetse Mphalane Pudungwana Tshitwe
rw Mutarama Gashyantare Werurwe Mata Gicurasi Kamena Nyakanga Kanama Nzeri Ukwakira Ugushyingo Ukuboza
mg Janoary Febroary Martsa Aprily - Jona Jolay Aogositra Septambra - Novambra Desambra
ug يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر
"""


def plain(word: str) -> str:
    """Return *word* in lower case without accents: how names of months are compared.

    >>> plain("FÉVRIER")
    'fevrier'
    """
    word = word.lower().replace("ı", "i")
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(char for char in decomposed if not "\u0300" <= char <= "\u0344"))


def _table() -> dict[str, int]:
    table: dict[str, int] = {}
    words = _MONTHS.split()
    for start in range(0, len(words), 13):  # a language's code and its twelve months
        for number, names in enumerate(words[start + 1 : start + 13], 1):
            for name in names.split("|") if names != "-" else ():
                # The first language that uses a word keeps it: Croatian and Polish give three words to other months.
                table.setdefault(plain(name.replace("_", " ")), number)
    return table


MONTHS = _table()
"""Month number by name, as `plain` writes it."""
MONTHS_OF = {"hr": {"lip": 6, "srp": 7, "lis": 10, "listopad": 10, "listopada": 10}}
"""Names that mean another month in one language than in those that the table has first."""
