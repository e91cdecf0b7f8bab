// Says in plain words what keeps the page from starting, and what stopped it later. It stands inside the page, so that it
// speaks when no file arrives, and in the JavaScript of 2015, so that it speaks in any browser. Its words: index.html.
const parked = (() => {
  // Longer than the model takes to arrive on all but the slowest connections.
  const LATE_MS = 10000;
  // The less exact first: a fault gives way to those behind it.
  const FAULTS = ["files", "frame", "memory", "old", "policy", "wasm", "full", "broken"];
  const OUR_FILES = /parked-page/;
  // Under this name the browser keeps, until its tab is closed, for which missing files the page has been asked for anew.
  const ASKED = "parked.asked";
  let shown = -1;

  const byId = (id) => document.getElementById(id);

  const hide = (id) => {
    const element = byId(id);
    if (element) element.hidden = true;
  };

  /** Shows the words for a fault, with what the browser says of it, and the ways on. */
  const say = (fault, why) => {
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => say(fault, why));
      return;
    }
    if (FAULTS.indexOf(fault) <= shown) return;
    shown = FAULTS.indexOf(fault);
    FAULTS.forEach((name) => (byId(`fault-${name}`).hidden = name !== fault));
    byId("said").textContent = textOf(why).split("\n").slice(0, 2).join(" ");
    offerWaysOn();
    tellHost(fault);
    const place = byId("trouble");
    place.hidden = false;
    hide("late");
    if (hasStarted()) bring(place);
    else if (fault !== "old") {
      hide("loading");
      showFirstScene();
    }
  };

  /** A host that embeds the page hears of it too: docs/embedding.md. */
  const tellHost = (code) => {
    const { embed } = document.documentElement.dataset;
    if (embed === "" && parent !== self) parent.postMessage({ source: "parked", v: 1, type: "error", code }, "*");
  };

  /** What can be read without the model, whatever page was asked for. */
  const showFirstScene = () => {
    const heading = document.querySelector(".still [data-first]");
    if (heading) heading.textContent = heading.dataset.first;
    document.documentElement.removeAttribute("data-elsewhere");
  };

  const offerWaysOn = () => {
    // Where the address may not be written, the page leaves here what would stand in it.
    const link = document.documentElement.getAttribute("data-link") || location.hash;
    const load = (hash) => () => {
      location.hash = hash;
      location.reload();
    };
    byId("again").onclick = load(link);
    byId("afresh").onclick = load("");
    byId("outside").href = `./${link}`;
  };

  /** Puts the words where the reader looks: a frame can be far taller than what is seen of it. */
  const bring = (place) => {
    place.classList.add("over");
    if (document.hasFocus()) place.focus({ preventScroll: true });
    if (!window.IntersectionObserver) return;
    new IntersectionObserver((seen, observer) => {
      observer.disconnect();
      const top = seen[0].intersectionRect.top;
      // Some browsers forget the frame's border.
      if (top > 0) place.style.top = `${top + 8}px`;
    }).observe(document.documentElement);
  };

  const textOf = (why) => String((why && why.message) || why || "");

  const hasStarted = () => !byId("loading");

  /** What a failure is called, told from what the browser says of it. */
  const named = (why) => {
    // What panics throws its words; what finds no memory just stops.
    if (hasStarted()) return /unreachable/i.test(textOf(why)) ? "full" : "broken";
    if (/Content Security|CSP|unsafe-eval/.test(textOf(why))) return "policy";
    if (why instanceof RangeError && /memory/i.test(textOf(why))) return "memory";
    // A frame without an origin has to ask, and what is refused looks like a connection that failed.
    if (self.origin === "null" && why instanceof TypeError) return "frame";
    return "files";
  };

  const failed = (why, file) => {
    const fault = named(why);
    const tell = () => say(fault, why);
    if (fault === "files" && file && isFirstTime(file)) askAnew(file, tell);
    else tell();
  };

  /** Loads the page that has taken this one's place, if its files are gone for that; tells where there is none. */
  const askAnew = (file, tell) => {
    const isGone = (page) => page.indexOf(file) < 0;
    fetch(location.href.split("#")[0], { cache: "reload" })
      .then((answer) => (answer.ok ? answer.text() : file))
      .then((page) => (isGone(page) ? location.reload() : tell()))
      .catch(tell);
  };

  /** Whether it is; never where the browser keeps nothing, since the page would be asked for without end. */
  const isFirstTime = (file) => {
    try {
      const asked = sessionStorage.getItem(ASKED) || "";
      sessionStorage.setItem(ASKED, `${asked} ${file}`);
      return asked.indexOf(file) < 0 && sessionStorage.getItem(ASKED) !== asked;
    } catch (refused) {
      return false;
    }
  };

  /** Whether an exception has run through the model, which then no longer answers; others' scripts fail for themselves. */
  const hasPassed = (why) => {
    // While the model is still at work it is only what somebody else does meanwhile that has failed.
    return OUR_FILES.test(why && why.stack) && !OUR_FILES.test(new Error().stack);
  };

  addEventListener("error", (event) => {
    if (hasPassed(event.error) || (!event.error && OUR_FILES.test(event.filename))) failed(event.error || event.message);
  });
  addEventListener("unhandledrejection", (event) => {
    if (hasPassed(event.reason)) failed(event.reason);
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    if (OUR_FILES.test(event.blockedURI)) say("policy", event.effectiveDirective);
  });

  document.addEventListener("DOMContentLoaded", () => {
    // Without scripts the style sheet shows these words by itself.
    const late = byId("late");
    late.hidden = true;
    setTimeout(() => {
      late.classList.remove("late");
      late.hidden = shown >= 0;
    }, LATE_MS);
    if (!window.WebAssembly) say("wasm");
    // The newest of what docs/browsers.toml names.
    else if (!window.CSSPropertyRule || !CSS.supports("color", "light-dark(red, red)")) say("old");
    else if (!getComputedStyle(document.documentElement).getPropertyValue("--paper")) say("policy", "style-src");
  });

  return { failed };
})();
