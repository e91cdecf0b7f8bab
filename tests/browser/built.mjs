// The built page, the sizes it is looked at in, and how Chromium is started.

import { fileURLToPath } from "node:url";

/** The built page. */
export const dist = fileURLToPath(new URL("../../dist", import.meta.url));

/** The built page as one file. */
export const oneFile = fileURLToPath(new URL("../../target/parked.html", import.meta.url));

/** Sizes in CSS pixels that the page must look right in. */
export const views = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
  embed: { width: 600, height: 800 },
};

/** How Chromium is started. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
