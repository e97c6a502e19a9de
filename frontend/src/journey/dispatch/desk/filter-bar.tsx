/** The row of filters above the board and the list. */
import { Everywhere } from "../../../search/everywhere";
import { Button, SearchBox } from "../../../ui";
import { localName, tr } from "../../../words";
import "../words/record";
import { useEngineers, useRegions } from "./about";
import { isNarrow, NOTHING, setFilter, useFilter } from "./filter";
import { Select } from "./select";
import { t } from "./words";

const SYSTEMS = ["body", "chassis", "engine", "electrical", "other"] as const;
const PRIORITIES = ["stranded", "urgent", "normal"] as const;

export function FilterBar() {
  const filter = useFilter();
  const words = {
    get value() {
      return filter.words;
    },
    set value(next) {
      setFilter({ words: next });
    },
  };
  const clear = () => setFilter(NOTHING);
  return (
    <div class="flex flex-wrap items-center gap-2">
      <div class="min-w-60 flex-1">
        <SearchBox of={words} label={t("filter.words")} />
        <Everywhere question={words.value} />
      </div>
      <Select
        label={t("filter.region")}
        all={t("filter.all_regions")}
        value={filter.region}
        options={useRegions().map((region) => [region, region] as const)}
        onPick={(region) => setFilter({ region })}
      />
      <Select
        label={t("filter.system")}
        all={t("filter.all_systems")}
        value={filter.system}
        options={SYSTEMS.map((one) => [one, tr(`job.choice.fault_system.${one}`)] as const)}
        onPick={(system) => setFilter({ system })}
      />
      <Select
        label={t("filter.engineer")}
        all={t("filter.all_engineers")}
        value={filter.engineer}
        options={useEngineers().map(
          (one) => [one.id, localName(one.name_zh, one.name_en)] as const,
        )}
        onPick={(engineer) => setFilter({ engineer })}
      />
      <Select
        label={t("filter.priority")}
        all={t("filter.all_priorities")}
        value={filter.priority}
        options={PRIORITIES.map((one) => [one, tr(`job.choice.priority.${one}`)] as const)}
        onPick={(priority) => setFilter({ priority })}
      />
      {isNarrow(filter) && (
        <Button weight="quiet" onClick={clear}>
          {t("filter.none")}
        </Button>
      )}
    </div>
  );
}
