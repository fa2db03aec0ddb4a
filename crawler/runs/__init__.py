"""One run over one store: what an answer becomes, what may be asked, how it ends. Knows no Scrapy."""

from crawler.runs.options import Options, compile_pattern
from crawler.runs.session import Session, attach, session_of
from crawler.runs.tally import Tally

__all__ = ["Options", "Session", "Tally", "attach", "compile_pattern", "session_of"]
