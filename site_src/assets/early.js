/* Runs before the page is drawn: the few globals that the theme's bundle looks for. */
"use strict";
{
  const base = document.currentScript.dataset.base;
  const scope = new URL(base || ".", location);
  const key = (name, at) => at.pathname + "." + name;
  window.__md_scope = scope;
  window.__md_hash = (text) => [...text].reduce((sum, c) => (sum << 5) - sum + c.charCodeAt(0), 0);
  window.__md_get = (name, store = localStorage, at = scope) => {
    try {
      return JSON.parse(store.getItem(key(name, at)));
    } catch {
      return null;
    }
  };
  window.__md_set = (name, value, store = localStorage, at = scope) => {
    try {
      store.setItem(key(name, at), JSON.stringify(value));
    } catch {
      /* a reader who refuses storage reads on without it */
    }
  };
}
document.documentElement.classList.replace("no-js", "js");
