/**
 * Stores a file just read: every row in normal form into `lignes_<source>`, and each refusal with its rule, column and
 * sentence. MEF are resolved here, once per distinct code, by the very functions that explain them.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Champ } from "../sources/champ.ts";
import type { Contexte } from "../sources/contexte.ts";
import { genres } from "../sources/genres/index.ts";
import { lireMefLibelle, type MefLu } from "../sources/genres/mef.ts";
import { Refus } from "../sources/refus.ts";
import { citer } from "../sources/texte.ts";
import { Ajout } from "./ajout.ts";
import { Cellules } from "./cellules.ts";
import { expliquer } from "./expliquer.ts";
import type { ALire } from "./lire.ts";
import { lignes, valeur } from "./requete.ts";
import type { Ecart } from "./sql/ecarts.ts";
import { litteral } from "./sql/genres.ts";

const A_RESOUDRE = ["mef", "mefstat11"];

/** Returns the number of rows read, and apart those that hold no data of their own. */
export async function ranger(
  connexion: DuckDBConnection,
  fichierId: number,
  { entete }: ALire,
  contexte: Contexte,
): Promise<{ lues: number; ecartees: Ecartees[] }> {
  const { source, parLibelle } = entete.disposition;
  const colonnes = Object.entries(source.colonnes as Record<string, Champ>);
  const mefs = colonnes.filter(([, { genre }]) => A_RESOUDRE.includes(genre)).map(([nom]) => nom);
  const resolus = new Map<string, Refus>();
  for (const nom of mefs) {
    const lire =
      nom === parLibelle ? parLibelleDeMef(contexte) : parCode(source.champs(genres(contexte))[nom]);
    for (const [code, refus] of await resoudre(connexion, nom, source.annee, nom === parLibelle, lire))
      resolus.set(`${nom} ${code}`, refus);
  }
  if (colonnes.some(([, { genre }]) => genre === "ine")) await connexion.run(PSEUDONYMES);
  await connexion.run(insertion(source.nom, fichierId, colonnes, mefs, parLibelle ? source.annee : null));
  for (const nom of mefs)
    await rejeterMef(connexion, fichierId, nom, nom === parLibelle ? source.annee : null);
  const cellules = new Cellules(source, contexte);
  await expliquer(connexion, fichierId, { cellules, source, parLibelle, resolus });
  return {
    lues: await valeur(connexion, "SELECT count(*) FROM tampon.lu WHERE ecart IS NULL"),
    ecartees: await misesDeCote(connexion),
  };
}

/** Rows that hold no data of their own, by kind, with the first of them. */
export interface Ecartees {
  ecart: Ecart;
  nombre: number;
  lignes: number[];
}

async function misesDeCote(connexion: DuckDBConnection): Promise<Ecartees[]> {
  const lues = await lignes<[Ecart, number, number[]]>(
    connexion,
    `SELECT ecart, count(*), list_slice(list(ligne ORDER BY ligne), 1, 5) FROM tampon.lu
     WHERE ecart IS NOT NULL GROUP BY ecart ORDER BY ecart`,
  );
  return lues.map(([ecart, nombre, places]) => ({ ecart, nombre, lignes: places }));
}

type LireCode = (code: string, rentree: number) => MefLu | Refus;

const parLibelleDeMef =
  (contexte: Contexte): LireCode =>
  (libelle, rentree) => {
    const lu = lireMefLibelle(contexte.mef, rentree)(libelle);
    return lu instanceof Refus ? lu : { mefstat: lu, specialite: lu.slice(6) };
  };

type Type = ReturnType<ReturnType<typeof genres>["mef"]>;

/** Through the zod type of the column, so that a code is refused in the same words whatever reads it. */
const parCode =
  (type: unknown): LireCode =>
  (code) => {
    const lu = (type as Type).safeParse(code);
    const faute = lu.error?.issues[0];
    if (faute?.code === "custom") return new Refus(String(faute.params?.regle), faute.message);
    const mef: unknown = lu.data;
    return typeof mef === "string" ? { mefstat: mef, specialite: null } : (mef as MefLu);
  };

/** Fills `tampon.codes_<column>` and returns the refusals, by code (and year where a label needs one). */
async function resoudre(
  connexion: DuckDBConnection,
  nom: string,
  annee: string | null,
  libelle: boolean,
  lire: LireCode,
): Promise<Map<string, Refus>> {
  await connexion.run(`CREATE OR REPLACE TABLE tampon.codes_${nom}
    (code VARCHAR, annee INTEGER, mefstat VARCHAR, specialite VARCHAR, regle VARCHAR, valeur VARCHAR, message VARCHAR)`);
  const refus = new Map<string, Refus>();
  const ajout = await Ajout.ouvrir(connexion, `codes_${nom}`, "tampon");
  const codes = await lignes<[string, number | null]>(
    connexion,
    `SELECT DISTINCT "${nom}", ${libelle ? annee : "NULL::INTEGER"} FROM tampon.lu WHERE "${nom}" IS NOT NULL AND ecart IS NULL`,
  );
  for (const [code, an] of codes) {
    const lu = lire(code, an ?? 0);
    if (lu instanceof Refus) refus.set(libelle ? `${an} ${code}` : code, lu);
    const rejet =
      lu instanceof Refus
        ? [null, null, lu.regle, citer(code, true), lu.message]
        : [lu.mefstat, lu.specialite, null, null, null];
    ajout.ligne([code, an, ...rejet]);
  }
  ajout.fermer();
  return refus;
}

/** One pseudonym a pupil for the whole load: the same INE comes back every year. */
const PSEUDONYMES = `INSERT INTO tampon.pids
  SELECT ine, pid(ine) FROM (SELECT DISTINCT ine FROM tampon.lu WHERE ine IS NOT NULL) ANTI JOIN tampon.pids USING (ine)`;

const jointure = (nom: string, annee: string | null) =>
  `tampon.codes_${nom} AS "m_${nom}" ON "m_${nom}".code = lu."${nom}"` +
  (annee === null ? "" : ` AND "m_${nom}".annee IS NOT DISTINCT FROM lu."${annee}"`);

function insertion(
  source: string,
  fichierId: number,
  colonnes: readonly (readonly [string, Champ])[],
  mefs: readonly string[],
  annee: string | null,
): string {
  const sorties = colonnes.flatMap(([nom, { genre }]) => {
    if (genre === "ine") return ["pid"];
    if (genre === "pcs") return [nom, `coalesce(groupe, 'ND') AS ${nom}_groupe`];
    if (genre === "mefstat11") return [`"m_${nom}".mefstat AS "${nom}"`];
    if (genre !== "mef") return [`"${nom}"`];
    const suffixe = nom.slice("mef".length);
    return [`"m_${nom}".mefstat AS mefstat${suffixe}`, `"m_${nom}".specialite AS specialite${suffixe}`];
  });
  const jointures = [
    ...mefs.map((nom) => `LEFT JOIN ${jointure(nom, annee)}`),
    ...colonnes.flatMap(([nom, { genre }]) =>
      genre === "ine"
        ? [`LEFT JOIN tampon.pids USING ("${nom}")`]
        : genre === "pcs"
          ? [`LEFT JOIN tampon.pcs USING (${nom})`]
          : [],
    ),
  ];
  const inconnus = mefs.map((nom) => ` OR "m_${nom}".regle IS NOT NULL`).join("");
  return `INSERT INTO lignes_${source} BY NAME
    SELECT ${fichierId} AS fichier_id, ligne, rejetee${inconnus} AS rejetee, NOT (rejetee${inconnus}) AS chargee, ${sorties.join(", ")}
    FROM tampon.lu AS lu ${jointures.join(" ")}
    WHERE ecart IS NULL`;
}

/** Rows whose only fault is a MEF: their cells were not kept, the code is enough to explain them. */
const rejeterMef = (connexion: DuckDBConnection, fichierId: number, nom: string, annee: string | null) =>
  connexion.run(`INSERT INTO rejets_lignes
    SELECT ${fichierId}, ligne, regle, ${litteral(nom)}, valeur, message
    FROM tampon.lu AS lu JOIN ${jointure(nom, annee)} WHERE NOT rejetee AND regle IS NOT NULL`);
