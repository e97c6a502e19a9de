"""What a fault story holds. Not here: the stories (the modules beside this one)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Story:
    """One fault as it goes through listen, look, check and resolve; short columns are words apart by blanks.

    fault           code of a failure mode, the finding
    models          families or model codes it happens to; one with - before it is left out again
    priority        stranded (cannot move), urgent (moves, but should not), normal (comes in by itself)
    responsibility  maker supplier customer_use third_party wear
    minutes         typical work on site, without travel
    picture         what the broken part looks like in a photo (`app.demo.pictures`), or none
    topics          maintenance topics the customer is shown
    measured        CODE=before>after, codes of `measurements`
    codes           stored trouble codes, apart by "; "
    parts           group number*quantity; the first is the causal part 主因件, the rest follow from it
    opened_*        who had opened the suspect part before, empty when nobody
    """

    fault: str
    models: str
    priority: str
    responsibility: str
    minutes: int
    picture: str
    topics: str
    told_zh: str
    told_en: str
    seen_zh: str
    seen_en: str
    measured: str
    cause_zh: str
    cause_en: str
    done_zh: str
    done_en: str
    parts: str = ""
    codes: str = ""
    opened_zh: str = ""
    opened_en: str = ""
