// Everyone can use the page: by keyboard, by ear, with large fingers and weak eyes.

import assert from "node:assert/strict";
import { assertAccessible, assertAccessibleInBoth } from "./axe.mjs";
import { pageTest, quickLab, views } from "./harness.mjs";
import { becomes, box, changes, choose, counts, finding, run, slider, textsOf, unfold, until } from "./reader.mjs";

const looks = {
  "on a wide screen": {},
  "on a phone": { view: views.phone },
  embedded: { view: views.embed, end: "?embed#v=2" },
  "with a notice": { end: "#v=2&beta=lots&zoom=3&run=0000-0000" },
};

for (const [name, look] of Object.entries(looks)) {
  pageTest(`axe finds nothing: ${name}, folded and not, light and dark`, look, async ({ page }) => {
    await assertAccessibleInBoth(page);
    await unfold(page);
    await assertAccessibleInBoth(page);
  });
}

pageTest("axe finds nothing while a number is refused", {}, async ({ page }) => {
  await box(page, "beta").fill("plenty");
  await page.locator("#box-beta-message").waitFor();
  await assertAccessible(page);
});

/** Everything that can be used, as the browser's accessibility tree has it: role, name and value in words. */
async function widgets(page) {
  const roles = ["button", "checkbox", "combobox", "link", "radio", "slider", "textbox", "DisclosureTriangle"];
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const groupOf = (node) => (!node || node.role?.value === "group" ? (node?.name?.value ?? "") : groupOf(byId.get(node.parentId)));
  return nodes
    .filter((node) => !node.ignored && roles.includes(node.role?.value))
    .map((node) => ({
      role: node.role.value,
      name: node.name?.value ?? "",
      group: groupOf(node),
      words: node.properties?.find(({ name }) => name === "valuetext")?.value.value ?? node.value?.value,
    }));
}

pageTest("everything that can be used has a name", {}, async ({ page }) => {
  await unfold(page);
  const all = await widgets(page);
  assert.ok(all.length > 200, `${all.length} widgets`);
  assert.deepEqual(all.filter(({ name }) => name.trim() === ""), []);
});

pageTest("sliders say their value in words, not only as a number", {}, async ({ page }) => {
  await unfold(page);
  const sliders = await page.locator("input[type=range]:not(.reader)").evaluateAll((inputs) =>
    inputs.map((input) => [input.labels[0]?.textContent, input.getAttribute("aria-valuetext")]),
  );
  assert.ok(sliders.length > 50);
  const said = Object.fromEntries(sliders);
  assert.equal(said["Adviser time at the 2011 tariff"], "16 minutes a week each (£7)");
  assert.equal(said["Attachment fee"], "£400 to £600, by group");
  for (const [label, words] of sliders) assert.ok(label && words, `${label}: ${words}`);
});

pageTest("no two controls of one kind have the same name, radio buttons within their group", {}, async ({ page }) => {
  await unfold(page);
  const names = (await widgets(page))
    .filter(({ role }) => role !== "link")
    .map(({ role, name, group }) => (role === "radio" ? `radio ${name} of ${group}` : `${role} ${name}`));
  const twice = names.filter((name, at) => names.indexOf(name) !== at && !name.startsWith("DisclosureTriangle Show the numbers"));
  assert.deepEqual(twice, []);
});

/** Goes through the page by Tab; for each stop what it is, whether its focus is marked, and what covers it. */
async function stops(page) {
  const seen = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const here = document.activeElement;
      if (here === document.body || here.stop) return null;
      here.stop = true;
      const marked = here.matches("input[type=radio]") ? here.nextElementSibling : here;
      const { outlineStyle, outlineWidth } = getComputedStyle(marked);
      const { left, top, width, height } = here.getBoundingClientRect();
      const on = document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + Math.min(height, innerHeight) / 2);
      return {
        name: here.outerHTML.slice(0, 120),
        isMarked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        isCovered: !(on?.contains(here) || here.contains(on) || here.closest("label")?.contains(on)),
      };
    });
    if (stop === null) return seen;
    seen.push(stop);
  }
}

for (const size of ["desktop", "phone"]) {
  pageTest(`Tab reaches everything that can be used, and one sees where one is: ${size}`, { view: views[size], end: quickLab }, async ({ page }) => {
    await unfold(page);
    const seen = await stops(page);
    assert.deepEqual(seen.filter(({ isMarked, isCovered }) => !isMarked || isCovered), []);
    const missed = await page.evaluate(() => {
      const all = document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']");
      const isWanted = (element) => element.checkVisibility() && !element.disabled && (element.type !== "radio" || element.checked);
      return [...all].filter((element) => isWanted(element) && !element.stop).map((element) => element.outerHTML.slice(0, 120));
    });
    assert.deepEqual(missed, []);
  });
}

for (const size of ["embed", "phone"]) {
  pageTest(`Tab goes down the page, as the eye does: ${size}`, { view: views[size], end: quickLab }, async ({ page }) => {
    const stops = await page.locator("a[href]:visible, button:enabled:visible, input:visible, summary:visible").count();
    const places = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press("Tab");
      const place = await page.evaluate(() => {
        const here = document.activeElement;
        return here === document.body ? null : here.getBoundingClientRect().top + scrollY;
      });
      if (place === null) break;
      places.push(place);
    }
    assert.ok(places.length > 40, `${places.length} stops`);
    // Neighbours in a row may differ by the height of a line.
    const jumps = places.filter((top, at) => top < places[at - 1] - 60);
    assert.deepEqual(jumps, []);
  });
}

pageTest("the result is spoken once, when the reader has come to rest", {}, async ({ page }) => {
  const spoken = page.locator(".stage [aria-live=polite]");
  await until(() => spoken.innerText(), (now) => now.startsWith("Of 1,000 people"));
  const [first, before] = [await spoken.innerText(), await run(page)];
  const said = await textsOf(page, ".stage [aria-live=polite]");
  // A key held down: no step waits for the run of the one before, so that a busy machine leaves no rest between them.
  for (let step = 0; step < 10; step += 1) await slider(page, "beta").press("ArrowRight");
  await changes(() => run(page), before);
  const heardAndShown = async () => [await spoken.innerText(), await page.locator(".said").innerText()];
  const [last] = await until(heardAndShown, ([heard, shown]) => heard === shown && heard !== first);
  assert.deepEqual(await said(), [last]);
});

pageTest("the picture is described by its finding and its result", {}, async ({ page }) => {
  const described = async () => page.locator(".crowd canvas").getAttribute("aria-label");
  for (const rule of ["Furthest first", "Equal shares"]) {
    const before = await run(page);
    await choose(page, rule);
    await changes(() => run(page), before);
    assert.equal(await described(), `${await finding(page)} ${await page.locator(".said").innerText()}`);
  }
});

/** The numbers of a table, row by row. */
function rowsOf(table) {
  return table.evaluate((element) =>
    [...element.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent))),
  );
}

for (const month of [0, 12, 30]) {
  pageTest(`the table ends with the four counts, and the people drawn come close to them, month ${month}`, { end: `#v=2&month=${month}` }, async ({ page }) => {
    const table = page.getByRole("table", { name: "The people drawn, by distance from work" });
    await page.locator(".stage").getByText("Show the numbers").click();
    const above = Object.values(await counts(page));
    const rows = await rowsOf(table);
    assert.deepEqual(rows.at(-1).slice(0, 4), above);
    for (const [state, count] of above.entries()) {
      const drawn = rows.slice(0, 10).reduce((sum, row) => sum + row[state], 0);
      assert.ok(Math.abs(drawn - count) <= 25, `${drawn} drawn, ${count} counted`);
    }
  });
}

pageTest("every target is at least 24 by 24 pixels", { view: views.phone, end: quickLab }, async ({ page }) => {
  await unfold(page);
  const small = await page.evaluate(() => {
    const all = document.querySelectorAll("button, input, summary, a[href]");
    const isInText = (element) => element.matches("p a, li a");
    const box = (element) => (element.closest("label") ?? element).getBoundingClientRect();
    return [...all]
      .filter((element) => element.checkVisibility() && !isInText(element))
      .filter((element) => box(element).width < 24 || box(element).height < 24)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  assert.deepEqual(small, []);
});

for (const [size, view] of Object.entries(views)) {
  pageTest(`no words smaller than 14 px: ${size}`, { view, end: quickLab }, async ({ page }) => {
    await unfold(page);
    const small = await page.evaluate(() => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (words.nextNode()) {
        const { data, parentElement } = words.currentNode;
        const isSmall = parseFloat(getComputedStyle(parentElement).fontSize) < 14;
        if (isSmall && data.trim() !== "" && parentElement.checkVisibility()) found.push(data);
      }
      return found;
    });
    assert.deepEqual(small, []);
  });
}
