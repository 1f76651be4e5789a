/** Columns that hold the UAI of a school to know, and the one that places the row in a département. */
export const ECOLES: Readonly<Record<string, { connues: readonly string[]; place: string }>> = {
  orientation: { connues: ["uai"], place: "uai" },
  affectation: { connues: ["uai_origine", "uai_accueil"], place: "coalesce(uai_origine, uai_accueil)" },
  offre: { connues: ["uai"], place: "uai" },
  rentree: { connues: ["uai"], place: "uai" },
  constat: { connues: ["uai"], place: "uai" },
  cohorte: { connues: ["uai"], place: "uai" },
  chaine: { connues: ["uai"], place: "uai" },
  actions: { connues: ["uai"], place: "uai" },
  etablissements: { connues: [], place: "uai" },
  // National files: a school that the deposit does not describe is nothing to warn of.
  ival: { connues: [], place: "uai" },
  ivac: { connues: [], place: "uai" },
  specialites_1re: { connues: [], place: "uai" },
  specialites_tle: { connues: [], place: "uai" },
  effectifs_gt: { connues: [], place: "uai" },
  effectifs_pro: { connues: [], place: "uai" },
  ips: { connues: [], place: "uai" },
  parcoursup: { connues: [], place: "uai" },
};

/** Year of each source, and what it counts: pupils are rows, aggregates are sums. */
export const COMPTES: Readonly<Record<string, { annee: string; compte: string }>> = {
  orientation: { annee: "campagne", compte: "count(*)" },
  affectation: { annee: "campagne", compte: "count(*)" },
  offre: { annee: "campagne", compte: "sum(capacite)" },
  rentree: { annee: "rentree", compte: "count(*)" },
  constat: { annee: "rentree", compte: "sum(effectif)" },
  cohorte: { annee: "rentree", compte: "count(*)" },
  chaine: { annee: "campagne", compte: "sum(effectif)" },
};
