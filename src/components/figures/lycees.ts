/** D3: from one collège to the lycées of its pupils of 2nde GT, those of its bassin first. */
import type { Contexte } from "../contexte.js";
import { h, rien } from "../dom.js";
import { type Etablissement, territoireEcole } from "../etablissements.js";
import { figure } from "../figure.js";
import { nombre, valeur } from "../format.js";
import { lienTerritoire } from "../liens.js";
import { SIGNES } from "../nomenclature.js";
import { lectureLycees, noteLycees, titreLycees } from "../phrases/lycees.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { type LigneTrajet, matrice } from "../trajets.js";
import type { Mesure } from "../types.js";
import { champDe, mesureDe } from "./commun.js";
import { AUTRES, fichierTrajets, INDICATEUR } from "./trajets.js";

interface Ligne {
  lycee: Etablissement | undefined;
  /** Of the bassin of the collège. */
  dedans: boolean;
  eleves: number;
}

/** `lycees`: those that the rows name; `bassin`: of the collège. */
export function figureLycees(
  contexte: Contexte,
  {
    ecole,
    trajets,
    lycees,
  }: { ecole: Etablissement; trajets: readonly LigneTrajet[]; lycees: readonly Etablissement[] },
  bassin: Territoire | undefined,
  annee: number,
): Node {
  if (!bassin || !trajets.some(([a]) => a === annee)) return rien();
  const m = matrice(trajets, [ecole, ...lycees], bassin, annee);
  const rangee = m.rangees.find(({ college }) => college.uai === ecole.uai);
  if (!rangee?.total) return rien();
  const { total, reste, effectifs } = rangee;
  const lignes = [
    ...m.lycees.map(
      ({ uai, dedans }): Ligne => ({
        ...{ lycee: lycees.find((l) => l.uai === uai), dedans },
        eleves: effectifs.get(uai) ?? 0,
      }),
    ),
    ...(reste > 0 ? [{ lycee: undefined, dedans: false, eleves: reste }] : []),
  ].filter(({ eleves }) => eleves > 0);
  const territoire = territoireEcole(ecole);
  const constat = mesureDe(contexte, INDICATEUR, territoire, annee);
  return figure(contexte, {
    id: "lycees",
    titre: titreLycees(m, total),
    sousTitre: `Élèves de 3e du collège présents en 2nde GT à la rentrée ${annee}, par lycée. D’abord les lycées du bassin.`,
    champ: `${champDe(contexte, INDICATEUR, territoire, annee)}, présents en 2nde GT en octobre`,
    lecture: lectureLycees(lignes, total, annee),
    notes: [noteLycees(reste)],
    n: total,
    annee,
    indicateurs: [INDICATEUR],
    mesures: constat ? [{ ...constat, ...publie(total) }] : [],
    fichier: fichierTrajets(m, annee, constat?.maturite ?? null),
    image: false,
    dessin: () => table(contexte, lignes, total, annee),
    tableau: () => table(contexte, lignes, total, annee),
  });
}

/** The frame asks whether the figure shows anything: its total does. */
const publie = (total: number) => ({ numerateur: total, valeur: total, statut: "publie" as const });

const table = ({ bassins }: Contexte, lignes: readonly Ligne[], total: number, annee: number) =>
  tableau<Ligne>({
    legende: `Lycée de 2nde GT des élèves du collège, rentrée ${annee}`,
    colonnes: [
      {
        titre: "Lycée",
        cellule: ({ lycee }) =>
          lycee ? h("a", { href: lienTerritoire(territoireEcole(lycee)) }, lycee.nom) : AUTRES,
      },
      {
        titre: "Bassin",
        cellule: ({ lycee, dedans }) =>
          lycee
            ? dedans
              ? "le même"
              : (bassins.find(({ code }) => code === lycee.bassin)?.libelle ?? SIGNES.non_disponible.signe)
            : "",
      },
      { titre: "Élèves", genre: "nombre", cellule: ({ eleves }) => nombre(eleves) },
      {
        titre: "En % des présents en 2nde GT",
        genre: "nombre",
        cellule: ({ eleves }) => valeur((100 * eleves) / total, "%"),
      },
    ],
    lignes,
    mesures: [] as Mesure[],
  });
