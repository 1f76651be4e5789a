/** Three years put together, made of masked measures only: the table that is downloaded, and what pages draw of it. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import {
  courbe,
  lireSuivis,
  type Observation,
  reunirTroisAns,
  type TroisAns,
} from "../indicateurs/trois-ans.ts";
import { TROIS_ANS } from "./annexes.ts";
import { etablissements } from "./ecoles.ts";
import { TYPES_SQL } from "./tables.ts";

type Reunie = TroisAns & { indicateur: string };

/** All rows of every indicator that is followed so, from the masked table. */
async function reunies({ connexion, table }: MesuresMasquees): Promise<Reunie[]> {
  const lignes: Reunie[] = [];
  for (const { indicateur } of await lireSuivis()) {
    const lues = await connexion.runAndReadAll(
      `SELECT maille, code, libelle, millesime, sexe, pcs, numerateur, denominateur, statut, maturite
       FROM ${table}
       WHERE indicateur = $1 AND strate = ''`,
      [indicateur],
    );
    const observations = lues.getRowObjectsJS() as unknown as Observation[];
    lignes.push(...reunirTroisAns(observations).map((ligne) => ({ ...ligne, indicateur })));
  }
  return lignes;
}

const quoter = (valeur: string | number | null) =>
  typeof valeur === "string" ? `'${valeur.replaceAll("'", "''")}'` : String(valeur ?? "NULL");

function rangee(l: Reunie): string {
  const bornes = [l.limites95, l.limites998].flatMap((b) => [b?.[0] ?? null, b?.[1] ?? null]);
  return `(${[
    ...[l.indicateur, l.maille, l.code, l.libelle, l.millesime, l.numerateur, l.denominateur, l.valeur],
    ...[l.ic?.[0] ?? null, l.ic?.[1] ?? null, l.attendu, l.part_comparee, l.reference, l.dispersion],
    ...[...bornes, l.position, l.statut, l.maturite],
  ]
    .map(quoter)
    .join(", ")})`;
}

/** Creates the temporary table `trois_ans`. */
export async function preparerTroisAns(mesures: MesuresMasquees): Promise<void> {
  const { table, colonnes } = TROIS_ANS;
  const lignes = await reunies(mesures);
  await mesures.connexion.run(
    `CREATE OR REPLACE TEMP TABLE ${table} (${colonnes.map((c) => `${c.nom} ${TYPES_SQL[c.type]}`).join(", ")})`,
  );
  for (let i = 0; i < lignes.length; i += 5000)
    await mesures.connexion.run(
      `INSERT INTO ${table} VALUES ${lignes
        .slice(i, i + 5000)
        .map(rangee)
        .join(", ")}`,
    );
}

/** A row of the table, under the names of its columns; numbers are null unless `statut` is « publie ». */
type Rangee = Pick<
  TroisAns,
  "maille" | "code" | "libelle" | "millesime" | "statut" | "maturite" | "position"
> &
  Record<
    "numerateur" | "denominateur" | "attendu" | "bas_998" | "haut_998" | "reference" | "dispersion",
    number | null
  > & { indicateur: string };

/** Where a school stands, as its list says. */
type Ecole = Record<"uai", string> & Record<"departement" | "bassin" | "district" | "reseau", string | null>;

/** The funnels of one indicator, school by school: one for each three years that end with an observed one. */
export type Entonnoirs = ReturnType<typeof serrerEntonnoirs>;

/** A rate and its interval come again from the two counts; a school without a figure has its status and nothing else. */
function ligne(r: Rangee, rang: number) {
  const debut = [rang, r.statut, r.maturite] as const;
  const { numerateur: n, denominateur: d } = r;
  return n === null || d === null
    ? debut
    : ([...debut, n, d, r.attendu, r.bas_998, r.haut_998, r.position] as const);
}

function serrerEntonnoirs(indicateur: string, rangees: readonly Rangee[], ecoles: readonly Ecole[]) {
  const lieuDe = (code: string) => {
    const ecole = ecoles.find(({ uai }) => uai === code);
    return (["departement", "bassin", "district", "reseau"] as const).map(
      (maille) => ecole?.[maille] ?? null,
    );
  };
  const desEcoles = rangees.filter(({ maille }) => maille === "etablissement");
  const noms = new Map(desEcoles.map(({ code, libelle }) => [code, libelle]));
  const rangs = new Map([...noms.keys()].map((code, rang) => [code, rang]));
  const annees = [...new Set(desEcoles.map(({ millesime }) => millesime))].sort((a, b) => a - b);
  return {
    indicateur,
    ecoles: [...noms].map(([code, libelle]) => [code, libelle, ...lieuDe(code)]),
    annees: annees.flatMap((millesime) => {
      const deCesAnnees = (r: Rangee) => r.millesime === millesime;
      const { reference, dispersion } = rangees.find((r) => deCesAnnees(r) && r.statut === "publie") ?? {};
      if (reference == null || dispersion == null) return [];
      const siennes = desEcoles.filter(deCesAnnees);
      const effectifs = siennes.flatMap(({ denominateur }) => denominateur ?? []);
      return {
        ...{ millesime, reference, dispersion },
        courbe: effectifs.length > 0 ? courbe(reference, dispersion, effectifs) : [],
        lignes: siennes.map((r) => ligne(r, rangs.get(r.code) as number)),
      };
    }),
  };
}

/** Of the table that `preparerTroisAns` made: the schools of each indicator whose funnel a page draws. */
export async function entonnoirs(mesures: MesuresMasquees): Promise<Entonnoirs[]> {
  const lues = await mesures.connexion.runAndReadAll(`
    SELECT * FROM ${TROIS_ANS.table} ORDER BY maille, code, millesime`);
  const rangees = lues.getRowObjectsJS() as unknown as Rangee[];
  const ecoles = (await etablissements(mesures)) as unknown as Ecole[];
  return (await lireSuivis()).flatMap(({ indicateur, entonnoir }) => {
    const siennes = rangees.filter((r) => r.indicateur === indicateur);
    if (!entonnoir || !siennes.some(({ maille }) => maille === "etablissement")) return [];
    return [serrerEntonnoirs(indicateur, siennes, ecoles)];
  });
}
