// What the page and its host say to each other (docs/embedding.md), and what nobody else can say to it.

import assert from "node:assert/strict";
import { browserTest, ready } from "./harness.mjs";
import { frame, heard, order, withHosts } from "./hosts.mjs";
import { becomes, notices, place, until } from "./reader.mjs";

/** A test of a host with one frame of the page at the end of its address, ready. */
function framed(name, end, body, more = "") {
  browserTest(name, {}, (context) =>
    withHosts({ "host.html": `<input id="name">${frame(end)}${more}` }, async ({ host }) => {
      await context.page.goto(`${host}host.html`);
      await context.page.locator("#name").focus();
      const inside = context.page.locator("iframe").first().contentFrame();
      await ready(inside);
      await body({ ...context, inside });
    }),
  );
}

const refused = (inside) => inside.locator("html").getAttribute("data-refused").then(Number);
const theme = (inside) => inside.locator("html").getAttribute("data-theme");

framed("a host is told that the page is ready, its scene, what is set and its height", "?embed#scene=pays", async ({ page, inside }) => {
  await until(() => heard(page, "state"), (told) => told.length > 0);
  const [{ scenes, version, source, v }] = await heard(page, "ready");
  assert.ok(scenes.includes("pays") && scenes.includes("lab") && /^\d+\.\d+/.test(version));
  assert.deepEqual([source, v], ["parked", 1]);
  assert.deepEqual((await heard(page, "scene")).map(({ scene }) => scene), ["pays"]);
  const [{ hash }] = await heard(page, "state");
  assert.match(hash, /^v=2.*scene=pays.*&run=/);
  await until(() => heard(page, "height"), (told) => told.length > 0);
  assert.equal(await page.evaluate(() => heard.every(({ from }) => from === document.querySelector("iframe").contentWindow)), true);
  await inside.locator(".next").click();
  await becomes(async () => (await heard(page, "scene")).map(({ scene }) => scene), ["pays", "share"]);
});

framed("each order of the host is followed, and takes neither its focus nor its place", "?embed#scene=pays", async ({ page, inside }) => {
  const steps = await page.evaluate(() => history.length);
  await order(page, { type: "goto", scene: "sight" });
  await becomes(() => place(inside), "sight");
  await order(page, { type: "set", hash: "v=2&att=0&beta=9" });
  await becomes(() => place(inside), "lab");
  assert.equal(await inside.locator("#box-beta").inputValue(), "9");
  const canvas = inside.locator("canvas").first();
  const light = await canvas.evaluate((canvas) => canvas.toDataURL());
  await order(page, { type: "theme", theme: "dark" });
  await becomes(() => theme(inside), "dark");
  await until(() => canvas.evaluate((canvas) => canvas.toDataURL()), (now) => now !== light);
  await order(page, { type: "theme", theme: "auto" });
  await becomes(() => theme(inside), null);
  await order(page, { type: "lang", lang: "en" });
  const before = (await heard(page, "height")).length;
  await order(page, { type: "measure" });
  await until(() => heard(page, "height"), (told) => told.length > before);
  await inside.getByRole("button", { name: "Play" }).click();
  await inside.getByRole("button", { name: "Pause" }).waitFor();
  await page.locator("#name").focus();
  await order(page, { type: "pause" });
  await inside.getByRole("button", { name: "Play" }).waitFor();
  assert.equal(await inside.locator("html").getAttribute("data-refused"), null);
  assert.deepEqual(await page.evaluate(() => [document.activeElement.id, scrollY, history.length]), ["name", 0, steps]);
});

framed("an order with a fault is refused whole, and the host is told why", "?embed#scene=pays", async ({ page, inside }) => {
  const faults = [
    [{ v: 2, type: "pause" }, "version"],
    [{ type: "explode" }, "type"],
    [{ type: "goto" }, "fields"],
    [{ type: "goto", scene: ["pays"] }, "fields"],
    [{ type: "pause", now: true }, "fields"],
    [{ type: "set", hash: "v=2&".padEnd(5000, "x") }, "fields"],
    [{ type: "goto", scene: "cellar" }, "scene"],
    [{ type: "set", hash: "v=2&att=lots&beta=9" }, "link"],
    [{ type: "theme", theme: "sepia" }, "theme"],
    [{ type: "lang", lang: "cy" }, "lang"],
  ];
  for (const [what] of faults) await order(page, what);
  await becomes(() => refused(inside), faults.length);
  assert.deepEqual((await heard(page, "error")).map(({ code }) => code), faults.map(([, code]) => code));
  assert.equal(await place(inside), "pays");
  assert.deepEqual(await notices(inside), []);
});

/** In a page: ten thousand messages to the first frame, random and hostile, from the host and from a frame beside it. */
function attack(count) {
  let seed = 7;
  const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const deep = (levels) => Array.from({ length: levels }).reduce((inner) => ({ inner }), {});
  const round = {};
  round.round = round;
  const values = () => [
    null, undefined, 0, -1, NaN, Infinity, 2n ** 70n, "", "parked", "x".repeat(100_000), true, [], ["parked", 1, "goto"], {}, deep(500), round,
    new Map([["source", "parked"]]), new Set([1]), new Date(0), /parked/, new ArrayBuffer(64), new Uint8Array(1000), new Error("parked"),
    { toString: 1 }, { source: "parked" }, { __proto__: null, source: "parked", v: 1 },
  ][random(26)];
  const kinds = ["goto", "set", "theme", "lang", "pause", "measure", "ready", "height", "eval", "__proto__", "constructor"];
  const hostile = () => {
    const message = { source: "parked", v: 1, type: kinds[random(kinds.length)], [["scene", "hash", "theme", "lang", "px"][random(5)]]: values(), extra: values() };
    if (random(2)) delete message[["source", "v", "type"][random(3)]];
    return message;
  };
  const [target, beside] = [...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow);
  let sent = 0;
  for (; sent < count; sent += 1) {
    const message = random(3) ? hostile() : values();
    if (random(5)) target.postMessage(message, "*");
    // Good orders, from somebody who is not the host.
    else beside.postMessage({ type: "goto", scene: "lab", source: "parked", v: 1 }, "*");
  }
  return sent;
}

// Sends on what it hears to the frame beside it.
const accomplice = `<iframe srcdoc="<script>onmessage = ({ data }) => parent.frames[0].postMessage(data, '*')</script>"></iframe>`;

framed("ten thousand random and hostile messages change nothing and are counted", "?embed&lock=beta#v=2&att=0&scene=share", async ({ page, inside }) => {
  await until(() => heard(page, "state"), (told) => told.length > 0);
  const now = async () => ({
    place: await place(inside),
    link: await inside.locator(".full-page").getAttribute("href"),
    run: await inside.locator(".run").innerText(),
    notices: await notices(inside),
    theme: await theme(inside),
    top: await inside.locator("html").evaluate((root) => root.scrollTop),
    focus: await page.evaluate(() => document.activeElement.id),
  });
  const before = await now();
  const sent = await page.evaluate(attack, 10_000);
  await becomes(() => refused(inside), sent);
  assert.deepEqual(await now(), before);
  assert.equal((await heard(page, "scene")).length, 1);
  assert.equal((await heard(page, "state")).length, 1);
  // And then it still does what its host asks.
  await order(page, { type: "goto", scene: "sight" });
  await becomes(() => place(inside), "sight");
}, accomplice);

browserTest("a page that nobody embeds hears and says nothing", {}, ({ page }) =>
  withHosts({ "host.html": frame("#scene=pays") }, async ({ host, site }) => {
    await page.goto(`${host}host.html`);
    const inside = page.locator("iframe").contentFrame();
    await ready(inside);
    await order(page, { type: "goto", scene: "sight" });
    await page.waitForTimeout(500);
    assert.equal(await place(inside), "pays");
    assert.deepEqual(await page.evaluate(() => heard.filter(({ source }) => source === "parked")), []);
    await page.goto(`${site}?embed#scene=pays`);
    await ready(page);
    await page.evaluate(() => postMessage({ source: "parked", v: 1, type: "goto", scene: "sight" }, "*"));
    await page.waitForTimeout(300);
    assert.equal(await place(page), "pays");
  }),
);

framed("what is wrong in the address is named, the rest kept, and the host told", "?embed&theme=sepia&lang=cy&show=beta,warp&lock=beta&fbclid=1#scene=pays", async ({ page, inside }) => {
  const said = await notices(inside);
  assert.equal(said.length, 3);
  for (const [at, word] of ["‘sepia’", "‘cy’", "‘warp’"].entries()) assert.ok(said[at].includes(word), said[at]);
  assert.deepEqual((await heard(page, "error")).map(({ code }) => code), ["address"]);
  assert.equal(await inside.locator(".control.fixed").getAttribute("data-key"), "beta");
  assert.equal(await inside.locator(".turn .control").count(), 1);
  await inside.getByRole("button", { name: "Close" }).click();
  assert.deepEqual(await notices(inside), []);
});

const codes = async (page) => (await heard(page, "error")).map(({ code }) => code);

framed("a host is told when the page in the frame breaks", "?embed#v=2", async ({ page, inside, problems }) => {
  await inside.locator("html").evaluate(() => {
    CanvasRenderingContext2D.prototype.beginPath = () => {
      throw new Error("not today");
    };
  });
  await order(page, { type: "set", hash: "v=2&att=0" });
  await inside.locator("#trouble").waitFor();
  assert.deepEqual(await codes(page), ["broken"]);
  problems.length = 0;
});

for (const [end, told] of [["?embed#scene=pays", ["files"]], ["#scene=pays", []]]) {
  browserTest(`of a page at ${end} that cannot start a host is told ${told[0] ?? "nothing"}`, {}, ({ page, problems }) =>
    withHosts({ "host.html": frame(end) }, async ({ host }) => {
      await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
      await page.goto(`${host}host.html`);
      await page.locator("iframe").contentFrame().locator("#trouble").waitFor();
      await becomes(() => codes(page), told);
      problems.length = 0;
    }),
  );
}

browserTest("a frame that is hidden or has no width says nothing of its height, and the right one once it is shown", {}, ({ page }) =>
  withHosts({ "host.html": `<div id="around" style="width: 0; overflow: hidden">${frame("?embed#scene=pays")}</div>` }, async ({ host }) => {
    await page.goto(`${host}host.html`);
    const inside = page.locator("iframe").contentFrame();
    await ready(inside);
    await page.waitForTimeout(800);
    assert.deepEqual(await heard(page, "height"), []);
    await page.locator("#around").evaluate((around) => (around.style.width = "600px"));
    const [{ px }] = await until(() => heard(page, "height"), (told) => told.length > 0);
    const last = async () => (await heard(page, "height")).at(-1).px;
    await until(async () => (await last()) - (await inside.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height))), (gap) => gap === 0);
    assert.ok(px >= 320 && px <= 4000);
  }),
);
