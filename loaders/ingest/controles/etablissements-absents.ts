import { citer } from "../../sources/texte.ts";
import type { Controle } from "./controle.ts";
import { chargees } from "./controle.ts";

interface Attendu {
  source: string;
  annee: string;
  natures: readonly string[];
  palier?: string;
}

/** Schools that each pupil-level source should hold, wherever their département has rows that year. */
const ATTENDUS: readonly Attendu[] = [
  { source: "orientation", annee: "campagne", natures: ["COLLEGE"], palier: "3E" },
  { source: "orientation", annee: "campagne", natures: ["LGT", "LPO"], palier: "2GT" },
  { source: "rentree", annee: "rentree", natures: ["COLLEGE", "LGT", "LPO", "LP"] },
];

/** A new collège opens with its 6e, and has no pupil of 3e before its fourth year. */
const MONTEE = 3;

/** A campaign is the spring of the school year that began the autumn before. One row a year and file, never a pupil each. */
const chercher = ({ source, annee, natures, palier }: Attendu) => {
  const siennes = palier ? `(FROM ${source} WHERE palier = '${palier}')` : source;
  const ouverture = annee === "campagne" ? "an - 1" : "an";
  return `
  SELECT min(f.fichier_id) AS fichier_id, 'uai' AS colonne, 1 AS nombre, NULL::INTEGER AS ligne, e.uai AS valeur,
    [any_value(e.nom), an::VARCHAR, '${source}${palier ? ` (${palier})` : ""}'] AS details, true AS grave
  FROM (SELECT DISTINCT ${annee} AS an, coalesce(departement, departement_de(uai)) AS departement
      FROM ${siennes} LEFT JOIN tampon.ecoles USING (uai)) a
    JOIN etablissements e ON e.departement = a.departement AND e.nature IN (${natures.map((n) => `'${n}'`).join(", ")})
      AND coalesce(e.debut, 0) <= ${ouverture} - ${MONTEE} AND coalesce(e.fin, 9999) >= ${ouverture}
    JOIN (SELECT ${annee}, min(fichier_id) AS fichier_id FROM ${chargees(source)} GROUP BY 1) f ON f.${annee} = an
  WHERE e.departement IN (FROM tampon.perimetre)
    AND NOT EXISTS (FROM succession c WHERE c.uai_ancien = e.uai AND coalesce(c.rentree, 0) <= ${ouverture})
    AND NOT EXISTS (FROM (SELECT DISTINCT ${annee}, uai FROM ${siennes}) s WHERE s.${annee} = an AND s.uai = e.uai)
  GROUP BY an, e.uai`;
};

export const etablissementsAbsents: Controle = {
  regle: "etablissements_absents",
  titre: "Établissement ouvert sans aucune ligne",
  sens: "Cet établissement est ouvert cette année-là, son département a des lignes, et lui n’en a aucune.",
  enjeu:
    "Ses élèves manquent aux effectifs du bassin et du département : les taux portent sur les autres établissements seulement.",
  remede:
    "Vérifiez qu’il a saisi ses décisions, puis refaites l’extraction ; s’il a fermé ou fusionné, donnez sa dernière rentrée (« fin ») et sa « succession ».",
  parties: ATTENDUS.map((attendu) => ({ sources: [attendu.source], sql: chercher(attendu) })),
  dire: (uai, [nom, annee, source]) =>
    `« ${citer(nom ?? "")} » (${uai}) est ouvert mais n’a aucune ligne dans « ${source} » en ${annee} : refaites l’extraction avec lui, ou donnez sa dernière rentrée dans le fichier des établissements.`,
};
