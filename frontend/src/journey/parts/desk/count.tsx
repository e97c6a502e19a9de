/** One count that differs from the ledger, to be approved or refused. */
import type { ScreenProps } from "../../../shell/route";
import { useRow } from "../../../store";
import { NotFound, Page } from "../../../ui";
import { CountCard } from "./counts";
import { t } from "./stock-words";

export default function Count({ params }: ScreenProps) {
  const one = useRow("stock_count", params.id);
  if (!one) return <NotFound />;
  return (
    <Page title={one.number ?? t("count.one")} back="/stock?show=counts">
      <CountCard one={one} />
    </Page>
  );
}
