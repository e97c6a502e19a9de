/**
 * Bytes of photos and documents on the device: stored before the command that names them (SY-24), kept
 * until 30 days after the server has verified them (SY-25). Sending is `sync/files.ts`.
 */
import { signal } from "@preact/signals";
import type { Clock } from "../kernel/clock";
import { sha256Hex } from "../kernel/digest";
import { type Database, STRICT } from "./database";
import type { FileState, StoredFile } from "./shapes";

const KEEP_MS = 30 * 24 * 3600_000;

/** What a list of files needs to know, without the bytes. */
export type FileEntry = Omit<StoredFile, "bytes">;

export class Files {
  readonly entries = signal<ReadonlyMap<string, FileEntry>>(new Map());

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  async load(): Promise<void> {
    const entries = new Map<string, FileEntry>();
    let walk = await this.db.transaction("files").store.openCursor();
    for (; walk; walk = await walk.continue()) entries.set(walk.value.id, entryOf(walk.value));
    this.entries.value = entries;
  }

  /** Store bytes under the id of the row that will name them; resolves with their SHA-256. */
  async put(
    file: Pick<StoredFile, "id" | "entity" | "bytes" | "mime" | "name">,
  ): Promise<FileEntry> {
    const stored: StoredFile = {
      ...file,
      size: file.bytes.byteLength,
      sha256: await sha256Hex(file.bytes),
      state: "waiting",
      upload_url: null,
      tries: 0,
      reason: null,
      created_at: this.clock.nowIso(),
      sent_at: null,
    };
    await this.write(stored);
    return entryOf(stored);
  }

  get(id: string): Promise<StoredFile | undefined> {
    return this.db.get("files", id);
  }

  /** Note how the sending of a file stands. */
  async mark(id: string, change: Partial<StoredFile> & { state?: FileState }): Promise<void> {
    const stored = await this.get(id);
    if (stored) await this.write({ ...stored, ...change });
  }

  async remove(id: string): Promise<void> {
    await this.db.delete("files", id);
    const entries = new Map(this.entries.peek());
    entries.delete(id);
    this.entries.value = entries;
    this.onChange();
  }

  /** Drop copies that the server took whole, with the right digest, more than 30 days ago. */
  async sweep(): Promise<void> {
    for (const entry of this.entries.peek().values()) {
      const at = entry.state === "sent" ? entry.sent_at : null;
      if (at && this.clock.now() - Date.parse(at) > KEEP_MS) await this.remove(entry.id);
    }
  }

  private async write(stored: StoredFile): Promise<void> {
    const tx = this.db.transaction("files", "readwrite", STRICT);
    await tx.store.put(stored);
    await tx.done;
    this.entries.value = new Map(this.entries.peek()).set(stored.id, entryOf(stored));
    this.onChange();
  }
}

function entryOf({ bytes: _bytes, ...entry }: StoredFile): FileEntry {
  return entry;
}
