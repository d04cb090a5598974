/* Light, dark or as the system has it, as the reader chose last time, before anything is drawn. */
"use strict";
{
  const choices = [...document.querySelectorAll('input[name="__palette"]')];
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const key = `${new URL(document.currentScript.dataset.root, location).pathname}palette`;

  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // a reader who refuses storage reads on without it
    }
  };

  const remember = (media) => {
    try {
      localStorage.setItem(key, media);
    } catch {
      /* as above */
    }
  };

  const show = (chosen) => {
    const asSystem = chosen.dataset.mdColorMedia === "(prefers-color-scheme)";
    document.body.dataset.mdColorScheme = asSystem ? (dark.matches ? "slate" : "default") : chosen.dataset.mdColorScheme;
    chosen.checked = true;
    for (const choice of choices) choice.nextElementSibling.hidden = choice !== chosen;
  };

  const last = remembered();
  if (choices.length) show(choices.find((choice) => choice.dataset.mdColorMedia === last) ?? choices[0]);
  for (const choice of choices) {
    choice.addEventListener("change", () => {
      show(choice);
      remember(choice.dataset.mdColorMedia);
    });
  }
  dark.addEventListener("change", () => show(choices.find((choice) => choice.checked)));
}
