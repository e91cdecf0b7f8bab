// Before the first paint: how the page is shown, from the query: ?theme=dark, ?embed.
(() => {
  // What a sentence leaves behind a link that was copied out of it is no part of the link.
  const query = new URLSearchParams(location.search.replace(/([.,;:!?)\]}>'*_]|%2[27]|%3E|%E2%80%9[9D])+$/i, ""));
  const theme = query.get("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  if (query.has("embed")) document.documentElement.dataset.embed = "";
})();
