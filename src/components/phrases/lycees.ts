/** Sentences of the lycées that the pupils of one collège go to. */
import { compte, INSECABLE, nombre, pourcent } from "../format.js";
import type { Matrice } from "../trajets.js";

export const titreLycees = ({ dedans }: Matrice, total: number): string => {
  if (dedans === 0) return `Dans quels lycées vont ses élèves de 2nde GT${INSECABLE}?`;
  const combien = dedans === total ? "tous" : `au moins ${nombre(dedans)}`;
  return `Sur ${nombre(total)} élèves présents en 2nde GT, ${combien} sont dans un lycée du bassin`;
};

export function lectureLycees(
  lignes: readonly { lycee: { nom: string } | undefined; eleves: number }[],
  total: number,
  annee: number,
): string | undefined {
  const nommes = lignes.flatMap(({ lycee, eleves }) => (lycee ? [{ nom: lycee.nom, eleves }] : []));
  const premier = nommes.reduce<(typeof nommes)[number] | undefined>(
    (a, b) => (a && a.eleves >= b.eleves ? a : b),
    undefined,
  );
  return (
    premier &&
    `à la rentrée ${annee}, sur ${compte(total, "élève")} de 3e du collège présents en 2nde GT, ${nombre(premier.eleves)} (${pourcent((100 * premier.eleves) / total)}) sont à «${INSECABLE}${premier.nom}${INSECABLE}».`
  );
}

export const noteLycees = (reste: number): string =>
  reste > 0
    ? "« Autres lycées » réunit ceux qui accueillent moins de cinq élèves, ou dont le nombre est masqué pour ne pas en révéler un autre"
    : "Tous les lycées qui accueillent un élève du collège sont montrés";
