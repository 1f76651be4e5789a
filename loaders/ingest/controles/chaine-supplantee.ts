import { type Controle, chargees } from "./controle.ts";

export const chaineSupplantee: Controle = {
  regle: "chaine_supplantee",
  titre: "Effectifs remplacés par les lignes d’élèves",
  sens: "Pour cette campagne et cet établissement, le dépôt tient à la fois des effectifs (« chaine ») et des lignes d’élèves (« orientation »).",
  enjeu:
    "Les lignes d’élèves l’emportent : elles permettent aussi les situations à la rentrée. Rien n’est compté deux fois.",
  remede: "Rien à faire ; retirez ces effectifs du dépôt pour ne plus voir ce message.",
  parties: [
    {
      sources: ["chaine"],
      sql: `SELECT fichier_id, 'uai' AS colonne, count(*) AS nombre, min(ligne) AS ligne, uai AS valeur,
      []::VARCHAR[] AS details, false AS grave
    FROM ${chargees("chaine")}
    SEMI JOIN (SELECT DISTINCT campagne, palier, uai FROM orientation) o USING (campagne, palier, uai) GROUP BY fichier_id, uai`,
    },
  ],
  dire: (uai) =>
    `« ${uai} » a des lignes d’élèves pour cette campagne : elles l’emportent sur ces effectifs.`,
};
