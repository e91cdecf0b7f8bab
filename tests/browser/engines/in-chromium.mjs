import { launch } from "./drivers/chromium.mjs";
import { scenariosIn } from "./scenario.mjs";

await scenariosIn(launch);
