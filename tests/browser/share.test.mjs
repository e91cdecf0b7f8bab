// The page to share, embed and teach from: what is chosen there is what a host's readers find.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assertAccessible } from "./axe.mjs";
import { browserTest, ready, views } from "./harness.mjs";
import { withHosts } from "./hosts.mjs";
import { photographed } from "./photographed.mjs";
import { becomes, control, place, run, slider, until } from "./reader.mjs";

/** Opens the page with a link, until the frame in it is ready. */
async function open(page, site, link) {
  await page.goto(`${site}share.html#${link}`);
  const inside = page.locator(".preview iframe").contentFrame();
  await page.locator(".preview").scrollIntoViewIfNeeded();
  await ready(inside);
  return inside;
}

const code = (page) => page.getByLabel("HTML to paste").inputValue();

const choose = (page, words) => page.locator("[data-choice]").getByText(words, { exact: false }).first().click();

/** Says what readers may do with a control. */
const treat = (page, key, words) => page.locator(`[data-listed=${key}]`).getByRole("radio", { name: words }).check({ force: true });

const sizes = { ...views, "a narrow phone": { width: 320, height: 640 } };

browserTest("a first visit loads nothing of it, and every scene and the lab lead to it as they are", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const link of ["scene=pays", "v=2&beta=9"]) {
      await page.goto(`${site}#${link}`);
      await page.reload();
      await ready(page);
      await page.waitForTimeout(500);
      assert.deepEqual(asked.filter((url) => /share|styles/.test(url)), []);
      const opening = page.waitForEvent("popup");
      await page.getByRole("link", { name: "Share, embed, teach" }).click();
      const share = await opening;
      await until(() => code(share).catch(() => ""), (text) => text.includes(link === "scene=pays" ? "#scene=pays" : "&amp;beta=9"));
      await share.close();
    }
  }),
);

browserTest("what is chosen is in the code, and a host that pastes it shows just that", {}, ({ page }) =>
  withHosts({}, async ({ site, host }) => {
    const inside = await open(page, site, "scene=hook");
    await page.getByLabel("Scene").selectOption("pays");
    await becomes(() => place(inside), "pays");
    await choose(page, "Show the answer at once");
    await choose(page, "Dark");
    await choose(page, "600 px");
    await choose(page, "Pinned to this run");
    await slider(page, "beta").press("Home");
    await treat(page, "beta", "see it, fixed");
    await treat(page, "job", "do not see it");
    await page.getByLabel("Add a setting").selectOption("r");
    await page.locator("[data-listed=r]").waitFor();
    const html = await until(() => code(page), (text) => text.includes("run=") && text.includes("beta=0"));
    await page.goto(`${host}plain.html`);
    await page.setContent(`<title>Mine</title>${html}`);
    const mine = page.locator("iframe").contentFrame();
    await ready(mine);
    assert.equal(await mine.locator("html").getAttribute("data-theme"), "dark");
    assert.equal(await place(mine), "pays");
    assert.equal(await mine.locator(".feedback").isVisible(), true);
    assert.match(await control(mine, "beta").innerText(), /Fixed by/);
    assert.equal(await control(mine, "job").count(), 0);
    assert.equal(await control(mine, "r").locator("input[type=range]").count(), 1);
    assert.equal(await mine.locator(".notices").isVisible(), false);
    const recorded = html.match(/run=([0-9A-F-]+)/)[1];
    assert.ok((await mine.locator(".run").innerText()).includes(recorded));
    const high = Number(html.match(/height="(\d+)"/)[1]);
    assert.ok(high > 320 && high <= 4000, `${high}`);
  }),
);

browserTest("the frame beside the choices follows them, and the code has its height", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    const inside = await open(page, site, "scene=pays");
    const height = async () => Number((await code(page)).match(/height="(\d+)"/)[1]);
    const fits = async () => (await height()) - (await inside.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height)));
    await until(fits, (gap) => gap === 0);
    const blog = await height();
    await choose(page, "Phone, 360 px");
    await until(height, (now) => now > blog);
    await until(fits, (gap) => gap === 0);
    await choose(page, "scrolls inside");
    assert.equal(await height(), 680);
    await choose(page, "Follows what is inside");
    assert.match(await code(page), /embed\.js" async><\/script>$/);
    await slider(page, "beta").press("End");
    await becomes(() => inside.locator("#box-beta").inputValue(), await page.locator("#box-beta").inputValue());
  }),
);

browserTest("copied is said when it was, and the code is marked where it was not", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    await open(page, site, "scene=pays");
    const said = () => page.locator(".code .share-message").innerText();
    await page.evaluate(() => (navigator.clipboard.writeText = async (text) => void (window.taken = text)));
    await page.getByRole("button", { name: "Copy the code" }).click();
    await becomes(said, "Copied.");
    assert.equal(await page.evaluate(() => window.taken), await code(page));
    await choose(page, "Dark");
    await becomes(said, "");
    await page.evaluate(() => (navigator.clipboard.writeText = async () => Promise.reject(new Error("no"))));
    await page.getByRole("button", { name: "Copy the code" }).click();
    await until(said, (words) => words.includes("by hand"));
    const marked = await page.evaluate(() => document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd));
    assert.equal(marked, await code(page));
  }),
);

/** A file as the browser hands it to the reader: its name and what is in it. */
async function saved(page, button) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

browserTest("numbers and settings are files, and settings come back, checked as a link is", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    await open(page, site, "v=2&beta=9");
    const beta = () => page.locator("#box-beta").inputValue();
    const said = () => page.locator(".brought").innerText();
    const settings = await saved(page, "Settings (JSON)");
    assert.deepEqual(JSON.parse(settings.text), { beta: 9 });
    const numbers = await saved(page, "Numbers of this run (CSV)");
    assert.match(numbers.name, /^parked-numbers-[0-9A-F]{4}-[0-9A-F]{4}\.csv$/);
    assert.match(numbers.text.slice(0, 100), /^\ufeffmeasure,part,value \(pounds /);
    assert.ok(!numbers.text.includes("£"));
    assert.ok(numbers.text.includes(`,${numbers.name.slice("parked-numbers-".length, -".csv".length)}\n`));
    assert.match((await saved(page, "Week by week (CSV)")).text, /^\ufeffweek,referrals,[\w,]+cash_gbp/);
    assert.match(await page.getByLabel("What is in the file").inputValue(), /week,referrals/);

    await page.getByLabel("Or paste").fill('{"beta": 3, "att": "lots", "zoom": 1}');
    await page.getByRole("button", { name: "Load what is pasted" }).click();
    await becomes(beta, "3");
    for (const words of ["pasted text", "£3 a person a week", "‘att’", "‘lots’", "‘zoom’"]) assert.ok((await said()).includes(words), words);
    await until(() => code(page), (text) => text.includes("beta=3"));
    assert.match(await page.getByRole("link", { name: "Open it in the lab" }).getAttribute("href"), /^\.\/#v=2\.\w+&beta=3$/);

    const bring = (name, mimeType, buffer) => page.getByLabel("Settings file").setInputFiles({ name, mimeType, buffer: Buffer.from(buffer) });
    await bring(settings.name, "application/json", settings.text);
    await becomes(beta, "9");
    for (const [name, kind, content, why] of [
      ["me.png", "image/png", "PNG", "is a picture"],
      ["none.json", "application/json", "", "is empty"],
      ["vast.json", "application/json", `{"beta": 1, "x": "${"x".repeat(200_000)}"}`, "100 KB"],
      ["bytes.json", "", [123, 255, 0, 254], "is no text"],
      ["cut.json", "application/json", '{"beta": 1', "is not JSON"],
    ]) {
      await bring(name, kind, content);
      await until(said, (words) => words.includes(`‘${name}’`) && words.includes(why));
      assert.equal(await beta(), "9");
    }
    const dropped = await page.evaluateHandle(() => {
      const files = new DataTransfer();
      files.items.add(new File(['{"beta": 12}'], "dropped.json"));
      return files;
    });
    await page.dispatchEvent("h1", "drop", { dataTransfer: dropped });
    await becomes(beta, "12");

    await page.evaluate(() => (navigator.clipboard.writeText = async () => Promise.reject(new Error("no"))));
    await page.getByRole("button", { name: "Copy the caption" }).click();
    await until(() => page.locator(".captions").innerText(), (words) => words.includes("by hand"));
    assert.match(await page.evaluate(() => getSelection().toString() || document.activeElement.value), /Run [\w-]+, http.*beta=12.*CC BY 4\.0/);
  }),
);

browserTest("a class that photographs the code opens the same run with the controls that were left to it", { colours: "dark" }, ({ page }) =>
  withHosts({}, async ({ site }) => {
    await open(page, site, "scene=pays");
    await choose(page, "Show the answer at once");
    await choose(page, "Pinned to this run");
    await treat(page, "beta", "see it, fixed");
    const link = await until(() => page.getByLabel("Link for a class", { exact: true }).inputValue(), (text) => text.includes("run=") && text.includes("lock=beta"));
    assert.equal(await photographed(page, page.locator(".qr svg")), link);
    assert.equal(await page.locator(".on-projector").getAttribute("href"), link.replace(/\?[^#]*/, "?present&answered"));
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await page.locator("main h1, main h2, main h3, main button, main textarea, .bar").filter({ visible: true }).allInnerTexts(), [
      await page.locator(".sheet h3").innerText(),
    ]);
    assert.equal(await photographed(page, page.locator(".qr svg")), link);
    await page.emulateMedia({ media: null });
    await page.goto(link);
    await ready(page);
    assert.equal(await place(page), "pays");
    assert.equal(await run(page), link.match(/run=([0-9A-F-]+)/)[1]);
    assert.match(await control(page, "beta").innerText(), /Fixed by/);
    assert.equal(await page.locator(".bar").isVisible(), true);
    assert.equal(await page.locator(".notices").isVisible(), false);
  }),
);

browserTest("every scene can be chosen, and the frame shows it", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    const inside = await open(page, site, "scene=hook");
    const ids = await page.getByLabel("Scene").locator("option").evaluateAll((options) => options.map(({ value }) => value));
    for (const id of ids) {
      await page.getByLabel("Scene").selectOption(id);
      await becomes(() => place(inside), id);
      await until(() => code(page), (text) => text.includes(id === "lab" ? "#v=2" : `scene=${id}`));
    }
  }),
);

for (const [size, view] of Object.entries(sizes)) {
  for (const colours of ["light", "dark"]) {
    browserTest(`everybody can use it, ${size}, ${colours}, and nothing sticks out`, { view, colours }, ({ page }) =>
      withHosts({}, async ({ site }) => {
        for (const link of ["scene=pays", "v=2&beta=9"]) {
          await open(page, site, link);
          await assertAccessible(page);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
        }
      }),
    );
  }
}

browserTest("a program that does not come is said, with the way back", {}, ({ page, problems }) =>
  withHosts({}, async ({ site }) => {
    await page.route("**/parked-share_bg.wasm", (route) => route.abort());
    await page.goto(`${site}share.html#scene=pays`);
    await page.getByText("did not arrive").waitFor();
    assert.equal(await page.locator("#without").getAttribute("href"), "./#scene=pays");
    problems.length = 0;
  }),
);
