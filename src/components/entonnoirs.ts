/** The funnels of one indicator as the publication writes them (loaders/publish/trois-ans.ts), read three years at a time. */
import { wilson } from "./intervalles.js";
import type { Entonnoir, TroisAns } from "./types.js";

type Chiffres = readonly [
  numerateur: number,
  denominateur: number,
  attendu: number | null,
  bas_998: number,
  haut_998: number,
  position: TroisAns["position"],
];
type Ligne = readonly [
  rang: number,
  statut: TroisAns["statut"],
  maturite: TroisAns["maturite"],
  ...(Chiffres | []),
];
type Ecole = readonly [
  code: string,
  libelle: string,
  departement: string | null,
  bassin: string | null,
  district: string | null,
  reseau: string | null,
];

export interface Entonnoirs {
  indicateur: string;
  ecoles: readonly Ecole[];
  annees: readonly (Pick<Entonnoir, "millesime" | "reference" | "dispersion" | "courbe"> & {
    lignes: readonly Ligne[];
  })[];
}

const MUETTE = {
  ...{ numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null },
  ...{ attendu: null, bas_998: null, haut_998: null, position: null },
};

function chiffres(lus: Chiffres | []) {
  if (lus.length === 0) return MUETTE;
  const [numerateur, denominateur, attendu, bas_998, haut_998, position] = lus;
  const [ic_bas, ic_haut] = wilson(numerateur, denominateur);
  const valeur = (100 * numerateur) / denominateur;
  return { numerateur, denominateur, valeur, ic_bas, ic_haut, attendu, bas_998, haut_998, position };
}

/** The three years that end with this one; undefined where they are not all there. */
export function entonnoirDe(
  { indicateur, ecoles, annees }: Entonnoirs,
  annee: number,
): Entonnoir | undefined {
  const vue = annees.find(({ millesime }) => millesime === annee);
  if (!vue) return undefined;
  const lignes = vue.lignes.flatMap(([rang, statut, maturite, ...lus]): TroisAns[] => {
    const ecole = ecoles[rang];
    if (!ecole) return [];
    const [code, libelle, departement, bassin, district, reseau] = ecole;
    const dans = { departement, bassin, district, reseau };
    return [{ code, libelle, dans, statut, maturite, ...chiffres(lus) }];
  });
  return { ...vue, indicateur, lignes };
}
