// Before the first paint: another page than the first scene has its own name at once, which stands among the links of the page.
(() => {
  const root = document.documentElement;
  const heading = document.querySelector(".still h1");
  if (!heading || !root.hasAttribute("data-elsewhere") || location.hash.length < 2) return;
  const pairs = (hash) => new URLSearchParams(hash.slice(1));
  const asked = pairs(location.hash);
  const links = Array.from(document.querySelectorAll(".names a"));
  const named = (key) => asked.has(key) && links.find((link) => pairs(link.hash).get(key) === asked.get(key));
  // As src/state/permalink.rs reads a link: what names nothing opens the lab, and a way alone the story.
  const isLab = (link) => !pairs(link.hash).has("view") && !pairs(link.hash).has("scene");
  const isWay = /^#way=[^&]*$/.test(location.hash);
  const link = named("view") || named("scene") || (isWay ? links[0] : links.find(isLab));
  // What stood there comes back where the model does not: static/trouble.js.
  heading.dataset.first = heading.textContent;
  heading.textContent = link.textContent;
  root.dataset.named = "";
})();
