"""The API's documentation as one page: generated from the OpenAPI document, no script, readable offline."""

from __future__ import annotations

import html
import json
from typing import Any

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
code, pre { background: #f3f1ec; border-radius: .3rem; padding: .1rem .3rem }
pre { padding: .8rem; overflow: auto }
summary { cursor: pointer; padding: .4rem 0 }
b { display: inline-block; min-width: 4.5rem }
"""


def page(document: dict[str, Any], style_url: str) -> str:
    """The whole page. document: the OpenAPI document; style_url: where the style is served."""
    sections: dict[str, list[str]] = {}
    for path, item in sorted(document.get("paths", {}).items()):
        for verb, operation in item.items():
            if verb in ("get", "post", "put", "patch", "delete", "head"):
                tag = (operation.get("tags") or ["other"])[0]
                sections.setdefault(tag, []).append(_operation(verb, path, operation))
    body = "".join(f"<h2>{html.escape(tag)}</h2>{''.join(parts)}" for tag, parts in sorted(sections.items()))
    schemas = "".join(
        f"<details><summary><code>{html.escape(name)}</code></summary><pre>{_json(schema)}</pre></details>"
        for name, schema in sorted(document.get("components", {}).get("schemas", {}).items())
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<title>Wayside API</title><link rel="stylesheet" href="{style_url}"><h1>Wayside 途修 API</h1>'
        f"<p>OpenAPI {html.escape(document.get('openapi', ''))} · "
        f'<a href="/api/openapi.json">openapi.json</a></p>{body}<h2>Schemas</h2>{schemas}</html>'
    )


def _operation(verb: str, path: str, operation: dict[str, Any]) -> str:
    told = html.escape(operation.get("summary") or "")
    rest = {name: operation[name] for name in ("parameters", "requestBody", "responses") if name in operation}
    return (
        f"<details><summary><b>{verb.upper()}</b> <code>{html.escape(path)}</code> {told}</summary>"
        f"<p>{html.escape(operation.get('description') or '')}</p><pre>{_json(rest)}</pre></details>"
    )


def _json(value: Any) -> str:
    return html.escape(json.dumps(value, ensure_ascii=False, indent=1))
