"""The OpenAPI description of the hand-written paths: sync, single commands, file upload and download."""

from __future__ import annotations

from typing import Any

UUID = {"type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        "example": "01931c1e-5b00-7c3a-9f10-2f6c1d5e8a01"}  # fmt: skip
CURSOR = {
    "type": ["integer", "string", "null"],
    "description": "opaque: what the page before gave; null begins afresh",
}
NULLABLE_OBJECT = {"type": ["object", "null"]}
MUTATION = {
    "type": "object",
    "required": ["n", "id", "type", "row"],
    "properties": {
        "n": {"type": "integer", "minimum": 1}, "id": UUID, "type": {"type": "string", "example": "sheet.patch"},
        "v": {"type": "integer", "minimum": 1}, "row": UUID, "base_rev": {"type": ["integer", "null"]},
        "set": NULLABLE_OBJECT, "was": NULLABLE_OBJECT, "args": NULLABLE_OBJECT,
        "made_at": {"type": ["string", "null"]}, "clock_offset_ms": {"type": "number"},
        "deps": {"type": ["array", "null"], "items": {"type": "string"}},
        "replayed": {"enum": [None, "applied", "merged", "conflict", "rejected"]},
    },
}  # fmt: skip
VERDICT = {
    "type": "object",
    "required": ["n", "id", "status"],
    "properties": {
        "n": {"type": "integer"}, "id": {"type": "string"},
        "status": {"enum": ["applied", "merged", "conflict", "rejected", "held"]},
        "code": {"type": ["string", "null"]}, "detail": {}, "conflict_id": {"type": ["string", "null"]},
        "row_rev": {"type": ["integer", "null"]},
    },
}  # fmt: skip
SCHEMAS: dict[str, dict[str, Any]] = {
    "Mutation": MUTATION,
    "Verdict": VERDICT,
    "SyncRequest": {
        "type": "object",
        "required": ["proto", "client_id"],
        "properties": {
            "proto": {"const": 1}, "client_id": UUID, "epoch": {"type": ["string", "null"]},
            "schema": {"type": "string", "maxLength": 20}, "scope_hash": {"type": ["string", "null"]},
            "queue_len": {"type": "integer"}, "oldest_age_s": {"type": "integer"},
            "mutations": {"type": "array", "maxItems": 500, "items": {"$ref": "#/components/schemas/Mutation"}},
            "pull": {"type": "object", "properties": {
                "cursor": CURSOR, "limit": {"type": "integer", "minimum": 1}, "digest": {"type": "boolean"},
            }},
        },
        "example": {"proto": 1, "client_id": UUID["example"], "epoch": None, "schema": "", "scope_hash": None,
                    "queue_len": 0, "oldest_age_s": 0, "mutations": [], "pull": {"cursor": None, "limit": 100}},
    },
    "SyncAnswer": {
        "type": "object",
        "required": ["epoch", "server_time", "verdicts", "pull", "scope_hash"],
        "properties": {
            "epoch": {"type": "string"}, "server_time": {"type": "string"}, "scope_hash": {"type": "string"},
            "verdicts": {"type": "array", "items": {"$ref": "#/components/schemas/Verdict"}},
            "pull": {"type": "object", "required": ["rows", "leave", "drop_scopes", "cursor", "more", "snapshot"],
                     "properties": {
                         "rows": {"type": "array", "items": {"type": "object"}},
                         "leave": {"type": "array", "items": {"type": "object"}},
                         "drop_scopes": {"type": "array", "items": {"type": "string"}},
                         "cursor": CURSOR, "more": {"type": "boolean"}, "snapshot": {"type": "boolean"},
                         "digest": {"type": "object", "additionalProperties": {"type": "string"}},
                     }},
        },
    },
}  # fmt: skip


def _content(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}


def _problem(text: str) -> dict[str, Any]:
    return {"description": text,
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}  # fmt: skip


PROBLEMS = {"default": _problem("A problem (RFC 9457); `code` says which")}


def _header(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": True, "schema": schema}


PATHS: dict[str, dict[str, Any]] = {
    "/api/sync": {"post": {
        "tags": ["sync"], "summary": "Push commands and pull changes in one round trip",
        "requestBody": {"required": True, **_content("SyncRequest")},
        "responses": {"200": {"description": "Verdicts and the next page", **_content("SyncAnswer")}, **PROBLEMS},
    }},
    "/api/commands": {"post": {
        "tags": ["sync"], "summary": "One command or patch, for integrators; the same handler as a phone's queue",
        "requestBody": {"required": True, **_content("Mutation")},
        "responses": {"200": {"description": "The verdict", **_content("Verdict")},
                      "202": {"description": "Held: kept, and tried again", **_content("Verdict")}, **PROBLEMS},
    }},
    "/api/files": {"post": {
        "tags": ["files"], "summary": "Begin an upload (tus 1.0 creation)",
        "parameters": [_header("Upload-Length", {"type": "integer", "minimum": 1}),
                       _header("Upload-Metadata", {"type": "string"})],
        "responses": {"201": {"description": "Location names the upload"}, **PROBLEMS},
    }},
    "/api/files/<string:sha256>": {
        "head": {"tags": ["files"], "summary": "How much of the upload has arrived (tus 1.0)",
                 "responses": {"200": {"description": "Upload-Offset tells"}, **PROBLEMS}},
        "patch": {"tags": ["files"], "summary": "Send the bytes from the offset on (tus 1.0)",
                  "parameters": [_header("Upload-Offset", {"type": "integer", "minimum": 0})],
                  "requestBody": {"content": {"application/offset+octet-stream": {
                      "schema": {"type": "string", "format": "binary"}}}},
                  "responses": {"204": {"description": "Upload-Offset tells how far it is"}, **PROBLEMS}},
        "get": {"tags": ["files"], "summary": "The file, for whoever may read a record that names it",
                "parameters": [{"name": "size", "in": "query", "required": False,
                                "schema": {"enum": ["thumb", "full"]}}],
                "responses": {"200": {"description": "The bytes",
                                      "content": {"image/*": {"schema": {"type": "string", "format": "binary"}}}},
                              **PROBLEMS}},
    },
}  # fmt: skip
