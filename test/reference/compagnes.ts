/** Figures that compare two groups of one figure: girls with boys (E2), PCS D with PCS A (E3 and the 2nde GT chain). */
import { IDS_E2 } from "./filles.ts";
import { type MesureReference, vide } from "./ligne.ts";
import { newcombe, wilson } from "./statistiques.ts";
import { IDS_E2_APRES_BAC, IDS_E3 } from "./superieur.ts";
import { type Cle, nomDe } from "./tableau.ts";

const IDS_PCS = [...IDS_E3, "orientation_2gt", "affectation_2gt", "constat_2gt"];

type Taux = { num: number; den: number };
type Resultat = Pick<MesureReference, "numerateur" | "denominateur" | "valeur" | "ic">;

const seul = (valeur: number): Resultat => ({ numerateur: null, denominateur: null, valeur, ic: null });

const ecart = (a: Taux, b: Taux): Resultat => ({
  ...seul(100 * (a.num / a.den - b.num / b.den)),
  ic: newcombe(a.num, a.den, b.num, b.den),
});
const rapport = (a: Taux, b: Taux): Resultat | null =>
  b.num === 0 ? null : seul(a.num / a.den / (b.num / b.den));

/** Haldane–Anscombe: half a pupil is added everywhere when a cell is empty. */
function odds(a: Taux, b: Taux): Resultat {
  const cellules = [a.num, a.den - a.num, b.num, b.den - b.num];
  const plus = cellules.includes(0) ? 0.5 : 0;
  const [aOui, aNon, bOui, bNon] = cellules.map((n) => n + plus) as [number, number, number, number];
  return seul(aOui / aNon / (bOui / bNon));
}

function part(a: Taux, b: Taux): Resultat | null {
  const n = a.num + b.num;
  if (n === 0) return null;
  return { numerateur: a.num, denominateur: n, valeur: (100 * a.num) / n, ic: wilson(a.num, n) };
}

type Formule = (a: Taux, b: Taux) => Resultat | null;
const FG: Record<string, Formule> = { ecart_fg: ecart, parite: rapport, odds_fg: odds, part_filles: part };
const PCS: Record<string, Formule> = { ecart_pcs_da: ecart, rapport_pcs_da: rapport, odds_pcs_da: odds };

export const compagnesFg = (lignes: MesureReference[]): MesureReference[] =>
  comparer(lignes, [...IDS_E2, ...IDS_E2_APRES_BAC], FG, { sexe: "F" }, { sexe: "M" }, { sexe: "T" });

export const compagnesPcs = (lignes: MesureReference[]): MesureReference[] =>
  comparer(lignes, IDS_PCS, PCS, { pcs: "D" }, { pcs: "A" }, { pcs: "T" });

function comparer(
  lignes: MesureReference[],
  ids: string[],
  formules: Record<string, Formule>,
  premier: Partial<Cle>,
  second: Partial<Cle>,
  ensemble: Partial<Cle>,
): MesureReference[] {
  const utiles = lignes.filter((l) => ids.includes(l.indicateur));
  const toutes = new Map(utiles.map((l) => [`${l.indicateur}|${nomDe(l)}`, l]));
  const resultats: MesureReference[] = [];
  for (const l of utiles) {
    if (!Object.entries(ensemble).every(([k, v]) => l[k as keyof Cle] === v)) continue;
    const taux = (groupe: Partial<Cle>): Taux | null => {
      const m = toutes.get(`${l.indicateur}|${nomDe({ ...l, ...groupe })}`);
      return m?.denominateur ? { num: m.numerateur ?? 0, den: m.denominateur } : null;
    };
    const [a, b] = [taux(premier), taux(second)];
    for (const [prefixe, formule] of Object.entries(formules)) {
      const resultat = a && b ? formule(a, b) : null;
      const statut = l.statut === "non_disponible" ? "non_disponible" : "sans_objet";
      const base = { ...l, indicateur: `${prefixe}_${l.indicateur}` };
      resultats.push(resultat ? { ...base, ...resultat, statut: "publie" } : { ...base, ...vide(statut) });
    }
  }
  return resultats;
}
