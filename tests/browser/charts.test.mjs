// Every data picture of story and lab: drawn on a canvas, named, with labels that keep out of each other's way, and with the
// same values for a pointer, a finger, a key and the table.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { pageTest, restyle, screenshot, views } from "./harness.mjs";
import { becomes, until } from "./reader.mjs";

/** Pictures of the lab, then those of scenes with where they stand once the reader has asked to be shown. */
const inLab = ["minutes", "minutes-by-tenth", "money", "lorenz", "paid-for", "fit", "luck"];
const inScenes = {
  queue: "hills",
  pays: "purse",
  share: "minutes",
  money: "more-money",
  jobs: "few-jobs",
  sight: "minutes-by-tenth",
  label: "groups",
  fee: "fee",
  chain: "account",
  minister: "levers",
  ledger: "ledger",
  doubt: "ranking",
};

const chart = (page, key) => page.locator(`[data-chart=${key}]`);

/** Opens the folds, so that every picture has a place. */
const unfold = (page) => page.locator("details:not(.numbers-behind)").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));

/** Passes over the question of a scene. */
async function showMe(page) {
  const button = page.getByRole("button", { name: "Just show me" });
  if ((await button.count()) > 0) await button.click();
}

/** What is wrong with where a chart's labels stand. */
function faults(figure) {
  const box = figure.querySelector(".plot-frame").getBoundingClientRect();
  const labels = [...figure.querySelectorAll(".plot-label, .strip-axis span")].filter((label) => label.offsetParent && label.textContent);
  const places = labels.map((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return { text: label.textContent, ...range.getBoundingClientRect().toJSON() };
  });
  const outside = places.filter(({ left, right }) => left < box.left - 0.5 || right > box.right + 0.5);
  // Lines of text reach a little beyond their letters.
  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const pairs = places.flatMap((a, at) => places.slice(at + 1).filter((b) => overlaps(a, b)).map((b) => [a.text, b.text]));
  return { labels: places.length > 1, outside: outside.map(({ text }) => text), pairs };
}

const well = { labels: true, outside: [], pairs: [] };

/** How many colours a chart's canvas has; a blank one has none. */
const colours = (figure) =>
  figure.locator("canvas").evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return seen.size;
  });

const links = {
  "as it began": "#v=2",
  "nobody helped": "#v=2&strategy=ignore",
  "the furthest first": "#v=2&strategy=needs&beta=25",
  "no fees": "#v=2&att=0&job=0&sus=0",
  "high fees": "#v=2&att=300&job=300&sus=300",
  "a delivery fee": "#v=2&block=1&strategy=equal",
};

for (const [name, end] of Object.entries(links)) {
  pageTest(`labels keep apart and inside at every width: ${name}`, { view: { width: 312, height: 800 }, end }, async ({ page }) => {
    await unfold(page);
    await until(() => chart(page, "luck").locator("h3").innerText(), (title) => title !== "Running…");
    for (const width of [312, 600, 960, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      for (const key of inLab) {
        const labels = async () => ({ key, width, ...(await chart(page, key).evaluate(faults)) });
        await becomes(labels, { key, width, ...well });
      }
    }
  });
}

for (const [scene, key] of Object.entries(inScenes)) {
  pageTest(`the picture of ${scene} is drawn and its labels keep apart at every width`, { end: `#scene=${scene}` }, async ({ page }) => {
    await showMe(page);
    const figure = chart(page, key);
    for (const width of [1280, 600, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await becomes(() => figure.evaluate(faults), well);
      // What is turned stands right under the picture, and what is behind it below that, where there is one column.
      const tops = await page.locator(".scene").evaluate((scene) =>
        [".plot", ".turning", ".behind"].map((part) => scene.querySelector(part)?.getBoundingClientRect().top),
      );
      if (width < 960) assert.deepEqual(tops, [...tops].sort((a, b) => a - b), `${width} px: ${tops}`);
      await until(() => colours(figure), (number) => number > 1);
    }
  });
}

pageTest("every picture of the lab is drawn, and named by its finding", {}, async ({ page }) => {
  await unfold(page);
  for (const key of inLab) {
    const figure = chart(page, key);
    await until(() => colours(figure), (number) => number > 1);
    assert.equal(await figure.getByRole("img").count(), 1, key);
    if (key === "minutes") continue;
    const title = await figure.locator("h3").innerText();
    assert.ok((await figure.getByRole("img").getAttribute("aria-label")).startsWith(title), key);
  }
});

pageTest("the money chart of a block paid at the start agrees with the headline", { end: "#v=2&att=0&block=1&strategy=equal" }, async ({ page }) => {
  const title = await chart(page, "money").locator("h3").innerText();
  const paid = title.match(/^Paid (£[\d,]+) a head/)[1];
  assert.ok(Number(paid.replace(/[£,]/g, "")) > 1000, title);
  assert.equal(await chart(page, "money").locator("tbody tr").last().locator("td").first().textContent(), paid);
  assert.match(await page.locator(".headlines").first().innerText(), new RegExp(paid));
});

/** What is read off a chart at the moment; empty when nothing is. */
const read = (figure) => figure.locator(".read-off").evaluate((bubble) => (bubble.hidden ? "" : bubble.textContent));

/** A row of the chart's table as it is read off. */
const row = (figure, at) =>
  figure.locator("table").evaluate((table, at) => {
    const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent);
    const row = table.querySelectorAll("tbody tr")[at];
    const cells = [...row.querySelectorAll("td")].map((cell, column) => [heads[column + 1], cell.textContent]);
    const values = cells.filter(([, cell]) => cell).map(([head, cell]) => `${head} ${cell}`);
    return `${heads[0] ? `${heads[0]} ` : ""}${row.querySelector("th").textContent}: ${values.join("; ")}`;
  }, at);

for (const [key, at, place] of [["minutes-by-tenth", 2, 0.25], ["lorenz", 4, 0.5], ["money", 1, 0.2]]) {
  pageTest(`a pointer and a key read the same of ${key} as the table has`, {}, async ({ page }) => {
    const figure = chart(page, key);
    const expected = await row(figure, at);
    const plot = figure.locator(".plot");
    await plot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await plot.boundingBox();
    await page.mouse.move(x + place * width, y + height / 2);
    await becomes(() => read(figure), expected);
    await page.mouse.move(x + width / 2, y - 200);
    await becomes(() => read(figure), "");
    const slider = figure.locator("input.reader");
    await slider.focus();
    for (let step = 0; step < at; step += 1) await page.keyboard.press("ArrowRight");
    await becomes(() => read(figure), expected);
    assert.equal(await slider.getAttribute("aria-valuetext"), expected);
    await slider.blur();
    await becomes(() => read(figure), "");
  });
}

pageTest("a finger reads values from side to side, and a page scrolls under it", { view: views.phone, touch: true }, async ({ page }) => {
  await unfold(page);
  const figure = chart(page, "minutes-by-tenth");
  const plot = figure.locator(".plot");
  await plot.scrollIntoViewIfNeeded();
  assert.match(await plot.evaluate((plot) => getComputedStyle(plot).touchAction), /pan-y/);
  const { x, y, width, height } = await plot.boundingBox();
  const finger = await page.context().newCDPSession(page);
  const touch = (type, points) => finger.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const middle = y + height / 2;
  await touch("touchStart", [{ x: x + 0.05 * width, y: middle }]);
  await becomes(() => read(figure), await row(figure, 0));
  for (const part of [0.3, 0.6, 0.95]) await touch("touchMove", [{ x: x + part * width, y: middle }]);
  await becomes(() => read(figure), await row(figure, 9));
  await touch("touchEnd", []);
  const before = await page.evaluate(() => scrollY);
  await touch("touchStart", [{ x: x + width / 2, y: middle }]);
  for (let step = 1; step <= 10; step += 1) await touch("touchMove", [{ x: x + width / 2, y: middle - 15 * step }]);
  await touch("touchEnd", []);
  await until(() => page.evaluate(() => scrollY), (now) => now > before + 50);
});

pageTest("a picture is saved as SVG and as PNG, with its source, its link and its run", {}, async ({ page }) => {
  const run = (await page.locator(".run").innerText()).match(/[0-9A-F]{4}-[0-9A-F]{4}/)[0];
  const figure = chart(page, "money");
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const svg = await save(/^Save as SVG/);
  assert.equal(svg.name, `parked-money-${run}.svg`);
  const text = svg.bytes.toString();
  for (const part of [run, await figure.locator("h3").innerText(), "#v=2", "simulation", "<polygon"]) assert.ok(text.includes(part), part);
  const png = await save(/^Save as PNG/);
  assert.equal(png.name, `parked-money-${run}.png`);
  assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
  assert.equal(png.bytes.readUInt32BE(16), 1280);
});

pageTest("letters have an edge of paper, and none where colours are forced", { forced: true }, async ({ page }) => {
  const edge = () => chart(page, "money").locator(".plot-label").first().evaluate((label) => getComputedStyle(label).webkitTextStrokeWidth);
  assert.equal(await edge(), "0px");
  await page.emulateMedia({ forcedColors: "none" });
  assert.equal(await edge(), "3px");
});

pageTest("text of twice the size cuts no label", { view: { width: 600, height: 900 } }, async ({ page }) => {
  await restyle(page, "html { font-size: 200% }");
  for (const key of inLab.filter((key) => key !== "luck")) {
    const { outside } = await chart(page, key).evaluate(faults);
    assert.deepEqual(outside, [], key);
  }
});

pageTest("years are left out where there is no room for all", { view: { width: 360, height: 800 } }, async ({ page }) => {
  await unfold(page);
  const shown = () => chart(page, "money").locator(".plot-label.is-under:visible").allInnerTexts();
  assert.deepEqual((await shown()).slice(0, 3), ["2012", "2015", "2018"]);
  await page.setViewportSize({ width: 1600, height: 800 });
  assert.deepEqual((await shown()).slice(0, 3), ["2012", "2013", "2014"]);
});

for (const [name, look] of Object.entries({ forced: { forced: true }, dark: { colours: "dark" } })) {
  pageTest(`looks: the charts, ${name}`, look, async ({ page }) => {
    await screenshot(page, `charts-${name}`);
  });
}
