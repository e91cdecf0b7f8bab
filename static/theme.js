// Before the first paint: how the page is shown, from the query: ?theme=dark, ?embed; and whether it is the first scene.
(() => {
  const root = document.documentElement;
  // What a sentence leaves behind a link that was copied out of it is no part of the link.
  const query = new URLSearchParams(location.search.replace(/([.,;:!?)\]}>'*_]|%2[27]|%3E|%E2%80%9[9D])+$/i, ""));
  // The story on a projector is a document of its own; the page as one file has none beside it.
  if (query.has("present") && !("alone" in root.dataset)) location.replace(`present.html${location.search}${location.hash}`);
  const theme = query.get("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
  if (query.has("embed")) root.dataset.embed = "";
  // Whoever comes back is asked something over the first scene, except in a frame: under this name src/remembered.rs keeps their place.
  const isBack = () => {
    try {
      return localStorage.getItem("parked.place");
    } catch (refused) {
      return null;
    }
  };
  const isAsked = Array.from(query.keys()).some((key) => key !== "theme" && key !== "embed");
  // Of any other page only the room is kept until the model has come, and its name: static/named.js.
  if (location.hash.length > 1 || isAsked || (!query.has("embed") && isBack())) root.dataset.elsewhere = "";
})();
