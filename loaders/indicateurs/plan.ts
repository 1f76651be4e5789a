/** Which indicators each base feeds, and what a reader could deduce from each: computed once from the catalogue. */
import { BASES, type Base } from "./bases.ts";
import { type Calcul, estCompose, type Indicateur, type Taux } from "./calcul.ts";
import { INDICATEURS } from "./catalogue.ts";
import { Comptes, type Ligne, ligneEcart, lignes } from "./lignes.ts";

const parId = new Map(INDICATEURS.map((i) => [i.id, i]));

function taux(id: string): Taux {
  const calcul = parId.get(id)?.calcul;
  if (calcul?.genre !== "taux") throw new Error(`« ${id} » n’est pas un taux du catalogue`);
  return calcul;
}

const baseDe = (calcul: Calcul): string | undefined => {
  if (estCompose(calcul)) return undefined;
  return calcul.genre === "ecart" ? taux(calcul.de).base : calcul.base;
};

/** The counts to take on a base, and the figures made of them. */
export function planDe(base: Base): { comptes: Comptes; figures: Ligne[] } {
  const comptes = new Comptes();
  const figures = INDICATEURS.filter(({ calcul }) => baseDe(calcul) === base.nom).flatMap((indicateur) => {
    const { calcul } = indicateur;
    if (estCompose(calcul)) return [];
    if (calcul.genre === "ecart") return [ligneEcart(indicateur, taux(calcul.de), taux(calcul.a), comptes)];
    if (calcul.genre !== "taux" || !calcul.parmi) return lignes(indicateur, calcul, comptes);
    return lignes(indicateur, { ...calcul, denominateur: taux(calcul.parmi).numerateur }, comptes);
  });
  return { comptes, figures };
}

/** What protects a figure: its own counts, or the two figures it is made of. */
type Regle = "proportion" | "effectif" | "places" | "ecart" | "groupes" | "libre";

function regle({ calcul, theme }: Indicateur): Regle {
  if (theme === "actions" || calcul.genre === "moyenne") return "libre";
  if (calcul.genre === "taux" && calcul.telQuel) return "libre";
  if (calcul.genre === "comparaison") return "groupes";
  if (calcul.genre === "ecart" || calcul.genre === "rapprochement") return "ecart";
  if (calcul.genre === "taux" && calcul.sommes) return "places";
  if (calcul.genre === "taux" && calcul.intervalle !== false) return "proportion";
  return "effectif";
}

/** What a figure is made of: two rates, a rate and the axis of its groups, or the rate its denominator is taken from. */
function termesDe(calcul: Calcul): (string | undefined)[] {
  if (calcul.genre === "ecart") return [calcul.de, calcul.a];
  // The other term is public, and of another year.
  if (calcul.genre === "rapprochement") return [calcul.de];
  if (calcul.genre === "comparaison") return [calcul.de, calcul.axe];
  return calcul.genre === "taux" ? [calcul.parmi] : [];
}

/** How many years after its own a figure may tell of the same pupils; null of those that count none one by one. */
const SUIVI: Readonly<Record<Base["registre"], number | null>> = {
  rentree: 1,
  cohorte: 8,
  publie: null,
  actions: null,
};

/** Wishes and those they were granted to come from the offers, summed there: of pupils, only those present are known one by one. */
const desOffres = ({ calcul }: Indicateur) =>
  calcul.genre === "taux" && calcul.sommes !== undefined && calcul.sommes[0] !== "presents";

function registreDe({ calcul }: Indicateur): Base["registre"] | undefined {
  const nom = calcul.genre === "comparaison" ? taux(calcul.de).base : baseDe(calcul);
  return BASES.find((base) => base.nom === nom)?.registre;
}

const quoter = (texte: string | undefined) => (texte === undefined ? "NULL" : `'${texte}'`);

/**
 * SQL making the table `protection`, which the disclosure station reads: one row per indicator. `publique`: its producer
 * publishes it so; `suivi`: in how many years after its own its pupils may be counted again.
 */
export function sqlProtection(): string {
  const rangees = INDICATEURS.map((indicateur) => {
    const termes = termesDe(indicateur.calcul);
    const registre = registreDe(indicateur);
    const suivi = registre && !desOffres(indicateur) ? SUIVI[registre] : null;
    const textes = [indicateur.id, regle(indicateur), termes[0], termes[1]].map(quoter);
    return `(${textes.join(", ")}, ${registre === "publie"}, ${suivi}::INTEGER)`;
  });
  return `CREATE OR REPLACE TEMP TABLE protection(indicateur, regle, terme, autre, publique, suivi) AS VALUES ${rangees.join(", ")};`;
}
