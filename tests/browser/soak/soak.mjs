// `node soak.mjs MINUTES`, run by `cargo xtask soak`: the built page under noise in Chromium, measured twice a minute.
//
// It fails where script heap, Wasm memory, nodes or listeners grow by more than a tenth after the first minute, where the
// same work takes longer and longer, or where the page shows something else than its link does when opened.
//
// By Puppeteer: a tab that Playwright steers believes that it is always seen.

import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";
import { dist, flags, views } from "../built.mjs";
import { until } from "../reader.mjs";
import { scenes } from "../scenes.mjs";
import { serve } from "../server.mjs";
import { prepare, startMoving, stopMoving } from "./noise.mjs";

const minutes = Number(process.argv[2]);

/** What may not grow, in the order of the table. */
const FLAT = { heap: "heap, KB", pages: "Wasm pages", nodes: "nodes", listeners: "listeners" };

/** Growth that is no growth: what a collector leaves now and then. */
const SLACK = 1.1;

/** The same work may take so many times longer at the end than after the first minute: other programs run too. */
const SLOWER = 1.5;

/** Where everything is measured: the lab as it opens. */
const STILL = "#v=2&seed=5";

/** More people than the sliders will ask for, twice over: Wasm memory is never given back, so that it is taken first. */
const LARGEST = "#v=2&people=30000&a.v=2&a.people=30000";

/** Longest wait for all ranges of a run, milliseconds: they are 42 runs more. */
const PATIENCE = 120_000;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function soak() {
  const page = await browser.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.evaluateOnNewDocument(prepare);
  await open(page, site.address + STILL);
  const devtools = await page.createCDPSession();
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });

  await walk(page);
  await settle(page, LARGEST);

  const start = Date.now();
  const rows = [];
  let acts = 0;
  console.log(["minute", "events", "acts", ...Object.values(FLAT), "one step, ms", "longest task, ms"].join("  "));
  for (let round = 1; Date.now() < start + minutes * 60_000; round += 1) {
    const end = Date.now() + 25_000;
    await page.evaluate(startMoving, round);
    // Whole rounds of deeds: they end in the lab, with sliders moved that nobody has put back.
    for (; Date.now() < end || acts % deeds.length > 0; acts += 1) await act(page, acts);
    await page.evaluate(stopMoving);
    await assertFresh(page);
    rows.push({ minute: (Date.now() - start) / 60_000, acts, ...(await measured(page, devtools)) });
    print(rows.at(-1));
    assert.deepEqual(problems, []);
  }
  assertFlat(rows.filter(({ minute }) => minute >= 1));
  const { events } = rows.at(-1);
  console.log(`${events} slider events and ${acts} other acts in ${minutes} minutes: nothing grew, no number was stale.`);
}

async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
}

/** Things done while the sliders move, one after the other and over again. */
const deeds = [
  (page, acts) => turnTo(page, `#scene=${scenes[Math.floor(acts / deeds.length) % scenes.length]}`),
  (page) => press(page, ".ask .plain"),
  (page) => press(page, ".next"),
  (page) => page.setViewport(views.phone),
  (page, acts) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: acts % 2 ? "dark" : "light" }]),
  (page, acts) => turnTo(page, `#v=2&seed=${acts}`),
  (page) => fold(page, true),
  (page) => press(page, ".undo button:first-child"),
  (page) => press(page, ".undo button:last-child"),
  (page) => page.setViewport(views.embed),
  hideAndShow,
  (page) => page.setViewport(views.desktop),
  (page, acts) => turnTo(page, `#v=2&a.v=2&a.att=0&ghosts=1&seed=${acts}`),
  (page) => page.evaluate(() => history.back()),
  (page) => turnTo(page, "#v=2&view=about"),
  (page) => turnTo(page, "#v=2&view=evidence"),
  (page, acts) => turnTo(page, `#v=2&month=12&seed=${acts}`),
  () => pause(2000),
];

async function act(page, acts) {
  await deeds[acts % deeds.length](page, acts);
  await pause(400);
}

const turnTo = (page, hash) => page.evaluate((hash) => void (location.hash = hash), hash);

/** Presses a button, where there is one. */
const press = (page, selector) => page.evaluate((selector) => document.querySelector(selector)?.click(), selector);

/** Another tab in front, and back. */
async function hideAndShow(page) {
  const other = await browser.newPage();
  await other.bringToFront();
  await until(() => page.evaluate(() => document.hidden), (isHidden) => isHidden);
  await pause(400);
  await other.close();
  await page.bringToFront();
  await until(() => page.evaluate(() => document.hidden), (isHidden) => !isHidden);
}

/** The page brought to one and the same place, and what it then takes. */
async function measured(page, devtools) {
  await page.setViewport(views.desktop);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  await settle(page, "#v=2&seed=4");
  await settle(page, STILL);
  await fold(page, false);
  const step = await stepTime(page, devtools);
  await settle(page, "#v=2&seed=4");
  await settle(page, STILL);
  await devtools.send("HeapProfiler.collectGarbage");
  const metrics = await metricsOf(devtools);
  const { events, longest, pages } = await page.evaluate(() => {
    const { events, longest, memory } = window.soak;
    window.soak.longest = 0;
    return { events, longest, pages: memory.buffer.byteLength / 65536 };
  });
  const heap = metrics.JSHeapUsedSize / 1024;
  return { events, heap, pages, nodes: metrics.Nodes, listeners: metrics.JSEventListeners, step, longest };
}

/** Opens every scene and has its answer shown: some keep a dozen runs, whose memory is taken first too. */
async function walk(page) {
  for (const id of scenes.filter((id) => id !== "lab")) {
    await settle(page, `#scene=${id}`);
    await page.evaluate(() => document.querySelector(".ask .plain:not([hidden])")?.click());
    await rest(page);
  }
}

/** Goes to a link and waits until all of it is shown. */
async function settle(page, hash) {
  await turnTo(page, hash);
  // The page writes it anew with its run.
  await until(() => page.evaluate(() => location.hash), (now) => now.includes("&run="));
  await rest(page);
}

/** Waits until nothing on the page changes any more, and the ranges that come after the run have come. */
async function rest(page) {
  let before;
  const isStill = async () => {
    await pause(500);
    const now = await page.evaluate(() => location.hash + document.querySelector("#app").innerText);
    const isSame = now === before && !now.includes("is being worked out");
    before = now;
    return isSame;
  };
  await until(isStill, (isStill) => isStill, PATIENCE);
}

async function metricsOf(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** What one step of a slider costs the processor, milliseconds: the mean of forty. */
async function stepTime(page, devtools) {
  const before = await metricsOf(devtools);
  await page.evaluate(async () => {
    const slider = document.getElementById("slide-beta");
    for (let step = 0; step < 40; step += 1) {
      slider.valueAsNumber = 5 + step / 4;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  const after = await metricsOf(devtools);
  return ((after.TaskDuration - before.TaskDuration) / 40) * 1000;
}

function print({ minute, events, acts, heap, pages, nodes, listeners, step, longest }) {
  const cells = [minute.toFixed(1), events, acts, heap.toFixed(0), pages, nodes, listeners, step.toFixed(1), longest.toFixed(0)];
  const widths = [6, 6, 4, 8, 10, 5, 9, 12, 16];
  console.log(cells.map((cell, at) => String(cell).padStart(widths[at])).join("  "));
}

/** What is shown now is what its link shows when it is opened afresh. */
async function assertFresh(page) {
  // What was said about a setting that was refused is no part of a link.
  await press(page, ".notices button");
  const shown = await textOf(page);
  const link = await page.evaluate(() => location.hash);
  const other = await browser.newPage();
  await open(other, site.address + link);
  const fresh = await textOf(other);
  assert.equal(shown.length, fresh.length, link);
  const stale = shown.flatMap((line, at) => (line === fresh[at] ? [] : [`${line} instead of ${fresh[at]}`]));
  assert.deepEqual(stale, [], link);
  await other.close();
  await page.bringToFront();
}

/** Everything that is shown, line by line, and what stands in every control. */
async function textOf(page) {
  await fold(page, true);
  await rest(page);
  return page.evaluate(() => {
    const values = [...document.querySelectorAll("input")].map((input) => `${input.id} ${input.value} ${input.checked}`);
    return [...document.querySelector("#app").innerText.split("\n"), ...values];
  });
}

/** Opens or closes everything that can be folded away. */
function fold(page, isOpen) {
  return page.evaluate((isOpen) => document.querySelectorAll("details").forEach((fold) => (fold.open = isOpen)), isOpen);
}

function assertFlat(rows) {
  const [first] = rows;
  assert.ok(rows.length >= 2, "at least two minutes are needed");
  for (const [what, name] of Object.entries(FLAT)) {
    const most = Math.max(...rows.map((row) => row[what]));
    assert.ok(most <= first[what] * SLACK, `${name}: ${first[what].toFixed(0)} after the first minute, then ${most.toFixed(0)}`);
  }
  const last = median(rows.slice(-3).map(({ step }) => step));
  const early = median(rows.slice(0, 3).map(({ step }) => step));
  assert.ok(last <= early * SLOWER, `one step of a slider took ${early.toFixed(1)} ms, and ${last.toFixed(1)} in the end`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: flags,
  defaultViewport: views.desktop,
});
const site = await serve(dist);
try {
  await soak();
} finally {
  await browser.close();
  site.close();
}
