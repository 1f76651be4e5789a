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
        `${edition(contexte)}.`,
      ),
      h("p", { class: "folio" }),
    ),
  );
}

/**
 * Makes what is too long fit: what `data-facultatif` says may go is left out, from the last one, then rows come closer.
 * Nothing is printed smaller, type would be under 9 points. A page that still overflows would be cut: it stops the printing.
 */
export function ajuster(element: HTMLElement): void {
  const corps = element.querySelector<HTMLElement>(".corps");
  if (!corps) return;
  placerQuestions(corps);
  for (const cadre of corps.querySelectorAll(".defile"))
    if (cadre.scrollWidth > cadre.clientWidth + 1)
      throw new Error(`Un tableau est plus large que sa page : « ${cadre.getAttribute("aria-label")} ».`);
  const tient = () => corps.scrollHeight <= corps.clientHeight;
  if (!tient()) placerLectures(corps);
  for (const facultatif of [...corps.querySelectorAll("[data-facultatif]")].reverse()) {
    if (tient()) return;
    const boite = facultatif.closest(".lectures");
    facultatif.remove();
    if (boite?.querySelector("p") === null) boite.remove();
  }
  if (!tient()) corps.classList.add("dense");
  if (!tient())
    throw new Error(
      `Une page déborde de ${corps.scrollHeight - corps.clientHeight} pixels : « ${element.dataset.partie ?? corps.querySelector("h1, h2")?.textContent} ».`,
    );
}

/** The box of reading goes under the column that leaves it more room. */
function placerLectures(corps: Element): void {
  const boite = corps.querySelector(".grille > div > .lectures");
  const colonnes = [...corps.querySelectorAll<HTMLElement>(".grille > div")];
  if (!boite || colonnes.length !== 2) return;
  const hauteurs = colonnes.map((colonne) =>
    [...colonne.children].reduce((n, e) => n + (e === boite ? 0 : e.getBoundingClientRect().height), 0),
  );
  const [gauche = 0, droite = 0] = hauteurs;
  colonnes[droite < gauche ? 1 : 0]?.append(boite);
}

/** Height of three lines to write on. */
const TROIS_LIGNES = 72;

/** Lines to write on go where there is room: at the foot of the page, else under its first column, else nowhere. */
function placerQuestions(corps: Element): void {
  const questions = corps.querySelector(".questions");
  const tient = () => (questions?.lastElementChild?.clientHeight ?? 0) >= TROIS_LIGNES;
  if (!questions || tient()) return;
  corps.querySelector(".grille > div")?.append(questions);
  if (!tient()) questions.remove();
}

/** « 1 / 2 » at the foot of each page. */
export function numeroter(pages: readonly HTMLElement[]): void {
  for (const [rang, element] of pages.entries()) {
    const folio = element.querySelector(".folio");
    if (folio) folio.textContent = `${rang + 1} / ${pages.length}`;
  }
}
