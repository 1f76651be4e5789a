/** The report as one page that needs nothing else: no script, no other file, readable when printed. */
import type { Constat, FichierRapport, Rapport } from "./rapport.ts";
import { bilan, conclusion, phrase } from "./rapport-texte.ts";

const echapper = (texte: string): string => texte.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .25rem}
h3{font-size:1rem;margin:1rem 0 .25rem}p{margin:.25rem 0}ul{margin:.25rem 0;padding-left:1.25rem}
section{overflow-wrap:anywhere}.erreur h3::before{content:"✗ "}.avertissement h3::before{content:"! "}`;

export function html({ fichiers }: Rapport): string {
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
<p>${echapper(conclusion(fichiers)).replaceAll("\n", "</p>\n<p>")}</p>
${fichiers.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section(fichier: FichierRapport): string {
  const { source, encodage, separateur } = fichier;
  const lecture = [source ?? "source inconnue", encodage, separateur === "\t" ? "tabulation" : separateur]
    .filter((detail) => detail !== null)
    .join(" · ");
  return `<section>
<h2>${echapper(fichier.fichier)}</h2>
<p>${echapper(lecture)}</p>
${fichier.utilisable ? `<p>${echapper(bilan(fichier))}</p>` : ""}
${fichier.constats.map(constat).join("\n")}
</section>`;
}

function constat({ regle, gravite, colonne, nombre, exemples }: Constat): string {
  const titre = `${regle}${colonne ? `, colonne « ${colonne} »` : ""} (${nombre})`;
  return `<div class="${gravite}"><h3>${echapper(titre)}</h3>
<ul>${exemples.map((exemple) => `<li>${echapper(phrase(exemple, colonne))}</li>`).join("")}</ul></div>`;
}
