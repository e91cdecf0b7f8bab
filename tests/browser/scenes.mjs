// The scenes of the story, as their files say.

import { readdirSync, readFileSync } from "node:fs";

/** What the head of a scene's file says of one thing. */
const headed = (text, key) => text.match(new RegExp(`^${key}: (.*)$`, "m"))?.[1];

const written = new URL("../../src/story/en/", import.meta.url);
const heads = readdirSync(written)
  .filter((file) => file.endsWith(".md"))
  .sort()
  .map((file) => readFileSync(new URL(file, written), "utf8").split(/^---$/m)[1])
  .map((head) => ({ id: headed(head, "id"), question: headed(head, "question"), start: headed(head, "start"), predict: headed(head, "predict") }));

/** Every scene, in order. */
export const scenes = heads.map(({ id }) => id);

/** The end of an address with each scene as it begins, but for so few people that a run is quick. */
export const quickScenes = Object.fromEntries(heads.map(({ id, start }) => [id, `#${start ?? "v=2"}&people=200&scene=${id}`]));

/** The question over each scene, in order. */
export const questions = heads.map(({ question }) => question);

/** Scenes whose picture waits for what the reader says; an opinion is only noted. */
export const asking = heads.filter(({ predict }) => predict && predict !== "opinion").map(({ id }) => id);
