/**
 * Signing out with unsent work asks for a send, an export, or a plain "anyway" (SY-29).
 */
import { type Signal, useSignal } from "@preact/signals";
import { Button } from "../../ui/button";
import { navigate } from "../../ui/navigation";
import { Sheet } from "../../ui/sheet";
import { t as part } from "../../ui/words";
import { engine, signOut, syncStatus } from "../session";
import { ExportSheet } from "./carry-export";
import { t } from "./words";

export function SignOut({ open }: { open: Signal<boolean> }) {
  const unsent = syncStatus.value?.unsent ?? 0;
  const leave = () => void signOut().then(() => navigate("/", { replace: true }));
  const exporting = useSignal(false);
  const close = () => {
    open.value = false;
  };
  const carry = () => {
    close();
    exporting.value = true;
  };
  const send = async () => {
    await engine.peek()?.now();
    if ((syncStatus.peek()?.unsent ?? 0) === 0) leave();
  };
  const title = unsent > 0 ? t("signout.title", { n: unsent }) : t("settings.sign_out");
  return (
    <>
      <Sheet open={open.value} title={title} onClose={close}>
        {unsent > 0 && <p class="mb-4">{t("signout.lead")}</p>}
        <div class="flex flex-col gap-2">
          {unsent > 0 && (
            <Button
              weight="primary"
              onClick={() => void send()}
              busy={syncStatus.value?.phase === "syncing"}
              wide
            >
              {t("signout.send")}
            </Button>
          )}
          {unsent > 0 && (
            <Button onClick={carry} wide>
              {t("signout.export")}
            </Button>
          )}
          <Button weight={unsent > 0 ? "danger" : "primary"} onClick={leave} wide>
            {unsent > 0 ? t("signout.anyway") : t("settings.sign_out")}
          </Button>
          <Button weight="quiet" onClick={close} wide>
            {part("action.cancel")}
          </Button>
        </div>
      </Sheet>
      <ExportSheet open={exporting} />
    </>
  );
}
