// Runs every test of the built page, as many files at a time as there are cores: `node all.mjs`, run by `cargo xtask test`.

import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

/** Files that take longest, the longest first: begun last, one of them would run alone while other cores wait. */
const longest = [
  "story", "number-boxes", "translated", "focus", "links", "refused", "accessibility", "paper", "touch-targets", "share", "held-keys",
  "swipes", "hosts", "faults",
];

const here = new URL("./", import.meta.url);
const ending = ".test.mjs";
const all = readdirSync(here).filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
const names = [...longest, ...all.filter((name) => !longest.includes(name)).sort()];
const files = names.map((name) => fileURLToPath(new URL(name + ending, here)));

// Node by itself leaves one core alone, which is half of two; tests wait more than they reckon.
const tests = run({ files, concurrency: availableParallelism() });
tests.on("test:fail", () => (process.exitCode = 1));
tests.compose(new spec()).pipe(process.stdout);
