/**
 * Phone notifications: asked for by the person's tap, best effort. The inbox works without them.
 */
import { signal } from "@preact/signals";
import { api } from "./api";

/** The server's public key; null where push is not set up. */
export const pushKey = signal<string | null>(null);

export type PushState = "on" | "off" | "refused" | "impossible";

const registration = () => navigator.serviceWorker?.getRegistration();

/** How notifications stand on this device. */
export async function pushState(): Promise<PushState> {
  const worker = pushKey.peek() && globalThis.Notification ? await registration() : undefined;
  if (!worker?.pushManager) return "impossible";
  if (Notification.permission === "denied") return "refused";
  return (await worker.pushManager.getSubscription()) ? "on" : "off";
}

/** Ask, subscribe, and tell the server; gives how it stands then. */
export async function turnOnPush(): Promise<PushState> {
  const [worker, key] = [await registration(), pushKey.peek()];
  if (!worker || !key) return "impossible";
  if ((await Notification.requestPermission()) !== "granted") return "refused";
  const subscription = await worker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: key })
    .catch(() => null);
  if (!subscription) return "impossible";
  const { endpoint, keys } = subscription.toJSON();
  const reply = await api("PUT", "/api/push/subscription", { endpoint, keys });
  return reply.ok ? "on" : "off";
}

/** At sign-out: this browser is no longer the person's. */
export async function turnOffPush(): Promise<void> {
  const subscription = await (await registration())?.pushManager?.getSubscription();
  if (!subscription) return;
  await api("DELETE", "/api/push/subscription", { endpoint: subscription.endpoint });
  await subscription.unsubscribe();
}
