/** The page of one indicator: its question, its definition, its limits, its values, its worked example, its sources. */
import { comparerAValeur } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { type Enfant, h } from "../dom.js";
import { mesureDe } from "../figures/commun.js";
import { liste, majuscule, point, typographie } from "../francais.js";
import { lien, lienDefinition } from "../liens.js";
import { nomSource, SOURCES } from "../nomenclature.js";
import { detailReference, phraseContreReference } from "../phrases/references.js";
import { perimetreDe } from "../references.js";
import { departements, MAILLES, type Territoire } from "../territoires.js";
import type { Declaration, Reference } from "../types.js";
import { exemple } from "./exemple.js";
import type { Fiche, Lien } from "./fiche.js";
import { formule } from "./formule.js";
import { DIMENSIONS, nomTheme, UNITES } from "./themes.js";
import { valeurs } from "./valeurs.js";

const puces = (elements: readonly Enfant[]) =>
  h(
    "ul",
    {},
    elements.map((element) => h("li", {}, element)),
  );

const phrases = (textes: readonly string[]) => puces(textes.map((texte) => typographie(point(texte))));

/** A section of the page; nothing where there is nothing to say. */
const section = (id: string, titre: string, contenu: Enfant): Enfant =>
  contenu &&
  h("section", { id, "aria-labelledby": `${id}-titre` }, h("h2", { id: `${id}-titre` }, titre), contenu);

function reperes({ declaration: d, population }: Fiche): HTMLElement {
  const lignes: [string, Enfant][] = [
    ["Population", population && majuscule(typographie(point(population)))],
    ["Unité", `${majuscule(UNITES[d.unite])}.`],
    ["Selon", d.dimensions.length > 0 && `${majuscule(liste(d.dimensions.map((x) => DIMENSIONS[x])))}.`],
    ["Alerte", d.alerte && typographie(point(d.alerte.phrase))],
    ["Territoires", `${majuscule(liste(d.mailles.map((m) => MAILLES[m])))}.`],
    ["Identifiant", h("code", {}, d.id)],
  ];
  return h(
    "dl",
    { class: "reperes" },
    lignes.map(([nom, contenu]) => contenu && [h("dt", {}, nom), h("dd", {}, contenu)]),
  );
}

const liens = (indicateurs: readonly Lien[]): Enfant =>
  indicateurs.length > 0 &&
  puces(indicateurs.map(({ id, titre }) => h("a", { href: lienDefinition(id) }, typographie(titre))));

/** A source that users fill in has a template; a public one has none. */
const source = (nom: string): Enfant =>
  nom in SOURCES
    ? [
        `${majuscule(nomSource(nom))} (`,
        h("a", { href: lien(`telechargements/modeles/${nom}.csv`), download: `${nom}.csv` }, "modèle vide"),
        ")",
      ]
    : majuscule(nomSource(nom));

/**
 * Each published value, and what the interval of the académie's own allows to say of the difference. Those of another place
 * stand beside no fictional académie; of our own places, the ones that say again what the page shows are left out.
 */
function references(contexte: Contexte, { id, references: toutes = [] }: Declaration): Enfant {
  const { site, academie } = contexte;
  const noms = new Map(site.departements.map(({ code, libelle }) => [code, libelle]));
  const mesure = (r: Reference, lieu: Territoire) => {
    const { sexe, pcs, strate, millesime } = r;
    return millesime === null ? undefined : mesureDe(contexte, id, lieu, millesime, { sexe, pcs, strate });
  };
  const notre = ({ perimetre }: Reference) =>
    perimetre === perimetreDe(site.academie.nom)
      ? academie
      : departements(site).find(({ code }) => code === perimetre);
  const redite = (r: Reference) => {
    const lieu = r.meme ? notre(r) : undefined;
    const ecart = lieu && comparerAValeur(mesure(r, lieu), r.valeur)?.ecart;
    // Written to the tenth.
    return ecart !== undefined && Math.abs(ecart) < 0.06;
  };
  const montrees = toutes.filter((r) => (site.academie.fictive ? r.perimetre === "FRANCE" : !redite(r)));
  const contre = (r: Reference) =>
    noms.has(r.perimetre) ? undefined : phraseContreReference("Dans l’académie", mesure(r, academie), r);
  return (
    montrees.length > 0 &&
    puces(
      montrees.map((r) => {
        const phrase = contre(r);
        return `${detailReference(r, noms)}${phrase ? ` ${point(phrase)}` : ""}`;
      }),
    )
  );
}

export function pageIndicateur(contexte: Contexte, fiche: Fiche): HTMLElement {
  const { declaration: d } = fiche;
  return h(
    "div",
    { class: "indicateur" },
    h(
      "p",
      { class: "fil" },
      h("a", { href: lien("indicateurs/") }, "Indicateurs"),
      " › ",
      h("a", { href: lien(`indicateurs/#theme-${d.theme}`) }, nomTheme(d.theme)),
    ),
    h("p", { class: "chapeau" }, typographie(d.question)),
    section("definition", "Définition", [
      h("p", {}, typographie(point(d.definition))),
      formule(fiche),
      reperes(fiche),
    ]),
    section("limites", "Ce que l’indicateur ne dit pas", phrases(d.limites)),
    valeurs(contexte, fiche),
    fiche.exemple && section("exemple", "Exemple sur dix lignes", exemple(fiche, fiche.exemple)),
    section("conventions", "Conventions", phrases(d.conventions)),
    section("references", "Valeurs publiées par ailleurs", references(contexte, d)),
    section("sources", "Sources", [
      puces(d.sources.map(source)),
      h(
        "p",
        {},
        h("a", { href: lien("donnees.html") }, "Ce qui est chargé, et d’où viennent les chiffres"),
        ".",
      ),
    ]),
    section("termes", "Calculé à partir de", liens(fiche.termes)),
    section("derives", "Indicateurs qui en sont tirés", liens(fiche.derives)),
    section(
      "historique",
      "Historique de la définition",
      puces(
        (d.historique ?? []).map(({ version, texte }) => `Version ${version} : ${typographie(point(texte))}`),
      ),
    ),
  );
}
