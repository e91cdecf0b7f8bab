// What a camera reads.

import { fileURLToPath } from "node:url";

/** What a camera reads off an element of a page, as a QR code. */
export async function photographed(page, element) {
  const png = (await element.screenshot()).toString("base64");
  const camera = await page.context().newPage();
  await camera.addScriptTag({ path: fileURLToPath(import.meta.resolve("jsqr")) });
  const text = await camera.evaluate(async (png) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, picture.width, picture.height);
    return jsQR(data, width, height)?.data;
  }, png);
  await camera.close();
  return text;
}
