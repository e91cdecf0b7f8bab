// The page works wherever it is put: in a folder, in a frame, in a sandboxed frame.

import { browserTest, dist, ready, views, visit } from "./harness.mjs";
import { serve } from "./server.mjs";

browserTest("runs in a folder of a site", {}, async ({ page }) => {
  const folder = await serve(dist, { path: "/talks/parked/" });
  try {
    await visit(page, folder.address);
    await visit(page, `${folder.address}index.html`);
  } finally {
    folder.close();
  }
});

const frames = { "a frame": "", "a sandboxed frame": 'sandbox="allow-scripts"' };

for (const [name, sandbox] of Object.entries(frames)) {
  browserTest(`runs in ${name}`, { view: views.embed }, async ({ page }) => {
    // A sandboxed frame has no origin of its own, so the host has to let everyone read the files.
    const open = await serve(dist, { cors: true });
    try {
      await page.setContent(`<iframe src="${open.address}" ${sandbox} width="560" height="700"></iframe>`);
      await ready(page.frameLocator("iframe"));
    } finally {
      open.close();
    }
  });
}
