/** The span and the filters, kept in the address so that a view can be sent on and gone back to. */
import { useRows } from "../../../store";
import { navigate } from "../../../ui";
import { path } from "../../../ui/navigation";
import { localName, tr } from "../../../words";
import "../../dispatch/words/record";
import { t } from "../words";
import { type Asked, PERIODS, type Period, searchOf } from "./asked";

const SYSTEMS = ["body", "chassis", "engine", "electrical", "other"] as const;

export function Filters({ asked }: { asked: Asked }) {
  const ask = (change: Partial<Asked>) =>
    navigate(path.value + searchOf({ ...asked, ...change }), { replace: true });
  return (
    <div class="flex flex-wrap items-center gap-2 print:hidden">
      <Pick
        label={t("filter.period")}
        value={asked.period}
        options={PERIODS.map((one) => [one, t(`period.${one}`)] as const)}
        onPick={(period) => ask({ period: period as Period })}
      />
      {asked.period === "custom" && (
        <>
          <Day label={t("filter.from")} value={asked.from} onPick={(from) => ask({ from })} />
          <Day label={t("filter.to")} value={asked.to} onPick={(to) => ask({ to })} />
        </>
      )}
      <Pick
        label={t("filter.region")}
        all={t("filter.all_regions")}
        value={asked.region}
        options={regions().map((one) => [one, one] as const)}
        onPick={(region) => ask({ region })}
      />
      <Pick
        label={t("filter.model")}
        all={t("filter.all_models")}
        value={asked.model}
        options={useRows("vehicle_model").map(
          (one) => [one.code, localName(one.name_zh, one.name_en)] as const,
        )}
        onPick={(model) => ask({ model })}
      />
      <Pick
        label={t("filter.system")}
        all={t("filter.all_systems")}
        value={asked.system}
        options={SYSTEMS.map((one) => [one, tr(`job.choice.fault_system.${one}`)] as const)}
        onPick={(system) => ask({ system })}
      />
      <Pick
        label={t("filter.engineer")}
        all={t("filter.all_engineers")}
        value={asked.engineer}
        options={useRows("person", (one) => Boolean(one.roles?.includes("engineer"))).map(
          (one) => [one.employee_no, localName(one.name_zh, one.name_en)] as const,
        )}
        onPick={(engineer) => ask({ engineer })}
      />
    </div>
  );
}

const regions = (): string[] =>
  [...new Set(useRows("customer").flatMap((one) => one.region ?? []))].sort((a, b) =>
    a.localeCompare(b, "zh-CN"),
  );

interface PickProps {
  label: string;
  /** What "" means; without it one of the options always holds. */
  all?: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}

function Pick({ label, all, value, options, onPick }: PickProps) {
  const narrow = all !== undefined && value !== "";
  return (
    <select
      class={`min-h-12 max-w-56 rounded-full border bg-base-100 px-4 text-base ${
        narrow ? "border-primary font-semibold text-primary" : "border-edge"
      }`}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {all !== undefined && <option value="">{all}</option>}
      {options.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  );
}

interface DayProps {
  label: string;
  value: string;
  onPick: (day: string) => void;
}

const Day = ({ label, value, onPick }: DayProps) => (
  <input
    type="date"
    class="min-h-12 rounded-full border border-edge bg-base-100 px-4"
    aria-label={label}
    value={value}
    onChange={(event) => event.currentTarget.value && onPick(event.currentTarget.value)}
  />
);
