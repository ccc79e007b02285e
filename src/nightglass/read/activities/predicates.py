"""The phrases by which a text says that an outlet went on posting, fell silent, came back or could not be reached."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nightglass.records.activity import ActivityState

_ING = (
    r"(?:post|publish|updat|broadcast|report|tweet|shar|upload|send|stream|air|operat|function|transmitt|"
    r"work|runn|put)ing"
)
_MEDIA_ING = r"(?:post|publish|updat|broadcast|tweet|upload|stream|air|transmitt|report)ing"
_BASE = (
    r"(?:post|publish|update|broadcast|report|tweet|share|upload|send|stream|air|operate|function|"
    r"transmit|work|run|put)"
)
_OUTPUT = (
    r"(?:(?:new|fresh|regular|daily|all|any|most|its|their|his|her|the|print|online|normal|further|live|and)\s+)*"
    r"(?:(?:Telegram|Instagram|Twitter|X|Facebook|YouTube|TikTok)\s+)?"
    r"(?:posts?|posting|updates?|publication|publishing|broadcasts?|broadcasting|transmissions?|programming|output|"
    r"bulletins?|(?:online |social media )?activity|operations?|service|feeds?|channels?|accounts?|"
    r"website|site|printing)"
)
_THING = r"(?:(?:[\w’'-]+\s+){0,3}?(?:channel|account|page|feed|website|site|stream|service|profile|presence|blog)s?)"
_ADVERB = (
    r"(?:(?:also|still|all|now|both|largely|mostly|nonetheless|nevertheless|reportedly|apparently|completely|entirely|"
    r"almost|nearly|totally|fully|partly|briefly|suddenly|simply|since|been|abruptly|again|regularly|just|similarly|"
    r"conspicuously|eerily|unusually|otherwise|effectively|temporarily|quickly)\s+)*"
)
_BE = r"(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|is|are|was|were|been|be|[’']s)\s+" + _ADVERB
_OWN = r"(?:its|their|his|her|the)\s+"

_PHRASES: tuple[tuple[ActivityState, bool, str], ...] = (
    # state, whether the phrase alone speaks of publishing, the phrase
    (
        ActivityState.POSTING,
        True,
        (
            rf"continu(?:e|es|ed|ing)\s+(?:to\s+)?{_ADVERB}(?:{_MEDIA_ING}|(?:post|publish|update|broadcast|tweet|"
            r"upload|stream|air|transmit)\b)"
        ),
    ),
    (ActivityState.POSTING, False, rf"continu(?:e|es|ed|ing)\s+(?:to\s+)?{_ADVERB}(?:{_ING}|{_BASE}\b)"),
    (ActivityState.POSTING, True, rf"continu(?:e|es|ed|ing)\s+(?:with\s+)?{_OWN}{_OUTPUT}\b"),
    (
        ActivityState.POSTING,
        True,
        (
            r"(?:kept|keeps?|keeping|(?:went|go|goes|gone|going|carried|carry|carries|carrying|press(?:ed|"
            rf"es)?)\s+on)\s+(?:on\s+)?{_MEDIA_ING}"
        ),
    ),
    (
        ActivityState.POSTING,
        False,
        (
            r"(?:kept|keeps?|keeping|(?:went|go|goes|gone|going|carried|carry|carries|"
            rf"carrying)\s+on)\s+(?:on\s+)?{_ING}"
        ),
    ),
    (
        ActivityState.POSTING,
        True,
        (
            rf"(?:kept|keeps?|keeping)\s+{_OWN}{_THING}\s+(?:active|updated|up to date|open|running|alive|online|"
            r"going|live|on air)\b"
        ),
    ),
    (
        ActivityState.POSTING,
        False,
        (
            rf"{_BE}(?:active|online|operational|operating|on\s+(?:the\s+)?air|up and running)\b(?!\s+(?:in|"
            r"conflict|against|member))"
        ),
    ),
    (
        ActivityState.POSTING,
        True,
        (
            r"(?:has|have|had)\s+(?:been\s+making|made|published|posted|put out|issued|shared)\s+(?:frequent|"
            r"regular|daily|hourly|near-daily|numerous|repeated|(?:dozens|hundreds|scores) "
            r"of)\s+(?:\w+\s+)?(?:posts|updates|messages|videos|items|reports|tweets|bulletins)"
        ),
    ),
    (
        ActivityState.POSTING,
        True,
        (
            rf"(?:has|have|had)\s+{_ADVERB}been\s+{_ADVERB}(?:posting|publishing|updating|broadcasting|tweeting|"
            r"uploading)\b(?!\s+(?:only\s+)?(?:sporadic|rare|intermittent|less|infrequent|occasional))"
        ),
    ),
    (
        ActivityState.POSTING,
        True,
        (
            rf"(?:posts|posted|updates|updated|publish(?:es|ed)|broadcasts?)\s+(?:{_OWN}{_THING}\s+|news\s+|"
            r"videos?\s+)?(?:(?:on|to)\s+[A-Z]\w*\s+)?(?:regularly|daily|every (?:day|hour|few \w+)|throughout|as "
            r"usual|as normal|without (?:interruption|a break|pause)|uninterrupted|around the clock|normally)"
        ),
    ),
    (
        ActivityState.POSTING,
        True,
        (
            r"(?:has|have|had|did|does|do)(?:\s+not|n[’']t|\s+never)\s+(?:stop|ceas|halt|paus|interrupt|"
            rf"suspend)\w*\s+(?:{_MEDIA_ING}|{_OUTPUT})"
        ),
    ),
    (
        ActivityState.POSTING,
        True,
        rf"never\s+(?:stop|ceas|halt|paus|interrupt|suspend)\w*\s+(?:{_MEDIA_ING}|{_OUTPUT})",
    ),
    (
        ActivityState.SILENT,
        False,
        (
            rf"(?:{_BE}|(?:fell|falls?|fallen|falling|went|go|goes|gone|going|bec(?:ame|omes?)|turned|lay|lain|"
            rf"kept|has|have|had)\s+{_ADVERB})(?:silent|inactive|quiet|dormant|dark|offline|idle|mute)\b(?!-)"
        ),
    ),
    (
        ActivityState.SILENT,
        False,
        r"(?:went|gone|been|is|are|was|were|go|goes|stayed|remains?|remained)\s+off\s+(?:the\s+)?air\b",
    ),
    (
        ActivityState.SILENT,
        True,
        (
            r"(?:stop(?:s|ped|ping)?|ceas(?:es?|ed|ing)|halt(?:s|ed|ing)?|quit|discontinu(?:es?|"
            rf"ed))\s+{_ADVERB}(?:{_MEDIA_ING}|{_OUTPUT})\b"
        ),
    ),
    (
        ActivityState.SILENT,
        False,
        rf"(?:stop(?:s|ped|ping)?|ceas(?:es?|ed|ing)|halt(?:s|ed|ing)?|quit)\s+{_ADVERB}{_ING}\b",
    ),
    (
        ActivityState.SILENT,
        True,
        (
            rf"(?:suspend(?:s|ed|ing)?|paus(?:es?|ed|ing)|interrupt(?:s|ed)?)\s+{_ADVERB}(?:{_MEDIA_ING}|"
            rf"{_OUTPUT})\b"
        ),
    ),
    (
        ActivityState.SILENT,
        True,
        (
            rf"(?:has|have|had|did|does|do|was|were|is|are)(?:\s+not|n[’']t|\s+never)\s+{_ADVERB}(?:posted|post|"
            r"updated|update|published|publish|broadcast|tweeted|tweet|uploaded)\b"
        ),
    ),
    (
        ActivityState.SILENT,
        True,
        (
            r"(?:posted|published|put out|issued|shared|carried|sent|uploaded|broadcast|aired|posting|"
            r"publishing)\s+(?:nothing|no\s+(?:new\s+|further\s+|fresh\s+|more\s+)?(?:posts?|updates?|messages?|"
            r"content|news|items?|videos?|reports?|bulletins?))\b"
        ),
    ),
    (ActivityState.SILENT, True, r"no\s+longer\s+(?:post|updat|publish|broadcast|tweet|upload)\w*\b"),
    (ActivityState.SILENT, False, r"no\s+longer\s+(?:active|on\s+(?:the\s+)?air)\b"),
    (
        ActivityState.SILENT,
        True,
        (
            r"(?:was|were|has been|have been|is|are)\s+last\s+(?:updated|active)\b|last\s+(?:posted|updated|"
            r"published|broadcast)\s+(?=on|at|in|late|early|before)"
        ),
    ),
    (
        ActivityState.SILENT,
        True,
        (
            rf"(?:left|leaves?|leaving)\s+{_OWN}{_THING}\s+(?:untouched|dormant|silent|idle|inactive|"
            r"without\s+(?:new\s+|any\s+)?(?:posts|updates))\b"
        ),
    ),
    (
        ActivityState.RESTORED,
        True,
        rf"(?:resum(?:es?|ed|ing)|restart(?:s|ed|ing)?|relaunch(?:es|ed)?)\s+{_ADVERB}(?:{_ING}|{_OUTPUT})\b",
    ),
    (
        ActivityState.RESTORED,
        False,
        (
            r"(?:c[ao]me|comes|coming|returned|returns?|went|is|are|was|were|been|be)\s+back\s+(?:online|"
            r"on\s+(?:the\s+)?air|on\s+(?=[A-Z])|to life|up\b|in service)"
        ),
    ),
    (
        ActivityState.RESTORED,
        False,
        (
            r"(?:returned|returns?|reappeared|reappears?)\s+(?:on|to)\s+(?:the\s+air\b|Telegram|Instagram|Twitter|"
            r"X\b|Facebook|YouTube|air\b)"
        ),
    ),
    (
        ActivityState.RESTORED,
        False,
        (
            r"(?:is|are|was|were|been)\s+(?:fully\s+|partly\s+|partially\s+|finally\s+|now\s+)?(?:restored|"
            r"reactivated|reinstated|unblocked)\b"
        ),
    ),
    (
        ActivityState.RESTORED,
        True,
        (
            r"(?:posted|published|updated|broadcast|tweeted|uploaded)\s(?:[^,;]{0,60}?\s)?for the first time "
            r"(?:since|in|after)\b"
        ),
    ),
    (ActivityState.RESTORED, True, rf"(?:began|started|begun)\s+{_MEDIA_ING}\s+again\b"),
    (
        ActivityState.REDUCED,
        True,
        (
            r"(?:reduc(?:es?|ed|ing)|cut(?:s|ting)?|scal(?:es?|ed|ing)|slow(?:s|ed|ing)?|curtail(?:s|ed)?|"
            rf"limit(?:s|ed)?)\s+(?:back\s+|down\s+)?(?:on\s+)?{_OUTPUT}\b"
        ),
    ),
    (
        ActivityState.REDUCED,
        True,
        (
            r"(?:posts?|posted|posting|publish(?:es|ed|ing)?|updat(?:es|ed|ing)|broadcasts?|"
            rf"broadcasting)\s+(?:{_OWN}{_THING}\s+)?(?:only\s+)?(?:sporadically|rarely|intermittently|"
            r"less\s+(?:often|frequently)|infrequently|occasionally|at a slower)"
        ),
    ),
    (
        ActivityState.REDUCED,
        True,
        (
            r"(?:posted|published|put out|posting|publishing|post|publish)\s+(?:far\s+|much\s+|only\s+)?(?:fewer|"
            r"less|a fraction)\b"
        ),
    ),
    (
        ActivityState.UNREACHABLE,
        False,
        (
            rf"(?:{_BE}|bec(?:ame|omes?)\s+{_ADVERB})(?:unreachable|inaccessible|unavailable|blocked|down\b|"
            r"taken\s+(?:down|offline)|knocked\s+(?:out|offline)|suspended|removed|deleted|hacked|shut\s+down|"
            r"disabled|banned|forced offline|jammed)\b"
        ),
    ),
    (
        ActivityState.UNREACHABLE,
        False,
        r"(?:could|can)\s*not\s+be\s+(?:reached|opened|accessed|loaded|viewed)\b(?!\s+for\s+comment)",
    ),
    (ActivityState.UNREACHABLE, False, r"(?:no\s+longer|not)\s+(?:be\s+)?(?:reachable|accessible|available)\b"),
)

_COMPILED = re.compile("|".join(rf"(?P<p{number}>\b(?:{phrase}))" for number, (_, _, phrase) in enumerate(_PHRASES)))
_SPEECH = re.compile(
    r"\s+(?:about|over|regarding|concerning|as to|when asked|in the face of|publicly|on\s+(?:the|its|his|"
    r"her|their|whether|how|why|what)\s+"
    r"(?!(?:[\w-]+\s+)?(?:platform|channel|app|account|page|messag|site|network|web)))"
)
_AUXILIARY = re.compile(
    r"(?:(?:\s|,|^)+(?:has|have|had|is|are|was|were|do|does|did|been|being|having|also|still|all|now|both|"
    r"largely|mostly|"
    r"nonetheless|nevertheless|reportedly|apparently|however|too|meanwhile|not|never|may|might|could|"
    r"would|will|should|must|"
    r"can|cannot|to|since|only|already|even|in contrast|by contrast|for (?:its|their) part|so far|then|again|"
    r"itself|themselves|each|likewise|similarly|simply|instead|quickly|briefly|recently|allegedly|therefore)\b)+[\s,]*$"
)
_UNREAL = re.compile(r"\b(?:may|might|could|would|will|should|must|can)\b")
_FACTIVE_TO = re.compile(
    r"(?:appear|seem|manag|forc|oblig|compell|\bhad\b|\bhas\b|\bhave\b|beg[au]n|start|continu|prefer|cho[os]e?)\w*$"
)


_REACH = 200
"""Code points before a phrase in which its helping verbs stand."""


class Predicate(NamedTuple):
    """A phrase of activity in a sentence; offsets count in the sentence.

    ``subject_end`` is where the words before its auxiliaries end; ``media`` says that the phrase alone speaks of
    publishing, so that any named subject will do.
    """

    state: ActivityState
    media: bool
    start: int
    end: int
    subject_end: int


def find_predicates(sentence: str) -> Iterator[Predicate]:
    """Yield the asserted phrases of one sentence, in order; what is only possible or planned is left out."""
    for match in _COMPILED.finditer(sentence):
        number = int((match.lastgroup or "p0")[1:])
        state, media, _ = _PHRASES[number]
        before = sentence[: match.start()]
        auxiliary = _AUXILIARY.search(before, max(0, len(before) - _REACH))
        subject_end = auxiliary.start() if auxiliary else len(before.rstrip(" ,"))
        helpers = before[subject_end:]
        negated = re.search(r"\b(?:not|never)\b|n[’']t\b", helpers + match.group()[:0])
        if _unreal(before[:subject_end], helpers) or (
            state is ActivityState.SILENT and _SPEECH.match(sentence, match.end())
        ):
            continue
        if negated:
            state = _opposite(state)
        yield Predicate(state, media, match.start(), match.end(), subject_end)


def _unreal(before: str, helpers: str) -> bool:
    """Say whether the helping verbs make the phrase a possibility, a plan or an order."""
    if _UNREAL.search(helpers):
        return True
    return (
        bool(re.search(r"\bto\b", helpers))
        and not _FACTIVE_TO.search(before)
        and not re.search(r"\b(?:had|has|have) to\b", helpers)
    )


def _opposite(state: ActivityState) -> ActivityState:
    if state is ActivityState.SILENT:
        return ActivityState.POSTING
    if state is ActivityState.UNREACHABLE:
        return ActivityState.POSTING
    return ActivityState.SILENT
