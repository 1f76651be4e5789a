/** The site for Framework: no theme, no sidebar, no font and no library of its own; everything is in src/. */
import { entete, pied } from "./src/components/entete.js";
import { typographie } from "./src/components/francais.js";
import type { Site } from "./src/components/types.js";
import { artefact } from "./src/data/artefact.ts";

const site: Site | null = JSON.parse(String(artefact("site.json") ?? "null"));
const POLICES = [400, 600].map((graisse) => `/polices/source-sans-3-latin-${graisse}-normal.woff2`);

interface Page {
  path: string;
}

/** Just enough of markdown-it: the text of the pages gets French typography. */
interface Jeton {
  type: string;
  content: string;
  children?: Jeton[] | null;
}
interface Markdown {
  core: { ruler: { push: (nom: string, regle: (etat: { tokens: Jeton[] }) => void) => void } };
}

function markdownIt(md: Markdown): Markdown {
  md.core.ruler.push("typographie", ({ tokens }) => {
    for (const jeton of tokens.flatMap(({ children }) => children ?? []))
      if (jeton.type === "text") jeton.content = typographie(jeton.content);
  });
  return md;
}

export default {
  root: "src",
  output: "dist",
  // One process for each loader, where the command `tsx` starts two.
  interpreters: { ".ts": ["node", "--import", "tsx"] },
  title: "Observatoire de l’orientation",
  style: "style.css",
  globalStylesheets: [],
  head: [
    '<link rel="stylesheet" href="/polices.css">',
    '<link rel="icon" type="image/svg+xml" href="/icone.svg">',
    // Not fetched by the browser: the address of the index, for the search to read when it is used.
    '<link id="index-recherche" rel="alternate" type="application/json" href="/data/recherche.json">',
    '<script type="module" src="/components/recherche/champ.js"></script>',
  ].join(""),
  header: ({ path }: Page) => entete(site, path),
  footer: pied(site),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  markdownIt,
  preserveExtension: true,
  dynamicPaths: POLICES,
};
