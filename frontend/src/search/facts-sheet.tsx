/** What this device knows of a record that has no screen for this person: a colleague, a part, a page of the library. */
import { Search } from "lucide";
import type { Records } from "../contract/records";
import { useRow } from "../store";
import { Button } from "../ui/button";
import { KeyValue } from "../ui/list";
import { Sheet } from "../ui/sheet";
import type { Hit } from "./finder";
import { factsOf, useShown } from "./shown";
import { t } from "./words";

interface FactsSheetProps {
  hit: Hit;
  close: () => void;
  ask: (question: string) => void;
}

export function FactsSheet({ hit, close, ask }: FactsSheetProps) {
  const shown = useShown(hit.entity, hit.id, []);
  const row = useRow(hit.entity, hit.id) as Records[Hit["entity"]] | undefined;
  if (!shown || !row) return null;
  return (
    <Sheet open title={shown.title} onClose={close}>
      <div class="flex flex-col gap-4">
        <KeyValue
          facts={factsOf(hit.entity, row, shown.title).map(([field, label, text]) => [
            label,
            field.endsWith("phone") ? (
              <a href={`tel:${text}`} class="text-primary underline underline-offset-4">
                {text}
              </a>
            ) : (
              text
            ),
          ])}
        />
        <Button
          icon={Search}
          wide
          onClick={() => {
            close();
            ask(shown.title);
          }}
        >
          {t("search.about")}
        </Button>
      </div>
    </Sheet>
  );
}
