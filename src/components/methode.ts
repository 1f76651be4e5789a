/** The definitions page: one section an indicator, made from its declaration and nothing else. */
import type { Contexte } from "./contexte.js";
import { type Enfant, h } from "./dom.js";
import { compte } from "./format.js";
import { liste, majuscule, point, typographie } from "./francais.js";
import { NON_SIGNIFICATIF, nomSource, SANS_INTERVALLE, SIGNES } from "./nomenclature.js";
import { detailReference } from "./phrases/references.js";
import type { Declaration, Theme } from "./types.js";

const THEMES: readonly [Theme, string][] = [
  ["ecarts", "De la demande à la rentrée"],
  ["filles", "Filles et sciences"],
  ["origine", "Origine sociale et supérieur"],
  ["bac", "Accès au baccalauréat"],
  ["affectation", "Affectation et offre"],
  ["cohortes", "Suivi de cohortes"],
  ["actions", "Actions 1.10"],
];

const UNITES: Record<Declaration["unite"], string> = {
  "%": "pourcentage, de 0 à 100",
  points: "points de pourcentage",
  ratio: "rapport",
  nombre: "nombre",
};
const MAILLES: Record<string, string> = {
  academie: "académie",
  departement: "département",
  bassin: "bassin",
  district: "district",
  reseau: "réseau",
  etablissement: "établissement",
};
const DIMENSIONS: Record<string, string> = {
  sexe: "sexe",
  pcs: "origine sociale",
  strate: "sous-population",
};

const puces = (textes: readonly string[]) =>
  textes.length > 1
    ? h(
        "ul",
        {},
        textes.map((t) => h("li", {}, typographie(point(t)))),
      )
    : typographie(point(textes[0] ?? ""));

function section(declaration: Declaration, noms: ReadonlyMap<string, string>): HTMLElement {
  const d = declaration;
  const lignes: [string, Enfant][] = [
    ["Question", typographie(d.question)],
    ["Définition", typographie(d.definition)],
    ["Numérateur", d.numerateur && typographie(majuscule(point(d.numerateur)))],
    ["Dénominateur", d.denominateur && typographie(majuscule(point(d.denominateur)))],
    ["Unité", `${majuscule(UNITES[d.unite])}.`],
    ["Selon", d.dimensions.length > 0 && `${majuscule(liste(d.dimensions.map((x) => DIMENSIONS[x] ?? x)))}.`],
    ["Territoires", `${majuscule(liste(d.mailles.map((m) => MAILLES[m] ?? m)))}.`],
    ["Sources", `${majuscule(liste(d.sources.map(nomSource)))}.`],
    ["Conventions", d.conventions.length > 0 && puces(d.conventions)],
    ["Limites", d.limites.length > 0 && puces(d.limites)],
    ["Références", d.references && puces(d.references.map((r) => detailReference(r, noms)))],
    ["Identifiant", h("code", {}, d.id)],
  ];
  return h(
    "details",
    { class: "definition", id: d.id },
    h("summary", {}, h("h3", {}, typographie(d.titre))),
    h(
      "dl",
      {},
      lignes.map(([nom, contenu]) => contenu && [h("dt", {}, nom), h("dd", {}, contenu)]),
    ),
  );
}

/** All themes that have at least one indicator, each with the list of its own. */
export function definitions({ catalogue, site }: Contexte): HTMLElement {
  const noms = new Map(site.departements.map(({ code, libelle }) => [code, libelle]));
  const themes = THEMES.map(([theme, titre]) => ({
    theme,
    titre,
    declarations: [...catalogue.values()].filter((declaration) => declaration.theme === theme),
  })).filter(({ declarations }) => declarations.length > 0);
  return h(
    "div",
    {},
    h(
      "ul",
      {},
      themes.map(({ theme, titre, declarations }) =>
        h(
          "li",
          {},
          h("a", { href: `#theme-${theme}` }, titre),
          ` (${compte(declarations.length, "indicateur")})`,
        ),
      ),
    ),
    themes.map(({ theme, titre, declarations }) => [
      h("h2", { id: `theme-${theme}` }, titre),
      declarations.map((declaration) => section(declaration, noms)),
    ]),
  );
}

/** Signs of the tables and marks of maturity, said in one place. */
export function signes(): HTMLElement {
  const tous = [...Object.values(SIGNES), NON_SIGNIFICATIF, SANS_INTERVALLE];
  return h(
    "dl",
    { class: "identite" },
    tous.map(({ signe, sens }) => h("div", {}, h("dt", {}, sens), h("dd", {}, signe))),
  );
}

/** Opens and shows the definition that the address names: it was not there yet when the page opened. */
export function ouvrirAncre(): void {
  const ouvrir = () => {
    const cible = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (cible instanceof HTMLDetailsElement) cible.open = true;
    cible?.scrollIntoView();
  };
  addEventListener("hashchange", ouvrir);
  ouvrir();
}
