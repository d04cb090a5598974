/* Conveniences of a reader: notes that do not overlap, a passage copied with its source, found words marked, the way
   back to the top. */
"use strict";

const article = document.querySelector(".md-content__inner");

/* Notes in the margin stand beside their words; one that would cover the next moves it down. Where that would part
   a note from its words, the longest in its way show their beginnings only, and the whole under the pointer or when
   their number is followed. */
const FAR = 160; // pixels

function spreadNotes() {
  const groups = [...document.querySelectorAll(".aa-notes")];
  for (const group of groups) group.style.marginTop = "";
  const wide = matchMedia("(min-width: 68em)").matches;
  const heights = wide ? measured(groups, true) : [];
  const whole = measured(groups, false);
  if (!wide) return;
  const tops = groups.map((group) => group.getBoundingClientRect().top);
  // The last of several notes to one paragraph stands below the others: they may not be long together.
  const long = whole.map((height, at) => (groups[at].children.length > 1 && height > 2 * FAR ? heights[at] : height));
  let pushes = pushed(tops, long);
  for (let at = tooFar(pushes, long, heights); at >= 0; at = tooFar(pushes, long, heights)) {
    long[at] = heights[at];
    pushes = pushed(tops, long);
  }
  groups.forEach((group, at) => {
    group.classList.toggle("aa-crowded", long[at] < whole[at]);
    if (pushes[at]) group.style.marginTop = `${pushes[at]}px`;
  });
}

function measured(groups, crowded) {
  for (const group of groups) group.classList.toggle("aa-crowded", crowded);
  return groups.map((group) => group.getBoundingClientRect().height);
}

/* How far each note has to be moved, in pixels. */
function pushed(tops, heights) {
  let free = -Infinity;
  return tops.map((top, at) => {
    const push = Math.max(0, free - top);
    free = top + push + heights[at] + 8;
    return push;
  });
}

/* The longest note in the way of the first that is moved too far, or -1. */
function tooFar(pushes, heights, short) {
  const far = pushes.findIndex((push, at) => push > FAR && chain(pushes, at).some((one) => short[one] < heights[one]));
  const saved = (at) => heights[at] - short[at];
  return far < 0 ? -1 : chain(pushes, far).reduce((best, at) => (saved(at) > saved(best) ? at : best));
}

/* The notes before one that move it. */
function chain(pushes, end) {
  const found = [];
  for (let at = end - 1; at >= 0; at--) {
    found.push(at);
    if (!pushes[at]) break;
  }
  return found;
}

/* Words that were searched for, marked in the page that opens: accents and case aside, whole words or beginnings. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function foldedWithPlaces(text) {
  let folded = "";
  const places = [];
  for (let at = 0; at < text.length; at++) {
    for (const letter of fold(text[at])) {
      folded += letter;
      places.push(at);
    }
  }
  return [folded, [...places, text.length]];
}

function markFound(words) {
  const escaped = words.map((word) => fold(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).filter(Boolean);
  if (!escaped.length) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})[\\p{L}\\p{N}]*`, "gu");
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("[hidden], script, style, button") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) markIn(node, pattern);
  const first = document.querySelector("mark.aa-hit");
  if (first && !location.hash) first.scrollIntoView({ block: "center" });
}

function markIn(node, pattern) {
  const [folded, places] = foldedWithPlaces(node.data);
  const found = [...folded.matchAll(pattern)].reverse();
  for (const match of found) {
    const range = document.createRange();
    range.setStart(node, places[match.index]);
    range.setEnd(node, places[match.index + match[0].length]);
    const mark = document.createElement("mark");
    mark.className = "aa-hit";
    range.surroundContents(mark);
  }
}

const found = new URLSearchParams(location.search).getAll("found");
if (article && found.length) markFound(found.flatMap((words) => words.split(/\s+/)));

if (document.querySelector(".aa-notes")) {
  spreadNotes();
  document.documentElement.classList.add("aa-spread");
  addEventListener("resize", spreadNotes);
}

/* One button that goes to the paragraph in hand and copies it with its source. */
const copier = document.createElement("button");
copier.type = "button";
copier.className = "aa-copy";
copier.textContent = "copy";
copier.setAttribute("aria-label", "Copy this passage with its source");
const told = document.createElement("span");
told.className = "aa-sr";
told.setAttribute("role", "status");

function offerCopy(paragraph) {
  const pin = paragraph && paragraph.querySelector(".aa-pin");
  if (!pin || copier.previousElementSibling === pin) return;
  copier.textContent = "copy";
  pin.after(copier);
}

function passage(paragraph) {
  const copy = paragraph.cloneNode(true);
  for (const ours of copy.querySelectorAll(".aa-pin, .aa-copy, .aa-note-ref")) ours.remove();
  const address = new URL(document.querySelector('link[rel="canonical"]')?.href || location.href);
  address.hash = paragraph.id;
  return `“${copy.textContent.trim()}”\n${[article.dataset.source, address.href].filter(Boolean).join(", ")}`;
}

async function copyPassage() {
  try {
    await navigator.clipboard.writeText(passage(copier.closest(".aa-p")));
    copier.textContent = "copied";
    told.textContent = "Passage copied";
  } catch {
    copier.textContent = "not allowed";
  }
}

if (document.querySelector(".aa-pin")) {
  document.body.append(told);
  copier.addEventListener("click", copyPassage);
  for (const kind of ["pointerover", "focusin", "click"]) {
    article.addEventListener(kind, (event) => offerCopy(event.target.closest(".aa-p")));
  }
}

/* A note that an address leads to is open; on paper all are. */
function openTarget() {
  const note = document.querySelector("details:target");
  if (note) note.open = true;
}

openTarget();
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => {
  for (const note of document.querySelectorAll(".aa-note")) note.open = true;
});

/* The way back to the top, offered to who scrolls up on a long page. */
const upward = document.querySelector(".md-top");
let height = scrollY;

function offerTop() {
  if (Math.abs(scrollY - height) < 8) return;
  upward.hidden = scrollY > height || scrollY < 2 * innerHeight;
  height = scrollY;
}

if (upward) {
  addEventListener("scroll", offerTop, { passive: true });
  upward.addEventListener("click", () => scrollTo({ top: 0 }));
}

/* In the list of contents the section in hand: the last heading above the middle of the window. */
const entries = [...document.querySelectorAll(".aa-contents a")];
const headings = entries.map((entry) => document.getElementById(entry.getAttribute("href").slice(1)));

function markSection() {
  const above = headings.filter((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 2);
  entries.forEach((entry, at) => entry.classList.toggle("md-nav__link--active", headings[at] === above.at(-1)));
}

if (entries.length) {
  const watch = new IntersectionObserver(markSection, { rootMargin: "0px 0px -50% 0px" });
  for (const heading of headings) if (heading) watch.observe(heading);
}
