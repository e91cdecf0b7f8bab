// Has the browser keep the page for when there is no network, and offers a newer version beside it. Only the built page asks for this,
// once it is whole.
const byId = (id) => document.getElementById(id);

/** Says that a newer version is there, without a word to whoever does not want it now. */
function offer(newer) {
  byId("load-newer").onclick = () => {
    // Other pages that are open stay as they are.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    newer.postMessage("take over");
  };
  byId("not-now").onclick = () => {
    byId("newer").hidden = true;
    document.querySelector("main").focus({ preventScroll: true });
  };
  byId("newer").hidden = false;
}

async function keep() {
  const registration = await navigator.serviceWorker.register("offline.js");
  // The first version has nobody to wait for.
  const look = () => registration.active && registration.waiting && offer(registration.waiting);
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  look();
}

// A host's frame leaves nothing with the host's readers. A browser that refuses keeps nothing, and the page works without.
if (top === self) keep().catch(() => {});
