// The story can be walked by keyboard and by touch, waits for what the reader says, and keeps the place.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { assertAccessible, assertAccessibleInBoth } from "./axe.mjs";
import { browserTest, pageTest, ready, views, visit } from "./harness.mjs";
import { becomes, changes, choose, counts, drawn, hash, picture, place, run, slider, until } from "./reader.mjs";
import { asking, scenes } from "./scenes.mjs";

const feedback = (page) => page.locator(".feedback");
const say = (page) => page.getByRole("button", { name: "Say so, and see" });
const next = (page) => page.locator(".next");

/** Where the focus is. */
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Opens a scene from its own link. */
const open = (id) => ({ end: `#scene=${id}` });

/** Goes to the start of a scene on the page that is open. */
async function goTo(page, id) {
  await page.evaluate((id) => (location.hash = `#scene=${id}`), id);
  await becomes(() => place(page), id);
}

browserTest("a bare address opens the story, any other link without a scene the lab", {}, async ({ page, site }) => {
  await visit(page, site.address);
  assert.equal(await place(page), "hook");
  await until(() => hash(page), (now) => now.startsWith("#v=2&scene=hook&run="));
  for (const old of ["#v=2", "#v=2&att=0&seed=7", "#month=12"]) {
    await page.goto("about:blank");
    await visit(page, site.address + old);
    assert.equal(await place(page), "lab", old);
  }
});

/** Answers the scene's question with the keys alone. */
async function answerByKeys(page) {
  const first = page.locator(".ask input").first();
  await first.focus();
  const kind = await first.getAttribute("type");
  if (kind === "radio") await page.keyboard.press("Space");
  if (kind === "text") await page.keyboard.type("3");
  if (kind === "range") for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
}

browserTest("the whole story by keyboard: every prediction, every answer, and the reader's state in the lab", {}, async ({ page, site }) => {
  await visit(page, site.address);
  for (const id of scenes) {
    await becomes(() => place(page), id);
    if (asking.includes(id)) {
      assert.equal(await page.locator(".after").isVisible(), false, id);
      await answerByKeys(page);
      await until(() => feedback(page).innerText(), (said) => /\d/.test(said));
      await becomes(() => focused(page), "feedback");
      assert.equal(await page.locator(".after").isVisible(), true, id);
    }
    if (id === "doubt") await slider(page, "chi").press("Home");
    if (id === "lab") {
      await becomes(() => slider(page, "chi").inputValue(), "-0.5");
      await next(page).focus();
      await page.keyboard.press("Enter");
    } else if (id !== "said") {
      await page.locator("#question").focus();
      await page.keyboard.press("ArrowRight");
    }
  }
  const rows = page.locator(".guesses tbody tr");
  assert.equal(await rows.count(), asking.length);
  for (const row of await rows.all()) {
    const [said, told] = await row.locator("td").allInnerTexts();
    assert.ok(said !== "nothing" && told !== "", `${said}, ${told}`);
  }
});

const touch = { view: views.phone, touch: true };

browserTest("the whole story by touch on a phone", touch, async ({ page, site }) => {
  await visit(page, site.address);
  for (const id of scenes) {
    await becomes(() => place(page), id);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${id} is ${overflow} px too wide`);
    if (asking.includes(id)) {
      const answer = page.locator(".ask input").first();
      if ((await answer.getAttribute("type")) === "text") await answer.fill("5");
      else if (await page.locator(".board").isVisible()) await page.locator(".board").tap();
      else await answer.tap();
      await say(page).tap();
      await feedback(page).waitFor();
    }
    if (id !== "said") await next(page).tap();
  }
});

pageTest("nothing sticks out of any scene, at widths on both sides of every change of the layout", open("hook"), async ({ page }) => {
  for (const id of scenes) {
    await goTo(page, id);
    if (asking.includes(id)) await page.getByRole("button", { name: "Just show me" }).click();
    for (const width of [320, 519, 600, 959, 960, 1100, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await drawn(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${id} is ${overflow} px too wide at ${width}`);
    }
  }
});

pageTest("arrow keys stay with the control that has the focus", open("pays"), async ({ page }) => {
  await page.getByRole("button", { name: "Just show me" }).click();
  await slider(page, "beta").press("ArrowRight");
  await becomes(() => slider(page, "beta").inputValue(), "7.5");
  assert.equal(await place(page), "pays");
});

pageTest("Back, forward and reload keep the place and what was set", open("hook"), async ({ page }) => {
  await next(page).click();
  await becomes(() => place(page), "queue");
  assert.equal(await focused(page), "question");
  await page.locator(".scenes summary").click();
  await page.locator(".scenes").getByRole("button", { name: "Does helping pay?" }).click();
  await becomes(() => place(page), "pays");
  await page.getByRole("button", { name: "Just show me" }).click();
  await slider(page, "beta").press("End");
  const link = await until(() => hash(page), (now) => now.includes("beta=25") && now.includes("scene=pays"));
  await page.goBack();
  await becomes(() => place(page), "queue");
  await page.goBack();
  await becomes(() => place(page), "hook");
  await page.goForward();
  await page.goForward();
  await becomes(() => place(page), "pays");
  await becomes(() => hash(page), link);
  assert.equal(await slider(page, "beta").inputValue(), "25");
  // What was said is kept on the page; loading it again asks again.
  assert.equal(await feedback(page).isVisible(), true);
  await page.reload();
  await ready(page);
  assert.equal(await place(page), "pays");
  assert.equal(await say(page).isVisible(), true);
  await becomes(() => hash(page), link);
});

pageTest("the window is named after the scene", open("queue"), async ({ page }) => {
  assert.equal(await page.title(), "Who is in the queue? – Parked");
  await next(page).click();
  await becomes(() => page.title(), "You have forty hours and twenty people – Parked");
});

pageTest("a question without an answer is not taken", open("queue"), async ({ page }) => {
  await say(page).click();
  await page.getByText("Please answer first").waitFor();
  assert.equal(await feedback(page).count(), 0);
  await page.getByLabel("Almost none of it").check();
  await say(page).click();
  assert.match(await feedback(page).innerText(), /^You said: Almost none of it\. The label accounts for \d+% of the difference between people\.$/);
});

pageTest("a number that is none, or cannot be, is said at its box and stays there", open("anyway"), async ({ page }) => {
  const box = page.locator(".number-guess input");
  for (const [typed, said] of [["", "Please type a number from 0 to 10"], ["abc", "‘abc’ is no number"], ["-1", "‘-1 of ten’ cannot be"], ["99999", "‘99999 of ten’ cannot be"]]) {
    await box.fill(typed);
    await say(page).click();
    await page.getByRole("alert").getByText(said).waitFor();
    assert.equal(await box.inputValue(), typed);
    assert.equal(await box.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(`#${await box.getAttribute("aria-describedby")}`).innerText(), new RegExp(said));
    assert.equal(await feedback(page).count(), 0);
  }
  await assertAccessible(page);
  await box.fill("8,5");
  assert.equal(await box.getAttribute("aria-invalid"), null);
  await say(page).click();
  assert.match(await feedback(page).innerText(), /^You said 8\.5 of ten\..* Of ten people a firm was paid for, \d\.\d would have found work anyway\.$/);
});

pageTest("going away and back in the middle of a guess loses nothing", open("anyway"), async ({ page }) => {
  await page.locator(".number-guess input").fill("8,");
  await next(page).click();
  await becomes(() => place(page), "pays");
  await page.getByLabel("Both about the same").check();
  await page.goBack();
  await becomes(() => place(page), "anyway");
  assert.equal(await page.locator(".number-guess input").inputValue(), "8,");
  await page.goForward();
  await becomes(() => place(page), "pays");
  assert.equal(await page.getByLabel("Both about the same").isChecked(), true);
  await say(page).click();
  assert.match(await feedback(page).innerText(), /^You said: Both about the same\. A firm that helps everybody keeps \d+% of its fees; one that helps nobody keeps \d+%\.$/);
});

const chip = (page, name) => page.locator("[data-key=shown]").getByRole("radio", { name, exact: true });

pageTest("an answer moves the picture to what was asked about, and one control leads back and forth", open("sight"), async ({ page }) => {
  const before = page.getByText("Dashed: before.");
  await page.getByLabel("Fewer", { exact: true }).check();
  await say(page).click();
  assert.match(await feedback(page).innerText(), /^You said: Fewer\. If advisers judge better who is near to work, \d+ more people are parked: \d+ of 1,000 instead of \d+\.$/);
  await until(() => hash(page), (now) => now.includes("r=0.95") && now.includes("scene=sight"));
  assert.equal(await chip(page, "Advisers see clearly").isChecked(), true);
  await becomes(() => before.count(), 1);
  const told = await page.locator(".after .bound").allInnerTexts();
  await chip(page, "Advisers mostly guess").check({ force: true });
  await until(() => hash(page), (now) => now.includes("r=0.2") && now.includes("scene=sight"));
  await becomes(() => before.count(), 0);
  await slider(page, "r").press("ArrowRight");
  await page.getByText("Your own settings are in the picture.").waitFor();
  await becomes(() => before.count(), 1);
  assert.deepEqual(await page.locator(".after .bound").allInnerTexts(), told);
  await chip(page, "Advisers see clearly").check({ force: true });
  await becomes(() => slider(page, "r").inputValue(), "0.95");
  await page.getByText("Your own settings are in the picture.").waitFor({ state: "detached" });
});

pageTest("whoever came with settings of their own keeps them, and the answer says what it is about", { end: "#v=2&r=0.4&scene=sight" }, async ({ page }) => {
  await page.getByRole("button", { name: "Just show me" }).click();
  assert.match(await feedback(page).innerText(), /^If advisers judge better/);
  await page.getByText("Your own settings are in the picture. The answer is about these two").waitFor();
  assert.equal(await slider(page, "r").inputValue(), "0.4");
});

pageTest("higher fees are set beside what was so before, label by label", open("label"), async ({ page }) => {
  await page.getByRole("button", { name: "Just show me" }).click();
  await until(() => page.locator("[data-chart=groups] .plot-label").allInnerTexts(), (labels) => labels.some((label) => /^before: \d+%$/.test(label)));
  assert.deepEqual(await page.locator("[data-chart=groups] th[scope=col]").allTextContents(), ["What", "Amount", "Before"]);
});

pageTest("the first scene leads to where its doubt is tested", open("hook"), async ({ page }) => {
  await page.getByRole("link", { name: "was never measured" }).click();
  await becomes(() => place(page), "doubt");
  await page.goBack();
  await becomes(() => place(page), "hook");
});

pageTest("the other side of every scene is told with its answer, not before", open("hook"), async ({ page }) => {
  const side = page.locator(".against");
  for (const id of asking) {
    await goTo(page, id);
    assert.equal(await side.isVisible(), false, id);
    await page.getByRole("button", { name: "Just show me" }).click();
    await side.waitFor();
    assert.match(await side.innerText(), /^The other side: .{40}/, id);
  }
});

pageTest("nothing is told before the reader has said something", open("share"), async ({ page }) => {
  assert.equal(await page.locator(".count").first().isVisible(), false);
  assert.equal(await page.locator(".strip").isVisible(), false);
  assert.equal(await page.locator("[data-key=strategy]").isVisible(), false);
});

pageTest("a curve is drawn by dragging, answered, and stays on the picture", open("share"), async ({ page }) => {
  const { x, y, width, height } = await page.locator(".board").boundingBox();
  await page.mouse.move(x + width * 0.05, y + height * 0.9);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.95, y + height * 0.1, { steps: 40 });
  await page.mouse.up();
  const drawn = await page.locator(".handle").evaluateAll((handles) => handles.map((handle) => Number(handle.value)));
  assert.deepEqual(drawn, [...drawn].sort((a, b) => a - b));
  assert.ok(drawn[9] - drawn[0] > 20, `${drawn}`);
  await say(page).click();
  assert.match(await feedback(page).innerText(), /^You drew more for people further from work; the run gave them less\./);
  await page.getByText("Dashed: the line you drew.").waitFor();
  await choose(page, "Equal shares");
  await until(() => page.locator("#finding").innerText(), (now) => now.startsWith("Everybody gets"));
  await page.getByText("Dashed: the line you drew.").waitFor();
});

pageTest("the adviser gives forty hours, and sees whom a firm would leave out under two tariffs", open("adviser"), async ({ page }) => {
  const finding = () => page.locator("#finding").innerText();
  const cards = page.locator(".client-give");
  const press = (name) => page.getByRole("button", { name, exact: true });
  await becomes(finding, "40 hours left to give.");
  for (let turn = 0; turn < 4; turn += 1) await cards.first().press("Enter");
  await becomes(finding, "32 hours left to give.");
  assert.equal(await cards.first().isDisabled(), true, "enough");
  await page.locator(".client-hours button").first().click();
  await becomes(finding, "34 hours left to give.");
  assert.equal(await page.getByRole("button", { name: /^Done/ }).isDisabled(), true);
  await press("to the furthest").click();
  await becomes(finding, "Every hour is given.");
  assert.match(await cards.last().getAttribute("aria-label"), /has 8 hours/);
  await press("Take all back").click();
  await becomes(finding, "40 hours left to give.");
  await press("evenly").click();
  await becomes(finding, "Every hour is given.");
  const pays = () => page.locator(".client-pays").allInnerTexts();
  const byLabel = await pays();
  await page.getByRole("button", { name: /^Done/ }).click();
  const left = (text) => Number(text.match(/fees leaves out (\d+)/)?.[1]);
  const first = await until(finding, (now) => now.startsWith("You left out 0 people."));
  assert.ok(left(first) > 0, first);
  const row = (at) => page.locator(".beside tbody tr").nth(at).locator("td").allInnerTexts();
  const far = async () => Number((await row(1))[1]);
  const [jobs, firms] = await row(2);
  const told = await page.locator(".game .said").innerText();
  assert.ok(told.includes(`${jobs} extra jobs`) && told.includes(`${firms} extra jobs`), told);
  const before = await far();
  assert.ok(before < 20, String(before));
  await page.getByLabel("A price that rises with distance inside the label").check();
  await until(far, (now) => now > 20);
  assert.notDeepEqual(await pays(), byLabel, "each card says what its job pays now");
  await assertAccessible(page);
});

pageTest("the game is given in ten taps on a phone, and is no longer than two of its screens", { ...open("adviser"), view: views.phone }, async ({ page }) => {
  const finding = () => page.locator("#finding").innerText();
  for (let tap = 0; tap < 9; tap += 1) await page.locator(".client-give").nth(tap).click();
  await page.getByRole("button", { name: "where it pays best" }).click();
  await becomes(finding, "Every hour is given.");
  const [title, done] = [await page.locator("#finding").boundingBox(), await page.locator(".game .say").boundingBox()];
  assert.ok(done.y + done.height - title.y < 1_400, `${done.y + done.height - title.y} px`);
});

pageTest("a subcontractor that knows whom it will be sent takes nobody", open("chain"), async ({ page }) => {
  await page.getByRole("button", { name: "Just show me" }).click();
  const finding = () => page.locator("#finding").innerText();
  await until(finding, (now) => /keeps £\d+ of each\. Sent those least likely to pay, it loses £\d+/.test(now));
  await page.locator("[data-key=sub_reply]").getByRole("radio", { name: "It knows", exact: true }).check({ force: true, timeout: 8000 });
  await until(finding, (now) => /keeps £\d+ of each\. Sent those least likely to pay, it takes nobody/.test(now));
});

pageTest("the minister pulls one lever at a time for one of three firms, and no lever makes all five numbers better", open("minister"), async ({ page }) => {
  await page.getByRole("button", { name: "Just show me" }).click();
  const finding = () => page.locator("#finding").innerText();
  await until(finding, (now) => now === "No lever makes all five numbers better");
  const levers = page.locator("[data-key=levers] input");
  const count = await levers.count();
  assert.equal(count, 9);
  const rows = page.locator("[data-chart=levers] tbody tr");
  const firms = (await rows.count()) / count;
  assert.ok(firms === 3 || firms === 1, `${await rows.count()} rows`);
  for (let at = 1; at < count; at += 1) {
    const before = await finding();
    await levers.nth(at).check({ force: true });
    await until(finding, (now) => now !== before && now.startsWith("Better, of these 5 numbers"));
    const cells = await rows.nth(at * firms).locator("td").allTextContents();
    const better = cells.filter((cell) => cell.includes("▲")).length;
    assert.ok(better < 5 && new RegExp(`: (told its hours )?${better}\\b`).test(await finding()), `${cells}: ${await finding()}`);
    assert.equal(await levers.nth(at).isChecked(), true);
  }
  assert.equal(await place(page), "minister");
  await page.locator("[data-key=levers] .control-value").getByText("Taken as given").waitFor();
  await page.locator("[data-key=firms] input").first().check({ force: true });
  await until(() => hash(page), (now) => now.includes("dist=2000") && now.includes("response=0") && now.includes("scene=minister"));
  await page.evaluate(() => (location.hash = "#v=2&beta=12&scene=minister"));
  await until(() => rows.last().locator("th").textContent(), (now) => now === "As set here");
});

pageTest("a guess that came close says so on the reader’s card, which can be saved and shared", open("anyway"), async ({ page }) => {
  await page.locator(".ask input").fill("8");
  await say(page).click();
  await page.locator(".scenes summary").click();
  await page.locator(".scenes").getByRole("button", { name: "What did you say?" }).click();
  await becomes(() => page.locator(".card-of-guesses .finding").innerText(), "1 of 1 guesses came close.");
  assert.equal(await page.locator(".guesses .close").innerText(), "close");
  for (const [name, opening] of [["SVG", "<svg"], ["PNG", "\x89PNG"]]) {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save as ${name}: What I guessed about payment by results` }).click();
    const file = readFileSync(await (await saving).path());
    assert.ok(file.subarray(0, 300).toString("latin1").includes(opening), name);
    if (name === "SVG") assert.match(file.toString(), /That came close\./);
  }
  await page.evaluate(() => (navigator.clipboard.writeText = async (text) => (window.copied = text)));
  await page.getByRole("button", { name: "Copy a link for somebody else to guess" }).click();
  assert.match(await page.evaluate(() => window.copied), /#scene=hook$/);
  await assertAccessible(page);
});

for (const id of ["hook", "anyway", "share"]) {
  pageTest(`a mark tells two lives in a sentence: ${id}`, open(id), async ({ page }) => {
    const layer = page.getByRole("application", { name: "Choose a person of the crowd" });
    const told = page.locator(".followed");
    if (asking.includes(id)) {
      assert.equal(await layer.isVisible(), false, "nobody has a life to tell before the guess");
      await page.getByRole("button", { name: "Just show me" }).click();
    }
    await layer.click({ position: { x: 30, y: 30 } });
    await until(() => told.innerText(), (now) => /Luck no\. \d+\. With the programme: .* Without it: /.test(now));
    const first = await told.innerText();
    await layer.focus();
    await page.keyboard.press("ArrowRight");
    await changes(() => told.innerText(), first);
    assert.equal(await place(page), id);
  });
}

pageTest("a word of the field is explained where it stands, by pointer and by keys", open("queue"), async ({ page }) => {
  const words = page.locator(".term");
  assert.ok((await words.count()) > 0);
  const [button, meaning] = [words.first().locator("button"), words.first().locator(".meaning")];
  assert.equal(await meaning.isVisible(), false);
  await button.click();
  assert.match(await meaning.innerText(), /^[^:]+: .*\.$/s);
  assert.equal(await button.getAttribute("aria-expanded"), "true");
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await becomes(() => meaning.isVisible(), false);
  await page.keyboard.press("Enter");
  await becomes(() => meaning.isVisible(), true);
  assert.equal(await button.evaluate((button) => button === document.activeElement), true);
});

pageTest("the prose follows the run", open("anyway"), async ({ page }) => {
  await page.getByRole("button", { name: "Just show me" }).click();
  const bound = () => page.locator(".after .bound").allInnerTexts();
  const [reached, anyway, because] = (await bound()).map(Number);
  const shown = await counts(page);
  assert.deepEqual([reached, anyway, because], [shown.Because + shown.Anyway, shown.Anyway, shown.Because]);
  const before = await bound();
  await page.evaluate(() => (location.hash = "#v=2&beta=20&scene=anyway"));
  await changes(bound, before);
});

pageTest("a card on which nothing was guessed offers nothing to keep or to share", open("said"), async ({ page }) => {
  const ways = page.locator(".card-ways");
  assert.equal(await ways.isVisible(), false);
  const go = async (question) => {
    await page.locator(".scenes summary").click();
    await page.locator(".scenes").getByRole("button", { name: question }).click();
  };
  await go("What would have happened anyway?");
  await page.getByRole("button", { name: "Just show me" }).click();
  await go("What did you say?");
  await becomes(() => place(page), "said");
  assert.equal(await ways.isVisible(), false, "nothing was guessed there either");
  await go("Does helping pay?");
  await page.getByLabel("Both about the same").check();
  await page.getByRole("button", { name: "Say so, and see" }).click();
  await go("What did you say?");
  await becomes(() => ways.isVisible(), true);
});

pageTest("the same is asked before and after, and both answers stand together", open("hook"), async ({ page }) => {
  await page.getByLabel("Too little money").check();
  await page.getByRole("button", { name: "Say so", exact: true }).click();
  await page.locator(".scenes summary").click();
  await page.locator(".scenes").getByRole("button", { name: "What did you say?" }).click();
  await becomes(() => place(page), "said");
  await page.getByLabel("One price for people who differ").check();
  await page.getByRole("button", { name: "Say so", exact: true }).click();
  const opinions = () => page.locator(".opinions").innerText();
  await becomes(opinions, "Why are some people left alone? Before: “Too little money”. Now: “One price for people who differ”.");
});

for (const id of scenes) {
  browserTest(`a frame of 600 by 600: ${id} from its own link`, { view: { width: 600, height: 600 } }, async ({ page, site }) => {
    await page.setContent(`<body style="margin:0"><iframe src="${site.address}?embed#scene=${id}" title="Parked" width="600" height="600" style="border:0"></iframe>`);
    const frame = page.frameLocator("iframe");
    await ready(frame);
    await frame.locator("h1").waitFor();
    const skip = frame.getByRole("button", { name: "Just show me" });
    if (asking.includes(id)) await skip.click();
    const scrolling = await frame.locator("body").evaluate(() => ({
      sideways: document.documentElement.scrollWidth - innerWidth,
      inside: [...document.querySelectorAll("#app *")]
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight)
        .map((element) => element.className),
    }));
    assert.deepEqual(scrolling, { sideways: 0, inside: [] });
    if (!asking.includes(id)) return;
    // The picture and at least the first thing to turn are in sight together.
    const turn = frame.locator(".turn input").first();
    const { bottom, top } = await turn.evaluate((control) => ({
      bottom: control.getBoundingClientRect().bottom + scrollY,
      top: document.querySelector("#question").getBoundingClientRect().top + scrollY,
    }));
    assert.ok(bottom - top <= 600, `${id}: ${bottom - top} px from the question to its control`);
  });
}

for (const id of scenes) {
  pageTest(`axe finds nothing in ${id}, before and after, light and dark`, open(id), async ({ page }) => {
    await assertAccessibleInBoth(page);
    if (asking.includes(id)) {
      await page.getByRole("button", { name: "Just show me" }).click();
      await feedback(page).waitFor();
      await page.locator("details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
      await assertAccessibleInBoth(page);
    }
  });
}

pageTest("a link to a scene carries what was set in it", open("pays"), async ({ page, site }) => {
  await page.getByRole("button", { name: "Just show me" }).click();
  await slider(page, "beta").press("End");
  const link = await until(() => hash(page), (now) => now.includes("beta=25") && now.includes("run="));
  const other = await page.context().newPage();
  await visit(other, site.address + link);
  assert.equal(await place(other), "pays");
  assert.equal(await run(other), await run(page));
});
