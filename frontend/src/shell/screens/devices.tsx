/**
 * The devices that this person is signed in on, each with its way out, and adding a passkey.
 */
import { useSignal } from "@preact/signals";
import { KeyRound } from "lucide";
import { useEffect } from "preact/hooks";
import { Button } from "../../ui/button";
import { Card } from "../../ui/page";
import { toast } from "../../ui/toast";
import { dateTimeText, tr } from "../../words";
import { api } from "../api";
import { addPasskey, canUsePasskeys } from "../passkeys";
import { t } from "./words";

interface Device {
  id: string;
  /** What the browser said of itself. */
  label: string;
  seen_at: string;
  current: boolean;
}

export function Devices() {
  const devices = useSignal<Device[] | null>(null);
  const load = async () => {
    const reply = await api<Device[]>("GET", "/api/session/devices");
    devices.value = reply.ok ? reply.body : null;
  };
  useEffect(() => void load(), []);
  const revoke = async (id: string) => {
    const reply = await api("DELETE", `/api/session/devices/${id}`);
    if (!reply.ok) toast(tr(reply.problem.code), { tone: "error" });
    await load();
  };
  const passkey = async () => {
    const problem = await addPasskey();
    toast(problem ? tr(problem.code) : t("settings.passkey_added"), {
      tone: problem ? "error" : "plain",
    });
  };
  return (
    <Card title={t("settings.devices")}>
      {devices.value === null && <p class="text-ink-soft">{t("settings.devices_offline")}</p>}
      <ul class="divide-y divide-line">
        {devices.value?.map((device) => (
          <li key={device.id} class="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 py-2">
            <span class="min-w-0 flex-[1_1_10rem]">
              <span class="block font-medium">{deviceName(device.label)}</span>
              <span class="block text-sm text-ink-soft">
                {device.current
                  ? t("settings.device_this")
                  : t("settings.device_seen", { time: dateTimeText(device.seen_at) })}
              </span>
            </span>
            {!device.current && (
              <Button onClick={() => void revoke(device.id)}>{t("settings.device_revoke")}</Button>
            )}
          </li>
        ))}
      </ul>
      <div class="mt-3">
        {canUsePasskeys() ? (
          <Button icon={KeyRound} onClick={() => void passkey()} wide>
            {t("settings.passkey_add")}
          </Button>
        ) : (
          <p class="text-sm text-ink-soft">{t("settings.passkey_unavailable")}</p>
        )}
      </div>
    </Card>
  );
}

const SYSTEMS = ["iPhone", "iPad", "Android", "HarmonyOS", "Windows", "Mac OS", "Linux"];
const BROWSERS = [
  ["MicroMessenger", "微信 WeChat"],
  ["Edg", "Edge"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

/** "Android · Chrome" out of a browser's long line about itself. */
function deviceName(label: string): string {
  const system = SYSTEMS.find((name) => label.includes(name));
  const browser = BROWSERS.find(([sign]) => label.includes(sign))?.[1];
  return [system, browser].filter(Boolean).join(" · ") || label;
}
