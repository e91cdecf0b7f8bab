// Before the first paint: how the page is shown, from the query: ?theme=dark, ?embed.
(() => {
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  if (query.has("embed")) document.documentElement.dataset.embed = "";
})();
