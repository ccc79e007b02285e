"""Small invented cases that tests of the build share."""

from pathlib import Path

from nightglass.build.run import BuildSummary, build_case
from nightglass.case import open_case
from nightglass.cli.output import Bars, SystemClock
from nightglass.engines.duckdb import DuckdbEngine

ARTICLE = """\
Police open fire in Orsava as shops close for a third day
ORSAVA, March 5, 2024 - Police opened fire on a crowd in Orsava on Monday, killing at least 12 people, doctors said.
"We have received 12 bodies and more than 40 wounded," said Talen Maro, a spokesman for the Harbour Hospital.
The figures could not be independently verified.
The Interior Ministry said three officers were injured and denied that protesters had been killed.
"""
POSTS = """\
platform,source,post_id,posted_at,text,views
telegram,harbour-live,1,2024-03-05T10:00:00Z,Shops are closed on Lantern Street for a third day.,120
telegram,harbour-live,2,2024-03-05T11:00:00Z,Shots near the old market.,340
"""
SERIES = "time,value\n2024-03-05T00:00:00Z,98.5\n2024-03-05T00:30:00Z,12.25\n2024-03-05T01:00:00Z,\n"
SOURCES = """\
id,name,aliases,kind,handles
harbour-post,Harbour Post,,newspaper,
harbour-live,Harbour Live,,channel,harbour-live
"""
SETTINGS = """\
title = "Orsava"
[[files]]
path = "post/*"
source = "harbour-post"
"""


def small_case(root: Path) -> Path:
    """Make a case of one article, two posts, one series and one file that cannot be read."""
    (root / "inbox/post").mkdir(parents=True)
    (root / "inbox/post/article.txt").write_text(ARTICLE, encoding="utf-8")
    (root / "inbox/posts.csv").write_text(POSTS, encoding="utf-8")
    (root / "inbox/series.csv").write_text(SERIES, encoding="utf-8")
    (root / "inbox/broken.json").write_text('{"messages": [', encoding="utf-8")
    (root / "sources.csv").write_text(SOURCES, encoding="utf-8")
    (root / "case.toml").write_text(SETTINGS, encoding="utf-8")
    return root


def built(root: Path) -> BuildSummary:
    """Build a case in this process, silently."""
    return build_case(open_case(root), DuckdbEngine(1), SystemClock(), Bars(None))
