/* The table of articles: a click on a heading sorts it, choices above it narrow it. Without scripts it is a table. */
"use strict";

const CHOICES = [
  ["author", "Author"],
  ["outlet", "Outlet"],
  ["year", "Year"],
  ["language", "Language"],
];

/* Articles, without the line above those that have no date. */
function rowsOf(table) {
  return [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.matches(".aa-group"));
}

function keyOf(row, column) {
  const cell = row.cells[column];
  return cell.dataset.key ?? (cell.querySelector(".aa-unknown") ? "" : cell.textContent.trim().replace(/^[[“"]+/, ""));
}

/* Unknown values stand last, whichever way the rest is sorted. */
function compare(a, b, down) {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return (down ? -1 : 1) * a.localeCompare(b, undefined, { numeric: true, sensitivity: "base" });
}

function sortBy(table, column) {
  const head = table.tHead.rows[0].cells;
  const down = head[column].getAttribute("aria-sort") === "ascending";
  for (const cell of head) cell.removeAttribute("aria-sort");
  head[column].setAttribute("aria-sort", down ? "descending" : "ascending");
  const rows = rowsOf(table).sort((a, b) => compare(keyOf(a, column), keyOf(b, column), down));
  table.querySelector(".aa-group")?.remove();
  table.tBodies[0].append(...rows);
}

function makeSortable(table) {
  [...table.tHead.rows[0].cells].forEach((cell, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = cell.textContent;
    button.addEventListener("click", () => sortBy(table, column));
    cell.replaceChildren(button);
  });
}

function makeChoice(table, name, label) {
  const values = rowsOf(table).flatMap((row) => (row.dataset[name] || "").split("\n")).filter(Boolean);
  const known = [...new Set(values)].sort((a, b) => a.localeCompare(b));
  if (known.length < 2) return null;
  const select = document.createElement("select");
  select.name = name;
  select.append(new Option("any", ""), ...known.map((value) => new Option(value, value)));
  const made = document.createElement("label");
  const words = document.createElement("span");
  words.textContent = label;
  made.append(words, select);
  return made;
}

function narrow(table, choices, status) {
  const wanted = [...choices.querySelectorAll("select")].filter((select) => select.value);
  let shown = 0;
  for (const row of rowsOf(table)) {
    const fits = wanted.every((select) => (row.dataset[select.name] || "").split("\n").includes(select.value));
    row.hidden = !fits;
    shown += fits;
  }
  const undated = table.querySelector(".aa-group");
  if (undated) undated.hidden = wanted.length > 0;
  status.textContent = wanted.length ? `${shown} of ${rowsOf(table).length} shown` : "";
}

for (const table of document.querySelectorAll("table[data-sortable]")) {
  makeSortable(table);
  const made = CHOICES.map(([name, label]) => makeChoice(table, name, label)).filter(Boolean);
  if (!made.length) continue;
  const choices = document.createElement("div");
  choices.className = "aa-choices aa-facets";
  const status = document.createElement("p");
  status.className = "aa-small";
  status.setAttribute("role", "status");
  choices.append(...made);
  choices.addEventListener("change", () => narrow(table, choices, status));
  document.querySelector(".aa-narrow")?.append(choices, status);
}
