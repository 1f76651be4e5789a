/** Schools around the rate of the académie, three years together, with the limits of chance; those masked are counted in words. */
import { bornes, chiffre, effectif } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { rien } from "../dom.js";
import { figure } from "../figure.js";
import { INSECABLE } from "../format.js";
import { type Ecole, entonnoir } from "../graphiques/entonnoir.js";
import * as dire from "../phrases/entonnoir.js";
import { tableau } from "../tableau.js";
import type { Entonnoir, Mesure, TroisAns } from "../types.js";
import { champDe } from "./commun.js";

const dessinee = (e: TroisAns): e is Ecole => e.valeur !== null && e.denominateur !== null;

/** As other figures hand their rows over: the strate says that three years are one. */
const mesureDe = ({ indicateur, millesime }: Entonnoir, e: TroisAns): Mesure => ({
  ...e,
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

/** `donnees` is null where the deposit does not hold three years. */
export function figureEntonnoir(contexte: Contexte, donnees: Entonnoir | null, nom: dire.NomEcole): Node {
  if (donnees === null) return rien();
  const toutes = donnees.lignes
    .filter(({ maille }) => maille === "etablissement")
    .toSorted((a, b) => a.libelle.localeCompare(b.libelle, "fr"));
  const ecoles = toutes.filter(dessinee);
  const exemple = ecoles.find(({ position }) => position === "a_examiner") ?? ecoles[0];
  const titre = contexte.catalogue.get(donnees.indicateur)?.titre ?? donnees.indicateur;
  const lignes = toutes.map((ecole) => ({ ecole, mesure: mesureDe(donnees, ecole) }));
  const mesures = lignes.map(({ mesure }) => mesure);
  return figure(contexte, {
    id: "entonnoir",
    titre: dire.titreEntonnoir(ecoles, nom),
    sousTitre: dire.sousTitreEntonnoir(titre, nom, donnees),
    champ: dire.champEntonnoir(champDe(contexte, donnees.indicateur, undefined), nom, donnees),
    lecture: dire.lectureEntonnoir(exemple),
    notes: [
      dire.absentesEntonnoir(toutes, nom) ?? `Aucun ${nom} n’est masqué`,
      dire.noteDispersion(donnees, ecoles.length),
      "« À examiner » n’est pas un jugement : le taux dit ce que le hasard n’explique pas, et non pourquoi",
      `Le taux attendu est celui qu’aurait l’établissement si chacun de ses groupes d’origine sociale avait le taux du même groupe dans l’académie${INSECABLE}; les élèves dont le groupe est masqué y sont réunis en un seul`,
    ],
    n: exemple?.denominateur,
    annee: donnees.millesime,
    indicateurs: [donnees.indicateur],
    mesures,
    dessin: (largeur) => entonnoir(donnees, ecoles, { largeur }),
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
        mesures: [...mesures, ...lignes.map(({ mesure, ecole }) => attendue(mesure, ecole))],
      }),
  });
}
