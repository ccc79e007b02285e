"""Publishing: who is masked, what an account would hold, and writing it."""

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from nightglass.build.publish import STEPS, Published
from nightglass.desk.given import DeskGiven, PeopleGiven, PublishingGiven, SessionGiven, TablesGiven
from nightglass.desk.previewing import POLICY
from nightglass.desk.publishing import Publication
from nightglass.desk.queries import people as queries
from nightglass.desk.shapes.publishing import (
    Destination,
    LookedShape,
    PeopleFilter,
    PeoplePage,
    PublicationShape,
    SaidOf,
    WrittenShape,
)
from nightglass.desk.shapes.session import Refusal
from nightglass.errors import UsageError

router = APIRouter(prefix="/api/publish", tags=["publish"])


@router.get("")
def publication(publishing: PublishingGiven) -> PublicationShape:
    """Return what is being published, or was last."""
    return shape(publishing.now)


@router.get("/people")
def people(known: PeopleGiven, asked: Annotated[PeopleFilter, Query()]) -> PeoplePage:
    """Return some people, those first of whom most texts speak."""
    return queries.page(known, asked)


@router.get("/people/sentences")
def sentences(
    known: PeopleGiven, tables: TablesGiven, name: Annotated[str, Query(max_length=500)]
) -> tuple[SaidOf, ...]:
    """Return a few places in texts that name a person."""
    return queries.sentences(tables, known, name)


@router.get("/preview/{path:path}", include_in_schema=False)
def preview(publishing: PublishingGiven, path: str) -> Response:
    """Return a file of the account that was looked at last, for a frame in which nothing runs."""
    content, media_type = publishing.preview.file(path)
    return Response(content, media_type=media_type, headers={"Content-Security-Policy": POLICY})


@router.post("/look", status_code=202)
def look(publishing: PublishingGiven, session: SessionGiven) -> PublicationShape:
    """Begin to look what an account would hold, and for leaks; nothing is written."""
    return shape(publishing.look(session.who))


@router.post("", status_code=202)
def publish(
    publishing: PublishingGiven, session: SessionGiven, desk: DeskGiven, given: Destination
) -> PublicationShape:
    """Begin to write an account to a folder."""
    return shape(publishing.publish(session.who, _folder(given.to, desk.case.root)))


def _folder(words: str, case: Path) -> Path:
    """Return the folder that words name; one that is not given in full would lie wherever the desk was opened."""
    if "\0" in words or not words.isprintable() or not Path(words).is_absolute():
        example = case.resolve().with_name(f"{case.resolve().name}-account")
        raise UsageError(
            f"{words!r} is no folder in full", expected="a folder of this machine", do=f"Say e.g. {example}"
        )
    return Path(words)


def shape(now: Publication) -> PublicationShape:
    """Return what runs or ran last as the page has it."""
    trouble = now.trouble
    return PublicationShape(
        state=now.state,
        by=now.by,
        started_at=now.started_at,
        to=None if now.to is None else str(now.to),
        steps=now.steps,
        of=STEPS,
        looked=None if now.looked is None else LookedShape.model_validate(now.looked),
        written=None if now.published is None else _written(now.published),
        trouble=None if trouble is None else Refusal(got=trouble.got, expected=trouble.expected, do=trouble.do),
    )


def _written(published: Published) -> WrittenShape:
    account = published.account
    return WrittenShape(
        account=account.id,
        manifest=account.manifest_digest,
        files=account.files,
        masked=len(published.masked),
        open=str((account.to / "index.html").resolve()),
    )
