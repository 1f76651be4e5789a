/** The report as one page that needs nothing else: no script, no other file, readable when printed. */
import type { Constat, FichierRapport, Rapport } from "./rapport.ts";
import { bilan, conclusion, constatsDits, phrases, titre } from "./rapport-texte.ts";

const echapper = (texte: string): string => texte.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.3rem;margin:2.5rem 0 .5rem}h3{font-size:1.1rem;margin:2rem 0 .25rem}
h4{font-size:1rem;margin:.75rem 0 0}p{margin:.25rem 0}ul{margin:.25rem 0;padding-left:1.25rem}
main{overflow-wrap:anywhere}.lecture{opacity:.75}`;

export function html({ fichiers }: Rapport): string {
  const lus = fichiers.filter(({ utilisable }) => utilisable);
  const inutilisables = fichiers.filter(({ utilisable }) => !utilisable);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rapport de vérification du dépôt</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Rapport de vérification du dépôt</h1>
${conclusion(fichiers)
  .map((phrase) => `<p>${echapper(phrase)}</p>`)
  .join("\n")}
${lus.length > 0 ? "<h2>Fichiers lus</h2>" : ""}
${lus.map(section).join("\n")}
${inutilisables.length > 0 ? "<h2>Fichiers inconnus ou inutilisables</h2>" : ""}
${liste(inutilisables.map((f) => `<strong>${echapper(f.fichier)}</strong> : ${echapper(f.constats.flatMap((c) => phrases(c, f.entetes)).join(" "))}`))}
</main>
</body>
</html>
`;
}

const liste = (elements: readonly string[]): string =>
  elements.length === 0 ? "" : `<ul>\n${elements.map((element) => `<li>${element}</li>`).join("\n")}\n</ul>`;

function section(fichier: FichierRapport): string {
  const { source, encodage, separateur, feuille } = fichier;
  const coupe = separateur === "\t" ? "tabulation" : `séparateur ${separateur}`;
  const lecture = [source, encodage, feuille === null ? coupe : `feuille « ${feuille} »`].join(" · ");
  return `<section>
<h3>${echapper(fichier.fichier)}</h3>
<p class="lecture">${echapper(lecture)}</p>
<p>${echapper(bilan(fichier))}</p>
${constatsDits(fichier)
  .map((constat) => dire(constat, fichier))
  .join("\n")}
</section>`;
}

const GRAVITES = { erreur: "Erreur", avertissement: "Avertissement", information: "Information" };

function dire(constat: Constat, { entetes }: FichierRapport): string {
  const tete = titre(constat);
  const phrase = liste(phrases(constat, entetes).map(echapper));
  return `<h4>${GRAVITES[constat.gravite]}${tete === null ? "" : ` · ${echapper(tete)}`}</h4>\n${phrase}`;
}
