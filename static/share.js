// Starts the program of share.html, and says so when that or the program fails.
import start from "./parked-share.js";

function failed(why) {
  document.getElementById("said").textContent = String(why?.message ?? why).split("\n")[0];
  document.getElementById("without").href = `./${location.hash}`;
  const place = document.getElementById("fault");
  place.hidden = false;
  place.focus();
}

const isOurs = (error) => /parked-share/.test(error?.stack);

addEventListener("error", ({ error }) => isOurs(error) && failed(error));
addEventListener("unhandledrejection", ({ reason }) => isOurs(reason) && failed(reason));

start({ module_or_path: new URL("parked-share_bg.wasm", import.meta.url) }).catch(failed);
