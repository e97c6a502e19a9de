/**
 * What needs a person: refused, overruled or orphaned work, whole, until they decide (SY-14, SY-19).
 *
 * Nothing leaves the tray by itself. Putting in happens with the verdict, in `answers.ts`.
 */
import { signal } from "@preact/signals";
import type { Row } from "../kernel/spec";
import { type Database, STRICT } from "./database";
import type { Edits, Sent } from "./edits";
import { kindOf } from "./overlay";
import type { Fields, TrayItem } from "./shapes";

export class Tray {
  readonly items = signal<TrayItem[]>([]);

  constructor(
    private readonly db: Database,
    private readonly edits: Edits,
    private readonly onChange: () => void,
    private readonly rowOf: (entity: string, id: string) => Row | undefined = () => undefined,
  ) {}

  async load(): Promise<void> {
    const items = await this.db.getAll("tray");
    await this.remember(items);
    this.items.value = items.sort((a, b) => b.at.localeCompare(a.at));
  }

  /** Keep with each item what its row looks like now, once, as long as the row is here. */
  private async remember(items: TrayItem[]): Promise<void> {
    const rows = items.map((item) => item.seen ?? this.rowOf(item.entity, item.row));
    if (items.every((item, i) => item.seen === rows[i])) return;
    const tx = this.db.transaction("tray", "readwrite", STRICT);
    for (const [i, item] of items.entries()) {
      const seen = rows[i];
      if (item.seen || !seen) continue;
      item.seen = seen;
      // Discarded or answered meanwhile, here or in another tab: what lies there now counts.
      const now = await tx.store.get(item.id);
      if (now) await tx.store.put({ ...now, seen: now.seen ?? seen });
    }
    await tx.done;
  }

  /** Send the work again as a new command, with `changes` made to its values, based on today's row. */
  async resend(item: TrayItem, changes: Fields = {}): Promise<Sent | null> {
    const command = item.command;
    if (!command) return null;
    const values = { ...command.set, ...command.args, ...changes };
    const kind = kindOf(command);
    const sent =
      kind === "patch"
        ? this.edits.patch(command.entity, command.row, values)
        : kind === "create"
          ? this.edits.create(command.entity, values, command.row)
          : kind === "remove"
            ? this.edits.remove(command.entity, command.row)
            : this.edits.send(command.type, command.row, values);
    await sent?.saved;
    await this.discard(item);
    return sent;
  }

  /** Take it out on purpose. The server's inbox still has the command. */
  discard(item: TrayItem): Promise<void> {
    return this.write((items) => items.delete(item.id));
  }

  /** It was taken out by mistake. */
  putBack(item: TrayItem): Promise<void> {
    return this.write((items) => items.put(item));
  }

  private async write(
    change: (items: { delete(id: string): unknown; put(item: TrayItem): unknown }) => unknown,
  ): Promise<void> {
    const tx = this.db.transaction("tray", "readwrite", STRICT);
    await change(tx.store);
    await tx.done;
    await this.load();
    this.onChange();
  }
}
