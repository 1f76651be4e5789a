/** Sentences of the access to the bac: the cohort that is followed, and the IVAL of the DEPP beside it, never mixed. */
import { comparerAuTout, publiee } from "../comparer.js";
import { INSECABLE, points, pourcent } from "../format.js";
import { enchainer, majuscule } from "../francais.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, lectureMasquee, parentheseIntervalle } from "./communes.js";
import { soit } from "./comparaisons.js";

export const BAC = "acces_bac_cohorte";
export const IVAL = "acces_2nde_bac_ival";
export const ECART_IVAL = "ecart_cohorte_ival";

/** The four ways a cohort reaches the bac, from the widest to the narrowest. */
export const ACCES_AU_BAC = [
  { id: BAC, nom: "Tout bac" },
  { id: `${BAC}_bacgt`, nom: "Bac GT" },
  { id: `${BAC}_a_lheure`, nom: "En trois ans" },
  { id: `${BAC}_meme_lycee`, nom: "Même lycée" },
] as const;

export const titreSerieBac = (territoire: Territoire) =>
  `Combien d’entrants en 2nde GT arrivent au baccalauréat ${dans(territoire)}${INSECABLE}?`;

/** « dans le bassin de Blois, 88,0 % des élèves entrés en 2nde GT à la rentrée 2018 ont obtenu un baccalauréat… » */
export function lectureBac(territoire: Territoire, mesure: Mesure | undefined): string {
  if (!publiee(mesure)) return lectureMasquee(territoire);
  const t0 = mesure.millesime;
  return `${dans(territoire)}, ${pourcent(mesure.valeur)} des élèves entrés en 2nde GT à la rentrée ${t0} ont obtenu un baccalauréat, quel qu’il soit, au plus tard à la session ${t0 + 5}${parentheseIntervalle(mesure)}.`;
}

export function titreBassinsBac(ecartes: readonly Territoire[]): string {
  if (ecartes.length === 0) return `L’accès au baccalauréat varie-t-il d’un bassin à l’autre${INSECABLE}?`;
  const [un, plusieurs] = ["s’écarte de l’académie", "s’écartent de l’académie"];
  return majuscule(
    bassinsQui(ecartes, `${un} pour l’accès au baccalauréat`, `${plusieurs} pour l’accès au baccalauréat`),
  );
}

/** The cohort of a bassin beside that of the académie, then beside the mean IVAL of its lycées. */
export function lectureBassinBac(
  territoire: Territoire,
  { mesure, academie, ival, ecart }: Record<"mesure" | "academie" | "ival" | "ecart", Mesure | undefined>,
): string {
  const comparaison = comparerAuTout(mesure, academie);
  if (!comparaison || !publiee(mesure) || !publiee(academie)) return lectureMasquee(territoire);
  const contre = `${dans(territoire)}, ${pourcent(mesure.valeur)} des entrants obtiennent un baccalauréat, contre ${pourcent(academie.valeur)} dans l’académie, ${soit(comparaison)}`;
  const sens = publiee(ecart) && ecart.valeur < 0 ? "de moins" : "de plus";
  return enchainer(
    contre,
    publiee(ival) && publiee(ecart)
      ? `la moyenne IVAL de ses lycées, session ${ival.millesime}, est de ${pourcent(ival.valeur)}${INSECABLE}: la cohorte réelle est à ${points(ecart.valeur)} ${sens}, sans intervalle`
      : undefined,
  );
}
