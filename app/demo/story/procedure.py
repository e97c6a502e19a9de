"""The four steps on site as the engineer fills them in, with measurements and photos."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.demo.facts.circumstances import circumstances, drivers, histories
from app.demo.facts.customer_words import declined_work
from app.demo.facts.maintenance import maintenance_topics, service_interval
from app.demo.noises import SECONDS
from app.demo.story import words
from app.demo.story.album import Album, Print
from app.demo.story.estimate import STOPS, Charging
from app.demo.story.ground import Ground
from app.demo.story.plot import Plot
from app.demo.story.world import Story, World
from app.demo.strokes import strokes
from app.kernel.clock import people_day

NOISE_OF = {"body": "hiss", "chassis": "squeal", "engine": "knock"}
"""What of a fault can be heard, by its system."""

TOPICS = {topic["code"]: topic["guidance"] for topic in maintenance_topics()}


class Site:
    """One engineer at one vehicle."""

    def __init__(self, world: World, ground: Ground, album: Album, plot: Plot) -> None:
        self.world, self.ground, self.album, self.plot = world, ground, album, plot
        self.charging = Charging(world, plot)

    def work(self) -> Story:
        """All four steps, or up to the one at which the story stops (listen, look, check, resolve)."""
        for step, fill in (
            ("listen", self._listen),
            ("look", self._look),
            ("check", self._check),
            ("resolve", self._resolve),
        ):
            yield self.world.after(6, 25)
            fill()
            if self.plot.stop == step:
                return
            self.world.do(self.plot.lead, f"sheet.finish_{step}", row=self.plot.sheet)
            if step == "check":
                if self.plot.to_charge:
                    yield from self.charging.play()
                    if self.plot.stop in STOPS:
                        return
                yield self.world.after(self.plot.tale["minutes"] * 0.6, self.plot.tale["minutes"] * 1.3)

    def _fill(self, **fields: Any) -> None:
        told = {name: value for name, value in fields.items() if value not in (None, "", [])}
        self.world.fill(self.plot.lead, "sheet", self.plot.sheet, **told)

    def _use(self) -> dict[str, int]:
        return self.plot.kilometres(people_day(self.world.now), people_day(self.world.end))

    def _listen(self) -> None:
        rng, tale, use = self.world.rng, self.plot.tale, self._use()
        way = rng.choice(circumstances(self.plot.vehicle["use"]))
        safety = ["traffic", "warning_sign", "wheel_chocks", "protective_gear"]
        if self.plot.model["fuel"] == "electric":
            safety.append("high_voltage")
        self._fill(
            introduced=True, safety=safety, account=tale["told_zh"], odometer_told_km=use["odometer_km"] // 100 * 100,
            symptoms=[part for part in tale["told_zh"].rstrip("。！").split("，") if len(part) < 13][:3],
            usage_route=way["route_zh"], usage_load=way["load_zh"], usage_road=way["road_zh"], speed_kmh=way["speed_kmh"],
            usage_driver=rng.choice(drivers())["zh"], before_failure=rng.choice(histories())["zh"],
            brought_by=self.plot.customer["contact_name"],
        )  # fmt: skip
        if self.plot.has("plain"):
            return
        self.photo(
            "listen",
            "place",
            self.album.shared(self.plot.lead, "vehicle_side", kind=self.plot.model["kind"]),
            "到达现场",
        )
        if (self.plot.fresh or self.plot.swift) and self.plot.system in NOISE_OF:
            self._record(NOISE_OF[self.plot.system])

    def _record(self, kind: str) -> None:
        kept = self.album.noise(self.plot.lead, kind)
        self.world.do(self.plot.lead, "recording.create", {
            "job_id": self.plot.job, "step": "listen", "kind": "sound", "taken_at": self.world.now, "sha256": kept.sha256,
            "mime": "audio/wav", "size": kept.size, "seconds": SECONDS,
        })  # fmt: skip

    def _look(self) -> None:
        vehicle, verdict, use = self.plot.vehicle, self.plot.verdict, self._use()
        assert verdict is not None
        opened = self.plot.tale["opened_zh"]
        self._fill(
            vin_read=vehicle["vin"], plate_read=vehicle["plate"], engine_no_read=vehicle["engine_no"], **use,
            in_service_on=vehicle["in_service_on"], part_class=self.plot.part_class, warranty_verdict=verdict.verdict,
            warranty_reason=verdict.reason, warranty_args=dict(verdict.args), warranty_rule=verdict.rule_version,
            opened="yes" if opened else "no", opened_by=opened,
        )  # fmt: skip
        if self.plot.fresh:
            own = {"vin": vehicle["vin"], "model": vehicle["model_code"], "made": vehicle["factory_on"][:7]}
            self.photo("look", "vin", self.album.own(self.plot.lead, "vin_plate", **own), "铭牌")
            self.photo(
                "look",
                "odometer",
                self.album.own(self.plot.lead, "odometer", km=use["odometer_km"]),
                "里程表",
            )

    def _check(self) -> None:
        tale = self.plot.tale
        self._fill(inspected=tale["seen_zh"], true_cause=tale["cause_zh"], fault_id=self.ground.faults[tale["fault"]]["id"],
                   trouble_codes=tale["codes"])  # fmt: skip
        if self.plot.has("both_write") and len(self.plot.crew) > 1:
            self._both_write()
        for measured in [] if self.plot.has("plain") else tale["measured"]:
            self._measure(measured["code"], measured["before"], "修前")
        kind, told = (
            ("part_broken", {"part": tale["picture"]}) if tale["picture"] != "none" else ("under_vehicle", {})
        )
        self.photo("check", "fault", self.album.shared(self.plot.lead, kind, **told), "故障部位")
        if self.plot.fresh and tale["measured"] and self.plot.stop in {"check", "signed"}:
            first = tale["measured"][0]
            unit = self.ground.measures[first["code"]]["unit"]
            self.photo(
                "check",
                "other",
                self.album.own(self.plot.lead, "gauge", value=first["before"], unit=unit),
                "测量读数",
            )

    def _both_write(self) -> None:
        """Two of a crew, both without a network, wrote into one field; the lead says which shall stand, or has not yet."""
        world, plot = self.world, self.plot
        world.fill(plot.crew[1], "sheet", plot.sheet, unseen=True, inspected=words.OTHER_EYES)
        conflicts = world.rows("conflict", row=plot.sheet, state="open")
        if conflicts and plot.stop is None:
            verb = "settle" if plot.has("unfit") else "take_back"
            world.do(plot.lead, f"conflict.{verb}", row=conflicts[0].id)

    def _measure(self, code: str, value: float, note: str) -> None:
        fact = self.ground.measures[code]
        self.world.do(self.plot.lead, "measurement.create", {
            "job_id": self.plot.job, "name": fact["name_zh"], "value": value, "unit": fact["unit"], "low": fact["low"],
            "high": fact["high"], "note": note, "taken_at": self.world.now,
        })  # fmt: skip

    def _resolve(self) -> None:
        rng, tale, use = self.world.rng, self.plot.tale, self._use()
        km, days = service_interval(self.plot.model["kind"])
        drive = rng.randint(3, 18)
        disputed = rng.random()
        self._fill(
            done=tale["done_zh"], cause_analysis=tale["cause_zh"], responsibility=tale["responsibility"],
            agreed="yes" if disputed < 0.9 else "partly" if disputed < 0.96 else "no",
            agreed_note=None if disputed < 0.9 else "用户对责任判定保留意见。",
            self_check=rng.choice(words.SELF_CHECK).format(km=drive), test_drive_km=float(drive), test_drive="平路与坡道各一段",
            guidance=list(dict.fromkeys(TOPICS[code] for code in tale["topics"])) or ["daily_check"],
            next_maintenance_on=(people_day(self.world.now) + timedelta(days=days)).isoformat(),
            next_maintenance_km=use["odometer_km"] + km, labour_minutes=tale["minutes"],
        )  # fmt: skip
        for measured in tale["measured"][:1]:
            self._measure(measured["code"], measured["after"], "修后")
        if self.plot.has("declined_work"):
            declined = rng.choice(declined_work())["zh"]
            self._fill(declined_work=declined, declined_strokes=strokes(f"{self.plot.job}-declined"),
                       declined_name=self.plot.customer["contact_name"])  # fmt: skip
        kind, told = (
            ("part_new", {"part": tale["picture"]}) if tale["picture"] != "none" else ("engine_bay", {})
        )
        self.photo("resolve", "repaired", self.album.shared(self.plot.lead, kind, **told), "修后")

    def photo(self, step: str, subject: str, kept: Print, caption: str, about: str | None = None) -> str:
        """A photo of the job, taken now; returns its id."""
        return self.world.do(self.plot.lead, "photo.create", {
            "job_id": self.plot.job, "step": step, "subject": subject, "caption": caption, "about_id": about,
            "taken_at": self.world.now, "sha256": kept.sha256, "mime": "image/jpeg", "size": kept.size, "width": kept.width,
            "height": kept.height,
        })  # fmt: skip
