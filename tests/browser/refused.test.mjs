// A change that would contradict other settings: said at its control, which shows what the model uses.

import assert from "node:assert/strict";
import { pageTest, quickLab, views } from "./harness.mjs";
import { assertAccessible } from "./axe.mjs";
import { becomes, box, control, notices, settings, slider, unfoldControls, until } from "./reader.mjs";

const nobody = /nobody would be referred\. This setting was left as it was\.$/;
const tooEarly = /^The attachment fee would end in .*, before ‘Attachment fee, \w+ year’ begins\. This setting was left/;

const groups = ["18", "25", "ea", "esa", "ib", "jib", "vol", "is", "pl"];

/** A contract in which the share of one group alone is above 0. */
function only(last) {
  const others = groups.filter((group) => group !== last).map((group) => `share_${group}=0`);
  return `${quickLab}&${others.join("&")}&share_${last}=0.04`;
}

/** Acts that are refused: how each is called, its link, the setting, the value that stands, what is done, what is said. */
const acts = [
  ...groups.map((group) => [`the last share, ${group}`, only(group), `share_${group}`, "0.04", "Home", nobody]),
  ["an end before the second year", `${quickLab}&att_y2=40`, "stop", null, "Home", tooEarly],
  ["an end before the third year", `${quickLab}&att_y3=10`, "stop", null, "Home", tooEarly],
  ["a second year after the end", `${quickLab}&stop=0`, "att_y2", null, "Home", tooEarly],
  ["a third year after the end", `${quickLab}&stop=0`, "att_y3", null, "Home", tooEarly],
];

const refusal = (page, key) => control(page, key).locator(".control-refusal");

for (const [name, end, key, stands, pressed, said] of acts) {
  pageTest(`${name}: slider, box and model agree, and the control says why`, { end }, async ({ page }) => {
    await unfoldControls(page);
    const value = stands ?? (await slider(page, key).inputValue());
    const before = await settings(page);
    const isAsBefore = async () => [await slider(page, key).inputValue(), await box(page, key).inputValue(), await settings(page)];
    // Twice: the second refusal is like the first, and nothing but the browser's own value has changed.
    for (const time of ["first", "second"]) {
      await slider(page, key).press(pressed);
      await until(() => refusal(page, key).isVisible(), Boolean);
      await becomes(isAsBefore, [value, value, before]);
      assert.match(await refusal(page, key).innerText(), said, time);
    }
    await box(page, key).fill("0");
    await box(page, key).press("Enter");
    await becomes(isAsBefore, [value, value, before]);
    assert.match(await refusal(page, key).innerText(), said);
    assert.deepEqual(await notices(page), [], "and nowhere else");
  });
}

pageTest("the reason stands beside the control, belongs to it, and goes with the next change", { view: views.phone, end: only("ib") }, async ({ page }) => {
  await unfoldControls(page);
  await slider(page, "share_ib").press("Home");
  await refusal(page, "share_ib").waitFor();
  const [why, track] = [await refusal(page, "share_ib").boundingBox(), await slider(page, "share_ib").boundingBox()];
  assert.ok(Math.abs(why.y - track.y) < 120, `${why.y - track.y} px away`);
  assert.equal(await refusal(page, "share_ib").getAttribute("role"), "alert");
  for (const input of [slider(page, "share_ib"), box(page, "share_ib")]) {
    const described = await input.evaluate((element) =>
      element.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" "),
    );
    assert.match(described, nobody);
  }
  assert.equal(await page.locator(".control-refusal:visible").count(), 1);
  await assertAccessible(page);
  await slider(page, "share_18").press("ArrowRight");
  await becomes(() => page.locator(".control-refusal:visible").count(), 0);
});

pageTest("minus stops where nothing would be left", { end: only("ib") }, async ({ page }) => {
  await unfoldControls(page);
  const less = control(page, "share_ib").getByRole("button", { name: /^Less/ });
  for (const left of ["0.03", "0.02", "0.01"]) {
    await less.click();
    await becomes(() => box(page, "share_ib").inputValue(), left);
  }
  await less.click();
  await refusal(page, "share_ib").waitFor();
  assert.deepEqual([await slider(page, "share_ib").inputValue(), await box(page, "share_ib").inputValue()], ["0.01", "0.01"]);
});

/** What the model uses: the value in the link, or the usual one. */
async function inForce(page, usual) {
  const link = new URLSearchParams(await settings(page));
  return Object.fromEntries(Object.entries(usual).map(([key, value]) => [key, link.get(key) ?? value]));
}

/** What the sliders show, by key. */
function shown(page) {
  return page.locator(".control input[type=range]").evaluateAll((all) =>
    Object.fromEntries(all.map((input) => [input.id.replace("slide-", ""), input.value])),
  );
}

pageTest("at both ends of every slider, one after the other, slider and model agree", { end: quickLab }, async ({ page }) => {
  await unfoldControls(page);
  const usual = await shown(page);
  const keys = Object.keys(usual);
  assert.ok(keys.length > 60);
  for (const key of keys) {
    for (const end of ["End", "Home"]) {
      await slider(page, key).press(end);
      const agree = async () => {
        const [sliders, model] = [await shown(page), await inForce(page, usual)];
        return keys.filter((one) => Number(sliders[one]) !== Number(model[one]));
      };
      await becomes(agree, []);
    }
  }
  assert.ok((await page.locator(".control-refusal:visible").count()) <= 1);
});
