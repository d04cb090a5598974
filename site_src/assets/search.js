/* The search box. The index is loaded when the box is first used, and only the pieces that a question needs. */
"use strict";

const box = document.querySelector(".aa-search");
const query = box && box.querySelector(".aa-query");

const FACETS = [
  ["year", "Year"],
  ["author", "Author"],
  ["outlet", "Outlet"],
  ["entity", "Name"],
  ["source", "Cited source"],
];
const KINDS = { article: "", teaser: "Announcement", file: "Saved file", entity: "Name", source: "Source" };
const REST = ["teaser", "file"]; // announcements of other posts; comments and whatever else a saved file holds
const INVITED = "Type a word or a name, or choose whom and what to see.";
const STEP = 8; // results shown at a time

let engine; // promise of Pagefind, once the box is used
let panel;
let asked = 0; // number of the newest question; answers to older ones are dropped

function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

function load() {
  engine ??= import(new URL(box.dataset.pagefind, document.baseURI)).then(async (pagefind) => {
    await pagefind.options({ highlightParam: "found", excerptLength: 28 });
    await pagefind.init();
    await pagefind.filters(); // without this no result says how its facets divide it
    return pagefind;
  });
  return engine;
}

function build() {
  if (panel) return panel;
  const facets = make("div", { class: "aa-facets" });
  for (const [name, label] of FACETS) {
    const select = make("select", { name, id: `aa-facet-${name}` }, make("option", { value: "" }, "any"));
    facets.append(make("label", { for: select.id }, make("span", {}, label), select));
  }
  const rest = make("input", { type: "checkbox", id: "aa-rest", name: "rest" });
  const also = make("label", { class: "aa-switch", for: "aa-rest" }, rest, " Also announcements, comments and other page text");
  const narrow = make("details", { class: "aa-narrow" }, make("summary", {}, "Narrow the results"), facets, also);
  narrow.open = window.matchMedia("(min-width: 45em)").matches; // beside the results, not before them
  const found = make(
    "div",
    { class: "aa-found" },
    make("p", { class: "aa-status", role: "status" }),
    make("p", { class: "aa-suggested", hidden: true }),
    make("ol", { class: "aa-results", "data-search-results": true, "aria-label": "Results" }),
    make("button", { type: "button", class: "aa-more", hidden: true }, "More results"),
    make("button", { type: "button", class: "aa-elsewhere", hidden: true }),
  );
  panel = make("div", { class: "aa-panel", hidden: true }, found, narrow);
  panel.addEventListener("change", ask);
  box.append(panel);
  return panel;
}

function open() {
  build().hidden = false;
  document.documentElement.classList.add("aa-searching");
  load().then(showFacets, failed);
}

function close() {
  if (panel) panel.hidden = true;
  document.documentElement.classList.remove("aa-searching");
}

function say(words) {
  panel.querySelector(".aa-status").textContent = words;
}

function failed(error) {
  say("The search index could not be loaded. The list of articles is complete all the same.");
  console.error(error);
}

function chosen() {
  const filters = {};
  for (const [name] of FACETS) {
    const value = panel.querySelector(`[name="${name}"]`).value;
    if (value) filters[name] = value;
  }
  return filters;
}

function everywhere() {
  return panel.querySelector("#aa-rest").checked;
}

function kinds() {
  return { any: everywhere() ? ["article", ...REST] : ["article"] };
}

/* The facets with the number of results behind each value; a chosen value stays to be unchosen. */
function fill(counts) {
  for (const [name, label] of FACETS) {
    const select = panel.querySelector(`[name="${name}"]`);
    const value = select.value;
    const found = Object.entries(counts[name] || {}).filter(([key, number]) => number || key === value);
    found.sort(name === "year" ? ([a], [b]) => b.localeCompare(a) : ([a], [b]) => a.localeCompare(b));
    const options = found.map(([key, number]) => make("option", { value: key }, `${key} (${number})`));
    select.replaceChildren(make("option", { value: "" }, "any"), ...options);
    select.value = value;
    select.closest("label").hidden = found.length === 0 && label !== "Year";
  }
}

async function showFacets(pagefind) {
  if (query.value.trim()) return ask();
  const all = await pagefind.search(null, { filters: { kind: kinds() } });
  fill(all.filters);
  if (!panel.querySelector(".aa-results").children.length) say(INVITED);
}

async function ask() {
  const mine = ++asked;
  const words = query.value.trim();
  const filters = chosen();
  try {
    const pagefind = await load();
    const found = await pagefind.search(words || null, { filters: { ...filters, kind: kinds() } });
    if (mine !== asked) return;
    fill(found.filters);
    const wanted = words || Object.keys(filters).length;
    const pages = await show(wanted ? found.results : [], words, mine);
    if (mine !== asked) return;
    say(wanted ? counted(found.results.length, words, pages) : INVITED);
    suggest(pagefind, words, mine);
    elsewhere(pagefind, words, filters, mine);
  } catch (error) {
    failed(error);
  }
}

function counted(number, words, pages) {
  const one = everywhere() ? "text" : "article";
  if (!words) return `${number} ${one}${number === 1 ? "" : "s"}`;
  if (!number) return `No ${one} has “${words}”.`;
  const found = `${number} ${one}${number === 1 ? "" : "s"}`;
  return printed(words, pages) ? `${found} for “${words}”` : `No ${one} has just “${words}”; ${found} with what comes nearest`;
}

/* Whether a word that was asked for stands in what was found, or only one like it; `fold` is that of reading.js. */
function printed(words, pages) {
  if (/\s/.test(words)) return true;
  const wanted = fold(words);
  const marks = pages.flatMap((page) => [page, ...(page.sub_results || [])]).flatMap((piece) => piece.excerpt.match(/<mark>.*?<\/mark>/gs) || []);
  return !marks.length || marks.some((mark) => fold(decode(mark.replace(/<\/?mark>/g, ""))).includes(wanted));
}

/* What the same question finds outside the articles: said, so that no answer looks like all there is. */
async function elsewhere(pagefind, words, filters, mine) {
  const button = panel.querySelector(".aa-elsewhere");
  const look = words && !everywhere();
  const found = look ? (await pagefind.search(words, { filters: { ...filters, kind: { any: REST } } })).results.length : 0;
  if (mine !== asked) return;
  button.textContent = `Show ${found} more in announcements, comments and other page text`;
  button.hidden = !found;
  if (words && !found && !links().length) say(`${panel.querySelector(".aa-status").textContent} Fewer words, or another spelling, may find it.`);
  button.onclick = () => {
    panel.querySelector("#aa-rest").checked = true;
    query.focus();
    ask();
  };
}

/* Pages of names, apart from the texts. */
async function suggest(pagefind, words, mine) {
  const line = panel.querySelector(".aa-suggested");
  const found = words ? (await pagefind.search(words, { filters: { kind: "entity" } })).results.slice(0, 8) : [];
  const all = await Promise.all(found.map((result) => result.data()));
  const begins = (page) => page.meta.title.toLowerCase().startsWith(words.toLowerCase());
  const pages = all.sort((a, b) => begins(b) - begins(a) || a.meta.title.length - b.meta.title.length).slice(0, 3);
  if (mine !== asked) return;
  const links = pages.map((page) => make("a", { href: page.url }, make("bdi", {}, page.meta.title)));
  line.replaceChildren("Pages of names: ", ...links.flatMap((link, at) => (at ? [", ", link] : [link])));
  line.hidden = !links.length;
}

async function show(results, words, mine) {
  const list = panel.querySelector(".aa-results");
  const more = panel.querySelector(".aa-more");
  const loaded = [];
  const next = async () => {
    const pages = await Promise.all(results.slice(loaded.length, loaded.length + STEP).map((result) => result.data()));
    if (mine !== asked) return;
    const rows = pages.map((page) => row(page, words));
    if (loaded.length) list.append(...rows);
    else list.replaceChildren(...rows);
    loaded.push(...pages);
    more.hidden = loaded.length >= results.length;
  };
  more.onclick = next;
  await next();
  return loaded;
}

function row(page, words) {
  const kind = (page.filters.kind || ["article"])[0];
  const best = bestPiece(page, kind);
  const link = make("a", { href: best.url, class: "aa-result" }, make("bdi", {}, page.meta.title));
  const facts = [KINDS[kind], page.meta.facts].filter(Boolean).map((fact) => make("bdi", {}, fact));
  const pieces = [link];
  if (facts.length) pieces.push(make("span", { class: "aa-facts" }, ...facts.flatMap((fact, at) => (at ? [" · ", fact] : [fact]))));
  if (words) pieces.push(excerpt(best));
  return make("li", {}, ...pieces);
}

/* Where the match stands: for a saved file the part, for a text the text itself before its other names. */
function bestPiece(page, kind) {
  const pieces = page.sub_results || [];
  const other = pieces.find((piece) => (piece.anchor || {}).id === "other-names");
  if (kind === "file" && pieces.length) return pieces[0];
  const own = pieces.filter((piece) => piece !== other);
  if (other && !own.length) return { url: page.url, excerpt: otherName(other.excerpt), other: true };
  return { url: page.url, excerpt: (own[0] || page).excerpt };
}

/* "X = Y, Z" of the name that matched, out of all the names. */
function otherName(text) {
  return text.split(/\.\s/).find((name) => name.includes("<mark>")) || text;
}

/* The excerpt is HTML whose only markup is <mark>; it is taken apart, not put in as HTML. */
function excerpt(piece) {
  const made = make("span", { class: "aa-excerpt" });
  if (piece.other) made.append(make("em", {}, "Under another name: "));
  piece.excerpt.split(/(<mark>.*?<\/mark>)/s).forEach((part) => {
    const text = decode(part.replace(/<\/?mark>/g, ""));
    const [, before, word, after] = part.startsWith("<mark>") ? text.match(/^(\p{P}*)(.*?)(\p{P}*)$/su) : [, text, "", ""];
    made.append(before, ...(word ? [make("mark", {}, word), after] : []));
  });
  return made;
}

function decode(html) {
  const area = document.createElement("textarea"); // takes references, and nothing else, as HTML
  area.innerHTML = html;
  return area.value;
}

function links() {
  return panel && !panel.hidden ? [...panel.querySelectorAll(".aa-results a")] : [];
}

function move(step) {
  const all = links();
  const at = all.indexOf(document.activeElement) + step;
  if (at < 0) query.focus();
  else if (all[at]) all[at].focus();
}

function onKey(event) {
  if (event.key === "Escape") {
    event.preventDefault(); // the browser would empty the box
    close();
    query.blur();
    return;
  }
  const inList = event.target === query || event.target.closest(".aa-results");
  if (inList && event.key === "ArrowDown") move(1);
  else if (inList && event.key === "ArrowUp") move(-1);
  else if (event.key === "Enter" && event.target === query) {
    const first = links()[0];
    if (first) first.click();
  } else return;
  event.preventDefault();
}

if (query) {
  let timer;
  query.addEventListener("focus", open);
  query.addEventListener("input", () => {
    open();
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  box.addEventListener("submit", (event) => event.preventDefault());
  box.addEventListener("keydown", onKey);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    const wanted = (event.key === "/" && !typing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!wanted || (event.key === "/" && (event.ctrlKey || event.metaKey || event.altKey))) return;
    event.preventDefault();
    query.focus();
    query.select();
  });
  document.addEventListener("pointerdown", (event) => {
    if (panel && !panel.hidden && !box.contains(event.target)) close();
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
}
