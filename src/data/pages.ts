/** The pages that stand for one thing each, a bassin or an indicator: their text, and the data that they alone read. */
import { parseArgs } from "node:util";
import { echapper } from "../components/entete.js";
import { majuscule, typographie } from "../components/francais.js";
import type { Fiche } from "../components/indicateurs/fiche.js";
import { bassins, nomCourt } from "../components/territoires.js";
import type { Site } from "../components/types.js";
import { artefact } from "./artefact.ts";
import { choisir } from "./choisir.ts";
import { vueBassin, vueIndicateur } from "./vues.ts";

interface PageDe {
  /** Address under the root, without extension: « bassins/orleans ». */
  chemin: string;
  texte: string;
  /** Files under `data/`, each made when it is asked for. */
  donnees: Readonly<Record<string, () => string | Uint8Array>>;
}

const json = <T>(nom: string): T | null => JSON.parse(String(artefact(nom) ?? "null"));

/** Computed titles come out empty in Framework: a real one is written here. */
const entete = (titre: string) => `---\ntitle: ${JSON.stringify(titre)}\n---\n`;

const fichier = (nom: string, lecture: "json" | "arrayBuffer") =>
  `FileAttachment(${JSON.stringify(`../data/${nom}`)}).${lecture}()`;

function pageBassin(titre: string, slug: string, code: string): PageDe {
  const donnees = `bassins/${slug}.arrow`;
  return {
    chemin: `bassins/${slug}`,
    donnees: { [donnees]: () => choisir(vueBassin(code)) },
    texte: `${entete(titre)}
\`\`\`js
import {lireContexte} from "../components/contexte.js";
import {ficheBassin, suivreFiche} from "../components/figures/fiche.js";
\`\`\`

\`\`\`js
const contexte = lireContexte({
  site: ${fichier("site.json", "json")},
  catalogue: ${fichier("catalogue.json", "json")},
  provenance: ${fichier("provenance.json", "json")},
  mesures: ${fichier(donnees, "arrayBuffer")}
});
\`\`\`

\`\`\`js
const annee = Generators.observe((emettre) => suivreFiche(contexte, ${JSON.stringify(slug)}, emettre));
\`\`\`

\`\`\`js
display(ficheBassin(contexte, ${JSON.stringify(slug)}, annee));
\`\`\`
`,
  };
}

function pageIndicateur(fiche: Fiche): PageDe {
  const { id, titre } = fiche.declaration;
  const chemin = `indicateurs/${id}`;
  return {
    chemin,
    donnees: {
      [`${chemin}.json`]: () => JSON.stringify(fiche),
      [`${chemin}.arrow`]: () => choisir(vueIndicateur(fiche.declaration)),
    },
    texte: `${entete(typographie(titre))}
# ${echapper(typographie(titre))}

\`\`\`js
import {lireContexte} from "../components/contexte.js";
import {pageIndicateur} from "../components/indicateurs/page.js";
\`\`\`

\`\`\`js
const fiche = ${fichier(`${chemin}.json`, "json")};
\`\`\`

\`\`\`js
const contexte = lireContexte({
  site: ${fichier("site.json", "json")},
  catalogue: [fiche.declaration],
  provenance: ${fichier("provenance.json", "json")},
  mesures: ${fichier(`${chemin}.arrow`, "arrayBuffer")}
});
\`\`\`

\`\`\`js
display(pageIndicateur(contexte, fiche));
\`\`\`
`,
  };
}

/** Every such page of this publication. */
export function pages(): PageDe[] {
  const site = json<Site>("site.json");
  const territoires = site ? bassins(site) : [];
  return [
    ...territoires.map((b) => pageBassin(majuscule(nomCourt(b)), b.slug, b.code)),
    ...(json<Fiche[]>("fiches.json") ?? []).map(pageIndicateur),
  ];
}

/** The file that a loader with brackets in its name is asked for, by its command line. */
export function donnee(extension: string): string | Uint8Array {
  const options = { dossier: { type: "string" }, nom: { type: "string" } } as const;
  const { dossier, nom } = parseArgs({ options }).values;
  const demandee = `${dossier}/${nom}.${extension}`;
  const lire = pages().flatMap(({ donnees }) => donnees[demandee] ?? [])[0];
  if (!lire) throw new Error(`donnée inconnue : ${demandee}`);
  return lire();
}
