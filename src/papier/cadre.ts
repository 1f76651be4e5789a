/** The frame of a figure on paper: title, subtitle, drawing at a given width; what it reads is kept for the page to say. */

import type { Contexte } from "../components/contexte.js";
import { h } from "../components/dom.js";
import type { Avertissement } from "../components/fiabilite.js";
import { type Figure, reserves } from "../components/figure.js";
import { INSECABLE } from "../components/format.js";
import { majuscule, point, typographie } from "../components/francais.js";
import { dans, type Territoire } from "../components/territoires.js";
import { tracerHachures } from "./hachures.js";

interface Options {
  largeur: number;
  /** Level of the titles of figures. */
  niveau?: 2 | 3;
  /** Where each figure is followed by its own reading and notes, instead of being kept for the box of the page. */
  entier?: Contexte;
}

export interface Encadrement {
  cadre: (figure: Figure) => HTMLElement;
  /** Indicators framed so far: their sources are those of the page. */
  indicateurs: () => string[];
  /**
   * The box « Lecture » of what was framed; nothing when nothing can be read. The first is the last to go where there is no
   * room (ajuster.ts): drawings come before tables, whose numbers are read in them.
   */
  lectures: () => HTMLElement | false;
}

export function encadrer(territoire: Territoire, { largeur, niveau = 2, entier }: Options): Encadrement {
  const vus = new Set<string>();
  const lues: { texte: string; table: boolean }[] = [];
  return {
    cadre: (f) => {
      for (const id of f.indicateurs) vus.add(id);
      const lisible = f.lecture && !muette(f.lecture) ? majuscule(point(f.lecture)) : undefined;
      if (lisible) lues.push({ texte: lisible, table: f.image === false });
      return h(
        "section",
        { class: "figure" },
        h(`h${niveau}`, {}, sansLieu(f.titre, territoire)),
        h("p", { class: "sous-titre" }, typographie(f.sousTitre)),
        (f.avertissements ?? []).map(alerte),
        dessin(f, largeur),
        entier && lisible && h("p", { class: "lecture" }, h("strong", {}, `Lecture${INSECABLE}: `), lisible),
        entier && champ(entier, f),
      );
    },
    indicateurs: () => [...vus],
    lectures: () =>
      lues.length > 0 &&
      h(
        "aside",
        { class: "lectures" },
        h(`h${niveau}`, {}, "Lecture"),
        [...lues].sort((a, b) => Number(a.table) - Number(b.table)).map(({ texte }) => h("p", {}, texte)),
      ),
  };
}

/** Of whom, how many, how settled. */
const champ = (contexte: Contexte, f: Figure) =>
  h(
    "p",
    { class: "lecture" },
    h("strong", {}, `Champ${INSECABLE}: `),
    `${point(majuscule(typographie(f.champ)))} ${reserves(contexte, f).effectif}`,
  );

/** Nothing to read in what is masked: its figure already says so. */
const muette = (lecture: string) => /^les valeurs sont masquées/i.test(lecture);

const alerte = (a: Avertissement | undefined) =>
  a?.alerte && h("p", { class: "avertissement" }, point(a.texte));

/** The whole page is about one territory: a title need not name it again. */
function sansLieu(titre: string, territoire: Territoire): string {
  const lieu = dans(territoire);
  const debut = `${majuscule(lieu)}, `;
  if (titre.startsWith(debut)) return majuscule(titre.slice(debut.length));
  return titre.replace(`, ${lieu}`, "").replace(` ${lieu}`, "");
}

function dessin(f: Figure, largeur: number): HTMLElement {
  if (f.image !== false && !f.mesures.some(({ statut }) => statut === "publie"))
    return h("p", { class: "muette" }, `Valeurs masquées par le secret statistique, ou non disponibles.`);
  const trace = f.dessin(largeur, true);
  const images = trace.matches("svg") ? [trace] : [...trace.querySelectorAll("svg.graphique")];
  for (const image of images) {
    tracerHachures(image);
    image.setAttribute("role", "img");
    image.setAttribute("aria-label", `${f.titre}${INSECABLE}: ${f.lecture ?? f.sousTitre}`);
  }
  return h("div", { class: "dessin" }, trace);
}
