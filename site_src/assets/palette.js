/* Light or dark as the reader chose last time, before anything is drawn. */
"use strict";
{
  const chosen = __md_get("__palette");
  const color = chosen && chosen.color;
  if (color) {
    let from = color;
    if (color.media === "(prefers-color-scheme)") {
      const light = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
      const input = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${light})"]`);
      if (input) {
        from = { scheme: input.dataset.mdColorScheme, primary: input.dataset.mdColorPrimary, accent: input.dataset.mdColorAccent };
      }
    }
    for (const name of ["scheme", "primary", "accent"]) {
      if (from[name]) document.body.setAttribute(`data-md-color-${name}`, from[name]);
    }
  }
}
