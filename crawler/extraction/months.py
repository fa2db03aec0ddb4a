"""Names of months and zones as pages write them, in the languages of the larger presses."""

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
            for name in names.split("|"):
                # The first language that uses a word keeps it: Croatian and Polish give three words to other months.
                table.setdefault(plain(name.replace("_", " ")), number)
    return table


MONTHS = _table()
"""Month number by name, as `plain` writes it."""

ZONES: dict[str, int] = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "mez": 60, "wat": 60, "cest": 120,
    "mesz": 120, "eet": 120, "sast": 120, "cat": 120, "eest": 180, "msk": 180, "eat": 180, "trt": 180, "ist": 330,
    "pkt": 300, "wib": 420, "ict": 420, "hkt": 480, "sgt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480,
    "hst": -600, "nst": -210, "ndt": -150, "adt": -180, "brt": -180, "art": -180, "clt": -240, "cot": -300, "pet": -300,
}  # fmt: skip
"""Minutes east of Greenwich by abbreviation; of those with several meanings the one that news pages use most."""

REGIONS = {"et": "America/New_York", "pt": "America/Los_Angeles", "ct": "America/Chicago", "mt": "America/Denver"}
"""Abbreviations that follow summer time: name of the zone."""
