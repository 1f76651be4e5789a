import type { Champ } from "../../sources/champ.ts";
import { SOURCES } from "../../sources/index.ts";
import { type Controle, chargees } from "./controle.ts";

/** Columns of the warehouse that hold a MEFSTAT11. */
const colonnes = SOURCES.flatMap(({ nom, colonnes: siennes }) =>
  Object.entries(siennes as Record<string, Champ>).flatMap(([colonne, { genre }]) => {
    if (genre === "mefstat11") return [{ source: nom, colonne, tenue: colonne }];
    return genre === "mef" ? [{ source: nom, colonne, tenue: `mefstat${colonne.slice("mef".length)}` }] : [];
  }),
);

const chercher = ({ source, colonne, tenue }: (typeof colonnes)[number]) => `
  SELECT fichier_id, '${colonne}' AS colonne, count(*) AS nombre, min(ligne) AS ligne, ${tenue} AS valeur,
    []::VARCHAR[] AS details, true AS grave
  FROM ${chargees(source)}
  WHERE length(${tenue}) = 11 AND ${tenue} NOT IN (SELECT mef_stat_11 FROM n_mef WHERE mef_stat_11 IS NOT NULL)
    AND EXISTS (FROM n_mef) GROUP BY fichier_id, ${tenue}`;

export const mefHorsNomenclature: Controle = {
  regle: "mef_hors_nomenclature",
  titre: "Formation absente de la nomenclature déposée",
  sens: "La classe de cette formation est connue, mais son code n’est pas dans le fichier N_MEF du dépôt.",
  enjeu: "L’élève compte dans sa classe ; le nom et la spécialité de la formation peuvent manquer.",
  remede: "Déposez une nomenclature N_MEF plus récente (BCN), ou corrigez le code dans l’outil d’origine.",
  parties: colonnes.map((colonne) => ({ sources: [colonne.source], sql: chercher(colonne) })),
  dire: (code) =>
    `« ${code} » n’est pas dans la nomenclature N_MEF déposée : l’élève compte dans sa classe. Déposez une nomenclature plus récente, ou corrigez le code.`,
};
