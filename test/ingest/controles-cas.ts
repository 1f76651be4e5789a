// Of each check over what is loaded, a deposit it lets pass and one it speaks of. All fictional.
import type { Constat } from "../../loaders/ingest/rapport.ts";
import type { Fichiers } from "./banc.ts";

export const ine = (rang: number) => `7${String(rang).padStart(8, "0")}AA`;
export const rangs = (nombre: number) => Array.from({ length: nombre }, (_, rang) => rang);
export const csv = (entete: string, ...lignes: readonly string[]) => `${[entete, ...lignes].join("\n")}\n`;

const ECOLES = csv(
  "uai;nom;nature;secteur;departement;bassin",
  "0180901G;Collège A;COLLEGE;PU;018;Bourges",
  "0180911T;Lycée L;LGT;PU;018;Bourges",
);
const ORIENTATION = "campagne;palier;ine;uai;mef;sexe;decision";
export const RENTREE = "rentree;ine;uai;mef;sexe";
export const CONSTAT = "rentree;uai;mefstat11;effectif;filles;garcons";
const OFFRE = "campagne;uai;mefstat11;capacite;affectes";
const TROISIEME = "21160010019";
export const SECONDE = "22111410018";

/** Pupils of 3e in June, with their decision; `sexe` by rank. */
const decides = (annee: number, nombre: number, sexe = (rang: number): string => (rang % 2 ? "F" : "M")) =>
  csv(ORIENTATION, ...rangs(nombre).map((r) => `${annee};3E;${ine(r)};0180901G;${TROISIEME};${sexe(r)};2GT`));
export const presents = (annee: number, nombre: number) =>
  csv(RENTREE, ...rangs(nombre).map((r) => `${annee};${ine(r)};0180911T;${SECONDE};${r % 2 ? "F" : "M"}`));

/** Pupils of another collège whose decisions nobody has entered. */
const vides = (nombre: number) =>
  csv(ORIENTATION, ...rangs(nombre).map((r) => `2023;3E;${ine(100 + r)};0180902H;${TROISIEME};F;`));
const COHORTE = "ine;rentree;situation;uai;mef;filiere_sup";
/** A pupil of Tle, then in a first year of STS. */
const cohorte = (situation: string, filiere: string) => [
  `${ine(1)};2022;SCOLAIRE;0180911T;22131810019;`,
  `${ine(1)};2023;${situation};0180911T;32211032002;${filiere}`,
];

interface Cas {
  conforme: Fichiers;
  fautif: Fichiers;
  /** File that is spoken of, and what is said of it. */
  dans: string;
  attendu: Partial<Constat>;
  dit: string;
}

const GT = "rentree_scolaire;numero_lycee;2ndes_gt;2ndes_gt_filles;2ndes_gt_garcons";
const IVAC = "session;uai;nb_candidats_g;taux_d_acces_6eme_3eme";
const ivac = (...lignes: readonly string[]) => csv(IVAC, ...lignes.map((l) => `${l};100;91.0`));

export const CAS: Record<string, Cas> = {
  fichiers_publics_discordants: {
    conforme: { "g.csv": csv(GT, "2022;0180911T;110;60;50", "2022;0180912U;75;40;35") },
    fautif: { "g.csv": csv(GT, "2022;0180911T;110;60;50", "2022;0180912U;75;40;38") },
    dans: "g.csv",
    attendu: {
      gravite: "avertissement",
      colonne: "2nde GT : total, et filles plus garçons",
      nombre: 1,
    },
    dit: "2022 : les deux comptes diffèrent pour 1 des 2 lieux ; « 0180912U » a 75 d’un côté et 78 de l’autre",
  },
  annee_publique_partielle: {
    conforme: { "i.csv": ivac("2022;0180901G", "2022;0180902H", "2023;0180901G", "2023;0180902H") },
    fautif: { "i.csv": ivac("2022;0180901G", "2023;0180901G", "2023;0180902H", "2023;0280901C") },
    dans: "i.csv",
    attendu: { gravite: "avertissement", colonne: "session", nombre: 1 },
    dit: "« ivac », 2022 : 1 établissement seulement, contre 3",
  },
  etablissement_inconnu: {
    conforme: { "e.csv": ECOLES, "r.csv": presents(2023, 1) },
    fautif: { "e.csv": ECOLES, "r.csv": presents(2023, 2).replaceAll("0180911T", "0180912U") },
    dans: "r.csv",
    attendu: { gravite: "avertissement", colonne: "uai", nombre: 2 },
    dit: "« 0180912U » n’est dans aucun fichier « etablissements »",
  },
  etablissements_absents: {
    conforme: { "e.csv": ECOLES, "o.csv": decides(2023, 3) },
    fautif: { "e.csv": `${ECOLES}0180902H;Collège B;COLLEGE;PU;018;Bourges\n`, "o.csv": decides(2023, 3) },
    dans: "o.csv",
    attendu: { gravite: "avertissement", colonne: "uai", nombre: 1 },
    dit: "« Collège B » (0180902H) est ouvert mais n’a aucune ligne",
  },
  hors_perimetre: {
    conforme: { "e.csv": ECOLES, "r.csv": presents(2023, 2) },
    fautif: { "e.csv": ECOLES, "r.csv": presents(2023, 2).replaceAll("0180911T", "0410901G") },
    dans: "r.csv",
    attendu: { gravite: "information", colonne: "uai", nombre: 2 },
    dit: "« 0410901G » est hors périmètre",
  },
  mef_hors_nomenclature: {
    conforme: { "n.csv": nMef(SECONDE), "r.csv": presents(2023, 1) },
    fautif: { "n.csv": nMef("22121810019"), "r.csv": presents(2023, 3) },
    dans: "r.csv",
    attendu: { gravite: "avertissement", colonne: "mef", nombre: 3 },
    dit: `« ${SECONDE} » n’est pas dans la nomenclature N_MEF déposée`,
  },
  classe_hors_population: {
    conforme: { "o.csv": decides(2023, 3) },
    fautif: { "o.csv": decides(2023, 3).replace(TROISIEME, "1671001911") },
    dans: "o.csv",
    attendu: { gravite: "information", colonne: "mef", nombre: 1 },
    dit: "Campagne 2023, palier 3E, élèves de la classe 2434 : 1. Acceptés, ils n’entrent dans aucun taux",
  },
  annee_sautee: {
    conforme: { "a.csv": decides(2021, 3), "b.csv": decides(2022, 3), "c.csv": decides(2023, 3) },
    fautif: { "a.csv": decides(2021, 3), "c.csv": decides(2023, 3) },
    dans: "c.csv",
    attendu: { gravite: "avertissement", colonne: "campagne", nombre: 1 },
    dit: "passe de 2021 à 2023 : il manque l’année entre les deux",
  },
  effectif_en_saut: {
    conforme: { "a.csv": decides(2022, 40), "b.csv": decides(2023, 53) },
    fautif: { "a.csv": decides(2022, 40), "b.csv": decides(2023, 26) },
    dans: "b.csv",
    attendu: { gravite: "avertissement", colonne: "campagne", nombre: 1 },
    dit: "La source « orientation » passe de 40 à 26 en 2023",
  },
  effectifs_discordants: {
    conforme: {
      "r.csv": presents(2023, 40),
      "c.csv": csv(CONSTAT, `2023;0180911T;${SECONDE};42;21;21`),
    },
    fautif: { "r.csv": presents(2023, 40), "c.csv": csv(CONSTAT, `2023;0180911T;${SECONDE};50;25;25`) },
    dans: "c.csv",
    attendu: { gravite: "avertissement", colonne: "effectif", nombre: 1 },
    dit: "l’effectif est 50 au constat, 40 dans les lignes d’élèves",
  },
  sexes_inverses: {
    conforme: {
      "o.csv": decides(2023, 40),
      "r.csv": presents(2023, 40),
      "a.csv": decides(2022, 40),
    },
    fautif: {
      "o.csv": decides(2023, 40, (r) => (r % 2 ? "1" : "2")),
      "r.csv": presents(2023, 40),
      "a.csv": decides(2022, 40),
    },
    dans: "o.csv",
    attendu: { gravite: "avertissement", colonne: "sexe", nombre: 40 },
    dit: "Pour 40 élèves sur 40 connus ailleurs, le sexe est le contraire",
  },
  etape_non_saisie: {
    // Nine undecided pupils may be; where nobody around has a decision, the column itself is not known.
    conforme: {
      "e.csv": ECOLES,
      "o.csv": decides(2023, 20),
      "b.csv": vides(9),
      "a.csv": decides(2022, 20).replaceAll(";2GT", ";"),
    },
    fautif: { "e.csv": ECOLES, "o.csv": decides(2023, 20), "b.csv": vides(10) },
    dans: "b.csv",
    attendu: { gravite: "avertissement", colonne: "decision", nombre: 1 },
    dit: "« 0180902H », campagne 2023, palier 3E : aucune décision pour ses 10 élèves",
  },
  superieur_scolaire: {
    conforme: { "k.csv": csv(COHORTE, ...cohorte("SUPERIEUR", "STS")) },
    fautif: { "k.csv": csv(COHORTE, ...cohorte("SCOLAIRE", "")) },
    dans: "k.csv",
    attendu: { gravite: "avertissement", colonne: "situation", nombre: 1 },
    dit: "Rentrée 2023, étudiants d’une classe de l’enseignement supérieur dont la situation est SCOLAIRE : 1.",
  },
  decision_sans_rentree: {
    conforme: { "e.csv": ECOLES, "o.csv": decides(2023, 20), "r.csv": presents(2023, 20) },
    fautif: { "e.csv": ECOLES, "o.csv": decides(2023, 20), "r.csv": presents(2023, 15) },
    dans: "o.csv",
    attendu: { gravite: "avertissement", colonne: "decision", nombre: 5 },
    dit: "sur 20 élèves qui ont une décision, sans aucune ligne à la rentrée 2023 : 5",
  },
  affectes_au_dela_des_places: {
    conforme: { "f.csv": csv(OFFRE, "2023;0180911T;23810025412;30;30") },
    fautif: { "f.csv": csv(OFFRE, "2023;0180911T;23810025412;30;31") },
    dans: "f.csv",
    attendu: { gravite: "avertissement", colonne: "affectes", nombre: 1 },
    dit: "31 affectés pour 30 places",
  },
  eleves_ecartes: {
    conforme: { "r.csv": presents(2023, 2) },
    fautif: { "r.csv": presents(2023, 2).replace(SECONDE, "ABCDEFGHIJK") },
    dans: "r.csv",
    attendu: { gravite: "avertissement", colonne: null, nombre: 1 },
    dit: "Élèves dont toutes les lignes de l’année sont rejetées : 1.",
  },
  chaine_sans_effectif: {
    conforme: { "c.csv": chaine("0180901G", "2023;3E;0180901G;F;A;DEMANDE;2GT;12") },
    fautif: { "c.csv": chaine("0180901G", "2023;3E;0180901G;F;A;DEMANDE;2GT;13") },
    dans: "c.csv",
    attendu: { gravite: "avertissement", colonne: "effectif", nombre: 1 },
    dit: "étape DEMANDE : 13 élèves pour un EFFECTIF de 12",
  },
  chaine_apres_2gt: {
    conforme: { "c.csv": chaine("0180901G") },
    fautif: { "c.csv": chaine("0180901G", "2023;2GT;0180911T;F;A;EFFECTIF;TOUTES;8") },
    dans: "c.csv",
    attendu: { gravite: "information", colonne: "palier", nombre: 1 },
    dit: "n’entrent dans aucun indicateur",
  },
  chaine_supplantee: {
    conforme: { "o.csv": decides(2023, 2), "c.csv": chaine("0180902H") },
    fautif: { "o.csv": decides(2023, 2), "c.csv": chaine("0180901G") },
    dans: "c.csv",
    attendu: { gravite: "information", colonne: "uai", nombre: 1 },
    dit: "« 0180901G » a des lignes d’élèves pour cette campagne",
  },
};

function nMef(mefstat: string): string {
  return csv(
    "MEF;MEF_STAT_11;LIBELLE_LONG;DATE_OUVERTURE;DATE_FERMETURE",
    `2001001811;${mefstat};SECONDE GENERALE ET TECHNOLOGIQUE;01/09/2000;`,
    "1031001911;21160010019;TROISIEME GENERALE;01/09/2000;",
  );
}

export function chaine(uai: string, ...autres: readonly string[]): string {
  return csv(
    "campagne;palier;uai;sexe;pcs_groupe;etape;voie;effectif",
    `2023;3E;${uai};F;A;EFFECTIF;TOUTES;12`,
    ...autres,
  );
}
