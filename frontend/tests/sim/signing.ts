/** The customer signs: the content is gathered, built and sealed by the app's own code. */
import { gather } from "../../src/journey/report/gather";
import { sealReport } from "../../src/journey/report/sealing";
import { currentActor, currentStore } from "../../src/store/current";
import { type Deed, type Hand, short } from "./hand";

export async function sign(hand: Hand, reportId: string): Promise<Deed | null> {
  currentStore.value = hand.store;
  currentActor.value = hand.actor;
  const sources = gather(reportId);
  if (!sources) return null;
  const before = new Set(hand.store.memory.pending.stagedCommands());
  const sealed = await sealReport(reportId, sources, {
    path: "absent",
    name: null,
    role: null,
    phone: null,
    reason: hand.text(),
    witness: "guard",
    strokes: null,
    sealPhotoId: null,
    lat: null,
    lon: null,
  });
  const mine = hand.store.memory.pending.stagedCommands().find((one) => !before.has(one));
  return {
    told: `report.sign ${short(reportId)} (${sealed.hash.slice(0, 6)})`,
    sent: mine ? [{ id: mine.id, row: reportId, saved: sealed.saved }] : [],
  };
}
