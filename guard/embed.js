// For the page that shows Ready20k within itself:
//   <iframe data-ready20k src="https://…/ready20k/?embed" title="…" width="100%" height="700"></iframe>
//   <script src="https://…/ready20k/embed.js"></script>
// Lets each such frame grow with what it shows. Copy it or link to it; docs/hosting.md says more.
(() => {
  const frames = () => [...document.querySelectorAll("iframe[data-ready20k]")];
  // A sandbox without allow-same-origin makes the origin "null".
  const sentBy = (frame, { source, origin }) =>
    source === frame.contentWindow && (origin === new URL(frame.src).origin || (origin === "null" && frame.hasAttribute("sandbox")));
  addEventListener("message", (event) => {
    const { type, height, moved } = event.data ?? {};
    const frame = frames().find((frame) => sentBy(frame, event));
    if (!frame || type !== "ready20k:height" || !(height > 0)) return;
    frame.style.height = `${Math.min(height, 50_000)}px`;
    if (moved && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: "ready20k:ask" }, "*");
})();
