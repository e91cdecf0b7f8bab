// A worksheet of what is set: its numbers are those of the run, left out for the pupil and there for the teacher.

import assert from "node:assert/strict";
import { assertAccessibleInBoth } from "./axe.mjs";
import { browserTest, ready } from "./harness.mjs";
import { withHosts } from "./hosts.mjs";
import { becomes, run } from "./reader.mjs";

/** What stands in a table's cells. */
const cells = (table) => table.locator("td").allInnerTexts();

browserTest("a worksheet has the question, the picture and blanks, and on a page of its own the answers of the run that is set", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    const link = "#v=2&beta=9&scene=share";
    await page.goto(site + link);
    await ready(page);
    const fingerprint = await run(page);
    await page.getByRole("button", { name: "Just show me" }).click();
    await page.getByText("Show the numbers").first().click();
    const shown = await cells(page.locator(".numbers-behind table").first());

    await page.goto(`${site}share.html${link}`);
    const sheet = page.locator(".worksheet");
    await page.getByText("A worksheet, with its answers").click();
    await sheet.waitFor();
    const [blank, full] = [sheet.locator("table").first(), sheet.locator(".answers-page table")];
    await becomes(() => cells(full), shown);
    assert.ok((await cells(blank)).every((cell) => cell === ""));
    assert.match(await sheet.innerText(), new RegExp(`Before you look: .*Fold the sheet.*Fill in.*Turn ‘.*Answers, for the teacher.*of run ${fingerprint}`, "s"));
    const task = (part) => part.locator(":scope > .task .asked").allInnerTexts();
    assert.deepEqual(await task(sheet.locator(".answers-page")), await task(sheet));
    await assertAccessibleInBoth(page);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);

    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.deepEqual(await page.locator("main h1, main h2, main h3, main button, main textarea, .bar").filter({ visible: true }).allInnerTexts(), [
      await sheet.locator("h3").first().innerText(),
      "Answers, for the teacher",
    ]);
    const pdf = await page.pdf({ format: "A4", margin: { top: "15mm", right: "15mm", bottom: "15mm", left: "15mm" } });
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g).length;
    assert.ok(pages >= 2 && pages <= 4, `${pages} pages`);
  }),
);

browserTest("every scene and the lab have a worksheet, without what pupils cannot turn", {}, ({ page }) =>
  withHosts({}, async ({ site }) => {
    await page.goto(`${site}share.html#scene=pays`);
    await page.getByText("A worksheet, with its answers").click();
    const turns = () => page.locator(".worksheet > .task .asked").filter({ hasText: "Turn ‘" }).count();
    await becomes(turns, 4);
    await page.locator("[data-listed=job]").getByRole("radio", { name: "see it, fixed" }).check({ force: true });
    await becomes(turns, 2);
    const scenes = page.getByLabel("Scene", { exact: true });
    for (const id of await scenes.locator("option").evaluateAll((options) => options.map(({ value }) => value))) {
      await scenes.selectOption(id);
      const name = await scenes.locator(`option[value=${id}]`).innerText();
      await becomes(() => page.locator(".worksheet h3").first().innerText(), name);
      assert.ok((await page.locator(".worksheet canvas").count()) === 1, id);
    }
  }),
);
