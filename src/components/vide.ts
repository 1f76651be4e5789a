/** An empty page teaches: which deposited file would fill it, where its template is, and why figures may be masked. */
import type { Contexte } from "./contexte.js";
import { h, rien } from "./dom.js";
import { liste } from "./francais.js";
import { lien } from "./liens.js";
import { nomSource, SOURCES } from "./nomenclature.js";

export interface Besoin {
  /** What the page is about, as in « les écarts entre orientation et rentrée ». */
  quoi: string;
  indicateurs: readonly string[];
  /** Canonical sources that would fill it. */
  sources: readonly string[];
  /** Tables of public figures on the same subject, shown until then. */
  publics?: readonly string[];
  /** A public file gives it for each school, and for no territory above. */
  parEtablissement?: boolean;
}

/** Whether none of its indicators has a published figure. */
export const estVide = ({ mesures }: Contexte, { indicateurs }: Besoin) =>
  !indicateurs.some((id) => mesures.publie(id));

/** Nothing when at least one of the indicators has a published figure. */
export function vide(contexte: Contexte, besoin: Besoin): Node {
  if (!estVide(contexte, besoin)) return rien();
  const { mesures, provenance } = contexte;
  const { quoi, indicateurs, sources, parEtablissement } = besoin;
  const deposees = new Set(provenance.map(({ source }) => source));
  const dire = () => {
    if (parEtablissement) return ecolesSeules();
    return sources.every((source) => deposees.has(source)) ? personne(quoi) : aDeposer(quoi, sources);
  };
  return h(
    "div",
    { class: "vide" },
    indicateurs.some((id) => mesures.masque(id)) ? masque(quoi) : dire(),
    provenance.some(({ licence }) => licence !== undefined) && dejaLa(besoin),
  );
}

/** What can be read before any pupil’s file is deposited. */
const dejaLa = ({ publics }: Besoin) =>
  h(
    "p",
    {},
    publics
      ? "En attendant, cette page montre ce que les ministères publient de plus proche de son sujet. Tout le reste : "
      : "En attendant, les chiffres que les ministères publient sont déjà là : ",
    h("a", { href: lien("reperes-publics.html") }, "l’académie et ses départements face à la France"),
    ".",
  );

const masque = (quoi: string) => [
  h(
    "p",
    {},
    h("strong", {}, "Rien ne peut être montré ici. "),
    `Les fichiers déposés permettent de calculer ${quoi}, mais les effectifs sont trop petits : chaque valeur est masquée par le secret statistique.`,
  ),
  h("p", {}, h("a", { href: lien("methode.html") }, "Ce qui est masqué, et pourquoi"), "."),
];

const ecolesSeules = () => [
  h(
    "p",
    {},
    h("strong", {}, "Publié par établissement seulement. "),
    "Les fichiers déposés ne disent pas combien d’élèves chaque valeur décrit : aucune moyenne d’un territoire ne peut en être tirée.",
  ),
  h(
    "p",
    {},
    "Chaque valeur est sur la page de son établissement. ",
    h("a", { href: lien("etablissements/") }, "Les établissements"),
    ".",
  ),
];

const personne = (quoi: string) => [
  h(
    "p",
    {},
    h("strong", {}, "Rien ne peut être montré ici. "),
    `Les fichiers déposés permettent de calculer ${quoi}, mais ils n’y comptent aucun élève.`,
  ),
  h(
    "p",
    {},
    h("a", { href: lien("qualite.html") }, "Ce qui est chargé, source par source et année par année"),
    ".",
  ),
];

function aDeposer(quoi: string, sources: readonly string[]) {
  const aRemplir = sources.filter((source) => source in SOURCES);
  const publiques = aRemplir.length < sources.length;
  const modeles = aRemplir.map((source, rang) => [
    rang > 0 && (rang === aRemplir.length - 1 ? " et " : ", "),
    h(
      "a",
      { href: lien(`telechargements/modeles/${source}.csv`), download: `${source}.csv` },
      `${source}.csv`,
    ),
  ]);
  return [
    h(
      "p",
      {},
      h("strong", {}, "Cette page attend des données. "),
      `Aucun fichier déposé ne permet encore de montrer ${quoi}.`,
    ),
    h("p", {}, `Sources nécessaires : ${liste(sources.map(nomSource))}.`),
    aRemplir.length > 0 && h("p", {}, "Modèles à remplir : ", modeles, "."),
    publiques &&
      h("p", {}, "Les fichiers de la DEPP se déposent tels que le ministère les publie, sans les modifier."),
    h(
      "p",
      {},
      "Déposez les fichiers, relancez le chargement, puis la publication. ",
      h("a", { href: lien("donnees.html") }, "Ce qui est déjà chargé"),
      ".",
    ),
  ];
}
