/** Sentences of the situations of pupils oriented to 2nde GT: they describe, and name no cause. */
import { type Publiee, publiee } from "../comparer.js";
import { INSECABLE, pourcent } from "../format.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, lectureMasquee } from "./communes.js";
import { NON_SIGNIFICATIF } from "./comparaisons.js";

export const titreCauses = (territoire: Territoire | undefined) =>
  `Où sont en octobre les élèves orientés en 2nde GT${territoire ? ` ${dans(territoire)}` : ", bassin par bassin"}${INSECABLE}?`;

const OU: Readonly<Record<string, string>> = {
  cause_c3: "sont en voie professionnelle, comme affectés",
  cause_c4: "sont en voie professionnelle sans y avoir été affectés",
  cause_c5: "sont de nouveau en 3e",
  cause_c6: "sont partis vers l’apprentissage ou une autre formation connue",
  cause_c7:
    "ne sont pas retrouvés, ce qui ne veut pas dire décrocheurs (départs, enseignement agricole, identifiant modifié)",
};

/** The share where it was decided, then the most frequent published situation out of 2nde GT. */
export function lectureCauses(
  territoire: Territoire,
  lignes: readonly { vue: Mesure | undefined }[],
): string {
  const publiees = lignes.flatMap(({ vue }) => (publiee(vue) ? [vue] : []));
  const conforme = publiees.find((m) => m.indicateur === "cause_c0");
  const ailleurs = publiees
    .filter((m) => m.indicateur in OU && m.valeur > 0)
    .reduce<Publiee | undefined>((a, b) => (a && a.valeur >= b.valeur ? a : b), undefined);
  if (!conforme && !ailleurs) return lectureMasquee(territoire);
  const parties = [
    conforme &&
      `${pourcent(conforme.valeur)} des élèves orientés en 2nde GT y sont en octobre ${conforme.millesime} dans le lycée de leur affectation`,
    ailleurs &&
      `${pourcent(ailleurs.valeur)}${conforme ? "" : " des élèves orientés en 2nde GT"} ${OU[ailleurs.indicateur]}`,
  ].filter(Boolean);
  return `${dans(territoire)}, ${parties.join(` ; `)}.`;
}

/** What intervals allow to say of bassins: who is in the lycée of the assignment less, more often than in the académie. */
export function noteBassins(
  { moins, plus }: Record<"moins" | "plus", readonly Territoire[]>,
  juges: number,
): string {
  if (juges === 0)
    return `Part dans le lycée d’affectation${INSECABLE}: non calculable bassin par bassin, valeurs masquées ou non disponibles.`;
  const quoi =
    "souvent que l’académie ses élèves dans leur lycée d’affectation, au-delà de l’intervalle à 95 %";
  const dire = (qui: readonly Territoire[], comment: string) =>
    qui.length > 0 ? [bassinsQui(qui, `a ${comment} ${quoi}`, `ont ${comment} ${quoi}`)] : [];
  const dits = [...dire(moins, "moins"), ...dire(plus, "plus")];
  if (dits.length === 0)
    return `Part dans le lycée d’affectation${INSECABLE}: pour chaque bassin publié, ${NON_SIGNIFICATIF} face à l’académie.`;
  return `${dits.join(`${INSECABLE}; `)}${INSECABLE}; ailleurs, ${NON_SIGNIFICATIF}.`;
}
