/** Sentences of the followed cohorts. */
import { type Cohorte, type Flux, rentreeDe, SITUATIONS, situationDe } from "../cohortes.js";
import { publiee } from "../comparer.js";
import { compte, INSECABLE, nombre, pourcent } from "../format.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { lectureMasquee } from "./communes.js";

export const nomSituation = (code: string) => SITUATIONS.find((s) => s.code === code)?.nom ?? code;

export const titreParcours = ({ eleves }: Cohorte, territoire: Territoire, annee: number) =>
  `Par où passent les ${eleves} de la rentrée ${annee} ${dans(territoire)}${INSECABLE}?`;

export const sousTitreParcours = (horizon: number) =>
  horizon > 0
    ? `Nombre d’élèves, de la rentrée d’entrée à la ${horizon === 1 ? "suivante" : `${nombre(horizon)}e suivante`}. Hachuré${INSECABLE}: non retrouvés, situations et parcours masqués.`
    : "Nombre d’élèves par situation et d’une situation à l’autre.";

/** The largest path that is published, of those between the first two rentrées that every screen draws if it can be. */
export function lectureParcours(territoire: Territoire, annee: number, flux: readonly Flux[]): string {
  const suites = flux.filter(({ etape, de, vers }) => etape > 0 && de !== vers && vers !== "NON_RETROUVE");
  const premieres = suites.filter(({ etape }) => etape === 1);
  const grand = (premieres.length > 0 ? premieres : suites).reduce<Flux | undefined>(
    (a, b) => (a && a.effectif >= b.effectif ? a : b),
    undefined,
  );
  if (!grand) return lectureMasquee(territoire);
  const rentree = annee + grand.etape;
  return `${dans(territoire)}, ${compte(grand.effectif, "élève")} de la cohorte vont de «${INSECABLE}${nomSituation(grand.de)}${INSECABLE}» à la rentrée ${rentree} vers «${INSECABLE}${nomSituation(grand.vers)}${INSECABLE}» à la rentrée ${rentree + 1}.`;
}

export const NOTES_PARCOURS = [
  "Les parcours de moins de cinq élèves et ceux qui permettraient de les déduire sont réunis en «\u00a0autres parcours\u00a0»\u00a0: un parcours qui n’est pas dessiné peut être masqué ou n’avoir aucun élève.",
  "Sur un écran étroit, seules les premières rentrées sont dessinées\u00a0; toutes sont dans le tableau.",
  "Un élève non retrouvé n’est pas un décrocheur\u00a0: départ de l’académie, enseignement agricole, identifiant modifié, ou fin d’études après un diplôme.",
] as const;

export const titreStatuts = ({ eleves }: Cohorte, annee: number) =>
  `Que deviennent, rentrée après rentrée, les ${eleves} de ${annee}${INSECABLE}?`;

/** Those found again a year later; where that is not published, the largest situation that is. */
export function lectureStatuts(
  { eleves }: Cohorte,
  territoire: Territoire,
  annee: number,
  devenirs: readonly Mesure[],
): string {
  const perdus = devenirs.find(({ strate }) => strate === "t+1:NON_RETROUVE");
  if (!publiee(perdus)) {
    const [vue] = devenirs.filter(publiee).sort((a, b) => rentreeDe(a) - rentreeDe(b) || b.valeur - a.valeur);
    if (!vue) return lectureMasquee(territoire);
    return `${dans(territoire)}, ${pourcent(vue.valeur)} des ${eleves} de la rentrée ${annee} sont en «${INSECABLE}${nomSituation(situationDe(vue))}${INSECABLE}» à la rentrée ${annee + rentreeDe(vue)}${INSECABLE}; la part de ceux qui ne sont pas retrouvés n’est pas publiée.`;
  }
  return `${dans(territoire)}, ${pourcent(100 - perdus.valeur)} des ${eleves} de la rentrée ${annee} sont retrouvés à la rentrée ${annee + 1}, ${pourcent(perdus.valeur)} ne le sont pas.`;
}
