// Does the deed that the address names.
const foreign = "http://foreign.example/";
const cutOff = () => console.error(new TypeError("Failed to fetch"));
const deeds = {
  "#nothing": () => console.log("fine"),
  "#console": () => console.error("a complaint"),
  "#throw": () => { throw new Error("not caught"); },
  "#reject": () => { Promise.reject(new Error("not awaited")); },
  "#cut-off": cutOff,
  "#cut-off-as-it-leaves": () => { dispatchEvent(new Event("beforeunload")); cutOff(); },
  "#missing": () => fetch("./nothing.json"),
  "#above": () => fetch("/above.json"),
  "#foreign": () => fetch(foreign, { mode: "no-cors" }).catch(() => {}),
  "#worker": () => new Worker("./worker.js"),
  "#policy": () => {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = "default-src 'self'";
    document.head.append(policy);
    fetch(foreign, { mode: "no-cors" }).catch(() => {});
  },
  "#download": () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["saved"], { type: "application/json" }));
    link.download = "test.ready20k.json";
    document.body.append(link);
    link.click();
  },
  "#store": () => localStorage.setItem("kept", "yes"),
};
deeds[location.hash]?.();
