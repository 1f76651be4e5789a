/** Takes a figure as it is shown, with its edition, into the session of this browser. */
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import type { Reserves } from "../figure.js";
import { compte } from "../format.js";
import { enSvg } from "../image.js";
import { lien } from "../liens.js";
import { charger, garder } from "./garde.js";
import { ajouter, type Cellule, type Table, type Vue } from "./modele.js";

/** The light tokens of the stylesheet, whatever the reader's screen: a session is printed and projected. */
function jetonsClairs(): [nom: string, valeur: string][] {
  for (const feuille of document.styleSheets)
    for (const regle of feuille.cssRules) {
      if (!(regle instanceof CSSStyleRule) || regle.selectorText !== ":root") continue;
      const noms = [...regle.style].filter((nom) => nom.startsWith("--"));
      if (noms.includes("--fond")) return noms.map((nom) => [nom, regle.style.getPropertyValue(nom)]);
    }
  return [];
}

/** Draws with light colours, then gives the page its own back. */
function enClair(cadre: HTMLElement, faire: () => string): string {
  const jetons = jetonsClairs();
  for (const [nom, valeur] of jetons) cadre.style.setProperty(nom, valeur);
  cadre.style.setProperty("color", "var(--encre)");
  try {
    return faire();
  } finally {
    for (const [nom] of [...jetons, ["color"] as const]) cadre.style.removeProperty(nom);
  }
}

const cellules = (ligne: HTMLTableRowElement): Cellule[] =>
  [...ligne.cells].map((cellule) => ({
    texte: (cellule.textContent ?? "").trim(),
    ...{ largeur: cellule.colSpan, hauteur: cellule.rowSpan },
    nombre: cellule.classList.contains("nombre"),
  }));

/** What the signs shown mean, said once. */
const signes = (cadre: Element): string[] => [
  ...new Set([...cadre.querySelectorAll(".signes")].map(({ textContent }) => (textContent ?? "").trim())),
];

/** Rows of each table, as text: headers apart. */
const enTables = (tableau: Element): Table[] =>
  [...tableau.querySelectorAll("table")].map((table) => {
    const rangees = (quoi: string) =>
      [...table.querySelectorAll<HTMLTableRowElement>(`${quoi} tr`)].map(cellules);
    return { entetes: rangees("thead"), lignes: rangees("tbody") };
  });

interface Montree {
  id: string;
  titre: string;
  sousTitre: string;
  /** Its perimeter and its source. */
  pied: string;
  lecture: string | undefined;
  reserves: Reserves;
  /** The drawing; null for a table. */
  dessin: HTMLElement | null;
  tableau: () => Element;
}

/** « donnees.html?x=1#figure », from the root of the site. */
const adresseDe = (id: string) =>
  `${location.pathname.slice(new URL(lien(""), document.baseURI).pathname.length)}${location.search}#${id}`;

export function figer(
  { site }: Contexte,
  { id, titre, sousTitre, pied, lecture, reserves, dessin, tableau }: Montree,
): Omit<Vue, "cle"> {
  const { alertes, effectif, autres } = reserves;
  const table = tableau();
  return {
    ...{ adresse: adresseDe(id), titre, sousTitre },
    pied: [lecture && `Lecture : ${lecture}`, pied].filter(Boolean).join(" "),
    alertes,
    precisions: [effectif, autres, ...signes(dessin ?? table)].filter((dite) => dite !== ""),
    ...{ edition: site.edition, genereLe: site.genereLe, academie: site.academie.nom },
    interne: site.profil === "interne",
    svg: dessin && enClair(dessin, () => enSvg(dessin, { titre: "", sousTitre: "" })),
    tables: enTables(table),
    ...{ question: "", notes: "" },
  };
}

/** The button of every figure; it says what it did, and where to find it. */
export function boutonSeance(contexte: Contexte, montree: Montree): HTMLElement {
  const place = h("span", { role: "status", class: "ajout" });
  const bouton = h(
    "button",
    {
      type: "button",
      click: () => {
        const { seance, gardee } = garder(ajouter(charger(), figer(contexte, montree)));
        place.replaceChildren(
          gardee
            ? h("a", { href: lien("seance.html") }, `Séance : ${compte(seance.vues.length, "figure")}`)
            : "Ce navigateur ne garde rien (mémoire pleine, ou navigation privée) : la figure n’est pas ajoutée.",
        );
      },
    },
    "Ajouter à la séance",
  );
  return h("span", { class: "seance-figure" }, bouton, place);
}
