"""News agencies and wire services, by the names under which pages credit them."""

from __future__ import annotations

from crawler.extraction.text import fold

_NAMES = """
Reuters | Thomson Reuters | Reuters Staff | رويترز | AP | Associated Press | The Associated Press | AP News
AFP | Agence France-Presse | Agence France Presse | فرانس برس | dpa | Deutsche Presse-Agentur | dpa-infocom
dpa-AFX | dpa/lnw | dpa-tmn | EFE | Agencia EFE | Agência EFE | ANSA | Agenzia ANSA | Xinhua
Xinhua News Agency | 新华社 | 新華社 | 新华网 | TASS | ТАСС | ITAR-TASS | Kyodo | Kyodo News | 共同通信
共同通信社 | 共同 | Jiji | Jiji Press | 時事通信 | 時事通信社 | 時事 | RIA Novosti | РИА Новости | Interfax
Интерфакс | Interfax-Ukraine | UPI | United Press International | PTI | Press Trust of India | ANI
Asian News International | IANS | Indo-Asian News Service | APA | Austria Presse Agentur | Keystone-SDA | SDA
Keystone | ATS | Keystone-ATS | SID | Sport-Informations-Dienst | epd | Evangelischer Pressedienst | KNA
Katholische Nachrichten-Agentur | AFX | PAP | Polska Agencja Prasowa | ČTK | CTK | TASR | SITA | MTI | NTB | TT
TT Nyhetsbyrån | Ritzau | STT | ANP | ANP Producties | Belga | Lusa | Agência Lusa | Agência Brasil | Antara
Bernama | Yonhap | Yonhap News Agency | 연합뉴스 | 뉴시스 | Newsis | Anadolu | Anadolu Agency | Anadolu Ajansı
AA | İHA | IHA | DHA | Europa Press | Notimex | Télam | Telam | AGI | Adnkronos | LaPresse | Agenzia Nova
Ukrinform | Укрінформ | BELTA | БелТА | The Canadian Press | Canadian Press | La Presse Canadienne | PA
PA Media | Press Association | AAP | Australian Associated Press | Bloomberg News | Dow Jones Newswires
dts Nachrichtenagentur | dts | 中央社 | 中新社 | 中国新闻社 | SANA | سانا | WAM | وام | SPA | واس | MENA | Hina
Tanjug | Танјуг | BTA | БТА | Agerpres | ANA-MPA | GNA | NAN | News Agency of Nigeria | SAPA | news aktuell
ots
"""

AGENCIES = frozenset(fold(name) for line in _NAMES.splitlines() for name in line.split("|") if name.strip())
"""Folded names of news agencies."""
