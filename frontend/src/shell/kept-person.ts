/**
 * For whom the app is open on this device, kept so that a phone that died opens for the same person without a network.
 *
 * In IndexedDB with strict durability: a browser that is killed loses what it had put into localStorage seconds before.
 */
import { openDB } from "idb";
import { STRICT } from "../store/database";

const NAME = "wayside-device";
const STORE = "kept";
const KEY = "person";

const open = () =>
  openDB(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE);
    },
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
  });

/** The person, or null; null as well where the browser keeps no databases. */
export async function keptPerson<P>(): Promise<P | null> {
  try {
    const db = await open();
    const found = (await db.get(STORE, KEY)) as P | undefined;
    db.close();
    return found ?? null;
  } catch {
    return null;
  }
}

/** Keep the person (null: nobody). Resolves when it survives a power cut. */
export async function keepPerson(person: object | null): Promise<void> {
  const db = await open();
  const tx = db.transaction(STORE, "readwrite", STRICT);
  if (person === null) await tx.store.delete(KEY);
  else await tx.store.put(person, KEY);
  await tx.done;
  db.close();
}
