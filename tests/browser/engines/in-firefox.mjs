import { launch } from "./drivers/firefox.mjs";
import { scenariosIn } from "./scenario.mjs";

await scenariosIn(launch);
