/**
 * Schools around the rate of the académie, the three years that end with the one in view, with the limits of chance; those
 * of the territory in view are told apart, those masked are counted in words.
 */
import { bornes, chiffre, effectif } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { h, rien } from "../dom.js";
import { type Entonnoirs, entonnoirDe } from "../entonnoirs.js";
import { figure } from "../figure.js";
import { type Ecole, entonnoir } from "../graphiques/entonnoir.js";
import * as dire from "../phrases/entonnoir.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import type { Entonnoir, Mesure, TroisAns } from "../types.js";
import { champDe } from "./commun.js";

const dessinee = (e: TroisAns): e is Ecole => e.valeur !== null && e.denominateur !== null;

/** As other figures hand their rows over: the strate says that three years are one. */
const mesureDe = ({ indicateur, millesime }: Entonnoir, e: TroisAns): Mesure => ({
  ...e,
  maille: "etablissement",
  indicateur,
  millesime,
  sexe: "T",
  pcs: "T",
  strate: `${millesime - 2}-${millesime}`,
});

interface Ligne {
  ecole: TroisAns;
  mesure: Mesure;
}

const limites = (mesure: Mesure, { bas_998, haut_998 }: TroisAns): Mesure => ({
  ...mesure,
  ic_bas: bas_998,
  ic_haut: haut_998,
});

/** A school most of whose groups are masked has no expected rate: « sans objet ». */
const attendue = (mesure: Mesure, { attendu }: TroisAns): Mesure => ({
  ...mesure,
  valeur: attendu,
  statut: mesure.statut === "publie" && attendu === null ? "sans_objet" : mesure.statut,
});

interface Choix {
  territoire: Territoire;
  annee: number;
}

/** `publies` is null where the deposit does not hold three years. */
export function figureEntonnoir(
  contexte: Contexte,
  publies: Entonnoirs | null,
  nom: dire.NomEcole,
  { territoire, annee }: Choix,
): Node {
  if (publies === null) return rien();
  const donnees = entonnoirDe(publies, annee);
  const millesimes = publies.annees.map(({ millesime }) => millesime);
  if (!donnees) return h("p", { class: "vide" }, dire.sansTroisAns(nom, millesimes));
  const choisi = territoire.maille !== "academie";
  const enVue = ({ dans }: TroisAns) => choisi && dans?.[territoire.maille] === territoire.code;
  const toutes = donnees.lignes.toSorted((a, b) => a.libelle.localeCompare(b.libelle, "fr"));
  const ecoles = toutes.filter(dessinee);
  const siennes = choisi ? toutes.filter(enVue) : toutes;
  const lues = siennes.filter(dessinee);
  const exemple = lues.find(({ position }) => position === "a_examiner") ?? lues[0];
  const titre = contexte.catalogue.get(donnees.indicateur)?.titre ?? donnees.indicateur;
  const lignes = toutes.map((ecole) => ({ ecole, mesure: mesureDe(donnees, ecole) }));
  const mesures = lignes.map(({ mesure }) => mesure);
  return figure(contexte, {
    id: "entonnoir",
    titre: dire.titreEntonnoir(lues, nom, territoire),
    sousTitre: dire.sousTitreEntonnoir(titre, nom, donnees, territoire),
    champ: dire.champEntonnoir(champDe(contexte, donnees.indicateur, undefined), nom, donnees),
    lecture: dire.lectureEntonnoir(exemple),
    notes: [
      dire.absentesEntonnoir(siennes, nom, territoire),
      dire.noteDispersion(donnees, ecoles.length),
      ...dire.NOTES_ENTONNOIR,
    ],
    n: exemple?.denominateur,
    annee: donnees.millesime,
    indicateurs: [donnees.indicateur],
    mesures,
    dessin: (largeur) => entonnoir(donnees, ecoles, { largeur, ...(choisi && { enVue }) }),
    tableau: () =>
      tableau<Ligne>({
        legende: `${titre}, par ${nom}, dans l’ordre alphabétique`,
        colonnes: [
          { titre: "Établissement", cellule: ({ ecole }) => ecole.libelle },
          { titre: "Élèves", genre: "nombre", cellule: ({ mesure }) => effectif(mesure, "denominateur") },
          { titre: "Taux", genre: "nombre", cellule: ({ mesure }) => chiffre(mesure, "%") },
          {
            titre: "Limites à 99,8 %",
            genre: "nombre",
            cellule: ({ mesure, ecole }) => bornes(limites(mesure, ecole)),
          },
          {
            titre: "Attendu",
            genre: "nombre",
            cellule: ({ mesure, ecole }) => chiffre(attendue(mesure, ecole), "%"),
          },
          {
            titre: "À lire",
            cellule: ({ ecole, mesure }) =>
              ecole.position ? dire.POSITIONS[ecole.position] : chiffre(mesure, "%"),
          },
        ],
        lignes,
        vue: ({ ecole }) => enVue(ecole),
        mesures: [...mesures, ...lignes.map(({ mesure, ecole }) => attendue(mesure, ecole))],
      }),
  });
}
