// Sorts a table by a column at a press on its heading. Without it nothing is missing.
for (const table of document.querySelectorAll("table")) {
  const heads = [...table.tHead.rows[0].cells];
  const words = new Intl.Collator("en", { numeric: true });
  const of = (row, place) => {
    const { dataset, textContent } = row.cells[place];
    return "value" in dataset ? Number(dataset.value) : textContent;
  };
  const compare = (one, other) => (typeof one === "number" ? one - (typeof other === "number" ? other : -Infinity) : words.compare(one, other));
  heads.forEach((head, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const way = head.ariaSort === "ascending" ? -1 : 1;
      heads.forEach((other) => { other.ariaSort = null; });
      head.ariaSort = way === 1 ? "ascending" : "descending";
      const body = table.tBodies[0];
      const rows = [...body.rows].sort((one, other) => way * compare(of(one, place), of(other, place)));
      body.append(...rows);
    });
  });
}
