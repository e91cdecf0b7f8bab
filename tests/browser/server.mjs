// A static server for tests: right types, any folder of the site, foreign origins if asked.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".tsv": "text/tab-separated-values; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder on a free port of this machine.
 * `path` is where the site is on its host, such as "/talks/parked/";
 * `cors` lets pages of any origin, sandboxed ones too, read the files;
 * `head` is put before all else in the head of the page.
 */
export async function serve(folder, { path = "/", cors = false, head = "" } = {}) {
  const server = createServer(async (request, response) => {
    // The parser resolves "..", so no request leads out of the folder.
    const { pathname } = new URL(request.url, "http://localhost");
    if (cors) response.setHeader("access-control-allow-origin", "*");
    try {
      if (!pathname.startsWith(path)) throw new Error("outside the site");
      const file = pathname.slice(path.length) || "index.html";
      let body = await readFile(join(folder, file));
      if (extname(file) === ".html") body = String(body).replace("<head>", `<head>${head}`);
      response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}${path}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
