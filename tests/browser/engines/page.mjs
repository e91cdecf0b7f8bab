// The built page in any engine: what a reader sees of it and does with it, upon the few things that every driver does.
//
// A driver (`drivers/`) opens pages that know `goto`, `evaluate`, `press`, `drag`, `swipe`, `resize`, `screenshot`,
// `problems` and `close`. What this file adds is the same for all.

import assert from "node:assert/strict";
import { until } from "../reader.mjs";

export class Page {
  #driver;
  #site;
  #note;
  #hasFingers;

  constructor(driver, { site, note, hasFingers }) {
    this.#driver = driver;
    this.#site = site;
    this.#note = note;
    this.#hasFingers = hasFingers;
  }

  /** Loads the page with this end of its address (query and hash), until the first picture is drawn. */
  async open(end) {
    await this.#driver.goto(this.#site.address + end);
    // Where it never is, what is shown instead is said.
    await until(() => this.evaluate(readyOrText), (now) => now === true);
  }

  /** Another hash, without loading the page again. */
  turnTo(hash) {
    return this.evaluate((hash) => void (location.hash = hash), hash);
  }

  /** What a function gives in the page; it sees nothing but its one argument. It may give a promise. */
  evaluate(work, argument) {
    return this.#driver.evaluate(work, argument);
  }

  /** Presses a key where the focus is: `ArrowUp`, `Home`, `Enter`, `Tab`, a letter. */
  press(key) {
    return this.#driver.press(key);
  }

  /** Moves the pressed mouse through points of the view. */
  drag(points) {
    return this.#driver.drag(points);
  }

  /** Moves a finger through points of the view. Where a driver has none, a script makes a finger's events. */
  swipe(points) {
    if (!this.#hasFingers) this.#note("fingers are events made by a script, its driver has none");
    return this.#driver.swipe(points);
  }

  resize(size) {
    return this.#driver.resize(size);
  }

  /** Saves what is in view as a picture. */
  screenshot(path) {
    return this.#driver.screenshot(path);
  }

  /** Where the first match of a selector is in the view, once it has been scrolled into it. */
  async place(selector) {
    const place = await this.evaluate((selector) => {
      const element = document.querySelector(selector);
      element?.scrollIntoView({ block: "center", behavior: "instant" });
      const box = element?.getBoundingClientRect();
      return box && { x: box.x, y: box.y, width: box.width, height: box.height };
    }, selector);
    assert.ok(place?.width > 0, `${selector} is not to be seen`);
    return place;
  }

  /** Clicks in the middle of the first match. */
  async click(selector) {
    await this.drag([middle(await this.place(selector))]);
  }

  /** Gives the focus to the first match. */
  focus(selector) {
    return this.evaluate((selector) => document.querySelector(selector).focus(), selector);
  }

  /** The text of the first match as it is shown; undefined where there is none. */
  text(selector) {
    return this.evaluate((selector) => document.querySelector(selector)?.innerText ?? undefined, selector).then(
      (text) => text ?? undefined,
    );
  }

  /** How many elements match and are shown. */
  count(selector) {
    const shown = (selector) =>
      [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0).length;
    return this.evaluate(shown, selector);
  }
}

/** In the page: whether the first picture is drawn, or what the page says until then. */
function readyOrText() {
  return document.documentElement.hasAttribute("data-ready") || (document.body?.innerText ?? "nothing");
}

/** The middle of a place. */
export function middle({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Points on a straight way between two parts of a place, `[across, down]` each from 0 to 1. */
export function way(place, from, to, steps = 20) {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const part = (axis) => from[axis] + ((to[axis] - from[axis]) * step) / steps;
    return { x: place.x + place.width * part(0), y: place.y + place.height * part(1) };
  });
}
