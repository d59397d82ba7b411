// The messages of these scripts: a bundle like those of the program (src/messages), fetched
// when the first of them is needed.

let words;

/** Brings the messages; resolves to the function that fills one in. */
export async function bringWords() {
  const place = document.querySelector('meta[name=ready20k-asset][data-name="messages-aside"]').content;
  words ??= fetch(place).then((answer) => answer.json());
  const all = await words;
  return (key, values = {}) => (all[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** An element with attributes, and with texts and elements in it. */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
}
