// What others do to a page in the browser: translators, extensions, tools that mend text. Each is done to what stands there
// and, as by the real ones, to whatever comes later.

/**
 * Runs in the page. `kinds`, of which one page can have several:
 * "wrapped": a copy of each text in two elements of its own in the text's place, as Google's translator in Chrome has it,
 * but for what is marked as not to be translated;
 * "moved": the text itself in such elements, as other translators have it;
 * "split": each text in two;
 * "merged": texts beside each other in one, empty ones taken out;
 * "foreign": an element before, between and after all others.
 */
export function disturb(kinds) {
  const root = document.querySelector("#app");
  const isOurs = (node) => node.disturbed || node.parentElement?.closest("font, [data-wrap]");
  const isMarked = (node) => node.parentElement.closest("[translate=no]");
  const texts = (within) => {
    if (within.nodeType === Node.TEXT_NODE) return [within];
    const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const all = [];
    while (walk.nextNode()) all.push(walk.currentNode);
    return all;
  };
  // Only an element of the picture's own kind is drawn in a picture.
  const wrapping = ({ parentElement: { namespaceURI } }) => {
    const isPicture = namespaceURI.endsWith("svg");
    const element = document.createElementNS(namespaceURI, isPicture ? "tspan" : "font");
    element.dataset.wrap = "";
    return element;
  };
  const wrap = (text, inside) => {
    const [outer, inner] = [wrapping(text), wrapping(text)];
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(inside);
  };
  const foreign = () => {
    const element = document.createElement("i");
    Object.assign(element, { hidden: true, disturbed: true });
    return element;
  };
  const surround = (parent) => {
    if (parent.disturbed || parent.closest("svg, font")) return;
    for (const child of [...parent.children]) {
      if (!child.disturbed && !child.previousElementSibling?.disturbed) child.before(foreign());
    }
    if (parent.lastElementChild && !parent.lastElementChild.disturbed) parent.append(foreign());
  };
  const ways = {
    wrapped: (within) => texts(within).filter((text) => !isOurs(text) && !isMarked(text)).forEach((text) => wrap(text, text.data)),
    moved: (within) => texts(within).filter((text) => !isOurs(text)).forEach((text) => wrap(text, text)),
    split: (within) => texts(within).filter((text) => !isOurs(text) && text.length > 1).forEach((text) => {
      text.disturbed = true;
      text.splitText(text.length / 2).disturbed = true;
    }),
    merged: () => root.normalize(),
    foreign: (within) => within.querySelectorAll && [within, ...within.querySelectorAll("*")].forEach(surround),
  };
  // Texts that were written anew are new to a translator too.
  const again = ({ target, type, addedNodes }) => {
    if (type === "characterData") target.disturbed = false;
    const changed = type === "characterData" ? [target] : [target, ...addedNodes];
    for (const node of changed.filter((node) => node.isConnected)) kinds.forEach((kind) => ways[kind](node));
  };
  kinds.forEach((kind) => ways[kind](root));
  new MutationObserver((records) => records.forEach(again)).observe(root, { childList: true, characterData: true, subtree: true });
}
