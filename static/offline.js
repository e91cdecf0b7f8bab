// Keeps the page for when there is no network. The build writes before it what there is to keep: VERSION, the hash of it all, PAGE, what
// is kept at once, and MORE, what is kept once it has been opened.
const OURS = `parked ${registration.scope} `;
const CACHE = OURS + VERSION;
// Names that follow what is in the file: the browser has it, or nobody.
const HASHED = /-[0-9a-f]{16}/;

const address = (name) => registration.scope + name;

/** What a file is called in the lists; the page itself by nothing. */
const named = (url) => url.slice(registration.scope.length).split(/[?#]/)[0].replace(/^index\.html$/, "");

/** A request for a file as the host has it now. */
const asked = (name) => new Request(address(name), { cache: HASHED.test(name) ? "default" : "no-cache" });

const kept = async (name) => (await caches.open(CACHE)).match(address(name));

/** What is kept of the page, so that all of it is of one version. */
const whole = async (name, request) => (await kept(name)) ?? fetch(request);

/** What the host has now, or what it had when it could last be asked. */
async function newest(name, request) {
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await (await caches.open(CACHE)).put(address(name), answer.clone());
    return answer;
  } catch (offline) {
    const answer = await kept(name);
    if (answer) return answer;
    throw offline;
  }
}

async function install() {
  await (await caches.open(CACHE)).addAll(PAGE.map(asked));
}

/** Forgets other versions of this page; another Parked on the same site has names of its own. */
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
// A newer version waits until somebody asks for it, or no page of the older is open.
addEventListener("message", () => skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  const name = named(url);
  if (PAGE.includes(name)) event.respondWith(whole(name, event.request));
  else if (MORE.includes(name)) event.respondWith(newest(name, event.request));
});
