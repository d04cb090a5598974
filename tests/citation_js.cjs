// What citation-js reads in the file named: a list of CSL items on standard output.
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-csl");
require("@citation-js/plugin-ris");
const { readFileSync } = require("node:fs");

const items = new Cite(readFileSync(process.argv[2], "utf8")).data;
for (const item of items) delete item._graph;
process.stdout.write(JSON.stringify(items));
