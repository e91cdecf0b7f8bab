import { launch } from "./drivers/webkit.mjs";
import { scenariosIn } from "./scenario.mjs";

await scenariosIn(launch);
