"""The documents of the case, and the bytes behind them."""

import hashlib
from collections.abc import Iterator
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from starlette.responses import FileResponse

from nightglass.desk.given import DeskGiven, TablesGiven
from nightglass.desk.queries import documents as queries
from nightglass.desk.shapes.documents import BesideShape, BytesShape, DocumentFilter, DocumentPage, DocumentWhole
from nightglass.desk.tables import Tables
from nightglass.errors import AbsentError, CaptureError
from nightglass.preserve.vault import Vault

router = APIRouter(prefix="/api/documents", tags=["documents"])
INERT: Final = {"Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff"}
"""With captured bytes: should a browser open them by themselves, nothing in them runs or loads."""
CHUNK: Final = 1 << 20


@router.get("")
def documents(tables: TablesGiven, asked: Annotated[DocumentFilter, Query()]) -> DocumentPage:
    """Return some documents."""
    return queries.documents(tables, asked)


@router.get("/{document_id}")
def document(desk: DeskGiven, tables: TablesGiven, document_id: str) -> DocumentWhole:
    """Return one document."""
    found = queries.document(tables, document_id, desk.case.settings.zone)
    if found is None:
        raise _absent("no document has this id")
    return found


@router.get("/{document_id}/beside/{other_id}")
def beside(tables: TablesGiven, document_id: str, other_id: str) -> BesideShape:
    """Return two tied documents beside each other."""
    found = queries.beside(tables, document_id, other_id)
    if found is None:
        raise _absent("nothing ties these two documents")
    return found


@router.get("/{document_id}/bytes/check")
def check(desk: DeskGiven, tables: TablesGiven, document_id: str) -> BytesShape:
    """Read the bytes behind a document again and say whether they are those that were captured."""
    digest = str(_capture(tables, document_id)["digest"])
    try:
        found: str | None = _digest(_chunks(desk, digest))
    except CaptureError:
        found = None
    return BytesShape(expected=digest, found=found, agrees=found == digest)


@router.get("/{document_id}/bytes", response_class=FileResponse)
def download(desk: DeskGiven, tables: TablesGiven, document_id: str) -> FileResponse:
    """Hand out the bytes behind a document as a file to keep, never as a page."""
    capture = _capture(tables, document_id)
    path = Vault(desk.case.vault).path_of(str(capture["digest"]))
    if not path.is_file():
        raise _absent("the bytes are not in the vault (any more)")
    # The name is the digest: one that came with a file may be written to deceive.
    return FileResponse(path, media_type="application/octet-stream", filename=f"{capture['digest']}.bin", headers=INERT)


@router.get("/{document_id}/picture", response_class=FileResponse)
def picture(desk: DeskGiven, tables: TablesGiven, document_id: str) -> FileResponse:
    """Show the bytes behind a document as a picture, where they are of a kind in which nothing can run."""
    capture = _capture(tables, document_id)
    path = Vault(desk.case.vault).path_of(str(capture["digest"]))
    if capture["media_type"] not in queries.PICTURES or not path.is_file():
        raise _absent("this is no picture that the desk can show")
    return FileResponse(path, media_type=str(capture["media_type"]), headers=INERT)


def _capture(tables: Tables, document_id: str) -> dict[str, Any]:
    asked = "SELECT * FROM captures WHERE id = (SELECT capture_id FROM documents WHERE id = ?)"
    found = tables.one(asked, document_id)
    if found is None:
        raise _absent("no document has this id")
    return found


def _chunks(desk: DeskGiven, digest: str) -> Iterator[bytes]:
    with Vault(desk.case.vault).open(digest) as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _digest(chunks: Iterator[bytes]) -> str:
    whole = hashlib.sha256()
    for chunk in chunks:
        whole.update(chunk)
    return whole.hexdigest()


def _absent(what: str) -> AbsentError:
    return AbsentError(what, expected="the id of a document of this case", do="Open the list of documents")
