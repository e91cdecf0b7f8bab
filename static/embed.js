// For a page that holds frames of Parked: each becomes as high as what is in it. See docs/embedding.md.
(() => {
  const home = new URL("./", document.currentScript.src).href;
  const ours = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(home));
  const measure = (frame) => frame.contentWindow?.postMessage({ source: "parked", v: 1, type: "measure" }, "*");
  addEventListener("message", ({ source, data }) => {
    if (data?.source !== "parked" || data.v !== 1 || data.type !== "height" || !Number.isInteger(data.px)) return;
    const frame = ours().find((frame) => frame.contentWindow === source);
    if (frame && data.px >= 320 && data.px <= 4000) frame.style.height = `${data.px}px`;
  });
  // Frames that were ready before this script.
  ours().forEach(measure);
})();
