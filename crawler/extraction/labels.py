"""Words, icons and keys by which pages name their counters and signals."""

from __future__ import annotations

import re
from functools import lru_cache

_LABELS: dict[str, str] = {
    "reads": "reads|read|views|view|readers|reader|page views|pageviews|page view|hits|visits|times read|total reads|"
    "total views|mal gelesen|gelesen|aufrufe|leser|abrufe|zugriffe|vues|vue|lectures|lecteurs|lecturas|lectura|vistas|"
    "visitas|visualizaciones|leituras|visualizações|visualizzazioni|letture|keer gelezen|weergaven|visninger|visningar|"
    "wyświetleń|odsłon|okunma|görüntülenme|dibaca|просмотров|просмотра|просмотры|просмотр|прочтений|переглядів|"
    "阅读量|阅读数|阅读|閱讀|浏览量|浏览|瀏覽|閲覧数|閲覧|ビュー|조회수|조회|مشاهدة|مشاهدات|قراءة|👁|👁️|👀|visibility|remove_red_eye",
    "likes": "likes|like|hearts|heart|claps|clap|applause|upvotes|upvote|thumbs up|thumbs-up|favorites|favourites|"
    "favorite|favourite|recommends|recommendations|kudos|gefällt mir|gefällt|mentions j’aime|mentions j'aime|j’aime|"
    "j'aime|me gusta|curtidas|gostos|mi piace|vind ik leuks|vind ik leuk|polubień|beğeni|нравится|лайков|лайка|лайки|"
    "лайк|вподобань|いいね!|いいね|点赞数|点赞|點讚|赞|좋아요|إعجاب|إعجابات|❤|❤️|♥|♥️|♡|🤍|🩷|👍|👏|thumb_up|favorite_border",
    "comments": "comments|comment|replies|responses|kommentare|kommentar|commentaires|commentaire|comentarios|"
    "comentario|comentários|comentário|commenti|commento|reacties|reactie|kommentarer|komentarze|komentarzy|komentářů|"
    "komentáře|komentar|yorum|комментариев|комментария|комментарии|комментарий|коментарів|коментарі|评论数|评论|評論|"
    "留言|コメント数|コメント|댓글|تعليق|تعليقات|💬|🗨|🗨️|🗩|chat_bubble_outline|chat_bubble|mode_comment",
    "shares": "shares|share|reposts|repost|retweets|retweet|mal geteilt|geteilt|partages|partage|compartidos|"
    "compartidas|veces compartido|compartilhamentos|condivisioni|keer gedeeld|gedeeld|udostępnień|delinger|delningar|"
    "paylaşım|репостов|репоста|репосты|репост|поделились|поширень|转发|轉發|分享|シェア数|シェア|공유|dibagikan|مشاركة|"
    "مشاركات|🔁|🔄|↗|↗️|🔗|📤|➦|⤴",
    "engagement_rate": "engaged|engagement rate|engagement|engagiert|interaktionsrate|engagement-rate|"
    "taux d’engagement|taux d'engagement|engagés|tasa de interacción|interacción|taxa de engajamento|engajamento|"
    "tasso di coinvolgimento|coinvolgimento|вовлечённость|вовлеченность|参与率|互动率|エンゲージメント率",
    "clickbait_probability": "clickbait probability|clickbait score|clickbait risk|clickbait likelihood|"
    "clickbait index|clickbait rating|clickbait level|clickbait meter|clickbait|click-bait|click bait|putaclic|"
    "piège à clics|кликбейт|标题党|"
    "クリックベイト度|クリックベイト率|クリックベイト",
    "emotion": "dominant emotion|main emotion|primary emotion|top emotion|emotion|mood|feeling|émotion dominante|"
    "émotion|emoción|emoção|emozione|stimmungslage|gefühl|эмоция|情绪|情感|感情|감정",
    "article_type": "article type|content type|story type|post type|type of article|type|artikeltyp|artikelart|"
    "textsorte|typ|type d’article|type d'article|tipo de artículo|tipo de artigo|tipo|тип|文章类型|类型|タイプ|"
    "記事タイプ|種類",
    "sentiment": "overall sentiment|sentiment score|sentiment|tonality|tonalität|tone|polarity|stimmung|sentimiento|"
    "sentimento|tonalité|тональность|情感倾向|センチメント",
    "topic": "main topic|topics|topic|subject|thema|sujet|thème|tema|argomento|тема|主题|話題|トピック",
    "section": "section|category|categories|rubrik|ressort|kategorie|rubrique|catégorie|sección|categoría|seção|"
    "categoria|sezione|рубрика|раздел|栏目|分类|カテゴリ|カテゴリー",
    "authors": "authors|author|written by|autorin|autor|auteur|autore|автор|作者|著者",
    "tags": "tags|tag|keywords|schlagwörter|schlagworte|mots-clés|etiquetas|palabras clave|标签|タグ",
    "read_time_minutes": "read time|reading time|estimated reading time|time to read|⏱|⏱️|🕒|⏲|schedule|access_time",
}
LABELS = {name: field for field, names in _LABELS.items() for name in names.split("|")}
"""Words and signs of visible text in lower case -> field."""

SENTIMENTS = {
    name: label
    for label, names in {
        "negative": "negative|negativ|négatif|négative|negativo|negativa|negatief|negatyw|negatywny|негативный|"
        "негативная|негативно|消极|负面|ネガティブ|否定的|부정|부정적|سلبي|negatif|olumsuz",
        "neutral": "neutral|neutre|neutro|neutra|neutrale|neutraal|neutralny|нейтральный|нейтральная|нейтрально|中性|"
        "中立|ニュートラル|中立的|중립|محايد|nötr|netral",
        "positive": "positive|positiv|positif|positivo|positiva|positief|pozytywny|позитивный|позитивная|позитивно|"
        "积极|正面|ポジティブ|肯定的|긍정|긍정적|إيجابي|olumlu",
    }.items()
    for name in names.split("|")
}
"""Words for a sentiment in lower case -> its name in the record."""

_EMOTIONS = (
    "admiration amusement anger annoyance anticipation anxiety approval awe boredom calm calmness caring concern "
    "confidence confusion contempt curiosity desire despair determination disappointment disapproval disgust dread "
    "embarrassment empathy empowerment enthusiasm envy excitement fear fascination frustration fun gratitude grief "
    "guilt happiness hope horror humor humour indignation inspiration interest joy jealousy loneliness love melancholy "
    "mixed nervousness neutral nostalgia optimism outrage panic pessimism pity pride rage realization regret relief "
    "remorse resentment sadness satisfaction serenity shame shock skepticism sorrow surprise suspense sympathy tension "
    "trust uncertainty unease urgency wonder worry sad happy angry afraid hopeful calm excited curious joyful fearful "
    "surprised disgusted anxious worried proud traurigkeit trauer freude angst wut ekel überraschung vertrauen "
    "hoffnung tristesse joie peur colère dégoût confiance espoir tristeza alegría miedo ira asco sorpresa esperanza "
    "alegria medo raiva nojo surpresa gioia paura rabbia disgusto fiducia грусть печаль радость страх гнев 悲伤 喜悦 "
    "愤怒 恐惧 喜び 悲しみ 怒り 恐れ 驚き 信頼 期待 嫌悪"
)
EMOTIONS = frozenset(_EMOTIONS.split())
"""Names of emotions that stand for themselves; others count only beside other signals."""

_TYPES = (
    "advertisement advertorial analysis announcement backgrounder blog blog-post breaking brief briefing bulletin "
    "column comment commentary correction cover-story critique debate dispatch editorial essay exclusive explainer "
    "fact-check faq feature features gallery guest-post guide how-to howto interview investigation investigative "
    "letter listicle live live-blog liveblog long-read longread memoir news newsletter news-analysis obituary "
    "op-ed opinion perspective photo-essay podcast poll portrait preview press-release profile promoted q&a quiz recap "
    "recipe report reportage research review roundup round-up satire sponsored study summary tutorial update "
    "viewpoint nachricht nachrichten meldung bericht kommentar glosse reportage porträt rezension leitartikel "
    "meinung hintergrund actualité opinion entretien tribune enquête analyse noticia noticias análisis entrevista "
    "crónica reseña editorial notícia notizia intervista новость новости мнение интервью 新闻 评论 "
    "ニュース 特集 解説 社説 論説"
)
TYPES = frozenset(_TYPES.split())
"""Kinds of article that stand for themselves; others count only beside other signals."""

_HINTS: dict[str, str] = {
    "reads": "read reads view views eye eyes visibility pageviews readers reads-count hits visits viewcount readcount",
    "likes": "like likes heart hearts thumb thumbs thumbsup clap claps upvote upvotes favorite favourite favorites "
    "favourites love kudos likecount reactions",
    "comments": "comment comments chat speech discussion replies reply responses commentcount commenting",
    "shares": "share shares shared sharing repost reposts retweet retweets sharecount",
    "engagement_rate": "engagement engaged",
    "clickbait_probability": "clickbait",
    "emotion": "emotion mood",
    "article_type": "articletype storytype",
    "sentiment": "sentiment tone polarity",
    "topic": "topic topics subject",
    "tags": "tag tags keyword keywords",
    "section": "section category rubric kicker eyebrow",
    "read_time_minutes": "readtime readingtime clock stopwatch timer hourglass duration minutes",
}
_HINT_WORDS = {word: field for field, words in _HINTS.items() for word in words.split()}
_HINT_PHRASES = re.compile(
    r"(?:read(?:ing)?|time)[-_ ]*(?:to[-_ ]*)?(?:time|read|duration|minutes?)|min[-_ ]?read|(?:article|story)[-_ ]?type"
)
# Classes with which content systems lay out lists: a view there is a list, not a reader.
_LAYOUT_NAMES = re.compile(r"\bviews?-(?!count|num|total|icon)[\w-]+|\bviews?-?(?=row|field|content)|\b[\w-]+-view\b")
_OTHER_NUMBERS = re.compile(r"comment[\w-]*(?:score|vote|rating)|reply-to")
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@lru_cache(maxsize=8192)
def hinted(names: str) -> str | None:
    """Return the one field that class names, ids or names of icons point at.

    >>> hinted("icon icon-heart"), hinted("post-meta__commentCount"), hinted("read-time"), hinted("like share bar")
    ('likes', 'comments', 'read_time_minutes', None)
    """
    phrase = _HINT_PHRASES.search(names.lower())
    if phrase:
        return "article_type" if phrase[0].endswith("type") else "read_time_minutes"
    names = _LAYOUT_NAMES.sub(" ", names)
    if _OTHER_NUMBERS.search(names):
        return None
    fields = {_HINT_WORDS[word.lower()] for word in _TOKEN.findall(names) if word.lower() in _HINT_WORDS}
    return fields.pop() if len(fields) == 1 else None


_KEYS: dict[str, str] = {
    "reads": "reads readcount readscount totalreads numreads views viewcount viewscount pageviews pageview "
    "pageviewcount pageviewscount totalviews numviews numberofviews hits hitcount visits readership viewnum viewcnt "
    "readnum timesread articleviews articlereads",
    "likes": "likes likecount likescount totallikes numlikes numberoflikes hearts heartcount heartscount claps "
    "clapcount upvotes upvotecount favoritecount favouritecount favoritescount likenum likecnt articlelikes",
    "comments": "comments commentcount commentscount totalcomments numcomments numberofcomments commentnum commentcnt "
    "replycount repliescount responsescount responsecount articlecomments commentsnumber commentstotal",
    "shares": "shares sharecount sharescount totalshares numshares numberofshares socialshares repostcount sharenum "
    "sharecnt articleshares",
    "engagement_rate": "engagementrate engagement engaged engagedrate engagementratio engagementpercent "
    "engagementpercentage engagementpct engagedpercent engagementscore",
    "read_time_minutes": "readtime readingtime timetoread minread minsread minutesread readminutes readtimeminutes "
    "readingtimeminutes readingminutes estimatedreadingtime estimatedreadtime estreadingtime readduration timerequired "
    "readtimeinminutes readingtimeinminutes readtimemins minutestoread readtimemin articlereadtime articlereadingtime",
    "sentiment": "sentiment sentimentanalysis overallsentiment tone articlesentiment",
    "sentiment_label": "sentimentlabel sentimentname sentimentclass polaritylabel",
    "sentiment_score": "sentimentscore sentimentvalue sentimentpolarity polarity compoundscore",
    "emotion": "emotion dominantemotion primaryemotion mainemotion emotionlabel topemotion mood articleemotion",
    "article_type": "articletype type storytype genre posttype contenttype articlegenre articlekind kind format",
    "clickbait_probability": "clickbait clickbaitprobability clickbaitscore clickbaitrisk clickbaitpct "
    "clickbaitpercent clickbaitlikelihood clickbaitrate isclickbaitprobability probabilityofclickbait",
    "topic": "topic maintopic primarytopic articletopic topicname",
}
KEYS = {key: field for field, keys in _KEYS.items() for key in keys.split()}
"""Names of machine-readable values, lower case without punctuation -> field."""
_PLAIN_KEY = re.compile(r"[^a-z]+")


@lru_cache(maxsize=8192)
def key_field(name: str) -> str | None:
    """Return the field that a machine-readable name stands for.

    >>> key_field("viewCount"), key_field("data-like-count"), key_field("article:read_time"), key_field("width")
    ('reads', 'likes', 'read_time_minutes', None)
    """
    lower = name.lower().removeprefix("data-")
    plain = _PLAIN_KEY.sub("", lower)
    return KEYS.get(plain) or KEYS.get(_PLAIN_KEY.sub("", re.split(r"[:.]", lower)[-1]))


_PART = re.compile(r"[A-Z]+[^\W\d_A-Z]*|[^\W\d_A-Z]+")


def _stem(name: str) -> str:
    """Return the word of a label by which a line is recognised: one that is a label itself, else its longest."""
    parts = [part.lower() for part in _PART.findall(name)]
    return next((part for part in reversed(parts) if part in LABELS), max(parts, key=len, default=""))


_STEMS = frozenset(_stem(name) for name in (*LABELS, *SENTIMENTS))
_STEMS |= {"min", "mins", "minute", "minutes", "minuten", "minutos", "minuti", "minuto", "mín", "мин", "hr", "less"}
# Of '75k': hardly anything but counters has this suffix.
_STEMS |= {"k"}
_DIGIT = re.compile(r"\d")
_WORD_VALUES = frozenset(SENTIMENTS) | {
    name for name, field in LABELS.items() if field in ("emotion", "article_type", "sentiment") and name.isalpha()
}
_GLUED = ("emotion", "type", "topic", "mood", "sentiment", "clickbait")
_SIGNS = frozenset(name for name in LABELS if not name[0].isalpha() and len(name) == 1)
_UNSPACED = tuple({name for name in (*LABELS, *SENTIMENTS, "分", "분") if name[0] > "\u0e00" and name[0].isalpha()})
_MARKS = _SIGNS | {name[0] for name in _UNSPACED}
_BARE_NUMBER = re.compile(r"[+\-−–]?\d[\d.,'’\s]{0,11}[KkMm]?[^\W\d_]{0,4}\.?\s?%?")


def names_value(text: str) -> bool:
    """Tell whether a text that may be chips has a digit or a label whose value is a word."""
    if _DIGIT.search(text):
        return True
    return any(name in text.lower() for name in _GLUED) or not _WORD_VALUES.isdisjoint(
        map(str.lower, _PART.findall(text))
    )


@lru_cache(maxsize=16384)
def _is_telling(word: str) -> bool:
    """Tell whether *word* is or holds the stem of a label."""
    if not _STEMS.isdisjoint(map(str.lower, _PART.findall(word))):
        return True
    lower = word.lower()
    return any(name in lower for name in _GLUED)


def may_be_chips(text: str) -> bool:
    """Tell quickly whether a short text can hold a label or be nothing but a number.

    >>> may_be_chips("Typenews"), may_be_chips("4.9k"), may_be_chips("By Sofia Reyes"), may_be_chips("阅读时间3分钟")
    (True, True, False, True)
    """
    if any(map(_is_telling, text.split())):
        return True
    if len(text) <= 18 and _BARE_NUMBER.fullmatch(text):
        return True
    if text.isascii() or _MARKS.isdisjoint(text):
        return False
    return not _SIGNS.isdisjoint(text) or any(name in text for name in _UNSPACED)
