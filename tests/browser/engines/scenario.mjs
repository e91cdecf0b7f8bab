// Scenarios: what must work in every browser engine, each written once.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { dist, views } from "../built.mjs";
import { serve } from "../server.mjs";
import { Page } from "./page.mjs";

/** Whether all is to be tried, as by `cargo xtask engines`, or a part of it, as among all the other tests. */
export const isWhole = Boolean(process.env.WHOLE);

const scenarios = [];

/**
 * Something that must work in every engine. It fails on any error in the console and any uncaught exception.
 *
 * `look`: `view` (one of `views`), `fingers` (it needs real fingers, and is left out where the engine's driver has none).
 * `body` is given the `page` (`page.mjs`), empty yet, and `note`, which prints a line behind the engine's name.
 */
export function scenario(name, look, body) {
  scenarios.push({ name, look, body });
}

/** Makes every scenario of the folder a test in one engine. */
export async function scenariosIn(launch) {
  const folder = new URL("scenarios/", import.meta.url);
  for (const file of readdirSync(folder)) await import(new URL(file, folder));
  let engine;
  let site;
  before(async () => {
    engine = await launch();
    site = await serve(dist, { head: engine.head });
  });
  after(async () => {
    await engine?.close();
    site?.close();
  });
  for (const { name, look, body } of scenarios) {
    test(name, async (t) => {
      const note = (text) => t.diagnostic(`${engine.name}: ${text}`);
      if (look.fingers && !engine.hasFingers) return t.skip(`${engine.name}: its driver has no fingers`);
      const driver = await engine.open(look.view ?? views.desktop);
      const page = new Page(driver, { site, note, hasFingers: engine.hasFingers });
      try {
        await body({ page, note });
        assert.deepEqual(await driver.problems(), []);
      } finally {
        await driver.close();
      }
    });
  }
}
