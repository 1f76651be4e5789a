import { type Controle, chargees } from "./controle.ts";

export const chaineApres2gt: Controle = {
  regle: "chaine_apres_2gt",
  titre: "Effectifs de la chaîne au palier de 2nde GT",
  sens: "Cette ligne d’effectifs est du palier de 2nde GT.",
  enjeu:
    "Elle est acceptée, mais aucun indicateur n’en est tiré : après la 2nde GT, seules les lignes d’élèves servent.",
  remede: "Déposez la source « orientation » de ce palier, élève par élève ; sinon, rien à faire.",
  parties: [
    {
      sources: ["chaine"],
      sql: `SELECT fichier_id, 'palier' AS colonne, count(*) AS nombre, min(ligne) AS ligne, '2GT' AS valeur,
      []::VARCHAR[] AS details, false AS grave
    FROM ${chargees("chaine")} WHERE palier = '2GT' GROUP BY fichier_id`,
    },
  ],
  dire: () =>
    "Les effectifs du palier de 2nde GT sont acceptés, mais n’entrent dans aucun indicateur : déposez les lignes d’élèves de la source « orientation ».",
};
