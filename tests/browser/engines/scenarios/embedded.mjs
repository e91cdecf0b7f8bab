// In a frame the page speaks with its host: it is ready, says how high it is, and goes where it is led.

import assert from "node:assert/strict";
import { until } from "../../reader.mjs";
import { scenario } from "../scenario.mjs";

/** In the page: puts a frame of the page below itself, and notes what it says. */
function embed() {
  window.heard = [];
  addEventListener("message", ({ data, source }) => source === document.querySelector("iframe").contentWindow && window.heard.push(data));
  const frame = document.createElement("iframe");
  frame.src = "./?embed#scene=pays";
  frame.title = "Parked";
  frame.style.width = "600px";
  document.body.prepend(frame);
}

const heard = () => window.heard;

const order = (what) => document.querySelector("iframe").contentWindow.postMessage({ source: "parked", v: 1, ...what }, "*");

scenario("embedded: ready, as high as it is, led to another scene, deaf to what is no order", {}, async ({ page }) => {
  await page.open("#v=2");
  await page.evaluate(embed);
  const says = (is) => until(() => page.evaluate(heard), (told) => told.some(is), 60_000);
  await says(({ type }) => type === "ready");
  await says(({ type, px }) => type === "height" && px > 320);
  await page.evaluate(order, { type: "goto", scene: "sight" });
  await says(({ type, scene }) => type === "scene" && scene === "sight");
  await page.evaluate(order, { type: "goto", scene: "cellar" });
  const told = await says(({ type, code }) => type === "error" && code === "scene");
  assert.equal(told.at(-1).refused, 1);
});
