// What a reader sees on the page and does with it, by name.

import assert from "node:assert/strict";

/** Longest wait for anything, milliseconds; a busy machine needs it. */
const PATIENCE = 20_000;

/** Reads again and again until `isRight` accepts what was read, and returns that. */
export async function until(read, isRight, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  let seen = await read();
  while (!isRight(seen)) {
    assert.ok(Date.now() < deadline, `still ${JSON.stringify(seen)?.slice(0, 500)} where ${isRight}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen = await read();
  }
  return seen;
}

/** Waits until what is read equals `expected`. */
export async function becomes(read, expected) {
  const isRight = (now) => JSON.stringify(now) === JSON.stringify(expected);
  await until(read, isRight).catch(async () => assert.deepEqual(await read(), expected));
}

/** Waits until what is read is no longer `before`, and returns it. */
export function changes(read, before) {
  return until(read, (now) => JSON.stringify(now) !== JSON.stringify(before));
}

/** The finding in the title of the picture. */
export function finding(page) {
  return page.locator("#finding").innerText();
}

/** The states as the page names them. */
const states = {
  "Job thanks to help": "Because",
  "Job anyway": "Anyway",
  "Helped, no job yet": "Helped",
  "Left alone, no job": "LeftAlone",
};

/** The counts: `{ Because: 42, Anyway: 235, … }`. */
export async function counts(page) {
  const entries = await page.locator(".count").evaluateAll((items) =>
    items.map((item) => [
      item.querySelector(".count-name").textContent,
      Number(item.querySelector(".count-number").textContent.replaceAll(",", "")),
    ]),
  );
  return Object.fromEntries(entries.map(([name, count]) => [states[name] ?? name, count]));
}

/** How many people the counts add up to. */
export function everybody(shown) {
  return Object.values(shown).reduce((sum, count) => sum + count, 0);
}

/** The fingerprint of the run in the footer. */
export async function run(page) {
  const footer = await page.locator(".run").innerText();
  return footer.match(/run ([0-9A-F]{4}-[0-9A-F]{4})/)?.[1];
}

/** The crowd as it is painted, pixel by pixel. */
export function picture(page) {
  return page.locator(".crowd canvas").evaluate((canvas) => canvas.toDataURL());
}

/** The scene shown in a page or a frame; the lab has no frame of a scene. */
export async function place(page) {
  const shown = page.locator(".scene");
  return (await shown.count()) > 0 ? shown.getAttribute("data-scene") : "lab";
}

/** The address from its `#` on, without the check behind the version. */
export async function hash(page) {
  return (await page.evaluate(() => location.hash)).replace(/^(#v=\d+)\.\w+/, "$1");
}

/** The settings in force as a link has them, without the run; they are there at once, where the address waits. */
export function settings(page) {
  return page.locator("a.full-page").evaluate((link) => link.hash.slice(1).replace(/^v=2(\.\w+)?&?/, ""));
}

/** The sentences of the notice, none while it is hidden. */
export async function notices(page) {
  const items = await page.locator(".notices li").all();
  return (await page.locator(".notices").isVisible()) ? Promise.all(items.map((item) => item.innerText())) : [];
}

/** The whole control of one parameter, by its key. */
export function control(page, key) {
  return page.locator(`.control[data-key="${key}"]`);
}

/** The slider of one parameter. */
export function slider(page, key) {
  return page.locator(`#slide-${key}`);
}

/** The number box of one parameter. */
export function box(page, key) {
  return page.locator(`#box-${key}`);
}

/** A parameter's value in words. */
export function words(page, key) {
  return control(page, key).locator("output").innerText();
}

/** The label of the time shown. */
export function time(page) {
  return page.locator(".scrub-label").innerText();
}

/** Chooses the provider's rule by its name. */
export function choose(page, rule) {
  return control(page, "strategy").getByRole("radio", { name: rule, exact: true }).check({ force: true });
}

/** Shows or hides the ghosts and waits until it is done. */
export async function toggleGhosts(page) {
  const note = page.locator(".ghost-note");
  const before = await note.isVisible();
  await page.getByLabel("Show where the same people would be with no programme").click();
  await until(() => note.isVisible(), (now) => now !== before);
}

/** Opens everything that is folded away. */
export function unfold(page) {
  return page.locator("details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
}

/** Opens the folds that hold controls, and no more: what else is folded away is much to draw at each change. */
export function unfoldControls(page) {
  return page.locator("details:has(.control)").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
}

/** Two frames on: what was done is drawn. */
export function drawn(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Starts to note every text an element shows; the function it gives reads them all. */
export async function textsOf(page, selector) {
  await page.locator(selector).evaluate((element) => {
    element.texts = [];
    const note = () => element.texts.push(element.textContent);
    new MutationObserver(note).observe(element, { characterData: true, childList: true, subtree: true });
  });
  return () => page.locator(selector).evaluate((element) => element.texts);
}

/** Starts to count the different pictures of the crowd, frame by frame; the function it gives tells the number. */
export async function picturesOf(page) {
  await page.locator(".crowd canvas").evaluate((canvas) => {
    canvas.pictures = new Set();
    const note = () => {
      canvas.pictures.add(canvas.toDataURL());
      requestAnimationFrame(note);
    };
    note();
  });
  return () => page.locator(".crowd canvas").evaluate((canvas) => canvas.pictures.size);
}
