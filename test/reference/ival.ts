/** IVAL, IVAC, IPS, and the gap of IVAL to the real cohort: a lone value as it stands, several weighted by their pupils. */
import type { Contexte } from "./contexte.ts";
import { type MesureReference, vide } from "./ligne.ts";
import { type Cle, nomDe } from "./tableau.ts";

type Brut = Record<string, string | undefined>;

export interface Ival {
  session: number;
  voie: string;
  uai: string;
  nombres: ReadonlyMap<string, number>;
}

export const lireIval = ({ session, voie, uai, ...colonnes }: Brut): Ival => ({
  session: Number(session),
  voie: voie ?? "",
  uai: uai ?? "",
  nombres: new Map(Object.entries(colonnes).flatMap(([nom, v]) => (v ? [[nom, Number(v)]] : []))),
});

export const lireIvac = (ligne: Brut): Ival => lireIval({ ...ligne, voie: "IVAC" });

export const lireIps = ({ rentree, niveau, ...ligne }: Brut): Ival =>
  lireIval({ ...ligne, session: rentree, voie: niveau });

/** Id, voie, column of the value, column of the weight. */
const IDS = [
  ["acces_2nde_bac_ival", "GT", "acces_2nde_bac", "effectif_2nde"],
  ["acces_1re_bac_ival", "GT", "acces_1re_bac", "effectif_1re"],
  ["acces_tle_bac_ival", "GT", "acces_tle_bac", "effectif_tle"],
  ["attendu_acces_2nde_bac_ival", "GT", "attendu_2nde_bac", "effectif_2nde"],
  ["valeur_ajoutee_acces_2nde_bac_ival", "GT", "valeur_ajoutee_2nde_bac", "effectif_2nde"],
  ["acces_2pro_bac_ival", "PRO", "acces_2nde_bac", "effectif_2nde"],
  ["acces_1pro_bac_ival", "PRO", "acces_1re_bac", "effectif_1re"],
  ["acces_tpro_bac_ival", "PRO", "acces_tle_bac", "effectif_tle"],
  ["attendu_acces_2pro_bac_ival", "PRO", "attendu_2nde_bac", "effectif_2nde"],
  ["valeur_ajoutee_acces_2pro_bac_ival", "PRO", "valeur_ajoutee_2nde_bac", "effectif_2nde"],
  ["acces_6e_3e_ivac", "IVAC", "acces_6e_3e", "candidats_g"],
  ["ips_college", "COLLEGE", "ips", "effectif"],
  ["ips_lycee", "LYCEE", "ips", "effectif"],
] as const;

interface Groupe {
  cle: Cle;
  lignes: Ival[];
}

export function mesuresIval(ctx: Contexte): MesureReference[] {
  const groupes = new Map<string, Groupe>();
  for (const ligne of ctx.depot.ival)
    for (const lieu of ctx.territoire.lieux(ligne.uai)) {
      const cle = { ...lieu, millesime: ligne.session, sexe: "T", pcs: "T", strate: "" } as const;
      const groupe: Groupe = groupes.get(nomDe(cle)) ?? { cle, lignes: [] };
      groupe.lignes.push(ligne);
      groupes.set(nomDe(cle), groupe);
    }
  return [...groupes.values()].flatMap(({ cle, lignes }) =>
    IDS.flatMap(([indicateur, voie, valeur, poids]): MesureReference[] => {
      const siennes = lignes.filter((l) => l.voie === voie);
      if (siennes.length === 0) return [];
      const moyenne = ponderer(siennes, valeur, poids);
      const base = { ...cle, indicateur, maturite: "definitif" };
      return [moyenne === null ? { ...base, ...vide("non_disponible") } : publier(base, moyenne)];
    }),
  );
}

function ponderer(lignes: readonly Ival[], valeur: string, poids: string): number | null {
  const valeurs = lignes.filter(({ nombres }) => nombres.has(valeur));
  if (valeurs.length === 1) return valeurs[0]?.nombres.get(valeur) ?? null;
  let [points, eleves] = [0, 0];
  for (const { nombres } of valeurs) {
    points += (nombres.get(valeur) ?? 0) * (nombres.get(poids) ?? 0);
    eleves += nombres.get(poids) ?? 0;
  }
  return eleves === 0 ? null : points / eleves;
}

const publier = (
  base: Cle & Pick<MesureReference, "indicateur" | "maturite">,
  valeur: number,
): MesureReference => ({
  ...{ ...base, statut: "publie", numerateur: null, denominateur: null, valeur, ic: null },
});

/** Cohort entered at t0 against the IVAL of session t0 + 3, in every territory above the school. */
export function ecartsIval(mesures: readonly MesureReference[]): MesureReference[] {
  const ivals = new Map(
    mesures.filter((m) => m.indicateur === "acces_2nde_bac_ival").map((m) => [nomDe(m), m]),
  );
  return mesures
    .filter((m) => m.indicateur === "acces_bac_cohorte" && m.sexe === "T" && m.pcs === "T")
    .filter((m) => m.maille !== "etablissement")
    .flatMap((m): MesureReference[] => {
      const publiee = ivals.get(nomDe({ ...m, millesime: m.millesime + 3 }));
      if (publiee === undefined) return [];
      const base = { ...m, indicateur: "ecart_cohorte_ival" };
      if (m.valeur === null || publiee.valeur === null)
        return m.statut === "sans_objet" ? [] : [{ ...base, ...vide("non_disponible") }];
      return [publier(base, m.valeur - publiee.valeur)];
    });
}
