/**
 * A screen whose code is loaded when it is first visited, with the states that this brings.
 */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentType } from "preact";
import { Failed, Loading } from "../ui/states";
import type { Route, ScreenProps } from "./route";

type Screen = ComponentType<ScreenProps>;

/** Screens loaded before, so that coming back draws at once. */
const loaded = new Map<Route["load"], Screen>();

export function Later({ load, params }: { load: Route["load"]; params: Record<string, string> }) {
  const screen = useSignal<Screen | "loading" | "failed">(loaded.get(load) ?? "loading");
  const attempt = useSignal(0);
  useSignalEffect(() => {
    attempt.value;
    if (loaded.has(load)) return;
    load().then(
      (module) => {
        loaded.set(load, module.default);
        screen.value = module.default;
      },
      () => {
        screen.value = "failed";
      },
    );
  });
  if (screen.value === "loading") return <Loading />;
  if (screen.value === "failed") {
    const retry = () => {
      screen.value = "loading";
      attempt.value += 1;
    };
    return <Failed retry={retry} />;
  }
  const Loaded = screen.value;
  return <Loaded params={params} />;
}
