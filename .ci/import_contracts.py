"""The import rules that import-linter's own contract types cannot say.

Three small contract types, named in pyproject.toml: a package that imports the standard library only, the order of
the journey between stages, and the order of rooms inside a stage. They read direct imports; that floors are not
crossed in a roundabout way is held by the layers contract. Nothing of the product imports this file.
"""

import abc
import sys
from collections.abc import Iterator
from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

Edge = tuple[str, str]


def edges_from(graph: ImportGraph, package: str) -> Iterator[Edge]:
    """Every direct import (importer, imported) whose importer is in the package."""
    if package not in graph.modules:
        return
    for importer in sorted({package, *graph.find_descendants(package)}):
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            yield importer, imported


def inside(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


class _EdgeContract(Contract):
    """A contract that is broken by single imports, each with a reason."""

    @abc.abstractmethod
    def offences(self, graph: ImportGraph) -> Iterator[tuple[Edge, str]]:
        """Each offending import and why it offends."""

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        found = []
        for (importer, imported), why in self.offences(graph):
            details = graph.get_import_details(importer=importer, imported=imported)
            lines = ", ".join(str(detail["line_number"]) for detail in details)
            found.append(f"{importer} (line {lines}) imports {imported}: {why}")
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["found"]:
            output.print_error(f"- {line}")


class StdlibOnly(_EdgeContract):
    """`package` imports itself and the standard library."""

    package: Any = fields.StringField()

    def offences(self, graph: ImportGraph) -> Iterator[tuple[Edge, str]]:
        for importer, imported in edges_from(graph, self.package):
            if inside(imported, self.package) or imported.split(".")[0] in sys.stdlib_module_names:
                continue
            yield (importer, imported), "not of the standard library"


class Journey(_EdgeContract):
    """A stage imports only the open rooms of stages before it; every stage on disk has its place in the order."""

    package: Any = fields.StringField()
    stages: Any = fields.ListField(subfield=fields.StringField())
    open_rooms: Any = fields.ListField(subfield=fields.StringField())

    def offences(self, graph: ImportGraph) -> Iterator[tuple[Edge, str]]:
        order = {stage: place for place, stage in enumerate(self.stages)}
        for importer, imported in edges_from(graph, self.package):
            here, there = self._stage(importer), self._stage(imported)
            if not here or not there or here == there:
                continue
            if here not in order or there not in order:
                yield (importer, imported), "a stage without a place in the order of the journey"
            elif order[there] > order[here]:
                yield (importer, imported), f"{there} comes after {here}; it is told by event"
            elif not set(imported.split(".")[3:]) & set(self.open_rooms):
                yield (importer, imported), f"of another stage only {' and '.join(self.open_rooms)} are open"

    def _stage(self, module: str) -> str | None:
        """The stage a module belongs to; None for the journey's own list of stages and everything outside."""
        if not module.startswith(self.package + "."):
            return None
        return module.removeprefix(self.package + ".").split(".")[0]


class Rooms(_EdgeContract):
    """Inside one stage (or one of its records) a lower room never imports a higher one."""

    packages: Any = fields.ListField(subfield=fields.StringField())
    rooms: Any = fields.ListField(subfield=fields.StringField())

    def offences(self, graph: ImportGraph) -> Iterator[tuple[Edge, str]]:
        height = {name: level for level, names in enumerate(self.rooms) for name in names.split()}
        for package in self.packages:
            for importer, imported in edges_from(graph, package):
                here, there = _home(importer, package, height), _home(imported, package, height)
                if here and there and here[0] == there[0] and height[there[1]] > height[here[1]]:
                    yield (importer, imported), f"{there[1]} stands above {here[1]}"


def _home(module: str, package: str, rooms: dict[str, int]) -> tuple[str, str] | None:
    """(folder that holds the room, name of the room), or None when the module is in no room."""
    if not inside(module, package):
        return None
    steps = module.split(".")
    at = next((place for place, step in enumerate(steps) if step in rooms), None)
    return None if at is None else (".".join(steps[:at]), steps[at])
