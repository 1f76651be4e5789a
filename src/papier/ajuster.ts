/**
 * Makes pages hold what they say, and loses nothing silently. In this order: lines to write on move or go; rows of tables
 * come closer; the box of reading, from its last sentence, goes on under the other column, under both, on the facing page;
 * what no page holds is said to be missing. Nothing is printed smaller. A page that still overflows stops the printing.
 */
import { h } from "../components/dom.js";
import { INSECABLE } from "../components/format.js";
import { phrases } from "../components/francais.js";

const VOISINES = ["suivante", "précédente"] as const;

/** The longer of the two sentences that may close a box: the room it takes is kept first. */
const SANS_PLACE = `Faute de place, d’autres lectures manquent${INSECABLE}; leurs nombres sont à la page «${INSECABLE}Données et téléchargements${INSECABLE}» du site.`;
const suite = (voisine: string) => `Fin de la lecture${INSECABLE}: page ${voisine}.`;

const corpsDe = (page: Element) => page.querySelector<HTMLElement>(".corps");
const colonnes = (corps: Element) => [...corps.querySelectorAll<HTMLElement>(".grille > div")];
const tient = (corps: Element) => corps.scrollHeight <= corps.clientHeight;

/** `pages` are read together: one, or two that face each other. */
export function ajuster(pages: readonly HTMLElement[]): void {
  const restes = pages.map((page) => serrer(page));
  for (const [rang, { lues, avis }] of restes.entries()) {
    const corps = pages.length === 2 && corpsDe(pages[1 - rang] as HTMLElement);
    const titre = `Lecture de la page ${VOISINES[1 - rang]}`;
    const entiere = corps && poursuivre(corps, [corps, ...colonnes(corps)], titre, lues).length === 0;
    if (entiere) avis.textContent = suite(VOISINES[rang] ?? "");
  }
  for (const page of pages) {
    const corps = corpsDe(page);
    if (corps && !tient(corps))
      throw new Error(
        `Une page déborde de ${corps.scrollHeight - corps.clientHeight} pixels : « ${page.dataset.partie ?? corps.querySelector("h1, h2")?.textContent} ».`,
      );
  }
}

/** A sentence of the reading that has this rank on its page. */
interface Phrase {
  texte: string;
  rang: number;
}

/** What a page has no room for, and what its box says of it. */
interface Reste {
  lues: readonly Phrase[];
  avis: HTMLElement;
}

function serrer(page: HTMLElement): Reste {
  const avis = h("p", {}, SANS_PLACE);
  const corps = corpsDe(page);
  if (!corps) return { lues: [], avis };
  placerQuestions(corps);
  for (const cadre of corps.querySelectorAll(".defile"))
    if (cadre.scrollWidth > cadre.clientWidth + 1)
      throw new Error(`Un tableau est plus large que sa page : « ${cadre.getAttribute("aria-label")} ».`);
  if (!tient(corps)) placerLectures(corps);
  if (!tient(corps)) corps.classList.add("dense");
  const boite = corps.querySelector(".lectures");
  if (!boite || tient(corps)) return { lues: [], avis };
  const toutes = [...boite.querySelectorAll(":scope > p")].flatMap((p, rang) =>
    phrases(p.textContent ?? "").map((texte): Phrase => ({ texte, rang })),
  );
  const [premiere, ...suivantes] = colonnes(corps).some((colonne) => colonne.contains(boite))
    ? colonnes(corps)
    : [];
  // It goes on from left to right.
  premiere?.append(boite);
  const places = premiere ? [...suivantes, corps] : [];
  const lues = poursuivre(corps, places, "Lecture, suite", toutes.slice(verser(corps, boite, toutes, avis)));
  if (lues.length === 0) avis.remove();
  return { lues, avis };
}

/** Fills a box with as many of these sentences as there is room for, the first ones; how many. `avis` closes it where some are left. */
function verser(corps: Element, boite: Element, lues: readonly Phrase[], avis?: Element): number {
  const titre = boite.firstElementChild as Element;
  for (let nombre = lues.length; nombre >= 0; nombre--) {
    const gardees = lues.slice(0, nombre);
    const lectures = [...new Set(gardees.map(({ rang }) => rang))].map((une) =>
      h(
        "p",
        {},
        gardees
          .filter(({ rang }) => rang === une)
          .map(({ texte }) => texte)
          .join(" "),
      ),
    );
    boite.replaceChildren(titre, ...lectures, ...(avis && nombre < lues.length ? [avis] : []));
    if (tient(corps)) return nombre;
  }
  return 0;
}

/** Goes on with these sentences in these places, each in a box of its own; those that are left. */
function poursuivre(
  corps: Element,
  places: readonly Element[],
  titre: string,
  lues: readonly Phrase[],
): readonly Phrase[] {
  return places.reduce((restent, place) => {
    if (restent.length === 0) return restent;
    const boite = h("aside", { class: "lectures" }, h("strong", {}, `${titre}${INSECABLE}: `));
    place.insertBefore(boite, place.querySelector(":scope > :is(.methode, .questions)"));
    const versees = verser(corps, boite, restent);
    if (versees === 0) boite.remove();
    placerQuestions(corps);
    return restent.slice(versees);
  }, lues);
}

/** The box of reading goes under the column that leaves it more room. */
function placerLectures(corps: Element): void {
  const boite = corps.querySelector(".grille > div > .lectures");
  const deux = colonnes(corps);
  if (!boite || deux.length !== 2) return;
  const hauteurs = deux.map((colonne) =>
    [...colonne.children].reduce((n, e) => n + (e === boite ? 0 : e.getBoundingClientRect().height), 0),
  );
  const [gauche = 0, droite = 0] = hauteurs;
  deux[droite < gauche ? 1 : 0]?.append(boite);
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
