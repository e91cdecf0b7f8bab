// Takes the picture of the page for README: `node picture.mjs FILE`, run by `cargo xtask screenshot`.

import { pageTest } from "./harness.mjs";

pageTest("the lab as it opens", { view: { width: 1280, height: 776 } }, async ({ page }) => {
  await page.screenshot({ path: process.argv[2], animations: "disabled" });
});
