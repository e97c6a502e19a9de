"""The words of POST /api/sync, checked by hand because this is the hottest path of the server; see SPEC.md for meaning."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import orjson

from app.kernel.ids import is_uuid7
from app.kernel.problem import Refused
from app.sync.cursor import Cursor, Place

PROTO = 1
MOST_MUTATIONS = 500
MOST_ROWS = 2000
MOST_DEPS = 50
CORE = ("id", "type", "v", "row", "set", "was", "args")
RAW = (*CORE, "base_rev", "made_at", "clock_offset_ms", "deps")
ANSWERS = ("applied", "merged", "conflict", "rejected")


@dataclass(frozen=True)
class Mutation:
    """One command or patch as the device sent it.

    digest: SHA-256 of what it means; the same number with another digest is a cloned phone (SY-4). raw: all of it but n.
    replayed: how the server of before a restore had answered it, as the device has it (SY-33).
    """

    n: int
    id: str
    type: str
    v: int
    row: str
    base_rev: int | None
    set: dict[str, Any] | None
    was: dict[str, Any]
    args: dict[str, Any]
    made_at: str | None
    clock_offset_ms: int
    deps: tuple[str, ...]
    digest: str
    raw: str
    replayed: str | None = None

    @property
    def told_moment(self) -> str | None:
        """made_at where it fits the inbox's column; what a device writes there is in `raw` whatever it is."""
        told = self.made_at or ""
        return told if len(told) in range(1, 25) and told.isascii() and told.isprintable() else None


@dataclass(frozen=True)
class Request:
    """One conversation: what is pushed, and from where to pull."""

    client_id: str
    epoch: str | None
    schema: str
    scope_hash: str | None
    queue_len: int
    oldest_age_s: int
    mutations: list[Mutation]
    cursor: Cursor
    limit: int
    digest: bool = False


@dataclass
class Verdict:
    """The server's answer to one command."""

    n: int
    id: str
    status: str
    code: str | None = None
    detail: Any = None
    conflict_id: str | None = None
    row_rev: int | None = None
    touched: Any = field(default=None, repr=False)

    def told(self) -> dict[str, Any]:
        """As the wire carries it."""
        return {"n": self.n, "id": self.id, "status": self.status, "code": self.code, "detail": self.detail,
                "conflict_id": self.conflict_id, "row_rev": self.row_rev}  # fmt: skip


def parse_object(body: bytes) -> dict[str, Any]:
    """The body as a JSON object; Refused request.invalid when it is none."""
    try:
        data = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Refused("request.invalid", errors={"body": ["not_json"]}) from error
    if not isinstance(data, dict):
        raise Refused("request.invalid", errors={"body": ["not_an_object"]})
    return data


def parse(body: bytes) -> Request:
    """The request; Refused request.invalid or sync.protocol with the place that is wrong."""
    data = parse_object(body)
    if data.get("proto") != PROTO:
        raise Refused("sync.protocol", proto=PROTO)
    pull = data.get("pull") or {}
    mutations = data.get("mutations") or []
    _want(isinstance(pull, dict), "pull")
    _want(isinstance(mutations, list), "mutations")
    if len(mutations) > MOST_MUTATIONS:
        raise Refused("request.too_large", limit=MOST_MUTATIONS)
    limit = pull.get("limit", 1000)
    _want(_count(limit) and limit > 0, "pull.limit")
    _want(isinstance(pull.get("digest", False), bool), "pull.digest")
    _want(is_uuid7(data.get("client_id")), "client_id")
    for name in ("epoch", "scope_hash"):
        _want(data.get(name) is None or isinstance(data[name], str), name)
    schema = data.get("schema", "")
    _want(isinstance(schema, str) and len(schema) <= 20 and schema.isprintable(), "schema")
    found = [parse_mutation(one, f"mutations.{i}") for i, one in enumerate(mutations)]
    _want(all(one.n < next_.n for one, next_ in pairwise(found)), "mutations.n")
    return Request(
        client_id=data["client_id"], epoch=data.get("epoch"), schema=schema, scope_hash=data.get("scope_hash"),
        queue_len=_number(data, "queue_len"), oldest_age_s=_number(data, "oldest_age_s"),
        mutations=found, cursor=_cursor(pull.get("cursor")), limit=min(limit, MOST_ROWS),
        digest=pull.get("digest", False),
    )  # fmt: skip


def _cursor(told: Any) -> Cursor:
    if told is None:
        return None
    if _count(told):
        return int(told)
    place = Place.read(told) if isinstance(told, str) else None
    _want(place is not None, "pull.cursor")
    return place


def read_mutation(n: int, raw: str) -> Mutation:
    """A kept command again, as it came."""
    return parse_mutation({"n": n, **orjson.loads(raw)}, "inbox")


def parse_mutation(one: Any, where: str) -> Mutation:
    """One command; Refused request.invalid with `where` and the name of what is wrong."""
    _want(isinstance(one, dict), where)
    _want(_count(one.get("n")) and one["n"] > 0, f"{where}.n")
    _want(is_uuid7(one.get("id")), f"{where}.id")
    _want(is_uuid7(one.get("row")), f"{where}.row")
    type_ = one.get("type")
    _want(isinstance(type_, str) and 0 < len(type_) <= 80 and type_.isprintable(), f"{where}.type")
    for name in ("set", "was", "args"):
        _want(one.get(name) is None or isinstance(one[name], dict), f"{where}.{name}")
    _want(one.get("base_rev") is None or _count(one["base_rev"]), f"{where}.base_rev")
    made_at = one.get("made_at")
    _want(made_at is None or isinstance(made_at, str), f"{where}.made_at")
    deps = one.get("deps") or []
    _want(isinstance(deps, list) and len(deps) <= MOST_DEPS and all(map(is_uuid7, deps)), f"{where}.deps")
    _want(one.get("replayed") in {None, *ANSWERS}, f"{where}.replayed")
    offset = one.get("clock_offset_ms") or 0
    _want(isinstance(offset, int | float) and abs(offset) < 1e13, f"{where}.clock_offset_ms")
    return Mutation(
        n=one["n"], id=one["id"], type=one["type"], v=one.get("v") if _count(one.get("v")) else 1, row=one["row"],
        base_rev=one.get("base_rev"), set=one.get("set"), was=one.get("was") or {}, args=one.get("args") or {},
        made_at=made_at, clock_offset_ms=int(offset), deps=tuple(deps), raw=_written(one, RAW, where).decode(),
        digest=hashlib.sha256(_written(one, CORE, where)).hexdigest(), replayed=one.get("replayed"),
    )  # fmt: skip


def _written(one: dict[str, Any], names: tuple[str, ...], where: str) -> bytes:
    try:
        return orjson.dumps({name: one.get(name) for name in names}, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as error:  # nested deeper than can be written again
        raise Refused("request.invalid", errors={where: ["too_deep"]}) from error


def _want(right: bool, where: str) -> None:
    if not right:
        raise Refused("request.invalid", errors={where: ["invalid"]})


def _count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def _number(data: dict[str, Any], name: str) -> int:
    value = data.get(name, 0)
    return min(value, 2**31 - 1) if _count(value) else 0
