/** Pupils of 3e for one full-time PsyEN of a réseau, the school year of the campaign: published pupils over deposited posts. */
import { effectif } from "./cellules.js";
import { publiee } from "./comparer.js";
import type { Contexte } from "./contexte.js";
import type { Enfant } from "./dom.js";
import { arrondir, nombre } from "./format.js";
import type { Territoire } from "./territoires.js";
import type { Mesure } from "./types.js";

/** What it is called, and its value or the sign of what hides it; nothing where no post was deposited. */
export function chargePsyen(
  { site }: Contexte,
  { maille, code }: Territoire,
  eleves: Mesure | undefined,
): readonly [string, Enfant] | undefined {
  if (maille !== "reseau" || !eleves) return undefined;
  const rentree = eleves.millesime - 1;
  const etp = site.psyen?.find((p) => p.reseau === code && p.rentree === rentree)?.etp;
  if (!etp) return undefined;
  const charge =
    publiee(eleves) && eleves.denominateur !== null
      ? nombre(arrondir(eleves.denominateur / etp))
      : effectif(eleves, "denominateur");
  return [`élèves de 3e par PsyEN à temps plein (${nombre(etp, 1)} à la rentrée ${rentree})`, charge];
}
