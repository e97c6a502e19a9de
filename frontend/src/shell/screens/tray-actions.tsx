/** The ways out of the tray, one touch each: send again, edit and send, copy, export, discard on purpose (SY-19). */
import { Copy, Download, ExternalLink, Pencil, RefreshCw, Send, Trash2 } from "lucide";
import { type TrayItem, theStore } from "../../store";
import { Button } from "../../ui/button";
import { toast, undoable } from "../../ui/toast";
import { t as part } from "../../ui/words";
import { pathOf } from "../describe";
import { saveFile } from "../save-file";
import { engine } from "../session";
import { t } from "./tray.words";
import { plainText, type Values } from "./tray-text";

interface ActionsProps {
  item: TrayItem;
  mayEdit: boolean;
  editing: { value: boolean };
  changes: { value: Values };
}

export function Actions(props: ActionsProps) {
  const { item, editing } = props;
  return (
    <div class="mt-4 flex flex-wrap gap-2">
      <Again {...props} />
      {props.mayEdit && (
        <Button
          icon={Pencil}
          onClick={() => {
            editing.value = !editing.value;
          }}
        >
          {editing.value ? part("action.cancel") : t("tray.edit")}
        </Button>
      )}
      <Button weight="quiet" icon={ExternalLink} href={pathOf(item.entity, item.row)}>
        {t("tray.open")}
      </Button>
      <Button weight="quiet" icon={Copy} onClick={() => copy(item)}>
        {part("action.copy")}
      </Button>
      <Button weight="quiet" icon={Download} onClick={() => void exportItem(item)}>
        {t("tray.export")}
      </Button>
      <Button weight="quiet" icon={Trash2} onClick={() => void discard(item)}>
        {item.kind === "conflict" ? t("tray.keep_theirs") : part("action.discard")}
      </Button>
    </div>
  );
}

/** The first of the ways: the same work once more, as it is or as it was edited. */
function Again({ item, editing, changes }: ActionsProps) {
  if (item.kind === "left") return null;
  if (item.kind === "file") {
    return (
      <Button weight="primary" icon={RefreshCw} onClick={() => void resume(item)}>
        {part("action.retry")}
      </Button>
    );
  }
  const label = editing.value
    ? t("tray.send_edited")
    : item.kind === "conflict"
      ? t("tray.take_mine")
      : t("tray.resend");
  const send = () =>
    void theStore()
      .tray.resend(item, editing.value ? changes.value : {})
      .then(() => toast(t("tray.resent")));
  return (
    <Button weight="primary" icon={Send} onClick={send}>
      {label}
    </Button>
  );
}

async function resume(item: TrayItem): Promise<void> {
  const { files, tray } = theStore();
  await files.mark(item.id, { state: "waiting", tries: 0 });
  await tray.discard(item);
  void engine.peek()?.now();
}

function copy(item: TrayItem): void {
  void navigator.clipboard?.writeText(plainText(item)).then(() => toast(part("action.copied")));
}

/** A text that anyone can read; of a file that won't upload, the file itself. */
async function exportItem(item: TrayItem): Promise<void> {
  const file = item.kind === "file" ? await theStore().files.get(item.id) : undefined;
  if (file) return saveFile(file.bytes, file.name, file.mime);
  const text = new TextEncoder().encode(plainText(item));
  saveFile(text.buffer, `wayside-${item.id.slice(0, 8)}.txt`, "text/plain;charset=utf-8");
}

async function discard(item: TrayItem): Promise<void> {
  const { tray } = theStore();
  await tray.discard(item);
  undoable(t("tray.discarded"), () => void tray.putBack(item));
}
