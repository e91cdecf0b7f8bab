// Starts the page where all of it stands in one file, as `cargo xtask single-file` writes it, which also says what ELSEWHERE is.
import start from "parked-page";

/** A file that stands inside, as the answer to a request for it. */
async function inside(name) {
  const place = document.getElementById(`inside-${name}`);
  if (!place) return Response.error();
  const packed = Uint8Array.from(atob(place.content.textContent), (letter) => letter.charCodeAt(0));
  const headers = { "content-type": place.dataset.type };
  return new Response(new Response(packed).body.pipeThrough(new DecompressionStream("gzip")), { headers });
}

// The page asks for its files in one place, by this function; here there is nobody else to ask.
window.fetch = (address) => inside(address.replace("./", ""));

// A link to what is not inside leads to where the page is published, if that is known; else a style leaves it out.
const { published } = document.documentElement.dataset;
if (published) {
  const lead = ({ target }) => {
    const link = target.closest?.(ELSEWHERE);
    if (link) link.href = new URL(link.getAttribute("href"), published);
  };
  for (const use of ["click", "auxclick", "contextmenu"]) addEventListener(use, lead, true);
}

// The page's words for a TypeError at its start are about frames that may not read their files, of which there are none here.
const plain = (why) => (why instanceof TypeError ? new Error(why.message) : why);

// With nothing to wait for the model would else be there before static/trouble.js has looked at the page.
addEventListener("DOMContentLoaded", () => start({ module_or_path: inside("model") }).catch((why) => parked.failed(plain(why))));
