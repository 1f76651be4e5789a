/** One page a bassin: its real title is written at build time (Framework leaves computed titles empty). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { majuscule } from "../components/francais.js";
import { bassins, nomCourt } from "../components/territoires.js";

const { slug = "" } = parseArgs({ options: { slug: { type: "string" } } }).values;
const dossier = process.env.OBSERVATOIRE_ARTEFACTS ?? join("data", "artefacts");
const bassin = bassins(JSON.parse(readFileSync(join(dossier, "site.json"), "utf8"))).find(
  (b) => b.slug === slug,
);

process.stdout.write(`---
title: ${JSON.stringify(bassin ? majuscule(nomCourt(bassin)) : "Bassin")}
---

\`\`\`js
import {lireContexte} from "../components/contexte.js";
import {ficheBassin, suivreFiche} from "../components/figures/fiche.js";
\`\`\`

\`\`\`js
const contexte = lireContexte({
  site: FileAttachment("../data/site.json").json(),
  catalogue: FileAttachment("../data/catalogue.json").json(),
  provenance: FileAttachment("../data/provenance.json").json(),
  mesures: FileAttachment(${JSON.stringify(`../data/bassin-${slug}.arrow`)}).arrayBuffer()
});
\`\`\`

\`\`\`js
const annee = Generators.observe((emettre) => suivreFiche(contexte, ${JSON.stringify(slug)}, emettre));
\`\`\`

\`\`\`js
display(ficheBassin(contexte, ${JSON.stringify(slug)}, annee));
\`\`\`
`);
