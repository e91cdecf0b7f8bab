// Before the first paint: a projector washes dark colours out, so that they have to be asked for.
document.documentElement.dataset.theme = new URLSearchParams(location.search).get("theme") === "dark" ? "dark" : "light";
