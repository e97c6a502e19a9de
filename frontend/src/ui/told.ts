/**
 * For the desk: send, wait for the office's verdict, and say at once when it was refused.
 */
import { answerTo } from "../store";
import type { Sent } from "../store/edits";
import { tr } from "../words";
import { navigate } from "./navigation";
import { toast } from "./toast";
import { t } from "./words";

/**
 * Resolves with whether the office took it, once it has answered; offline that may be much later, so a
 * screen goes on without it. A refusal shows why, with the way to the tray where the work lies whole.
 */
export async function told(sent: Sent): Promise<boolean> {
  const answer = await answerTo(sent);
  if (answer.status !== "rejected") return true;
  toast(tr(answer.code ?? "command.invalid"), {
    tone: "error",
    stay: 12_000,
    action: { label: t("action.look"), run: () => navigate("/tray") },
  });
  return false;
}
