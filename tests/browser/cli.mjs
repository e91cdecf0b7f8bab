// Asks the command line for the run of a link.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const cwd = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** The program, built once, where cargo says it is. */
let program;

async function build() {
  const { stdout } = await run("cargo", ["build", "--quiet", "--package", "parked-cli", "--message-format", "json"], { cwd, maxBuffer: 1e8 });
  const artifacts = stdout.trim().split("\n").map((line) => JSON.parse(line));
  return artifacts.findLast(({ executable }) => executable).executable;
}

/** The summary that the command line prints for a link. */
export async function printed(link) {
  program ??= build();
  const { stdout } = await run(await program, ["run", "--json", "--link", link]);
  return JSON.parse(stdout);
}
