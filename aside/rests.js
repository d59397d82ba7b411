// What a language lacks stays English, and what people wrote may be English: both are marked as such,
// so that they are read aloud and parted as English.

/** Words that no sentence in English does without, and that other languages do not have. */
const ENGLISH = new Set("and are by from for have has how is it not of that the their they this to what when where which who with you your".split(" "));
/** As many of the words are such, at least. */
const SHARE = 0.2;

/** The elements that were marked here. */
const marked = new WeakSet();

function isEnglish(text) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 3 && words.filter((word) => ENGLISH.has(word)).length >= words.length * SHARE;
}

/** Marks English within the page, now and from now on, where the page is in another language. */
export function markEnglish() {
  if (document.documentElement.lang.startsWith("en")) return;
  mark(document.body);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) [target, ...addedNodes].forEach(mark);
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}

function mark(root) {
  if (root.nodeType === Node.TEXT_NODE) return markText(root);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) markText(texts.currentNode);
}

function markText(text) {
  const around = text.parentElement;
  if (!around || around === document.body) return;
  if (isEnglish(text.data)) {
    if (around.closest("[lang]").lang.startsWith("en")) return;
    around.lang = "en";
    marked.add(around);
  } else if (marked.has(around) && text.data.trim()) {
    around.removeAttribute("lang");
    marked.delete(around);
  }
}
