// Every number box: what is not taken is put back, nought has no sign, and box, slider and model show the same number.

import assert from "node:assert/strict";
import { pageTest, quickLab, views } from "./harness.mjs";
import { becomes, box, control, settings, slider, unfoldControls, until, words } from "./reader.mjs";

/** The keys of all settings that have a box. */
async function keys(page) {
  await unfoldControls(page);
  const all = await page.locator(".number-box input").evaluateAll((boxes) => boxes.map((one) => one.id.replace("box-", "")));
  assert.ok(all.length > 60);
  return all;
}

/** The number in force: that of the link, or the slider's while the link holds none. */
async function inForce(page, key) {
  return Number(new URLSearchParams(await settings(page)).get(key) ?? (await slider(page, key).inputValue()));
}

/** How many times the model's number the box shows: a chance a week is in per cent there. */
async function scale(page, key) {
  return (await words(page, key)).endsWith("% a week") ? 100 : 1;
}

pageTest("Escape puts back what stood in any box, and says no more", { end: quickLab }, async ({ page }) => {
  const before = await settings(page);
  for (const key of await keys(page)) {
    const stood = await box(page, key).inputValue();
    for (const typed of ["plenty", "", "1"]) {
      await box(page, key).fill(typed);
      await box(page, key).press("Escape");
      await becomes(() => box(page, key).inputValue(), stood);
    }
    assert.equal(await box(page, key).getAttribute("aria-invalid"), "false", key);
    assert.equal(await page.locator(`#box-${key}-message`).innerText(), "", key);
    await box(page, key).blur();
  }
  assert.equal(await settings(page), before);
});

pageTest("nought has no sign, typed in any box or reached by any step", { end: quickLab }, async ({ page }) => {
  for (const key of await keys(page)) {
    await box(page, key).fill("-0");
    await box(page, key).press("Enter");
    const taken = await until(
      async () => [await box(page, key).inputValue(), await page.locator(`#box-${key}-message`).isVisible()],
      ([shown, isRefused]) => shown !== "-0" || isRefused,
    );
    // Nothing but 0 stands then, unless other settings rule it out.
    if (taken[1]) await box(page, key).press("Escape");
    else if (taken[0] !== "0") await control(page, key).locator(".control-refusal").waitFor();
  }
  for (const key of ["chi", "trend"]) {
    await box(page, key).fill("0.1");
    await box(page, key).press("Enter");
    const step = Number(await slider(page, key).getAttribute("step"));
    for (let at = 0.1; at > step / 2; at -= step) await control(page, key).getByRole("button", { name: /^Less/ }).click();
    await becomes(() => box(page, key).inputValue(), "0");
    assert.ok(!(await words(page, key)).includes("−"), await words(page, key));
  }
  assert.ok(!/=-0(&|$)/.test(await settings(page)), await settings(page));
});

pageTest("between two steps slider, box and model show the same, and an arrow leads to a step in its direction", { end: quickLab }, async ({ page }) => {
  let tried = 0;
  for (const key of await keys(page)) {
    const [min, max, step] = await slider(page, key).evaluate((input) => [input.min, input.max, input.step].map(Number));
    const at = Math.floor((max - min) / step / 2);
    const between = Number((min + step * (at + 0.37)).toFixed(9));
    const times = await scale(page, key);
    await box(page, key).fill(String(Number((between * times).toPrecision(12))));
    await box(page, key).press("Enter");
    const isRefused = async () => (await page.locator(`#box-${key}-message`).innerText()) !== "";
    await until(async () => (await inForce(page, key)) === between || (await isRefused()), Boolean);
    if (await isRefused()) {
      // Only whole numbers are taken there: all of them are steps.
      assert.ok(Number.isInteger(step) && Number.isInteger(min), key);
      await box(page, key).press("Escape");
      continue;
    }
    tried += 1;
    await becomes(async () => Number(await slider(page, key).inputValue()), between);
    assert.equal(Number(await box(page, key).inputValue()), Number((between * times).toPrecision(12)), key);
    for (const [arrow, isBeyond] of [["ArrowRight", (now) => now > between], ["ArrowLeft", (now) => now < between]]) {
      await box(page, key).fill(String(Number((between * times).toPrecision(12))));
      await box(page, key).press("Enter");
      await becomes(() => inForce(page, key), between);
      await slider(page, key).press(arrow);
      const now = await until(() => inForce(page, key), (now) => now !== between);
      assert.ok(isBeyond(now), `${key}: ${arrow} from ${between} to ${now}`);
      const steps = (now - min) / step;
      assert.ok(Math.abs(steps - Math.round(steps)) < 1e-6, `${key}: ${now} is no step`);
      await becomes(async () => Number(await slider(page, key).inputValue()), now);
    }
  }
  assert.ok(tried > 40, `${tried} tried`);
});

pageTest("no box cuts its number, at the start and at both ends, in any size", { end: quickLab }, async ({ page }) => {
  const all = await keys(page);
  const assertNoneIsCut = async () => {
    for (const [name, view] of Object.entries(views)) {
      await page.setViewportSize(view);
      const cut = await page.locator(".number-box input").evaluateAll((boxes) =>
        boxes.filter((one) => one.scrollWidth > one.clientWidth).map((one) => `${one.id}: ${one.value}`),
      );
      assert.deepEqual(cut, [], name);
    }
    await page.setViewportSize(views.desktop);
  };
  await assertNoneIsCut();
  for (const end of ["max", "min"]) {
    for (const key of all.filter((one) => one !== "people")) {
      const value = await slider(page, key).getAttribute(end);
      await box(page, key).fill(String(Number(value) * (await scale(page, key))));
    }
    await assertNoneIsCut();
  }
});

pageTest("a chance stands in its box as in the words beside it", {}, async ({ page }) => {
  let chances = 0;
  for (const key of await keys(page)) {
    const said = await words(page, key);
    if (!said.endsWith("% a week")) continue;
    chances += 1;
    assert.equal(said, `${await box(page, key).inputValue()}% a week`);
    assert.equal(await control(page, key).locator(".number-after").innerText(), "%");
  }
  assert.ok(chances > 10, `${chances} chances`);
  await box(page, "lambda_18").fill("1.5");
  await box(page, "lambda_18").press("Enter");
  await becomes(() => words(page, "lambda_18"), "1.5% a week");
  assert.match(await settings(page), /lambda_18=0\.015/);
});

pageTest("every slider is spoken with its unit, as it is written beside it", {}, async ({ page }) => {
  await unfoldControls(page);
  const tracks = await page.locator("input[type=range]:not(.reader)").evaluateAll((all) =>
    all.map(({ id, ariaValueText }) => ({ id, spoken: ariaValueText, written: document.querySelector(`output[for=${id}]`)?.innerText })),
  );
  assert.ok(tracks.length > 60);
  for (const { id, spoken, written } of tracks) {
    assert.match(spoken, /[a-z£%]/i, `${id}: ${spoken}`);
    if (id !== "months") assert.equal(spoken, written, id);
  }
});
