// Keeps numbers true where the browser translates the page. It takes a text out and puts
// words of its own, a <font>, in its place; the program would go on to change what nobody
// sees. So the text goes back, empty, beside those words, and when the program changes it
// or takes it away, they go: the browser translates what is new.

/** What stands in the place of a text, and what the text said. */
const stands = new WeakMap();
/** All that stands in the place of one. */
const known = new WeakSet();
const { get, set } = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");

export function followTranslations() {
  Object.defineProperty(Node.prototype, "nodeValue", {
    get,
    set(words) {
      takeAway(this);
      set.call(this, words);
    },
    configurable: true,
    enumerable: true,
  });
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
}

function takeAway(text) {
  stands.get(text)?.instead.remove();
  stands.delete(text);
}

function look(changes) {
  for (const { removedNodes, addedNodes, previousSibling, nextSibling } of changes) {
    for (const text of removedNodes) {
      if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
      if (stands.has(text)) {
        takeAway(text);
        continue;
      }
      const isNew = (one) => one?.nodeName === "FONT" && one.isConnected && !known.has(one);
      const instead = [...addedNodes, previousSibling, nextSibling].find(isNew);
      if (!instead) continue;
      known.add(instead);
      stands.set(text, { instead, words: get.call(text) });
      set.call(text, "");
      instead.before(text);
    }
    // The visitor wants the page as it was.
    for (const text of addedNodes) {
      const stand = stands.get(text);
      if (!stand || stand.instead.isConnected) continue;
      stands.delete(text);
      set.call(text, stand.words);
    }
  }
}
