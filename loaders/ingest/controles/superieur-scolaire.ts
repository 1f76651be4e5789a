import { type Controle, chargees } from "./controle.ts";

/** Students of CPGE and STS go to a lycée, and its files may call them pupils: the access to higher education counts them not. */
export const superieurScolaire: Controle = {
  regle: "superieur_scolaire",
  titre: "Étudiants de CPGE ou de STS dits scolaires",
  sens: "Ces lignes du suivi de cohortes sont d’une classe de l’enseignement supérieur, avec la situation SCOLAIRE.",
  enjeu:
    "Seule la situation SUPERIEUR dit une entrée dans l’enseignement supérieur : ces étudiants n’y comptent pas, et les taux d’accès et de poursuite sont trop bas.",
  remede:
    "Donnez à ces lignes la situation SUPERIEUR, et CPGE ou STS en « filiere_sup », puis redéposez le fichier.",
  parties: [
    {
      sources: ["cohorte"],
      sql: `SELECT fichier_id, 'situation' AS colonne, count(*) AS nombre, min(ligne) AS ligne, rentree::VARCHAR AS valeur,
      [count(*)::VARCHAR] AS details, true AS grave
    FROM ${chargees("cohorte")} WHERE situation = 'SCOLAIRE' AND mefstat LIKE '3%' GROUP BY fichier_id, rentree`,
    },
  ],
  dire: (rentree, [nombre]) =>
    `Rentrée ${rentree}, étudiants d’une classe de l’enseignement supérieur dont la situation est SCOLAIRE : ${Number(nombre).toLocaleString("fr-FR")}. Écrivez SUPERIEUR, sans quoi ils ne comptent pas comme entrés dans le supérieur.`,
};
