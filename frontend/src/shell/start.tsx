/**
 * The first module of the page: look, session, routes, service worker; then the app draws.
 */
import "../ui/theme.css";
import { render } from "preact";
import { startRouter } from "../ui/navigation";
import { language, setLanguage } from "../words";
import { App } from "./app";
import { startLook } from "./look";
import { startSession } from "./session";
import { startUpkeep } from "./upkeep";

setLanguage(language.value);
startLook();
startRouter();
const root = document.getElementById("app");
if (root) render(<App />, root);
void startSession();
startUpkeep();
