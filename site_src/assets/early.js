/* Runs before the page is drawn: says to the style sheet that scripts run. */
"use strict";
document.documentElement.classList.replace("no-js", "js");
