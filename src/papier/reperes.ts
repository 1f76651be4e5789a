/** « Les repères de l’orientation »: the yearly booklet, from the same figures and the same masked measures. */
import type { Contexte } from "../components/contexte.js";
import { h } from "../components/dom.js";
import { date } from "../components/format.js";
import { majuscule, point, typographie } from "../components/francais.js";
import { derniereAnnee } from "../components/parametres.js";
import { nomCourt, type Territoire } from "../components/territoires.js";
import { ajuster } from "./ajuster.js";
import { chapitres } from "./chapitres.js";
import { deuxPages, ECART } from "./fiche.js";
import type { Ecole } from "./identite.js";
import { edition, numeroter, page } from "./page.js";
import { paginer } from "./paginer.js";

export const TITRE = "Les repères de l’orientation";

const SANS_FIGURE = "Sources : voir « Sources et méthode », à la fin du livret";

interface Matiere {
  ecoles: readonly Ecole[];
  /** HTML of the text of the académie, made from Markdown without any HTML of its own. */
  editorial: string;
}

/** A line of the contents. */
interface Entree {
  titre: string;
  page: HTMLElement;
  niveau: 1 | 2;
}

export function livret(place: HTMLElement, contexte: Contexte, { ecoles, editorial }: Matiere): string {
  const annee = derniereAnnee(contexte, ECART);
  const entete = {
    genre: TITRE,
    perimetre: `Académie, élèves des établissements publics et privés sous contrat`,
    sansFigure: SANS_FIGURE,
  };
  const sommaire = page(contexte, entete, [], h("h1", {}, "Sommaire"));
  place.replaceChildren(couverture(contexte), sommaire);
  /** Pages read together: alone, or two by two. */
  const ensembles: HTMLElement[][] = [[sommaire]];
  const entrees: Entree[] = [];
  const noter = (titre: string, premiere: HTMLElement | undefined, niveau: 1 | 2 = 1) => {
    if (premiere) entrees.push({ titre, page: premiere, niveau });
  };
  for (const chapitre of chapitres(contexte, annee, { ecoles, editorial })) {
    const pages = paginer(
      place,
      (contenu) => page(contexte, entete, chapitre.indicateurs(), contenu),
      chapitre,
    );
    noter(chapitre.titre, pages[0]);
    ensembles.push(...pages.map((seule) => [seule]));
    for (const bassin of chapitre.parBassin ? contexte.bassins : []) {
      const deux = double(place, contexte, bassin, ecoles);
      noter(majuscule(nomCourt(bassin)), deux[0], 2);
      ensembles.push(deux);
    }
  }
  const pages = [...place.querySelectorAll<HTMLElement>(".page")];
  sommaire.querySelector(".corps")?.append(contenus(entrees, pages));
  ensembles.forEach(ajuster);
  numeroter(pages);
  return `${TITRE}, ${edition(contexte)}`;
}

/** Two facing pages: a page to write on comes first where the left one would fall on the right. */
function double(
  place: HTMLElement,
  contexte: Contexte,
  bassin: Territoire,
  ecoles: readonly Ecole[],
): HTMLElement[] {
  const entete = {
    genre: TITRE,
    perimetre: `${nomCourt(bassin)}, élèves des établissements publics et privés sous contrat`,
    sansFigure: SANS_FIGURE,
  };
  const pages = deuxPages(contexte, bassin, ecoles, entete, 2);
  if (place.children.length % 2 === 0)
    place.append(
      page(contexte, entete, [], h("section", { class: "questions" }, h("h2", {}, "Notes"), h("div"))),
    );
  place.append(...pages);
  return pages;
}

function couverture(contexte: Contexte): HTMLElement {
  const { academie, edition: nommee, genereLe } = contexte.site;
  return h(
    "section",
    { class: "page couverture" },
    h("p", { class: "marque" }, "Observatoire de l’orientation"),
    h("h1", {}, TITRE),
    h("p", { class: "academie" }, academie.nom),
    h("p", { class: "edition" }, edition(contexte), nommee && genereLe && ` · ${date(genereLe)}`),
    academie.fictive &&
      h("p", { class: "fictive" }, "Données fictives : aucun chiffre ne décrit un établissement réel."),
    h(
      "p",
      { class: "perimetre" },
      `Élèves des établissements publics et privés sous contrat. ${point(typographie(SANS_FIGURE))}`,
    ),
    h("p", { class: "folio" }),
  );
}

const contenus = (entrees: readonly Entree[], pages: readonly HTMLElement[]) =>
  h(
    "ol",
    { class: "sommaire" },
    entrees.map(({ titre, page: premiere, niveau }, rang) => {
      premiere.id = `partie-${rang + 1}`;
      return h(
        "li",
        { class: `niveau-${niveau}` },
        h(
          "a",
          { href: `#${premiere.id}` },
          h("span", {}, titre),
          h("span", {}, String(pages.indexOf(premiere) + 1)),
        ),
      );
    }),
  );
