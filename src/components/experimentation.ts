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
    annees: readonly (readonly [annee: number, valeur: number | null])[];
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

export const estimee = (e: Estimation | undefined): e is Estimee =>
  e?.statut === "publie" && e.valeur !== null;

export const bornee = (e: Estimation | undefined): e is Bornee =>
  estimee(e) && e.ic_bas !== null && e.ic_haut !== null && e.detectable !== null;

export const estimation = (
  { estimations }: Comparaison,
  estimateur: Estimation["estimateur"],
  periode: Estimation["periode"],
): Estimation | undefined => estimations.find((e) => e.estimateur === estimateur && e.periode === periode);

/** Year by year: school by school where that gives intervals, else by sums of pupils. */
export function annees({ estimations }: Comparaison): Estimation[] {
  const de = (estimateur: Estimation["estimateur"]) =>
    estimations.filter((e) => e.periode === "annee" && e.estimateur === estimateur);
  return de("panel").some(bornee) ? de("panel") : de("regroupe");
}

/** Both estimates of the whole, those that carry an interval. */
export const bornees = (comparaison: Comparaison, periode: Estimation["periode"]): Bornee[] =>
  (["regroupe", "panel"] as const)
    .map((estimateur) => estimation(comparaison, estimateur, periode))
    .filter(bornee);

export type Verdict = "indisponible" | "proche" | "anterieur" | "inconnu" | "distinct";

/** Beyond this, years before are said to differ. */
export const SEUIL = 0.05;

const exclutZero = ({ ic_bas, ic_haut }: Bornee) => ic_bas > 0 || ic_haut < 0;

/** Whether the years before, or a false date, already tell the two groups apart. */
export function dejaAvant(comparaison: Comparaison): boolean {
  const { p_avant } = comparaison;
  return (p_avant !== null && p_avant < SEUIL) || bornees(comparaison, "placebo").some(exclutZero);
}

/** Whether the years before were tested together and a false date tried: else, what they would have shown is not known. */
const avantEprouve = (comparaison: Comparaison) =>
  comparaison.p_avant !== null && bornees(comparaison, "placebo").length > 0;

/** `distinct` only when every interval excludes zero on one side, and what came before was tested and did not. */
export function verdict(comparaison: Comparaison): Verdict {
  const ensemble = bornees(comparaison, "ensemble");
  if (ensemble.length === 0) return "indisponible";
  const cotes = new Set(ensemble.map((e) => Math.sign(e.valeur)));
  if (!ensemble.every(exclutZero) || cotes.size > 1) return "proche";
  if (dejaAvant(comparaison)) return "anterieur";
  return avantEprouve(comparaison) ? "distinct" : "inconnu";
}
