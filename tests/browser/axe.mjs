// Asks axe whether everyone can use the page as it is now.

import assert from "node:assert/strict";
import axe from "axe-core";

const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with every finding: the rule, what is wrong, how often and where first; `within` is the part to ask about, else the page. */
export async function assertAccessible(page, wanted = rules, within = "html") {
  await page.evaluate(axe.source);
  // What passed is of no interest, and takes long to describe.
  const { violations } = await page.evaluate(
    ([rules, within]) => window.axe.run(within, { runOnly: rules, resultTypes: ["violations"] }),
    [wanted, within],
  );
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}, ${nodes.length} times, first at ${nodes[0].target}`,
  );
  assert.deepEqual(findings, []);
}

/** The same in both colours; in the dark only what depends on colours is asked, since all else is as in the light. */
export async function assertAccessibleInBoth(page) {
  await assertAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await assertAccessible(page, ["color-contrast"]);
  await page.emulateMedia({ colorScheme: "light" });
}
