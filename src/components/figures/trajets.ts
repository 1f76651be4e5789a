/** D4: from the collèges of a territory to the lycées of its pupils of 2nde GT. */
import type { Contexte } from "../contexte.js";
import { rien } from "../dom.js";
import type { Etablissement } from "../etablissements.js";
import { figure } from "../figure.js";
import { nombre } from "../format.js";
import { dessinMatrice } from "../graphiques/matrice.js";
import { SIGNES } from "../nomenclature.js";
import { couverture } from "../phrases/fiabilite.js";
import {
  bulleTrajet,
  DEFINITION_TRAJETS,
  lectureTrajets,
  NOTES_TRAJETS,
  nomDuLycee,
  sousTitreTrajets,
  TETE,
  titreTrajets,
} from "../phrases/trajets.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { type LigneTrajet, type Matrice, matrice, type Rangee } from "../trajets.js";
import type { Mesure } from "../types.js";
import { champDe, mesureDe } from "./commun.js";

export const INDICATEUR = "constat_2gt";
export const AUTRES = "Autres lycées";

/** Without the kind that all bear: « Clélia-Bourrache ». */
const court = (nom: string) => nom.replace(/^(coll[èe]ge|lyc[ée]e)\s+/iu, "");

export function figureTrajets(
  contexte: Contexte,
  lignes: readonly LigneTrajet[],
  ecoles: readonly Etablissement[],
  { territoire, annee }: { territoire: Territoire; annee: number },
): Node {
  const m = matrice(lignes, ecoles, territoire, annee);
  const constat = mesureDe(contexte, INDICATEUR, territoire, annee);
  if (lignes.length === 0 || m.rangees.length === 0 || constat?.statut === "non_disponible") return rien();
  return figure(contexte, {
    id: "trajets",
    titre: titreTrajets(territoire, m),
    sousTitre: sousTitreTrajets(territoire, annee),
    champ: `${champDe(contexte, INDICATEUR, territoire, annee)}, présents en 2nde GT en octobre`,
    lecture: lectureTrajets(m, annee),
    notes: NOTES_TRAJETS,
    avertissements: [couverture(contexte, INDICATEUR, [annee], [territoire])],
    n: m.total,
    annee,
    indicateurs: [INDICATEUR],
    mesures: m.rangees.map((r) => mesureDuCollege(r, annee, constat)),
    fichier: fichierTrajets(m, annee, constat?.maturite ?? null),
    dessin: (largeur) =>
      dessinMatrice(
        m,
        {
          college: ({ college }) => court(college.nom),
          lycee: ({ nom }) => court(nom),
          marque: ({ tete }) => (tete ? TETE : undefined),
          bulle: bulleTrajet,
          reste: AUTRES,
        },
        largeur,
      ),
    tableau: () => tableTrajets(m, annee),
  });
}

const ditQuelqueChose = ({ effectifs }: Rangee) => [...effectifs.values()].some((n) => n !== null && n > 0);

/** The frame asks each row whether it shows anything, and how settled it is. */
function mesureDuCollege(rangee: Rangee, millesime: number, constat: Mesure | undefined): Mesure {
  const montre = ditQuelqueChose(rangee);
  return {
    ...{ indicateur: INDICATEUR, maille: "etablissement", code: rangee.college.uai, millesime },
    ...{ sexe: "T", pcs: "T", strate: "", ic_bas: null, ic_haut: null, denominateur: null },
    numerateur: montre ? rangee.total : null,
    valeur: montre ? rangee.total : null,
    statut: montre ? "publie" : "secret",
    maturite: constat?.maturite ?? "provisoire",
  };
}

const secret: Mesure["statut"] = "secret";

function tableTrajets({ lycees, rangees }: Matrice, annee: number): HTMLElement {
  const signe = (n: number | null) => (n === null ? SIGNES.secret.signe : nombre(n));
  return tableau<Rangee>({
    legende: `Lycée de 2nde GT des élèves de chaque collège, rentrée ${annee}`,
    colonnes: [
      { titre: "Collège", cellule: ({ college }) => college.nom },
      { titre: "Présents en 2nde GT", genre: "nombre", cellule: ({ total }) => signe(total) },
      ...lycees.map((lycee) => ({
        ...{ titre: nomDuLycee(lycee), genre: "nombre" as const },
        groupe: lycee.dedans ? "Lycées du territoire" : "Ailleurs",
        cellule: ({ effectifs }: Rangee) => signe(effectifs.get(lycee.uai) ?? null),
      })),
      {
        titre: AUTRES,
        genre: "nombre",
        cellule: ({ total, reste }) => signe(total === null ? null : reste),
      },
    ],
    lignes: rangees,
    mesures: rangees.some(({ total, reste }) => total === null || reste > 0)
      ? [{ statut: secret } as Mesure]
      : [],
  });
}

/** One row a count, and one a collège for the lycées that are not shown. */
export const fichierTrajets = ({ lycees, rangees }: Matrice, rentree: number, maturite: string | null) =>
  rangees.flatMap(({ college, total, reste, effectifs }) => {
    const ligne = (uai: string, nom: string, eleves: number | null, statut: string) => ({
      ...{ rentree, college: college.uai, nom_college: college.nom, lycee: uai, nom_lycee: nom },
      ...{ eleves, statut, maturite, definition: DEFINITION_TRAJETS },
    });
    if (total === null) return [ligne("", AUTRES, null, secret)];
    return [
      ...lycees.flatMap(({ uai, nom }) => {
        const n = effectifs.get(uai) ?? null;
        return n === null ? [] : [ligne(uai, nom, n, "publie")];
      }),
      ...(reste > 0 ? [ligne("", AUTRES, reste, "publie")] : []),
    ];
  });
