/** The schools as public facts: name, kind, where each belongs. No figure is in here. */
import { plier } from "./francais.js";
import type { Territoire } from "./territoires.js";

export interface Etablissement {
  uai: string;
  nom: string;
  nature: string | null;
  secteur: "PU" | "PR" | null;
  commune: string | null;
  departement: string | null;
  bassin: string | null;
  district: string | null;
  reseau: string | null;
  /** « REP », « REP+ ». */
  rep: string | null;
  /** Quarter of the social index among the schools of its kind, from 1 (lowest); null where the index is not known. */
  quart: 1 | 2 | 3 | 4 | null;
}

export const NATURES: Record<string, string> = {
  COLLEGE: "collège",
  LGT: "lycée général et technologique",
  LPO: "lycée polyvalent",
  LP: "lycée professionnel",
  EREA: "établissement régional d’enseignement adapté",
  SEP: "section d’enseignement professionnel",
  CFA: "centre de formation d’apprentis",
  AUTRE: "autre établissement",
};

export const LYCEES: ReadonlySet<string> = new Set(["LGT", "LPO", "LP"]);

export const ecolesDe = (ecoles: readonly Etablissement[], { maille, code }: Territoire) =>
  maille === "academie" || maille === "etablissement" ? ecoles : ecoles.filter((e) => e[maille] === code);

/** By commune then by name, as a French reader sorts: never by a figure. */
export const parCommune = (ecoles: readonly Etablissement[]) =>
  [...ecoles].sort(
    (a, b) => (a.commune ?? "").localeCompare(b.commune ?? "", "fr") || a.nom.localeCompare(b.nom, "fr"),
  );

/** What a reader may type to find it. */
export const motsDe = ({ uai, nom, commune, bassin }: Etablissement) =>
  plier([uai, nom, commune, bassin].filter(Boolean).join(" "));

export const territoireEcole = ({ uai, nom, departement }: Etablissement): Territoire => ({
  maille: "etablissement",
  code: uai,
  libelle: nom,
  slug: `etablissement-${uai}`,
  departement,
});
