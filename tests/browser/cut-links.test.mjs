// Links on their way through other people's programs: cut, edited, with the end of a sentence behind them.

import assert from "node:assert/strict";
import { browserTest, pageTest, ready, visit } from "./harness.mjs";
import { becomes, box, hash, notices, run, settings, slider, until, words } from "./reader.mjs";

/** The address as it is written, with its check. */
async function written(page, isRight) {
  return until(() => page.evaluate(() => location.hash), (now) => now.includes("run=") && isRight(now));
}

pageTest("every link that the page writes carries a check, and opens without a word", {}, async ({ page, site }) => {
  await box(page, "beta").fill("12.5");
  await box(page, "beta").press("Enter");
  await page.getByRole("button", { name: "Keep" }).click();
  const link = await written(page, (now) => now.includes("beta=12.5") && now.includes("a.v="));
  assert.match(link, /^#v=2\.[0-9A-Z]{3}&beta=12\.5&a\.v=2/);
  const links = await page.locator("a[href*='#']").evaluateAll((all) => all.map((one) => one.hash));
  for (const one of [link, ...links]) {
    if (one.startsWith("#v=")) assert.match(one, /^#v=2\.[0-9A-Z]{3}(&|$)/);
    await visit(page, `${site.address}?${encodeURIComponent(one)}${one}`);
    assert.deepEqual(await notices(page), [], one);
  }
});

pageTest("a link that was cut inside a number says so, lists what it sets, and stays until that was read", {}, async ({ page, site }) => {
  await box(page, "beta").fill("12.5");
  await box(page, "beta").press("Enter");
  const link = await written(page, (now) => now.includes("beta=12.5"));
  const cut = link.slice(0, link.indexOf("2.5&run"));
  await visit(page, `${site.address}?cut${cut}`);
  const said = await notices(page);
  assert.equal(said.length, 1, said.join("; "));
  assert.match(said[0], /^This link was cut or edited since it was made\. .*Adviser time at the 2011 tariff: £1 a person a week/);
  await page.getByText("A changed link", { exact: true }).waitFor();
  assert.equal(await box(page, "beta").inputValue(), "1");
  assert.equal(await page.evaluate(() => location.hash), cut);
  await page.getByRole("button", { name: "Close" }).click();
  const mended = await written(page, (now) => now.includes("beta=1&"));
  await visit(page, `${site.address}?mended${mended}`);
  assert.deepEqual(await notices(page), []);
});

browserTest("links without a check open as ever", {}, async ({ page, site }) => {
  await visit(page, `${site.address}#v=2&beta=9&month=12`);
  assert.deepEqual(await notices(page), []);
  assert.equal(await words(page, "beta"), "21 minutes a week each (£9)");
});

const ends = [".", ")", ").", "]", "”.", "’", ",", '"', ">"];

browserTest("a link that ends a sentence opens what it is a link to", {}, async ({ page, site }) => {
  let visits = 0;
  const open = async (link) => {
    await visit(page, `${site.address}?${(visits += 1)}${link}`);
    return [await page.locator("h1").innerText(), await settings(page), await run(page), await notices(page)];
  };
  for (const link of ["", "#scene=share", "#scene=lab", "#v=2&beta=9", "#v=2&att=0&view=about", "#v=2&beta=9&a.v=2&a.att=0"]) {
    const wanted = await open(link);
    for (const end of link === "" ? ["#.", "#)"] : ends) assert.deepEqual(await open(link + end), wanted, link + end);
  }
});

browserTest("an address to embed keeps its meaning at the end of a sentence", {}, async ({ page, site }) => {
  for (const end of ["?embed.", "?embed).", "?theme=dark&embed,", '?embed"', "?embed”"]) {
    await page.goto(site.address + end);
    await ready(page);
    assert.equal(await page.locator("html[data-embed]").count(), 1, end);
  }
  await page.goto(`${site.address}?theme=dark).`);
  await ready(page);
  assert.equal(await page.locator("html[data-theme=dark]").count(), 1);
});

pageTest("the address to copy by hand is selected whole, each time", {}, async ({ page }) => {
  await until(() => hash(page), (now) => now.includes("run="));
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  const field = page.getByLabel("Copy this address:");
  const selected = () =>
    field.evaluate((input) => [document.activeElement === input, input.value.slice(input.selectionStart, input.selectionEnd)]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await becomes(selected, [true, page.url()]);
  // Coming back to it selects it again.
  await page.getByRole("button", { name: "Copy link" }).focus();
  await field.evaluate((input) => input.setSelectionRange(3, 3));
  await field.focus();
  await becomes(selected, [true, page.url()]);
  // And what has changed since.
  await slider(page, "att").press("Home");
  await until(() => hash(page), (now) => now.includes("att=0"));
  await page.getByRole("button", { name: "Copy link" }).click();
  await becomes(selected, [true, page.url()]);
});
