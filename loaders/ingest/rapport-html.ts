/** The report as one page that needs nothing else: no script, no other file, readable on a screen and when printed. */
import { EXPLICATIONS } from "./explications/index.ts";
import type { Constat, FichierRapport, Rapport } from "./rapport.ts";
import { STYLE } from "./rapport-style.ts";
import { bilan, conclusion, constatsDits, DEPOT_VIDE, phrases } from "./rapport-texte.ts";

const echapper = (texte: string): string => texte.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const nombre = (n: number): string => n.toLocaleString("fr-FR");
const p = (classe: string, texte: string): string => `<p class="${classe}">${echapper(texte)}</p>`;
const liste = (elements: readonly string[]): string =>
  elements.length === 0 ? "" : `<ul>${elements.map((element) => `<li>${element}</li>`).join("")}</ul>`;

export function html({ fichiers }: Rapport): string {
  const rangs = new Map(fichiers.map((fichier, rang) => [fichier, `f${rang + 1}`]));
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
${tete(fichiers)
  .map((phrase, rang) => p(rang === 0 ? "chapeau" : "suite", phrase))
  .join("\n")}
${fichiers.length > 0 ? sommaire(fichiers, rangs) : ""}
${fichiers.map((fichier) => section(fichier, rangs.get(fichier) ?? "")).join("\n")}
</main>
</body>
</html>
`;
}

/** What there is, and where to begin. */
function tete(fichiers: readonly FichierRapport[]): string[] {
  if (fichiers.length === 0) return [DEPOT_VIDE];
  const aLire = fichiers.some((fichier) => constatsDits(fichier).some(aTraiter));
  const suite = aLire
    ? "Commencez par ce qui est « à corriger » : ces lignes n’entrent dans aucun chiffre. Ce qui est « à vérifier » ne retire rien, mais dit quoi regarder avant de commenter les chiffres."
    : "Rien n’est à corriger ni à vérifier.";
  return [...conclusion(fichiers), suite];
}

const aTraiter = ({ gravite }: Constat) => gravite !== "information";

const COMPTES = ["Lues", "Acceptées", "Rejetées", "Doublons"];

/** One line a file, those that cannot be read told apart by a word, never by colour alone. */
function sommaire(fichiers: readonly FichierRapport[], rangs: ReadonlyMap<FichierRapport, string>): string {
  const lignes = fichiers.map((fichier) => {
    const { source, utilisable, lues, acceptees, rejetees, doublons } = fichier;
    const compte = [lues, acceptees, rejetees, doublons]
      .map(
        (n, i) =>
          `<td class="n${i === 2 && n > 0 ? " rejets" : ""}" data-nom="${COMPTES[i]}">${utilisable ? nombre(n) : ""}</td>`,
      )
      .join("");
    const nom = `<th scope="row"><a href="#${rangs.get(fichier)}">${echapper(fichier.fichier)}</a></th>`;
    const quoi = utilisable ? (source ?? "") : source === null ? "non reconnu" : `${source}, inutilisable`;
    return `<tr${utilisable ? "" : ' class="refuse"'}>${nom}<td>${echapper(quoi)}</td>${compte}</tr>`;
  });
  const titres = COMPTES.map((t) => `<th scope="col" class="n">${t}</th>`);
  return `<table><caption>Fichiers du dépôt</caption>
<thead><tr><th scope="col">Fichier</th><th scope="col">Source</th>${titres.join("")}</tr></thead>
<tbody>${lignes.join("\n")}</tbody></table>`;
}

function section(fichier: FichierRapport, id: string): string {
  const { source, encodage, separateur, feuille, utilisable } = fichier;
  const coupe = separateur === "\t" ? "tabulation" : separateur && `séparateur « ${separateur} »`;
  const lecture = [
    source ?? (utilisable ? "réglage" : "source non reconnue"),
    encodage,
    feuille === null ? coupe : `feuille « ${feuille} »`,
  ];
  const constats = constatsDits(fichier);
  const infos = constats.filter((constat) => !aTraiter(constat));
  return `<section id="${id}">
<h2>${echapper(fichier.fichier)}</h2>
${p("lecture", lecture.filter(Boolean).join(" · "))}
${utilisable ? p("bilan", bilan(fichier)) : ""}
${(["erreur", "avertissement"] as const).flatMap((gravite) => constats.filter((c) => c.gravite === gravite).map((c) => dire(c, fichier))).join("\n")}
${infos.length > 0 ? `<h3><span class="information">À savoir</span></h3>${liste(infos.flatMap((c) => phrases(c, fichier.entetes)).map(echapper))}` : ""}
</section>`;
}

const SUITES = { erreur: "À corriger", avertissement: "À vérifier", information: "À savoir" };

/** What was found, five examples, and what it means to whoever receives it. */
function dire(
  { regle, gravite, nombre: fois, exemples, colonne }: Constat,
  { entetes }: FichierRapport,
): string {
  const explication = EXPLICATIONS[regle];
  const global = exemples.every(({ ligne }) => ligne === null);
  const compte = global ? "" : ` <small>${nombre(fois)}\u202ffois</small>`;
  const dits = phrases({ regle, gravite, nombre: fois, exemples, colonne }, entetes).map(echapper);
  const suite = explication ? p("enjeu", `${explication.enjeu} ${explication.remede}`) : "";
  return `<h3><span class="${gravite}">${SUITES[gravite]}</span> ${echapper(explication?.titre ?? regle)}${compte}</h3>
${liste(dits)}${suite}`;
}
