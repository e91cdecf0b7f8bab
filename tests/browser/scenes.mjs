// What the files of the scenes say of them.

import { readdirSync, readFileSync } from "node:fs";

/** What the head of a scene's file says of one thing. */
const headed = (text, key) => text.match(new RegExp(`^${key}: (.*)$`, "m"))?.[1];

const written = new URL("../../src/story/en/", import.meta.url);
const heads = readdirSync(written)
  .filter((file) => file.endsWith(".md"))
  .sort()
  .map((file) => readFileSync(new URL(file, written), "utf8").split(/^---$/m)[1])
  .map((head) => ({ id: headed(head, "id"), predict: headed(head, "predict") }));

/** Every scene, in order. */
export const scenes = heads.map(({ id }) => id);

/** Scenes whose picture waits for what the reader says; an opinion is only noted. */
export const asking = heads.filter(({ predict }) => predict && predict !== "opinion").map(({ id }) => id);

/** The scene shown; the lab has no frame of a scene. */
export async function place(page) {
  const shown = page.locator(".scene");
  return (await shown.count()) > 0 ? shown.getAttribute("data-scene") : "lab";
}
