/* Who is that? The head of a name's page, shown at the link while the pointer rests on it or the keyboard is on it.
   The theme's own previews read the whole sitemap with every page, and know no page that search engines may not list. */
"use strict";

{
  const REST = 350; // milliseconds
  const known = new Map();
  const box = document.createElement("div");
  box.className = "aa-preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  let timer;
  let over;

  const headOf = async (href) => {
    const page = new DOMParser().parseFromString(await (await fetch(href)).text(), "text/html");
    const lines = [];
    for (const child of page.querySelector(".md-content__inner")?.children ?? []) {
      if (child.matches(".aa-section") || lines.length > 3) break;
      if (child.matches("h1, p:not([hidden])")) lines.push(child.textContent.trim());
    }
    return lines.filter(Boolean);
  };

  const show = async (link) => {
    const address = link.href.split("#")[0];
    if (!known.has(address)) known.set(address, headOf(address).catch(() => []));
    const lines = await known.get(address);
    if (over !== link || !lines.length) return;
    box.replaceChildren(...lines.map((text, at) => Object.assign(document.createElement(at ? "p" : "strong"), { textContent: text })));
    box.hidden = false;
    const at = link.getClientRects()[0];
    const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 12);
    const below = at.bottom + box.offsetHeight + 12 < innerHeight;
    box.style.left = `${Math.max(8, left) + scrollX}px`;
    box.style.top = `${(below ? at.bottom + 6 : at.top - box.offsetHeight - 6) + scrollY}px`;
  };

  const wait = (event) => {
    const link = event.target.closest("a.aa-name");
    if (link === over) return;
    hide();
    over = link;
    if (link) timer = setTimeout(show, REST, link);
  };

  const hide = () => {
    clearTimeout(timer);
    over = null;
    box.hidden = true;
  };

  if (document.querySelector("a.aa-name")) {
    document.body.append(box);
    document.addEventListener("pointerover", wait);
    document.addEventListener("focusin", wait);
    document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  }
}
