// A link carries everything that was set, and no link, however bad, breaks the page.

import assert from "node:assert/strict";
import { browserTest, pageTest, visit } from "./harness.mjs";
import { nastyHashes } from "./nasty-hashes.mjs";
import { becomes, box, changes, choose, counts, everybody, finding, hash, notices, run, slider, time, toggleGhosts, until, words } from "./reader.mjs";

/** Everything of a run that a reader can compare. */
async function story(page) {
  return { run: await run(page), finding: await finding(page), counts: await counts(page), time: await time(page) };
}

async function setSomething(page) {
  await choose(page, "Furthest first");
  await slider(page, "beta").press("ArrowRight");
  await slider(page, "att").press("Home");
  await page.locator("#months").fill("12");
  await toggleGhosts(page);
}

pageTest("the address holds what was changed, and only that", {}, async ({ page }) => {
  const start = await until(() => hash(page), (now) => now.includes("run="));
  assert.equal(start, `#v=2&run=${await run(page)}`);
  await setSomething(page);
  const link = await until(() => hash(page), (now) => now.includes("ghosts=1") && now.includes("strategy=needs"));
  assert.equal(link, `#v=2&att=0&strategy=needs&beta=7.5&month=12&ghosts=1&run=${await run(page)}`);
});

pageTest("the address is left alone while a slider is dragged", {}, async ({ page }) => {
  await until(() => hash(page), (now) => now.includes("run="));
  const writes = await page.evaluate(() => {
    window.writes = 0;
    const write = history.replaceState.bind(history);
    history.replaceState = (...state) => write(...state, (window.writes += 1));
    const slider = document.querySelector("#slide-beta");
    for (let step = 0; step <= 40; step += 1) {
      slider.value = step / 2;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return window.writes;
  });
  assert.equal(writes, 0);
  await until(() => hash(page), (now) => now.includes("beta=20"));
  assert.equal(await page.evaluate(() => window.writes), 1);
});

pageTest("loading again brings everything back", {}, async ({ page }) => {
  await setSomething(page);
  await until(() => hash(page), (now) => now.includes("ghosts=1") && now.includes("att=0"));
  const before = await story(page);
  await page.reload();
  await becomes(() => story(page), before);
  assert.equal(await words(page, "beta"), "17 minutes a week each (£7.50)");
  assert.equal(await page.locator(".ghost-note").isVisible(), true);
  assert.deepEqual(await notices(page), []);
});

pageTest("a page that was loaded again keeps its address current", {}, async ({ page }) => {
  await slider(page, "att").press("Home");
  await until(() => hash(page), (now) => now.includes("att=0"));
  await page.reload();
  await page.locator("#months").fill("12");
  await until(() => hash(page), (now) => now.includes("month=12"));
});

pageTest("a copied link opens with the same people and the same luck", {}, async ({ page, site }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.address });
  await setSomething(page);
  await until(() => hash(page), (now) => now.includes("ghosts=1") && now.includes("att=0"));
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Copied.").waitFor();
  const other = await page.context().newPage();
  await visit(other, await page.evaluate(() => navigator.clipboard.readText()));
  assert.deepEqual(await story(other), await story(page));
});

pageTest("a link copied at once carries the change just made, and what was said of it goes with the next", {}, async ({ page, site }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: site.address });
  await until(() => hash(page), (now) => now.includes("run="));
  const behind = await page.evaluate(() => {
    const slider = document.querySelector("#slide-beta");
    slider.value = 9;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return new Promise((resolve) =>
      requestAnimationFrame(() => {
        const before = location.hash;
        document.querySelector(".share button").click();
        resolve(before);
      }),
    );
  });
  assert.ok(!behind.includes("beta"), behind);
  await page.getByText("Copied.").waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#v=2\.\w{3}&beta=9/);
  await slider(page, "beta").press("ArrowRight");
  await page.getByText("Copied.").waitFor({ state: "detached" });
});

const refusals = {
  refused: () => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))),
  missing: () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
};

for (const [how, refuse] of Object.entries(refusals)) {
  pageTest(`with the clipboard ${how} the link can be copied by hand`, {}, async ({ page }) => {
    await until(() => hash(page), (now) => now.includes("run="));
    await page.evaluate(refuse);
    await page.getByRole("button", { name: "Copy link" }).click();
    const field = page.getByLabel("Copy this address:");
    await field.waitFor();
    assert.equal(await field.inputValue(), page.url());
  });
}

pageTest("an address edited by hand is taken at once", {}, async ({ page }) => {
  const before = await run(page);
  await page.evaluate(() => (location.hash = "#v=2&strategy=equal&month=6"));
  await changes(() => run(page), before);
  assert.equal(await finding(page), "Everybody gets 16 minutes a week.");
  assert.equal(await time(page), "After 6 months");
  assert.equal(await page.getByRole("radio", { name: "Equal shares" }).isChecked(), true);
});

pageTest("a link of version 1 says what changed, and leads to old and new numbers", { end: "#v=1&beta=9&run=031F-5394" }, async ({ page }) => {
  const said = await notices(page);
  assert.equal(said.length, 1, "not a second time by the run");
  await page.getByText("An older link", { exact: true }).waitFor();
  for (const word of ["version 1", "‘beta’", "shares", "‘accel_for’", "start rates"]) assert.ok(said[0].includes(word), word);
  assert.equal(await words(page, "beta"), "21 minutes a week each (£9)");
  await page.getByRole("link", { name: "Old and new numbers side by side" }).click();
  await page.getByRole("heading", { name: "Since version 1" }).waitFor();
  assert.match(await page.getByRole("table").filter({ hasText: "version 2" }).innerText(), /Parked/);
});

const faults = {
  "a later version": ["v=9&beta=9", /v=9/],
  "no version": ["v=one&beta=9", /‘v’.*‘one’/],
  "an unknown key": ["v=2&beta=9&zoom=3", /‘zoom’/],
  "not a number": ["v=2&beta=9&alpha=NaN", /‘alpha’.*0 to 1/],
  "infinity": ["v=2&beta=9&alpha=inf", /‘alpha’.*0 to 1/],
  "out of range": ["v=2&beta=9&alpha=7", /‘alpha’.*0 to 1/],
  "five million people": ["v=2&beta=9&people=5000000", /‘people’.*100 to 200000/],
  "part of a person": ["v=2&beta=9&people=100.5", /‘people’.*whole/],
  "an unknown rule": ["v=2&beta=9&strategy=greedy", /‘strategy’.*equal, cream/],
  "a month too far": ["v=2&beta=9&month=31", /‘month’.*0 to 30/],
  "no run": ["v=2&beta=9&run=zzz", /‘run’/],
  "nobody referred": ["v=2&beta=9&share_18=0&share_25=0&share_ea=0&share_esa=0&share_ib=0", /nobody would be referred/],
};

for (const [fault, [link, named]] of Object.entries(faults)) {
  pageTest(`a link with ${fault}: said, and the rest is kept`, { end: `#${link}` }, async ({ page }) => {
    const said = await notices(page);
    assert.equal(said.length, 1);
    assert.match(said[0], named);
    assert.equal(await words(page, "beta"), "21 minutes a week each (£9)");
  });
}

pageTest("every fault of a link is named", { end: "#v=9&alpha=7&beta=lots&zoom=3&month=-1&ghosts=maybe" }, async ({ page }) => {
  const said = await notices(page);
  assert.equal(said.length, 6);
  for (const word of ["v=9", "‘alpha’", "‘beta’", "‘zoom’", "‘month’", "‘ghosts’"]) {
    assert.ok(said.some((sentence) => sentence.includes(word)), `${word} in ${said}`);
  }
});

pageTest("a faulty address stays until it was read, then it is mended", { end: "#v=2&beta=9&zoom=3" }, async ({ page }) => {
  assert.equal(await hash(page), "#v=2&beta=9&zoom=3");
  await page.getByRole("button", { name: "Close" }).click();
  await becomes(() => notices(page), []);
  await becomes(() => hash(page), `#v=2&beta=9&run=${await run(page)}`);
});

pageTest("whoever goes on without closing the notice gets a good link too", { end: "#v=2&beta=9&zoom=3" }, async ({ page }) => {
  await slider(page, "att").press("Home");
  await until(() => hash(page), (now) => now.startsWith("#v=2&att=0&beta=9&run="));
});

pageTest("a link that recorded another run says so, until that is closed", { end: "#v=2&att=0&run=0000-0000" }, async ({ page }) => {
  const [said, ...others] = await notices(page);
  assert.deepEqual(others, []);
  assert.ok(said.includes("0000-0000") && said.includes(await run(page)), said);
  await page.getByRole("button", { name: "Close" }).click();
  await becomes(() => notices(page), []);
  await becomes(() => hash(page), `#v=2&att=0&run=${await run(page)}`);
});

pageTest("a link that recorded this run says nothing", { end: "#v=2&run=55c3-3f19" }, async ({ page }) => {
  assert.equal(await run(page), "55C3-3F19");
  assert.deepEqual(await notices(page), []);
});

const markup = '<img src=x onerror="window.harmed=true"><script>window.harmed=true</script>';

for (const key of ["beta", "strategy", "month", "run", markup, "v"]) {
  const link = `#${encodeURIComponent(key)}=${encodeURIComponent(markup)}`;
  pageTest(`markup in a link stays text: ${key.slice(0, 8)}`, { end: link }, async ({ page }) => {
    assert.equal((await notices(page)).length, 1);
    assert.match((await notices(page))[0], /<img/);
    assert.equal(await page.locator("#app img, #app script").count(), 0);
    assert.equal(await page.evaluate(() => window.harmed), undefined);
  });
}

browserTest("no link breaks the page", {}, async ({ page, site }) => {
  for (const [number, nasty] of nastyHashes(30).entries()) {
    await visit(page, `${site.address}?${number}${nasty}`);
    await page.locator(".count").first().waitFor();
    assert.equal(await page.locator("#trouble").isVisible(), false, nasty);
    assert.ok([100, 1000].includes(everybody(await counts(page))), nasty);
    await page.locator("#months").fill("7");
    await becomes(() => time(page), "After 7 months");
    await box(page, "beta").fill("3");
    await box(page, "beta").press("Enter");
    await becomes(() => words(page, "beta").then((text) => text.includes("£3")), true);
  }
});
