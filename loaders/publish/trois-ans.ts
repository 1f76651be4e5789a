/** Three years put together, made of masked measures only: the table that is downloaded, and what pages draw of it. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import type { Maille } from "../indicateurs/declaration.ts";
import {
  courbe,
  lireSuivis,
  type Observation,
  type PointCourbe,
  type Position,
  reunirTroisAns,
  type TroisAns,
} from "../indicateurs/trois-ans.ts";
import { TROIS_ANS } from "./annexes.ts";
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
export interface LigneTroisAns {
  maille: Maille;
  code: string;
  libelle: string;
  numerateur: number | null;
  denominateur: number | null;
  valeur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  attendu: number | null;
  part_comparee: number | null;
  bas_95: number | null;
  haut_95: number | null;
  bas_998: number | null;
  haut_998: number | null;
  position: Position | null;
  statut: TroisAns["statut"];
  maturite: TroisAns["maturite"];
}

/** What pages read of one indicator: its last three years, in every territory and school that has a row. */
export interface Entonnoir {
  indicateur: string;
  /** The last of the three years. */
  millesime: number;
  /** Rate of the académie, percent, and spread of the schools around it (1 where no more than chance). */
  reference: number;
  dispersion: number;
  lignes: LigneTroisAns[];
  /** Limits of the funnel, by number of pupils; empty where no page draws it. */
  courbe: PointCourbe[];
}

type Rangee = LigneTroisAns & {
  indicateur: string;
  millesime: number;
  reference: number | null;
  dispersion: number | null;
};

/** Of the table that `preparerTroisAns` made: the last three years of each indicator that has them. */
export async function entonnoirs({ connexion }: MesuresMasquees): Promise<Entonnoir[]> {
  const lues = await connexion.runAndReadAll(`
    SELECT * FROM ${TROIS_ANS.table} QUALIFY millesime = max(millesime) OVER (PARTITION BY indicateur)
    ORDER BY ${TROIS_ANS.cle.join(", ")}`);
  const rangees = lues.getRowObjectsJS() as unknown as Rangee[];
  return (await lireSuivis()).flatMap(({ indicateur, entonnoir }): Entonnoir[] => {
    const siennes = rangees.filter((r) => r.indicateur === indicateur);
    const { millesime, reference, dispersion } = siennes.find((r) => r.statut === "publie") ?? {};
    if (millesime === undefined || reference == null || dispersion == null) return [];
    const effectifs = siennes
      .filter(({ maille }) => maille === "etablissement")
      .flatMap(({ denominateur }) => denominateur ?? []);
    return [
      {
        indicateur,
        millesime,
        reference,
        dispersion,
        lignes: siennes.map(
          ({ indicateur: _i, millesime: _m, reference: _r, dispersion: _d, ...ligne }) => ligne,
        ),
        courbe: entonnoir && effectifs.length > 0 ? courbe(reference, dispersion, effectifs) : [],
      },
    ];
  });
}
