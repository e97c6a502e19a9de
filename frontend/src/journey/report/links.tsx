/** The links that a report's customer was given: whether they were used, and the way to switch one off or give another. */
import { Link2, Link2Off } from "lucide";
import { nowIso } from "../../kernel/clock";
import { currentActor, type Shown, useRow, useRows } from "../../store";
import { Badge, Button, Card, MoveButton, RowMark } from "../../ui";
import { dateTimeText, tr } from "../../words";
import { giveLink, useGivenLink } from "./link";
import { LinkCode } from "./link-code";
import { t } from "./words";

const GIVERS = ["engineer", "dispatcher", "supervisor", "administrator"];

export function Links({ reportId }: { reportId: string }) {
  const report = useRow("report", reportId);
  const links = useRows("report_link", { report_id: reportId });
  const given = useGivenLink(reportId);
  if (!report || report.state === "draft") return null;
  const gives = currentActor.value.roles.some((role) => GIVERS.includes(role));
  return (
    <Card title={t("link.title")}>
      <div class="flex flex-col gap-4">
        {links.length === 0 && <p class="text-ink-soft">{t("link.none")}</p>}
        {links.length > 0 && (
          <ul class="flex flex-col divide-y divide-line">
            {links.map((link) => (
              <OneLink key={link.id} link={link} />
            ))}
          </ul>
        )}
        {given ? (
          <LinkCode reportId={reportId} later={report.signature_path === "absent"} />
        ) : (
          links.length > 0 && <p class="text-sm text-ink-soft">{t("link.only_here")}</p>
        )}
        {gives && (
          <Button weight="quiet" icon={Link2} onClick={() => void giveLink(reportId)}>
            {t(links.length > 0 ? "link.new" : "link.first")}
          </Button>
        )}
      </div>
    </Card>
  );
}

function OneLink({ link }: { link: Shown<"report_link"> }) {
  const ended = Boolean(link.expires_at) && link.expires_at <= nowIso();
  const state = link.state === "revoked" ? "revoked" : ended ? "ended" : "open";
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div class="min-w-0 flex-[1_1_14rem]">
        <p class="flex flex-wrap items-center gap-2 font-medium">
          {t("link.given", { at: dateTimeText(link.created_at) })}
          <State state={state} link={link} />
          <RowMark entity="report_link" id={link.id} />
        </p>
        <p class="text-sm text-ink-soft">
          {[
            link.opened_at
              ? t("link.opened", { at: dateTimeText(link.opened_at) })
              : t("link.unopened"),
            link.downloaded_at && t("link.downloaded"),
            link.answered_at && t("link.answered"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {state === "open" && (
        <MoveButton of="report_link.revoke" id={link.id} weight="quiet" icon={Link2Off} />
      )}
    </li>
  );
}

const TONES = { open: "good", revoked: "bad", ended: "plain" } as const;

function State({ state, link }: { state: keyof typeof TONES; link: Shown<"report_link"> }) {
  const at = link.expires_at ? dateTimeText(link.expires_at) : "";
  return (
    <Badge tone={TONES[state]}>
      {state === "revoked"
        ? tr("report_link.state.revoked")
        : at
          ? t(state === "ended" ? "link.ended" : "link.until", { at })
          : tr("report_link.state.open")}
    </Badge>
  );
}
