/** How many the value of a figure is made of: « n = 75 élèves », and of which value where it shows several. */
import { publiee } from "../comparer.js";
import { compte, INSECABLE } from "../format.js";
import { GROUPES } from "../nomenclature.js";
import { periode } from "../periodes.js";
import { nomCourt, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";

/** What the denominator counts; none for the figures of another producer, whose weights are not ours to tell. */
function unite(indicateur: string): string | undefined {
  if (/_iva[lc]$|^ips_|^effectif_|^nb_|^poursuite_sies|^reussite_/.test(indicateur)) return undefined;
  if (/^taux_(pression|demande|occupation|remplissage)/.test(indicateur)) return "place";
  return /^taux_(reponse|volet)/.test(indicateur) ? "établissement" : "élève";
}

const ditN = (n: number, quoi: string) => `n${INSECABLE}=${INSECABLE}${compte(n, quoi)}`;

const ensemble = ({ sexe, pcs, strate }: Mesure) => sexe === "T" && pcs === "T" && strate === "";

/** The latest published row of the first territory shown, of all its pupils, or of the first group where each has its own. */
function principale(mesures: readonly Mesure[]): Mesure | undefined {
  const dites = mesures.filter((m) => publiee(m) && m.denominateur !== null);
  const [premiere] = dites;
  const siennes = dites.filter(
    (m) => m.indicateur === premiere?.indicateur && m.maille === premiere.maille && m.code === premiere.code,
  );
  const entieres = siennes.filter(ensemble);
  const groupe = siennes.filter(
    (m) => m.sexe === premiere?.sexe && m.pcs === premiere.pcs && m.strate === premiere.strate,
  );
  return (entieres.length > 0 ? entieres : groupe).reduce<Mesure | undefined>(
    (a, b) => (a && a.millesime >= b.millesime ? a : b),
    undefined,
  );
}

export function phraseEffectif(
  n: number | null | undefined,
  mesures: readonly Mesure[],
  lieux: readonly Territoire[],
): string | undefined {
  const m = principale(mesures);
  const quoi = m && unite(m.indicateur);
  if (n) return ditN(n, quoi ?? "élève");
  if (!m?.denominateur || !quoi) return undefined;
  const lieu = lieux.find(({ maille, code }) => maille === m.maille && code === m.code);
  const groupe = GROUPES.find(
    (g) =>
      !ensemble(m) && (g.sexe ?? "T") === m.sexe && (g.pcs ?? "T") === m.pcs && (g.strate ?? "") === m.strate,
  );
  const precise = [
    lieu && nomCourt(lieu),
    periode(m.indicateur).dire(m.millesime),
    groupe?.nom.toLowerCase(),
  ];
  return `${ditN(m.denominateur, quoi)} (${precise.filter(Boolean).join(", ")})`;
}
