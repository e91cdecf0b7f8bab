// What runs inside the page while it is soaked: a hundred slider events a second, and what is counted of it.

/** Put into the page before its own scripts. */
export function prepare() {
  const soak = { events: 0, longest: 0, memory: undefined };
  window.soak = soak;
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...words) => {
      const made = await original.apply(WebAssembly, words);
      soak.memory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
  const keepLongest = (list) => list.getEntries().forEach(({ duration }) => (soak.longest = Math.max(soak.longest, duration)));
  new PerformanceObserver(keepLongest).observe({ entryTypes: ["longtask"] });
}

/** Starts to move sliders: each is dragged through thirty places and let go, then the next. */
export function startMoving(seed) {
  let state = seed;
  // Any even scatter will do, as long as it is the same each time.
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  let slider;
  let left = 0;
  const send = (type) => slider.dispatchEvent(new Event(type, { bubbles: true }));
  const step = () => {
    if (left === 0 || !slider?.isConnected) {
      const all = document.querySelectorAll("input[type=range]:not(.reader)");
      slider = all[Math.floor(random() * all.length)];
      left = 30;
    }
    if (!slider) return;
    // A run of all the people there can be takes a second, in which no event would come.
    const max = slider.id === "slide-people" ? 20_000 : Number(slider.max);
    slider.valueAsNumber = Number(slider.min) + random() * (max - Number(slider.min));
    send("input");
    window.soak.events += 1;
    left -= 1;
    if (left === 0) send("change");
  };
  // A busy page is late for its timer, and then has several events at once, as it would from a mouse; not all of those
  // that a tab out of sight was late for.
  let sent = performance.now();
  const sendDue = () => {
    sent = Math.max(sent, performance.now() - 500);
    for (; sent < performance.now(); sent += 10) step();
  };
  window.soak.timer = setInterval(sendDue, 10);
}

/** Stops moving sliders. */
export function stopMoving() {
  clearInterval(window.soak.timer);
}
