// A class without a server: each pupil's guess is a code, and the teacher's page reads a list of them.

import assert from "node:assert/strict";
import { assertAccessibleInBoth } from "./axe.mjs";
import { browserTest, ready } from "./harness.mjs";
import { withHosts } from "./hosts.mjs";
import { photographed } from "./photographed.mjs";
import { becomes, until } from "./reader.mjs";
import { scenes } from "./scenes.mjs";

const LETTERS = "23456789ACDEFHKMNPRTWXY";

/** The code of a guess, made here once more: a letter for the scene, those of the guess, and one that checks them. */
function coded(scene, values) {
  const all = [scenes.indexOf(scene), ...values];
  const sum = all.reduce((sum, value, at) => sum + (at + 1) * value, scenes.length);
  return [...all, sum % LETTERS.length].map((value, at) => (at && at % 4 === 0 ? "-" : "") + LETTERS[value]).join("");
}

/** Thirty drawings, minutes by tenth: no two alike, none as the run. */
const drawings = Array.from({ length: 30 }, (_, pupil) => Array.from({ length: 10 }, (_, tenth) => 2 * ((pupil + 2 * tenth) % 21)));

const codes = drawings.map((minutes) => coded("share", minutes.map((minutes) => minutes / 2)));

browserTest("a guess is given to the class: as letters, and as a picture that a camera reads", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    await page.goto(`${site}#scene=share`);
    await ready(page);
    assert.equal(await page.getByText("Give your guess").isVisible(), false);
    await page.locator(".handle").first().fill("30");
    await page.locator(".handle").last().fill("0");
    await page.getByRole("button", { name: "Say so, and see" }).click();
    const code = (await page.locator(".class-code").innerText()).match(/class: (\S+) Show it$/)[1];
    assert.equal(code, coded("share", [15, 8, 8, 8, 8, 8, 8, 8, 8, 0]));
    const opening = page.waitForEvent("popup");
    await page.locator(".class-code a").click();
    const yours = await opening;
    await becomes(() => yours.locator(".letters").innerText(), code);
    assert.equal(await photographed(yours, yours.locator(".yours svg")), code);
    await assertAccessibleInBoth(yours);
    await yours.goto(`${site}share.html#scene=share&code=${code.slice(0, -1)}K`);
    await until(() => yours.locator(".yours").innerText(), (said) => /cannot be used.*letter is wrong/s.test(said));
    assert.equal(await yours.locator(".letters").isVisible(), false);
    await yours.close();
    // Nothing was said, so there is nothing to give.
    await page.goto(`${site}#scene=pays`);
    await page.getByRole("button", { name: "Just show me" }).click();
    await page.locator(".feedback").waitFor();
    assert.equal(await page.getByText("Give your guess").isVisible(), false);
  }),
);

browserTest("of thirty codes five that are mangled are named and stay, the rest are a cloud over the run until they are forgotten", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    await page.goto(`${site}share.html#scene=share`);
    const box = page.getByLabel("Codes, one a line");
    const add = async (list) => {
      await box.fill(list);
      await page.getByRole("button", { name: "Add these codes" }).click();
    };
    const said = () => page.locator(".gather .share-message").innerText();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByRole("button", { name: "Add these codes" }).click();
    await becomes(said, "Please type or paste codes first.");
    const wrong = [
      [codes[0].replace(/.$/, (last) => (last === "K" ? "M" : "K")), "a letter is wrong"],
      [codes[1].slice(1, 3).split("").reverse().join("").replace(/^/, codes[1][0]) + codes[1].slice(3), "changed places"],
      [codes[2].slice(0, 9), "too short: codes of ‘Who gets the hours?’ have 12 letters, this one has 8"],
      [codes[3].replace("-", "?"), "no code has a ‘?’"],
      [`Y${codes[4].slice(1)}`, "the code of no question"],
    ];
    const bad = wrong.map(([code]) => code);
    await add([...bad, ...codes.slice(5)].join(" "));
    await becomes(said, "25 codes added; 25 in all. 5 cannot be used.");
    assert.equal(await box.inputValue(), bad.join("\n"));
    const named = await page.locator(".gather .what-was-not li").allInnerTexts();
    for (const [at, [code, why]] of wrong.entries()) assert.ok(named[at].includes(`‘${code}’`) && named[at].includes(why), named[at]);
    await add(codes.slice(0, 5).join("\n"));
    await becomes(said, "5 codes added; 30 in all.");

    const finding = page.locator(".cloud h3");
    assert.match(await finding.innerText(), /^30 drawings: \d+ minutes for the .* tenth, where the run gives \d+$/);
    const drawn = () => page.locator(".cloud canvas").first().evaluate((canvas) => canvas.toDataURL());
    const told = await drawn();
    await page.getByText("Show what the run says").click();
    await until(() => finding.innerText(), (words) => !words.includes("run"));
    await until(drawn, (now) => now !== told);
    await page.locator(".cloud summary").click();
    const row = await page.locator(".cloud tbody tr").first().locator("td").allInnerTexts();
    const nearest = drawings.map(([first]) => first).sort((one, other) => one - other);
    assert.equal(Number(row[1]), (nearest[14] + nearest[15]) / 2);

    await add(`${coded("pays", [0])} ${coded("pays", [2])},${coded("anyway", [10, 20])}`);
    await becomes(() => page.locator(".cloud").evaluateAll((clouds) => clouds.map(({ dataset }) => dataset.scene)), ["anyway", "pays", "share"]);
    assert.match(await page.locator(".cloud[data-scene=anyway] h3").innerText(), /^One guess: 5/);
    await assertAccessibleInBoth(page);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);

    await page.getByRole("button", { name: "Forget all" }).click();
    await becomes(said, "Every code is forgotten.");
    assert.equal(await page.locator(".cloud").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Forget all");
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    assert.ok(!page.url().includes(codes[5]) && asked.every((url) => !url.includes(codes[5])));
  }),
);
