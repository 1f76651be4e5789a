/** Schools of one département, by commune and never by a rate, with what ministries publish of each: a context beside each result. */
import { type Contexte, sourceDe } from "../../contexte.js";
import { type Enfant, h } from "../../dom.js";
import { valeur } from "../../format.js";
import { lien } from "../../liens.js";
import { SIGNES } from "../../nomenclature.js";
import { nomPropre } from "../../phrases/publics.js";
import type { Ecole } from "../../publics.js";
import { type Colonne, tableau } from "../../tableau.js";
import { dans, type Territoire } from "../../territoires.js";

const SECTEURS = { PU: "public", PR: "privé" };

const colonne = (contexte: Contexte, indicateur: string, titre: string): Colonne<Ecole> => ({
  titre,
  genre: "nombre",
  cellule: ({ valeurs }): Enfant => {
    const lue = valeurs.find((v) => v.indicateur === indicateur);
    if (lue === undefined)
      return h("abbr", { title: SIGNES.non_disponible.sens }, SIGNES.non_disponible.signe);
    const unite = contexte.catalogue.get(indicateur)?.unite ?? "%";
    return [valeur(lue.valeur, unite), h("small", { class: "annee" }, ` ${lue.annee}`)];
  },
});

const COMMUNES: Colonne<Ecole>[] = [
  {
    titre: "Établissement",
    cellule: ({ nom, commune, uai }) => [
      h("a", { href: lien(`etablissements/${uai}.html`) }, nomPropre(nom ?? uai)),
      h("br", {}),
      h("small", {}, [commune && nomPropre(commune), uai].filter(Boolean).join(" · ")),
    ],
  },
  { titre: "Secteur", cellule: ({ secteur }) => (secteur === null ? "non dit" : SECTEURS[secteur]) },
];

const LYCEES = [
  ["ips_lycee", "IPS"],
  ["effectif_2nde_gt", "Élèves de 2nde GT"],
  ["acces_2nde_bac_ival", "2nde GT au bac, en %"],
  ["valeur_ajoutee_acces_2nde_bac_ival", "Valeur ajoutée, en points"],
  ["acces_2pro_bac_ival", "2nde pro au bac, en %"],
] as const;
const COLLEGES = [
  ["ips_college", "IPS"],
  ["acces_6e_3e_ivac", "6e à la 3e, en %"],
] as const;

export function ecolesDe(contexte: Contexte, ecoles: readonly Ecole[], territoire: Territoire): Node {
  if (territoire.maille !== "departement")
    return h("p", {}, "Choisissez un département dans le sélecteur pour lire ses établissements un à un.");
  const siennes = ecoles.filter((e) => e.departement === territoire.code);
  const table = (
    titre: string,
    lignes: readonly Ecole[],
    colonnes: readonly (readonly [string, string])[],
  ) =>
    lignes.length === 0
      ? []
      : [
          h("h3", {}, titre),
          tableau({
            legende: `${titre} ${dans(territoire)}`,
            colonnes: [...COMMUNES, ...colonnes.map(([id, nom]) => colonne(contexte, id, nom))],
            lignes,
            mesures: [undefined],
          }),
        ];
  const ids = [...LYCEES, ...COLLEGES].map(([id]) => id);
  return h(
    "div",
    {},
    table(
      "Lycées",
      siennes.filter((e) => e.nature !== "COLLEGE"),
      LYCEES,
    ),
    table(
      "Collèges",
      siennes.filter((e) => e.nature === "COLLEGE"),
      COLLEGES,
    ),
    h(
      "p",
      { class: "notes" },
      `Source : ${sourceDe(contexte, ids, undefined)}. Par ordre de commune. L’année suit chaque valeur. L’IPS dit le contexte social d’un établissement, jamais son travail ; une valeur que le ministère ne publie pas n’est pas un zéro.`,
    ),
  );
}
