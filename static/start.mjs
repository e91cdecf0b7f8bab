// Says what happened when the model cannot start, where the reader looks for it.

const say = (text) => {
  const place = document.getElementById("trouble");
  if (!place) return;
  place.textContent = text;
  place.hidden = false;
};

export default function start() {
  return {
    onFailure: (reason) => {
      const missing = typeof WebAssembly === "undefined";
      say(
        missing
          ? "This page cannot run here: the browser does not offer WebAssembly, which the model needs. A current browser, or another setting of this one, will do."
          : `This page could not start: ${reason?.message ?? reason}. If it stays so, the browser or a filter may be refusing WebAssembly.`,
      );
      document.getElementById("loading")?.remove();
    },
  };
}
