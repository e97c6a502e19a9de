"""The words in which a stage declares its records: marshmallow fields that carry owner, policy, unit and bounds.

`record()` joins a marshmallow schema with its machine, includes and writing rules to the kernel's RecordSpec.
"""

from __future__ import annotations

import re
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

from app.kernel.clock import parse
from app.kernel.ids import is_uuid7
from app.kernel.record import FieldSpec, Owner, RecordSpec

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LARGEST_DOCUMENT = 200_000  # characters; a signature of 60 s is about 60,000


class Wire(Schema):
    """Base of every record and argument schema: unknown fields are errors, never silently dropped."""

    class Meta:
        """Marshmallow's options."""

        unknown = RAISE
        ordered = True


def _field(kind: str, cls: type[fields.Field], owner: Owner, meta: dict[str, Any], **options: Any) -> Any:
    required = bool(options.pop("required", False))
    validators = [rule for rule in options.pop("validate", []) if rule is not None]
    spec = {"kind": kind, "owner": owner, "required": required, **meta}
    return cls(
        required=required, allow_none=not required, validate=validators, metadata={"wayside": spec}, **options
    )


def _no_control(text: str) -> None:
    if _CONTROL.search(text):
        raise ValidationError("control_characters")


def _not_blank(text: str) -> None:
    """By the guards' own reading of "filled": blanks alone say nothing."""
    if not text.strip():
        raise ValidationError("blank")


def _is_day(text: str) -> None:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ValidationError("not_a_day")
    try:
        parse(f"{text}T00:00:00.000Z")
    except ValueError as error:
        raise ValidationError("not_a_day") from error


def _is_moment(text: str) -> None:
    """A moment of this century: another is a slip of the pen, and would leave the calendar when moved by some days."""
    try:
        parse(text)
    except ValueError as error:
        raise ValidationError("not_a_moment") from error
    if not text.startswith("20"):
        raise ValidationError("not_a_moment")


def _is_id(text: str) -> None:
    if not is_uuid7(text):
        raise ValidationError("not_an_id")


def _is_small(value: Any) -> None:
    if len(repr(value)) > LARGEST_DOCUMENT:
        raise ValidationError("too_long")


def text(maximum: int = 200, *, owner: Owner = "office", required: bool = False, policy: str = "owner_wins",
         personal: bool = False) -> Any:  # fmt: skip
    """Text of at most `maximum` characters, without control characters."""
    rules = [validate.Length(max=maximum, error="too_long"), _no_control]
    if required:
        rules.insert(0, _not_blank)
    meta = {"max_length": maximum, "policy": policy, "personal": personal}
    return _field("text", fields.String, owner, meta, required=required, validate=rules)


def choice(*options: str, owner: Owner = "office", required: bool = False) -> Any:
    """One of a few words."""
    rules = [validate.OneOf(options, error="not_a_choice")]
    return _field("choice", fields.String, owner, {"choices": options}, required=required, validate=rules)


def integer(unit: str | None = None, *, minimum: int | None = 0, maximum: int | None = 2_000_000_000,
            owner: Owner = "office", required: bool = False) -> Any:  # fmt: skip
    """A whole number with its unit."""
    meta = {"unit": unit, "minimum": minimum, "maximum": maximum}
    rules = [validate.Range(minimum, maximum, error="out_of_range")]
    return _field("integer", fields.Integer, owner, meta, required=required, validate=rules, strict=True)


def decimal(unit: str | None = None, *, minimum: float | None = None, maximum: float | None = None,
            owner: Owner = "office", required: bool = False) -> Any:  # fmt: skip
    """A measured number with its unit."""
    meta = {"unit": unit, "minimum": minimum, "maximum": maximum}
    rules = [validate.Range(minimum, maximum, error="out_of_range")]
    return _field("decimal", fields.Float, owner, meta, required=required, validate=rules, allow_nan=False)


def money(*, owner: Owner = "office", required: bool = False) -> Any:
    """An amount in fen, never negative."""
    meta = {"unit": "fen", "minimum": 0, "maximum": 100_000_000_00}
    rules = [validate.Range(0, 100_000_000_00, error="out_of_range")]
    return _field("money", fields.Integer, owner, meta, required=required, validate=rules, strict=True)


def flag(*, owner: Owner = "office", required: bool = False) -> Any:
    """Yes or no; null until answered."""
    return _field("flag", fields.Boolean, owner, {}, required=required, truthy={True}, falsy={False})


def day(*, owner: Owner = "office", required: bool = False) -> Any:
    """A calendar day, "2026-03-01"."""
    return _field("day", fields.String, owner, {}, required=required, validate=[_is_day])


def moment(*, owner: Owner = "office", required: bool = False) -> Any:
    """A moment, "2026-03-01T08:15:00.000Z"."""
    return _field("moment", fields.String, owner, {}, required=required, validate=[_is_moment])


def ref(entity: str, *, owner: Owner = "office", required: bool = False, weak: bool = False) -> Any:
    """The id of another record; weak: no foreign key in the database (the other may come later, or point back)."""
    meta = {"ref": entity, "weak": weak}
    return _field("ref", fields.String, owner, meta, required=required, validate=[_is_id])


def tags(*options: str, owner: Owner = "office", longest: int = 60) -> Any:
    """A set of short words, merged as a set; with options, only these."""
    inner: list[Any] = (
        [validate.OneOf(options, error="not_a_choice")]
        if options
        else [validate.Length(max=120), _no_control]
    )
    meta = {"choices": options or None, "policy": "union"}
    return _field("tags", fields.List, owner, meta, cls_or_instance=fields.String(validate=inner),
                  validate=[validate.Length(max=longest, error="too_many")])  # fmt: skip


def document(*, owner: Owner = "field") -> Any:
    """A small JSON value that is read and written whole (signature strokes, a position)."""
    return _field("document", fields.Raw, owner, {}, validate=[_is_small])


def sha256(*, owner: Owner = "office", required: bool = False) -> Any:
    """A SHA-256 in 64 hex digits of something that is no file here."""
    rules = [validate.Regexp(r"^[0-9a-f]{64}$", error="not_a_digest")]
    return _field("text", fields.String, owner, {"max_length": 64}, required=required, validate=rules)


def digest(*, owner: Owner = "field", required: bool = False) -> Any:
    """The SHA-256 of an uploaded file, 64 hex digits. Who may read the record may read the file."""
    rules = [validate.Regexp(r"^[0-9a-f]{64}$", error="not_a_digest")]
    return _field(
        "text", fields.String, owner, {"max_length": 64, "ref": "file"}, required=required, validate=rules
    )


def declared_fields(schema: type[Schema]) -> dict[str, Any]:
    """{name: marshmallow field} in order of declaration; marshmallow keeps them under a private name."""
    found: dict[str, Any] = schema._declared_fields  # noqa: SLF001 - there is no public way without an instance
    return found


def field_spec(name: str, declared: Any) -> FieldSpec:
    """The kernel's view of one field."""
    meta = {key: value for key, value in declared.metadata["wayside"].items() if key != "weak"}
    return FieldSpec(name=name, **meta)


def field_specs(schema: type[Schema]) -> dict[str, FieldSpec]:
    """The kernel's view of a schema's fields, in order of declaration."""
    return {name: field_spec(name, declared) for name, declared in declared_fields(schema).items()}


def record(entity: str, schema: type[Schema], **options: Any) -> RecordSpec:
    """A record's declaration: its schema joined with machine, includes, writing and scope."""
    return RecordSpec(entity=entity, fields=field_specs(schema), schema=schema, **options)
