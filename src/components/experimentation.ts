/** What the page of the experiment reads besides the measures (publish/experimentation.ts), and how it finds its way there. */

interface Part {
  numerateur: number;
  denominateur: number;
}

export interface Estimation {
  estimateur: "regroupe" | "panel" | "origine";
  periode: "ensemble" | "annee" | "placebo";
  avant: readonly number[];
  apres: readonly number[];
  parts: Record<"suiviAvant" | "suiviApres" | "temoinAvant" | "temoinApres", Part> | null;
  valeur: number | null;
  erreur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  detectable: number | null;
  reech_bas: number | null;
  reech_haut: number | null;
  unites: number | null;
  couverture: number | null;
  statut: "publie" | "secret" | "non_disponible" | "sans_objet";
}

export type Estimee = Estimation & { valeur: number };
export type Bornee = Estimee & { ic_bas: number; ic_haut: number; detectable: number };

export interface Contraste {
  contraste: string;
  titre: string;
  suivis: readonly string[];
  temoins: readonly string[];
}

export interface Comparaison extends Contraste {
  indicateur: string;
  /** First year that the experiment can have moved. */
  premier: number;
  estimations: readonly Estimation[];
  p_avant: number | null;
  p_departements: number | null;
  departements: readonly {
    code: string;
    ensemble: number | null;
    /** « secret » where that is why a year has no value. */
    annees: readonly (readonly [annee: number, valeur: number | null, masquee?: "secret"])[];
  }[];
}

export interface LignePlan {
  action: string;
  attribution: string | null;
  echeance: string | null;
  statut: "A_FAIRE" | "EN_COURS" | "FAIT" | "ABANDONNE" | null;
  /** Only inside the service. */
  commentaire: string | null;
}

export interface Reponse {
  vague: string;
  departement: string;
  question: string;
  modalite: number;
  effectif: number | null;
  repondants: number | null;
  part: number | null;
  /** Of all answers to the question. */
  moyenne: number | null;
  statut: "publie" | "secret";
}

export interface Experimentation {
  contrastes: readonly Contraste[];
  evalues: readonly { indicateur: string; premier: number; raison: string }[];
  comparaisons: readonly Comparaison[];
  plan: readonly LignePlan[];
  qvt: readonly Reponse[];
}

export const SANS_EXPERIMENTATION: Experimentation = {
  ...{ contrastes: [], evalues: [], comparaisons: [], plan: [], qvt: [] },
};

/** Département that the experiment is about: the one that the first contrast follows. */
export const experimental = ({ contrastes }: Experimentation): string | undefined => contrastes[0]?.suivis[0];

export const estimee = (e: Estimation | undefined): e is Estimee =>
  e?.statut === "publie" && e.valeur !== null;

export const bornee = (e: Estimation | undefined): e is Bornee =>
  estimee(e) && e.ic_bas !== null && e.ic_haut !== null && e.detectable !== null;

export const estimation = (
  { estimations }: Comparaison,
  estimateur: Estimation["estimateur"],
  periode: Estimation["periode"],
): Estimation | undefined => estimations.find((e) => e.estimateur === estimateur && e.periode === periode);

/** Year by year: school by school where that gives intervals, else by sums of pupils. Years without a value are kept. */
export function annees({ estimations }: Comparaison): Estimation[] {
  const de = (estimateur: Estimation["estimateur"]) =>
    estimations.filter((e) => e.periode === "annee" && e.estimateur === estimateur);
  if (!de("panel").some(bornee)) return de("regroupe");
  const annee = ({ apres }: Estimation) => apres[0] ?? 0;
  const suivies = new Set(de("panel").map(annee));
  return [...de("panel"), ...de("regroupe").filter((e) => !suivies.has(annee(e)))].sort(
    (a, b) => annee(a) - annee(b),
  );
}

/** Both estimates of the whole, those that carry an interval. */
export const bornees = (comparaison: Comparaison, periode: Estimation["periode"]): Bornee[] =>
  (["regroupe", "panel"] as const)
    .map((estimateur) => estimation(comparaison, estimateur, periode))
    .filter(bornee);

export type Verdict =
  | "indisponible"
  | "masque"
  | "proche"
  | "anterieur"
  | "sansEtablissement"
  | "inconnu"
  | "partage"
  | "distinct";

/** Beyond this, years before are said to differ. */
export const SEUIL = 0.05;

const exclutZero = ({ ic_bas, ic_haut }: Bornee) => ic_bas > 0 || ic_haut < 0;

/** Whether the years before, or a false date, already tell the two groups apart. */
export function dejaAvant(comparaison: Comparaison): boolean {
  const { p_avant } = comparaison;
  return (p_avant !== null && p_avant < SEUIL) || bornees(comparaison, "placebo").some(exclutZero);
}

/** Whether the years before were tested together and a false date tried: else, what they would have shown is not known. */
export const avantEprouve = (comparaison: Comparaison) =>
  comparaison.p_avant !== null && bornees(comparaison, "placebo").length > 0;

/** Schools followed one by one, with the interval that their number allows; pupils of one school are not independent. */
export function parEtablissement(comparaison: Comparaison): Bornee | undefined {
  const panel = estimation(comparaison, "panel", "ensemble");
  return bornee(panel) ? panel : undefined;
}

/** How many départements were taken in turn, and how many of them move at least as much, the followed one among them. */
export function permutation({
  departements,
  p_departements,
}: Comparaison): { n: number; rang: number } | undefined {
  const n = departements.filter(({ ensemble }) => ensemble !== null).length;
  return p_departements === null || n < 2 ? undefined : { n, rang: Math.round(p_departements * n) };
}

/** That of each estimate, and that of the schools drawn again where there is one. */
const intervalles = (e: Bornee) => [
  e,
  ...(e.reech_bas !== null && e.reech_haut !== null
    ? [{ ...e, ic_bas: e.reech_bas, ic_haut: e.reech_haut }]
    : []),
];

/**
 * `distinct` only when every interval excludes zero on one side, that of schools among them, what came before was tested
 * and did not, and no other département moves as much. Sums of pupils alone never conclude: their interval takes pupils
 * for independent draws, and is too narrow.
 */
export function verdict(comparaison: Comparaison): Verdict {
  const ensemble = bornees(comparaison, "ensemble");
  if (ensemble.length === 0)
    return estimation(comparaison, "regroupe", "ensemble")?.statut === "secret" ? "masque" : "indisponible";
  const cotes = new Set(ensemble.map((e) => Math.sign(e.valeur)));
  if (!ensemble.flatMap(intervalles).every(exclutZero) || cotes.size > 1) return "proche";
  if (dejaAvant(comparaison)) return "anterieur";
  if (!parEtablissement(comparaison)) return "sansEtablissement";
  if (!avantEprouve(comparaison)) return "inconnu";
  return (permutation(comparaison)?.rang ?? 1) > 1 ? "partage" : "distinct";
}
