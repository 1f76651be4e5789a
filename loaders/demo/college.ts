/** From 6e to 3e: pupils enter, go up, change collège, leave; SEGPA apart. */
import { type Departement, type Ecole, ouverte } from "./ecole.ts";
import { type Eleve, type Etat, naitre } from "./eleve.ts";
import { mefstat } from "./formations.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { COLLEGE, DEMOGRAPHIE, PART_PREPA_METIERS, PART_SEGPA } from "./parametres.ts";
import { partir } from "./partir.ts";

const SUIVANTE = { "6E": "5E", "5E": "4E", "4E": "3E", S6: "S5", S5: "S4", S4: "S3" } as const;
export type ClasseCollege = keyof typeof SUIVANTE;

/** Numbers given to pupils: one range for each copy and département, in the order they enter. */
export interface Compteur {
  suivant: number;
}

/** Pupils who enter 6e at a rentrée, as many as leave losses on the way to the 3e that the size asks for. */
export function entrer(
  departement: Departement,
  rentree: number,
  compteur: Compteur,
  tirage: Tirage,
): Eleve[] {
  const eleves: Eleve[] = [];
  for (const { part, colleges } of departement.bassins) {
    const ouverts = colleges.filter((college) => ouverte(college, rentree));
    const poids = ouverts.reduce((somme, college) => somme + college.poids, 0);
    for (const college of ouverts) {
      const attendus = (part * DEMOGRAPHIE(rentree) * 1.04 * college.poids) / poids;
      const alea = 1 + 0.06 * (tirage(Number(college.uai.slice(0, 7)), SUJET.effectif, rentree) - 0.5);
      for (let i = Math.round(attendus * alea); i > 0; i--) {
        const numero = compteur.suivant++;
        const segpa = college.segpa && tirage(numero, SUJET.segpa) < PART_SEGPA * 3.2;
        const classe = segpa ? "S6" : "6E";
        const etat: Etat = { classe, vu: "rentree", mef: mefstat(classe, rentree), ecole: college };
        const eleve = naitre(numero, college, rentree, etat, tirage);
        if (segpa) eleve.niveau -= 1;
        eleves.push(eleve);
      }
    }
  }
  return eleves;
}

/** Her next rentrée in collège, from a class before 3e. */
export function monter(
  eleve: Eleve,
  classe: ClasseCollege,
  rentree: number,
  d: Departement,
  tirage: Tirage,
): Etat {
  const u = tirage(eleve.numero, SUJET.avance, rentree);
  if (u < COLLEGE.depart) return partir(eleve, rentree, tirage);
  const redouble = u > 1 - COLLEGE.redoublement;
  const prochaine = redouble ? classe : SUIVANTE[classe];
  const change = tirage(eleve.numero, SUJET.demenagement, rentree) < COLLEGE.changement;
  const ecole = change ? autreCollege(eleve, rentree, d, tirage) : accueil(eleve.etat.ecole, rentree);
  const prepa =
    prochaine === "3E" &&
    eleve.niveau < -0.6 &&
    ecole?.secteur === "PU" &&
    tirage(eleve.numero, SUJET.prepaMetiers) < PART_PREPA_METIERS * 5;
  return { classe: prochaine, vu: "rentree", mef: mefstat(prepa ? "3PREPA" : prochaine, rentree), ecole };
}

/** The school that takes a pupil who stays: the one that replaces hers if hers has closed. */
export const accueil = (ecole: Ecole | undefined, rentree: number): Ecole | undefined =>
  ecole && !ouverte(ecole, rentree) && ecole.remplacePar ? ecole.remplacePar : ecole;

function autreCollege(eleve: Eleve, rentree: number, d: Departement, tirage: Tirage): Ecole | undefined {
  const segpa = eleve.etat.classe.startsWith("S");
  const choix = d.ecoles.filter(
    (e) => e.nature === "COLLEGE" && ouverte(e, rentree) && (!segpa || e.segpa) && e.debut + 4 <= rentree,
  );
  return choix[Math.floor(tirage(eleve.numero, SUJET.college, rentree) * choix.length)];
}
