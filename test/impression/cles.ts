// The key figures of a fiche: those it may choose from, and the numbers that each prints.
import { fr, type Lieu, type Ligne, type Table } from "./table.ts";

type Cle = [titre: string, indicateur: string, genre: "%" | "points" | "perte" | "ratio", groupe?: object];
/** The key figures by the title printed above them. */
export const CLES: readonly Cle[] = [
  ["Décisions d’orientation en 2nde GT, pour 100 élèves de 3e", "orientation_2gt", "%"],
  ["Présents en 2nde GT, pour 100 élèves de 3e", "constat_2gt", "%"],
  ["De la décision à la rentrée en 2nde GT, en points", "ecart_orientation_constat_2gt", "perte"],
  ["Filles vers les sciences et la technologie, pour 100 filles de 2nde GT", "acces_st", "%", { sexe: "F" }],
  ["Accès de la 2nde au bac, voie GT (IVAL), pour 100 élèves", "acces_2nde_bac_ival", "%"],
  ["Accès de la 2nde au bac, voie pro (IVAL), pour 100 élèves", "acces_2pro_bac_ival", "%"],
  [
    "Accès au supérieur, pour 100 élèves de 3e d’origine défavorisée",
    ...(["acces_superieur_cohorte_t4", "%", { pcs: "D" }] as const),
  ],
  ["Premiers vœux pour une place de 2nde pro", "taux_pression", "ratio", { strate: "2PRO" }],
  ["Bacheliers entrés dans le supérieur, pour 100", "poursuite_superieur", "%"],
  ["Premier vœu satisfait, pour 100 candidats", "satisfaction_voeu1", "%"],
  ["Bac obtenu, pour 100 élèves de 3e", "acces_bac_cohorte_3e", "%"],
  ["Entrés dans le supérieur, pour 100 élèves de 3e", "acces_superieur_cohorte_t4", "%"],
  [
    "Valeur ajoutée de la 2nde au bac, voie GT, en points",
    ...(["valeur_ajoutee_acces_2nde_bac_ival", "points"] as const),
  ],
  [
    "Valeur ajoutée de la 2nde au bac, voie pro, en points",
    ...(["valeur_ajoutee_acces_2pro_bac_ival", "points"] as const),
  ],
  ["Décisions de 1re générale, pour 100 élèves de 2nde GT", "orientation_1g", "%"],
  ["Places occupées à la rentrée, 2nde pro, pour 100", "taux_occupation", "%", { strate: "2PRO" }],
  ["Vœux de tout rang pour une place de 2nde GT", "taux_demande", "ratio", { strate: "2GT" }],
  ["Places occupées à la rentrée, 2nde GT, pour 100", "taux_occupation", "%", { strate: "2GT" }],
];

/** The value, again at the end of its trend, then that of the bassin and of the académie for the same year. */
export function deLaCle(
  table: Table,
  lieu: Lieu,
  references: readonly Lieu[],
  [, indicateur, genre, groupe]: Cle,
) {
  const cle = { strate: "", ...groupe };
  const suite = table.serie(indicateur, lieu, cle).filter((l) => l.statut !== "non_disponible");
  const [derniere, montree] = [suite.at(-1), suite.filter((l) => l.statut === "publie").at(-1)];
  const dire = ({ valeur }: Ligne) =>
    genre === "ratio" ? fr(valeur, 2) : fr(genre === "perte" ? -valeur : valeur, 1, genre !== "%");
  if (!derniere) return [];
  const contre = references.flatMap((r) => table.vue(indicateur, r, derniere.millesime, cle) ?? []);
  const elle = derniere.statut === "publie" ? [derniere] : [];
  return [...elle, ...(montree ? [montree] : []), ...contre].map(dire);
}
