"""Check: what the case knows of a text, an address or a file. Nothing is fetched, and nothing is kept."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

from nightglass.build.checking import Item
from nightglass.case import Case, published_interval
from nightglass.desk.checking import Checker
from nightglass.desk.given import CheckerGiven, Desk, DeskGiven
from nightglass.desk.receiving import safe_name
from nightglass.desk.shapes.check import CheckFilter, Checking, CheckShape
from nightglass.parse.result import Given

router = APIRouter(prefix="/api/check", tags=["check"])
MOST_FILE: Final = 64 << 20
"""Bytes of a file that is checked: what is larger is added to the case and built."""
_ADDRESS: Final = re.compile(r"https?://\S+")


@router.post("")
def check(desk: DeskGiven, checker: CheckerGiven, given: Checking) -> CheckShape:
    """Check a text, or an address alone, which is looked up among the captures."""
    known = _given(desk.case, given.source, given.published)
    address = _ADDRESS.fullmatch(given.item) is not None
    item = Item(url=given.item, given=known) if address else Item(text=given.item, given=known)
    return checker.check(item)


@router.put("/file/{name:path}")
async def check_file(request: Request, name: str, asked: Annotated[CheckFilter, Query()]) -> CheckShape:
    """Check a file, the whole body as its bytes; ``name`` says by its ending what it is. It is not kept."""
    desk: Desk = request.app.state.desk
    checker: Checker = request.app.state.checker
    known = _given(desk.case, asked.source, asked.published)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / safe_name(name)
        await _written(request, path)
        return await run_in_threadpool(checker.check, Item(path=path, given=known))


async def _written(request: Request, path: Path) -> None:
    size = 0
    try:
        with path.open("wb") as file:
            async for chunk in request.stream():
                size += len(chunk)
                if size > MOST_FILE:
                    raise HTTPException(413, f"a file of {MOST_FILE >> 20} MiB at most: add a larger one, and build")
                await run_in_threadpool(file.write, chunk)
    except ClientDisconnect as error:
        raise HTTPException(400, "the file was cut off on its way; give it again") from error


def _given(case: Case, source: str | None, published: str | None) -> Given:
    """Return what a person says of an item; raises ``CaseError`` for a time that cannot be read."""
    zone = case.settings.zone
    known = Given(source_words=source or None, zone=zone, one_document=True)
    if not published:
        return known
    begin, end, precision = published_interval(published, zone)
    return replace(
        known, published_from=begin, published_to=end, published_precision=precision, published_basis="given"
    )
