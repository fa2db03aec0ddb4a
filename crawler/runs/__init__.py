"""One run over one store: what an answer becomes, what may be asked, how it ends. Knows no Scrapy."""

from crawler.runs.session import Options, Session, Tally, attach, compile_pattern, session_of

__all__ = ["Options", "Session", "Tally", "attach", "compile_pattern", "session_of"]
