/**
 * Bytes of photos and documents on the device: stored before the command that names them (SY-24), kept
 * until 30 days after the server has verified them (SY-25). Sending is `sync/files.ts`.
 */
import { signal } from "@preact/signals";
import type { Clock } from "../kernel/clock";
import { sha256Hex } from "../kernel/sha256";
import { type Database, STRICT } from "./database";
import type { FileEntry, StoredFile } from "./shapes";

const KEEP_MS = 30 * 24 * 3600_000;

export type { FileEntry };

export class Files {
  readonly entries = signal<ReadonlyMap<string, FileEntry>>(new Map());
  /** Bytes of each file that have arrived, of those on their way in this tab. */
  readonly progress = signal<ReadonlyMap<string, number>>(new Map());

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  async load(): Promise<void> {
    const entries = await this.db.getAll("files");
    this.entries.value = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** Store bytes under the id of the row that will name them; resolves with their SHA-256. */
  async put(
    file: Pick<StoredFile, "id" | "entity" | "bytes" | "mime" | "name">,
  ): Promise<FileEntry> {
    const { bytes, ...named } = file;
    const entry: FileEntry = {
      ...named,
      size: bytes.byteLength,
      sha256: await sha256Hex(bytes),
      state: "waiting",
      upload_url: null,
      tries: 0,
      reason: null,
      created_at: this.clock.nowIso(),
      sent_at: null,
    };
    const tx = this.db.transaction(["files", "bytes"], "readwrite", STRICT);
    await tx.objectStore("bytes").put({ id: file.id, bytes });
    await tx.objectStore("files").put(entry);
    await tx.done;
    this.show(entry);
    return entry;
  }

  /** The file with its bytes; undefined when this device has no copy. */
  async get(id: string): Promise<StoredFile | undefined> {
    const tx = this.db.transaction(["files", "bytes"]);
    const entry = await tx.objectStore("files").get(id);
    const kept = await tx.objectStore("bytes").get(id);
    return entry && kept && { ...entry, bytes: kept.bytes };
  }

  /** Note how the sending of a file stands; with a digest, only while its bytes are still those. Gives whether it was noted. */
  async mark(
    id: string,
    change: Partial<Omit<FileEntry, "id">>,
    sha256?: string,
  ): Promise<boolean> {
    const tx = this.db.transaction("files", "readwrite", STRICT);
    const entry = await tx.store.get(id);
    const next = entry && (sha256 ?? entry.sha256) === entry.sha256 && { ...entry, ...change };
    if (next) await tx.store.put(next);
    await tx.done;
    if (next) this.show(next);
    return Boolean(next);
  }

  /** So many bytes of it are safe at the server: for the eye, kept nowhere. */
  arrived({ id, sha256 }: Pick<FileEntry, "id" | "sha256">, bytes: number): void {
    if (this.entries.peek().get(id)?.sha256 !== sha256) return;
    this.progress.value = new Map(this.progress.peek()).set(id, bytes);
  }

  /** A restored server may have lost files: offer each again; what it still has is recognised by its digest. */
  async askAgain(): Promise<void> {
    const sent = [...this.entries.peek().values()].filter((entry) => entry.state === "sent");
    for (const entry of sent) await this.mark(entry.id, { state: "waiting", upload_url: null });
  }

  async remove(id: string): Promise<void> {
    const tx = this.db.transaction(["files", "bytes"], "readwrite", STRICT);
    await tx.objectStore("bytes").delete(id);
    await tx.objectStore("files").delete(id);
    await tx.done;
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

  private show(entry: FileEntry): void {
    this.entries.value = new Map(this.entries.peek()).set(entry.id, entry);
    this.onChange();
  }
}
