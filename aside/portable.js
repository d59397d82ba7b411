// What starts the portable edition, which is one file: takes the packed files of the build
// out of it and answers whoever asks for one of them by its name.
//
// tools/portable.mjs puts it into the page, with the program in place of PROGRAM and the list
// of the packed files in place of PACKED.

/** The type of a file by the end of its name: WebAssembly is taken by its type only. */
const TYPES = { wasm: "application/wasm", json: "application/json", js: "text/javascript" };

/** From here on, who asks for a file by the name of one of these gets it. It stands alone,
 *  because its text runs in the planner's worker as well. */
function answerFrom(files) {
  self.fetch = async (what) => {
    const file = files[String(what?.url ?? what).replace(/^(\.|file:\/\/)\//, "")];
    // Beside the file there is nothing.
    return file ? new Response(file) : new Response(null, { status: 404 });
  };
}

/** The program, as the page and the planner's worker run it; likewise by its text. */
function run() {
  PROGRAM;
}

/** The packed files by name. */
async function unpacked() {
  const pack = document.getElementById("pack");
  const packed = Uint8Array.from(atob(pack.textContent), (letter) => letter.charCodeAt(0));
  pack.remove();
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const all = await new Response(stream).blob();
  let start = 0;
  const part = ([name, size]) => [name, all.slice(start, (start += size), TYPES[name.split(".").at(-1)])];
  return Object.fromEntries(PACKED.map(part));
}

const files = await unpacked();
answerFrom(files);

// A worker of a file may not be a module and cannot fetch: it is handed the files first.
const Hired = self.Worker;
self.Worker = function (address) {
  const worker = new Hired(address);
  worker.postMessage(files);
  return worker;
};
const worker = `${answerFrom}${run}onmessage = ({ data }) => { onmessage = null; ${answerFrom.name}(data); ${run.name}(); };`;

// A worker and a script are started by their address, not asked for.
const address = (file) => URL.createObjectURL(file);
for (const meta of document.querySelectorAll("meta[name=ready20k-asset]")) {
  const name = meta.content.replace("./", "");
  if (meta.dataset.name === "planner") meta.content = address(new Blob([worker], { type: TYPES.js }));
  else if (name.endsWith(".js")) meta.content = address(files[name]);
}
// The guard could not ask yet.
await self.ready20k.bringWords();
run();
