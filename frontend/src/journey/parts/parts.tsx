/** Everything of parts that is mine: the van, my requisitions, my old parts, my account. */
import { Page, query } from "../../ui";
import { daysSince, useMyAccount, useMyOldParts, useMyRequisitions } from "./facts";
import { MyAccount } from "./my-account";
import { MyOldParts } from "./my-old-parts";
import { MyRequisitions, NewButton } from "./my-requisitions";
import { ShipButton } from "./ship";
import { Tabs } from "./tabs";
import { Van } from "./van";
import { t } from "./words";

const PLACES = ["van", "requisitions", "old_parts", "account"] as const;
type Place = (typeof PLACES)[number];

const SCREENS = {
  van: Van,
  requisitions: MyRequisitions,
  old_parts: MyOldParts,
  account: MyAccount,
};
const DONE = ["received", "refused", "withdrawn"];

export default function Parts() {
  const asked = query.value.get("show") as Place | null;
  const here: Place = asked && PLACES.includes(asked) ? asked : "van";
  const toShip = useMyOldParts().filter((one) => one.state === "with_engineer");
  const counts: Record<Place, number> = {
    van: 0,
    requisitions: useMyRequisitions().filter((one) => !DONE.includes(one.state)).length,
    old_parts: toShip.filter((one) => one.due_at && daysSince(one.due_at) >= 0).length,
    account: useMyAccount().length,
  };
  const Screen = SCREENS[here];
  const action = {
    van: <NewButton />,
    requisitions: <NewButton />,
    old_parts: toShip.length > 0 && <ShipButton parts={toShip} label={t("old.ship")} />,
    account: null,
  };
  return (
    <Page title={t("parts.title")} action={action[here]}>
      <Tabs
        label={t("parts.title")}
        here={here}
        tabs={PLACES.map((key) => ({
          key,
          href: key === "van" ? "/parts" : `/parts?show=${key}`,
          label: t(`parts.${key}`),
          count: counts[key],
        }))}
      />
      <Screen />
    </Page>
  );
}
