/** A4 pages: head, content, foot with perimeter, sources and number. What a page holds is known before it is printed. */
import { type Contexte, sourceDe } from "../components/contexte.js";
import { type Enfant, h } from "../components/dom.js";
import { date, INSECABLE } from "../components/format.js";
import { majuscule, point, typographie } from "../components/francais.js";

/** Width of the text of a page, and of one of its two columns, in CSS pixels. */
export const LARGEUR = 694;
export const GOUTTIERE = 26;
export const COLONNE = Math.floor((LARGEUR - GOUTTIERE) / 2);

export interface Entete {
  /** « Fiche bassin » */
  genre: string;
  /** Said at the foot: whom the page is about. */
  perimetre: string;
  /** Said in the place of the sources by a page that shows no figure. */
  sansFigure?: string;
}

export function edition({ site }: Contexte): string {
  if (site.edition) return `Édition ${site.edition}`;
  return site.genereLe ? `Épreuve du ${date(site.genereLe)}` : "Épreuve";
}

const profil = ({ site }: Contexte) => (site.profil === "interne" ? " · diffusion interne" : "");

/** `indicateurs`: those the page shows, for its sources. `numero` is written once all pages are known. */
export function page(
  contexte: Contexte,
  { genre, perimetre, sansFigure }: Entete,
  indicateurs: readonly string[],
  contenu: Enfant,
): HTMLElement {
  const { site } = contexte;
  const source = majuscule(sourceDe(contexte, indicateurs, undefined));
  return h(
    "section",
    { class: "page" },
    h(
      "header",
      { class: "tete" },
      h(
        "span",
        {},
        h("strong", {}, "Observatoire de l’orientation"),
        ` · ${genre} · ${edition(contexte)}${profil(contexte)}`,
      ),
      h("span", {}, site.academie.fictive ? "Données fictives" : site.academie.nom),
    ),
    h("div", { class: "corps" }, contenu),
    h(
      "footer",
      { class: "bas" },
      h(
        "p",
        {},
        `${point(majuscule(perimetre))} `,
        source
          ? `Sources${INSECABLE}: ${point(source)} `
          : sansFigure && `${point(typographie(sansFigure))} `,
        h("span", { class: "edition" }, `${edition(contexte)}.`),
      ),
      h("p", { class: "folio" }),
    ),
  );
}

/** « 1 / 2 » at the foot of each page. */
export function numeroter(pages: readonly HTMLElement[]): void {
  for (const [rang, element] of pages.entries()) {
    const folio = element.querySelector(".folio");
    if (folio) folio.textContent = `${rang + 1} / ${pages.length}`;
  }
}
