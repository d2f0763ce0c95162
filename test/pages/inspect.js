// Questions that the tests put to a page: this file is read as text and runs in the browser, before the question itself.

/** Texts whose contrast with what lies behind them is below `least` (WCAG 2.2, relative luminance), with the ratio. */
function findFaintText(least) {
  // A canvas turns every way of writing a colour into red, green, blue and alpha of 0 to 255.
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const read = (css) => {
    if (pen === null) throw new Error("no canvas");
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha];
  };
  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const behind = (element) => {
    if (element === null) return [255, 255, 255, 255];
    const colour = read(getComputedStyle(element).backgroundColor);
    return colour[3] === 255 ? colour : behind(element.parentElement);
  };
  const faint = [];
  for (const element of document.body.querySelectorAll("*")) {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = own.map((node) => node.textContent ?? "").join("").trim();
    if (text === "" || element.tagName === "SCRIPT") continue;
    const lights = [luminance(read(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
    if (ratio < least) faint.push(`${ratio.toFixed(2)} ${element.tagName} ${element.className}: ${text.slice(0, 40)}`);
  }
  return faint;
}

/** The levels of the headings in the order of the page. */
function findHeadingLevels() {
  return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName.slice(1)));
}

/** Links that a screen reader could not name. */
function findNamelessLinks() {
  return [...document.querySelectorAll("a")]
    .filter((link) => (link.getAttribute("aria-label") ?? link.textContent ?? "").trim() === "")
    .map((link) => link.outerHTML);
}

/** Texts that take no room on the page, other than those in elements of `except` or hidden on purpose. */
function findUnreadable(except) {
  const lost = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? "").trim() === "" || element.closest(except) !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || !element.checkVisibility()) lost.push((node.textContent ?? "").slice(0, 60));
  }
  return lost;
}
