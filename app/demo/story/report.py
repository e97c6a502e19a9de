"""The lines of a report, the customer's confirmation, and what headquarters says to it."""

from __future__ import annotations

import hashlib
from typing import Any

from app.demo.facts.customer_words import opinions, refusals
from app.demo.story import words
from app.demo.story.hours import office
from app.demo.story.plot import Plot
from app.demo.story.procedure import Site
from app.demo.story.requisition import Asking
from app.demo.story.store import Store
from app.demo.story.world import Story, World
from app.demo.strokes import strokes
from app.journey.report.canonical import canonical
from app.journey.report.content import build_content
from app.journey.report.gather import sources

LINKS = 0.4
"""The share of customers who sign by hand and take their copy by a link."""
TAKEN_BACK = 4
"""Every so manieth link is taken back again: given for the wrong phone, or twice."""
ODOMETER = 2
"""The place of the remark on the odometer among words.REMARKS."""


class Papers:
    """The report of one job."""

    def __init__(self, site: Site, store: Store) -> None:
        self.site, self.store = site, store
        self.world: World = site.world
        self.plot: Plot = site.plot

    def write(self, asking: Asking | None, *, charged_fen: int | None, goodwill: bool) -> None:
        """Kind, parts, compensation, what was collected."""
        world, plot = self.world, self.plot
        plot.report = world.first("report", job_id=plot.job).id
        for line in plot.parts:
            self._part(line, asking)
        if plot.has("compensated") and charged_fen is None:
            kind = world.rng.choice(list(words.COMPENSATION))
            world.do(plot.lead, "compensation.create", {
                "report_id": plot.report, "job_id": plot.job, "kind": kind, "reason": words.COMPENSATION[kind],
                "amount_fen": world.rng.randrange(200_00, 1500_00, 50_00),
            })  # fmt: skip
        if charged_fen is not None:
            collected = charged_fen // 10_00 * 10_00  # the small change is let go
            world.fill(plot.lead, "report", plot.report, kind="paid", collected_fen=collected)
        elif goodwill:
            world.fill(plot.lead, "report", plot.report, kind="goodwill")

    def _part(self, line: dict[str, Any], asking: Asking | None) -> None:
        world, plot, part, count = self.world, self.plot, line["part"], line["quantity"]
        if asking is not None and asking.have(part, count):
            source, drawn = "requisition", asking.lines[part["number"]]
        elif self.store.lies(plot.lead.extra["employee_no"], part["id"]) >= count:
            source, drawn = "van", None
        else:
            source, drawn = "bought" if plot.has("bought") else "shipment", None
        serials: dict[str, Any] = {}
        if part["serialised"]:
            issued = world.get("requisition_line", drawn).serials if drawn else None
            new = (issued or self.store.serials(part, 1) or [""])[0]
            serials = {
                "serial_new": new,
                "serial_old": f"XL{plot.vehicle['factory_on'][2:4]}{world.rng.randrange(10**6):06d}",
            }
        world.do(plot.lead, "replaced_part.create", {
            "report_id": plot.report, "job_id": plot.job, "part_id": part["id"], "part_number": part["number"],
            "name": part["name_zh"], "quantity": count, "unit": part["unit"], "serialised": part["serialised"],
            "reason": world.rng.choice(words.PART_REASONS), "action": "replace",
            "causal": "causal" if line["causal"] else "consequential",
            "responsibility": plot.tale["responsibility"], "source": source, "requisition_line_id": drawn,
            "supplier_code_old": part["supplier_code"], **serials, **self._fate(part),
        })  # fmt: skip

    def _fate(self, part: dict[str, Any]) -> dict[str, Any]:
        """What becomes of the old part."""
        if self.plot.has("kept") or part["part_class"] == "consumable":
            return {"old_fate": "kept_by_customer", "old_reason": words.OLD_REASONS["kept_by_customer"]}
        if self.plot.has("unrecoverable"):
            photo = self.site.photo(
                "resolve", "part", self.site.album.shared(self.plot.lead, "under_vehicle"), "旧件无法收集"
            )
            return {
                "old_fate": "not_recoverable",
                "old_reason": words.OLD_REASONS["not_recoverable"],
                "old_photo_id": photo,
            }
        return {"old_fate": "returned"}

    def sign(self) -> None:
        """The customer confirms what the phone shows, in one of the four ways."""
        world, plot, rng = self.world, self.plot, self.world.rng
        path = next((name for name in ("refused", "absent", "sealed_paper") if plot.has(name)), "signed")
        unhappy = plot.has("unhappy") or path == "refused"
        said = rng.choice([one for one in opinions() if (one["score"] < 4) == unhappy])
        if path != "absent":
            world.fill(plot.lead, "report", plot.report, opinion=said["zh"], rating=said["score"])
        args = self._confirmation(path)
        content = build_content(sources(world.uow, world.get("report", plot.report), self._block(args)))
        data = canonical(content)
        told = args | {"content": data.decode(), "hash": hashlib.sha256(data).hexdigest()}
        world.do(plot.lead, "report.sign", told, row=plot.report)
        self._give_link(path)

    def _give_link(self, path: str) -> None:
        """Some take their copy by the code on the phone; a firm that stamps its paper wants no link about."""
        world, plot = self.world, self.plot
        if path == "refused" or (path == "signed" and not world.chance(LINKS)):
            return
        told = {"report_id": plot.report, "token_hash": hashlib.sha256(world.rng.randbytes(32)).hexdigest()}
        link = world.do(plot.lead, "report_link.give", told)
        if path == "sealed_paper" or len(world.rows("report_link")) % TAKEN_BACK == 0:
            world.do(plot.lead, "report_link.revoke", row=link)

    def _confirmation(self, path: str) -> dict[str, Any]:
        plot, rng = self.plot, self.world.rng
        name = rng.choice(words.SURNAMES) + rng.choice(words.GIVEN)
        who = {"signer_name": name, "signer_role": rng.choice(words.OPINION_OF)}
        job = self.world.get("job", plot.job)
        told: dict[str, Any] = {"signature_path": path, "lat": job.arrived_lat, "lon": job.arrived_lon}
        if path == "signed":
            return told | who | {"signer_phone": plot.customer["phone"], "strokes": strokes(plot.report)}
        if path == "refused":
            return told | {"reason": rng.choice(refusals())["zh"]}
        if path == "absent":
            return told | {
                "reason": "驾驶员已离开，停车场无人有签字授权。",
                "witness": rng.choice(words.WITNESS),
            }
        number = self.world.get("report", plot.report).report_number
        kept = self.site.album.own(plot.lead, "sealed_paper", number=number, company=plot.customer["name"])
        photo = self.site.photo("sign", "seal", kept, "盖章报告单")
        return told | who | {"seal_photo_id": photo}

    def _block(self, args: dict[str, Any]) -> dict[str, Any]:
        """The signature as the phone puts it into the content."""
        names = {
            "path": "signature_path",
            "name": "signer_name",
            "role": "signer_role",
            "phone": "signer_phone",
        }
        same = ("strokes", "reason", "witness", "lat", "lon")
        told = {member: args.get(name) for member, name in names.items()} | {
            name: args.get(name) for name in same
        }
        photo = args.get("seal_photo_id")
        digest = self.world.get("photo", photo).sha256 if photo else None
        return told | {
            "photo_sha256": digest,
            "signed_at": self.world.now,
            "device_id": self.plot.lead.device_id,
        }

    def judge(self) -> Story:
        """Approved within a day or two; some are returned first and revised, with another signature."""
        world, plot, rng = self.world, self.plot, self.world.rng
        yield world.after(2, 4, "hours") if plot.swift else office(world.after(3, 40, "hours"), rng)
        boss = world.anyone("supervisor", but=plot.lead.id)
        while world.rows("escalation", job_id=plot.job, state="told_by_phone"):
            yield office(world.after(1, 4, "hours"), rng)  # confirmed first: the machine wants it
        if plot.has("returned"):
            at = 0 if plot.has("fate_wrong") else rng.randrange(len(words.REMARKS))
            world.do(boss, "report.return", {"remarks": words.REMARKS[at]}, row=plot.report)
            if plot.stop == "returned":
                return
            yield world.after(4, 30, "hours")
            new = world.new_id()
            world.do(
                plot.lead, "report.revise", {"new_id": new, "reason": words.REVISIONS[at]}, row=plot.report
            )
            plot.report = new
            self._correct(at)
            if plot.stop == "revising":
                return
            yield world.after(20, 300)
            self.sign()
            yield office(world.after(2, 20, "hours"), rng)
        world.do(boss, "report.approve", {"remarks": rng.choice(words.APPROVALS)}, row=plot.report)
        if plot.has("archived"):
            world.begin(self._archive(plot.report))

    def _correct(self, remark: int) -> None:
        """What the remark asked for: where the first old part went, or the reading of the odometer."""
        world, plot = self.world, self.plot
        lines = world.rows("replaced_part", report_id=plot.report)
        if plot.has("drawn_wrong") and lines:
            world.fill(plot.lead, "replaced_part", lines[0].id, source="bought")
        if remark == 0 and lines:
            why = words.OLD_REASONS["kept_by_customer"]
            world.fill(plot.lead, "replaced_part", lines[0].id, old_fate="kept_by_customer", old_reason=why)
        if remark == ODOMETER:
            read = world.get("sheet", plot.sheet).odometer_km
            world.fill(plot.lead, "sheet", plot.sheet, odometer_km=read + 2)

    def _archive(self, report: str) -> Story:
        """Some weeks later, unless it was corrected meanwhile."""
        yield office(self.world.after(20, 40, "days"), self.world.rng)
        if self.world.get("report", report).state == "approved":
            self.world.do(self.world.anyone("administrator"), "report.archive", row=report)
