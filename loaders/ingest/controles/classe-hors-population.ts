import { type Controle, chargees } from "./controle.ts";

/** SEGPA, ULIS and the like: of the palier, and apart from the pupils of 3e or of 2nde GT that every rate is about. */
export const classeHorsPopulation: Controle = {
  regle: "classe_hors_population",
  titre: "Élèves d’une autre classe que la 3e ou la 2nde GT",
  sens: "Ces lignes d’orientation sont d’un palier, et d’une classe qui n’est ni la 3e (MEFSTAT 2116) ni la 2nde GT (2211).",
  enjeu:
    "Elles sont acceptées, mais n’entrent dans aucun taux : la 3e SEGPA (MEFSTAT 2434) est une population à part, comme dans les bilans.",
  remede:
    "Rien à faire pour la SEGPA ; sinon, vérifiez le MEF de ces élèves : une erreur les ôterait des dénominateurs.",
  parties: [
    {
      sources: ["orientation"],
      sql: `SELECT fichier_id, 'mef' AS colonne, count(*) AS nombre, min(ligne) AS ligne, left(mefstat, 4) AS valeur,
      [campagne::VARCHAR, palier, count(*)::VARCHAR] AS details, false AS grave
    FROM ${chargees("orientation")} WHERE left(mefstat, 4) <> CASE palier WHEN '3E' THEN '2116' ELSE '2211' END
    GROUP BY fichier_id, campagne, palier, left(mefstat, 4)`,
    },
  ],
  dire: (classe, [campagne, palier, nombre]) =>
    `Campagne ${campagne}, palier ${palier}, élèves de la classe ${classe} : ${Number(nombre).toLocaleString("fr-FR")}. Acceptés, ils n’entrent dans aucun taux${classe === "2434" ? " : la SEGPA est à part" : ""}.`,
};
