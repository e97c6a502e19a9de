/**
 * The app by the state of the session: starting, signed out, or a screen inside the layout.
 */

import { navigate, path } from "../ui/navigation";
import { Loading, NotAllowed, NotFound } from "../ui/states";
import { Toasts } from "../ui/toast";
import { Later } from "./later";
import { Layout } from "./layout";
import { findRoute } from "./router";
import { person, state } from "./session";
import { mayOpen, navFor, routes } from "./stages";

const login = () => import("./screens/login");

export function App() {
  return (
    <>
      <Page />
      <Toasts />
    </>
  );
}

function Page() {
  const at = path.value;
  const found = findRoute(routes, at);
  if (found?.route.open) return <Later key={at} load={found.route.load} params={found.params} />;
  if (state.value === "starting") return <Loading />;
  if (state.value === "out" || !person.value) return <Later load={login} params={{}} />;
  const roles = person.value.roles;
  if (at === "/") {
    const home = navFor(roles)[0]?.path ?? "/settings";
    queueMicrotask(() => navigate(home, { replace: true }));
    return <Loading />;
  }
  const screen = !found ? (
    <NotFound />
  ) : mayOpen(found.route, roles) ? (
    <Later key={at} load={found.route.load} params={found.params} />
  ) : (
    <NotAllowed />
  );
  return found?.route.bare ? screen : <Layout roles={roles}>{screen}</Layout>;
}
