/** The survey on quality of working life, wave by wave, in one département: what is masked is hatched, never left out. */
import { h, s } from "../../dom.js";
import type { Experimentation, Reponse } from "../../experimentation.js";
import { nombre, pourcent } from "../../format.js";
import { hachure } from "../../graphiques/cadre.js";
import { couleur } from "../../jetons.js";
import { lien } from "../../liens.js";
import { tableau } from "../../tableau.js";

interface Ligne {
  question: string;
  vague: string;
  reponses: readonly Reponse[];
}

const TEINTES = [couleur.moins, couleur.moinsPale, couleur.filet, couleur.plusPale, couleur.plus];
const [LARGEUR, HAUTEUR] = [320, 22];

const repondants = ({ reponses }: Ligne) => reponses.find((r) => r.repondants !== null)?.repondants ?? null;

/** Published shares side by side, what they leave hatched. */
function barre(ligne: Ligne): SVGElement | string {
  if (repondants(ligne) === null) return "moins de 10 réponses";
  const trait = hachure(couleur.encre2);
  let x = 0;
  const segments = ligne.reponses
    .toSorted((a, b) => a.modalite - b.modalite)
    .flatMap(({ part, modalite }) => {
      if (part === null || part === 0) return [];
      const largeur = (LARGEUR * part) / 100;
      const rect = s("rect", {
        x,
        y: 3,
        width: largeur,
        height: HAUTEUR - 6,
        fill: TEINTES[modalite - 1] ?? couleur.filet,
      });
      const texte =
        largeur > 28 &&
        s(
          "text",
          {
            ...{ x: x + largeur / 2, y: HAUTEUR / 2 + 4, "text-anchor": "middle", "font-size": 12 },
            fill: [1, 5].includes(modalite) ? couleur.fond : couleur.encre,
          },
          nombre(part),
        );
      x += largeur;
      return [rect, texte];
    });
  const masque =
    x < LARGEUR - 1 &&
    s("rect", {
      ...{ x, y: 3, width: LARGEUR - x, height: HAUTEUR - 6 },
      ...{ fill: trait.remplir, stroke: couleur.filetFort, "stroke-width": 0.75 },
    });
  return s(
    "svg",
    {
      ...{ width: LARGEUR, height: HAUTEUR, viewBox: `0 0 ${LARGEUR} ${HAUTEUR}`, role: "img" },
      "aria-label": enMots(ligne),
    },
    trait.motif,
    segments,
    masque,
  );
}

const enMots = ({ reponses }: Ligne) =>
  reponses
    .map(({ modalite, part }) => `${modalite} : ${part === null ? "part masquée" : pourcent(part)}`)
    .join(" ; ");

export function figureQvt({ qvt }: Experimentation, departement: string, nom: string): HTMLElement {
  const siennes = qvt.filter((r) => r.departement === departement);
  if (siennes.length === 0)
    return h(
      "div",
      { class: "vide" },
      h("p", {}, h("strong", {}, `Aucune enquête n’est déposée pour ce département (${nom}). `)),
      h(
        "p",
        {},
        "Une ligne par question et par réponse : ",
        h("a", { href: lien("telechargements/modeles/qvt.csv"), download: "qvt.csv" }, "modèle à remplir"),
        ".",
      ),
    );
  const cles = [...new Map(siennes.map((r) => [`${r.question}\n${r.vague}`, r])).values()];
  const lignes: Ligne[] = cles.map(({ question, vague }) => ({
    ...{ question, vague },
    reponses: siennes.filter((r) => r.question === question && r.vague === vague),
  }));
  lignes.sort((a, b) => a.question.localeCompare(b.question, "fr") || a.vague.localeCompare(b.vague));
  return h(
    "div",
    { class: "qvt" },
    tableau<Ligne>({
      legende: `Enquête sur la qualité de vie au travail, ${nom}`,
      colonnes: [
        {
          titre: "Question",
          cellule: (l) => (lignes.find(({ question }) => question === l.question) === l ? l.question : ""),
        },
        { titre: "Vague", cellule: ({ vague }) => vague.split("-").reverse().join("/") },
        { titre: "Réponses", genre: "nombre", cellule: (l) => repondantsOuSigne(l) },
        { titre: "De 1 (à gauche) à 5, en %", genre: "dessine", cellule: barre },
      ],
      lignes,
      mesures: [],
    }),
    h(
      "p",
      { class: "notes" },
      legende(),
      ": les modalités, dans l’ordre du questionnaire. Hachuré : réponses masquées par le secret statistique, parce qu’une modalité a moins de 5 réponses. Une question à laquelle moins de 10 personnes ont répondu n’est pas montrée. ",
      h(
        "a",
        { href: lien("telechargements/qvt.csv.gz"), download: "qvt.csv.gz" },
        "Toutes les réponses publiées (CSV)",
      ),
      ".",
    ),
  );
}

const legende = () =>
  TEINTES.map((teinte, rang) => [
    s(
      "svg",
      { class: "pastille", width: 12, height: 12, "aria-hidden": "true" },
      s("rect", { width: 12, height: 12, fill: teinte }),
    ),
    `${rang + 1} `,
  ]);

const repondantsOuSigne = (l: Ligne) => {
  const n = repondants(l);
  return n === null ? "s" : nombre(n);
};
