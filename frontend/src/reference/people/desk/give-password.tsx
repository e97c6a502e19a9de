/** A password for somebody else, typed in the open, since it is told to them by word of mouth. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type ApiReply, api } from "../../../shell/api";
import { Button } from "../../../ui";
import { BOX } from "../../../ui/frame";
import { t } from "../access.words";

const SHORTEST = 10;

interface GiveProps {
  personId: string;
  done: (reply: ApiReply<unknown>) => void;
}

export function GivePassword({ personId, done }: GiveProps) {
  const typed = useSignal("");
  const busy = useSignal(false);
  const id = useId();
  const send = async () => {
    busy.value = true;
    const reply = await api("PUT", `/api/people/${personId}/password`, { new: typed.value });
    busy.value = false;
    done(reply);
  };
  return (
    <form
      class="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p class="text-ink-soft">{t("access.give_lead")}</p>
      <label class="font-medium" for={id}>
        {t("access.new")}
      </label>
      <input
        id={id}
        class={`${BOX} font-mono`}
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={200}
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <Button
        weight="primary"
        type="submit"
        wide
        busy={busy.value}
        disabled={typed.value.length < SHORTEST}
      >
        {t("access.give_short")}
      </Button>
    </form>
  );
}
