/** Sentences of the ways from collège to lycée. */
import { compte, INSECABLE, nombre, pluriel } from "../format.js";
import { dans, deCe, nomCourt, type Territoire } from "../territoires.js";
import type { Lycee, Matrice, Rangee } from "../trajets.js";

const ecole = (libelle: string): Territoire => ({ maille: "etablissement", code: "", libelle, slug: "" });

export function titreTrajets(territoire: Territoire, { total, dedans, rangees }: Matrice): string {
  if (dedans === 0) return `Dans quels lycées vont les élèves des collèges ${deCe(territoire)}${INSECABLE}?`;
  const tous = rangees.every((r) => r.total !== null);
  const exact = dedans === total || rangees.every((r) => r.reste === 0);
  const combien = exact ? nombre(dedans) : `au moins ${nombre(dedans)}`;
  return `Du collège au lycée${INSECABLE}: ${combien} des ${nombre(total)} élèves de 2nde GT${tous ? "" : " des collèges montrés"} sont dans un lycée du ${kind(territoire)}`;
}

const kind = (territoire: Territoire) => nomCourt(territoire).split(" ")[0] ?? "territoire";

export const sousTitreTrajets = (territoire: Territoire, annee: number) =>
  `Élèves de 3e des collèges ${deCe(territoire)} présents en 2nde GT à la rentrée ${annee}, par lycée. D’abord les lycées du ${kind(territoire)}, puis les autres.`;

/** The largest count shown, and what is not shown of the same collège. */
export function lectureTrajets({ rangees, lycees }: Matrice, annee: number): string | undefined {
  let grand: { rangee: Rangee; lycee: Lycee; effectif: number } | undefined;
  for (const rangee of rangees)
    for (const lycee of lycees) {
      const effectif = rangee.effectifs.get(lycee.uai) ?? 0;
      if (effectif > (grand?.effectif ?? 0)) grand = { rangee, lycee, effectif };
    }
  if (!grand) return undefined;
  const { rangee, lycee, effectif } = grand;
  const suite =
    rangee.reste > 0
      ? `${INSECABLE}; ${nombre(rangee.reste)} ${pluriel(rangee.reste, "autre est dans un lycée qui n’est pas montré", "autres sont dans des lycées qui ne sont pas montrés")}`
      : "";
  return `à la rentrée ${annee}, ${compte(effectif, "élève")} de 3e ${pluriel(effectif, "venu")} ${deCe(ecole(rangee.college.nom))} ${pluriel(effectif, "est", "sont")} en 2nde GT ${dans(ecole(lycee.nom))}${suite}.`;
}

export const NOTES_TRAJETS = [
  "Case hachurée, « s » dans le tableau : personne, moins de cinq élèves, ou un nombre masqué pour ne pas en révéler un autre ; « Autres lycées » dit, pour chaque collège, combien d’élèves y sont en tout",
  "Un collège dont toute la ligne est hachurée ne montre pas le nombre de ses élèves présents en 2nde GT",
  "La teinte dit la part des élèves du collège ; seule la voie générale et technologique est montrée",
] as const;

/** As the file says it of each of its rows. */
export const DEFINITION_TRAJETS =
  "Élèves de 3e du collège présents en octobre en 2nde GT dans ce lycée ; sans lycée, dans tous ceux qui ne sont pas montrés. Un lycée absent est masqué, ou n’accueille personne du collège.";

export const TETE = "tête de réseau";

/** As the head of a column: « Lycée Pothier (tête de réseau) ». */
export const nomDuLycee = ({ nom, tete }: Lycee) => (tete ? `${nom} (${TETE})` : nom);

export function bulleTrajet({ college, total, reste, effectifs }: Rangee, lycee: Lycee | undefined): string {
  const ou = lycee ? nomDuLycee(lycee) : "autres lycées, qui ne sont pas montrés";
  const n = lycee ? (effectifs.get(lycee.uai) ?? null) : reste;
  const dit =
    total === null
      ? "secret statistique"
      : n === null
        ? "personne, ou secret statistique"
        : `${compte(n, "élève")} sur ${nombre(total)}`;
  return `${college.nom} → ${ou}${INSECABLE}: ${dit}`;
}
