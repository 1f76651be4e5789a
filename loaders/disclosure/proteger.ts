/**
 * Hides until nobody can narrow what is hidden. Each block first, by its own equalities; then what is about to be published is
 * attacked as `auditer` does, with what readers already hold, and one row of each proof found is hidden, until there is none.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { attaquer, ETABLISSEMENTS_MAX } from "../audit/attaquer.ts";
import { Memoire } from "../audit/memoire.ts";
import { publieDe, sqlEcoles, sqlPublie } from "../audit/publie.ts";
import type { Anterieure } from "./anterieures.ts";
import { completer } from "./completer.ts";
import { lireBloc, lireTerritoires, type Partie, POIDS, preparer } from "./lecture.ts";
import { appliquer } from "./primaire.ts";

/** Attacks end by themselves, since each hides more; beyond so many schools as programs can see whole, there are two. */
const TOURS = 60;
const TOURS_AU_DELA = 2;

/** Schools that the site lists: those of which something is said. */
const SQL_ECOLES = `(SELECT etablissement AS code, departement, bassin, district, reseau FROM lieu
  WHERE etablissement IN (SELECT code FROM publie_0 WHERE maille = 'etablissement'))`;

/** The counts that a proof takes, each as the ranks of all the rows that say it. */
type Preuve = readonly (readonly number[])[];

export async function proteger(
  connexion: DuckDBConnection,
  anterieures: readonly Anterieure[],
  dire: (phrase: string) => void,
): Promise<void> {
  const lieux = await lireTerritoires(connexion);
  const parties = await preparer(connexion);
  const cacher = async (rangs: readonly number[]) => {
    if (rangs.length > 0)
      await connexion.run(`INSERT INTO complement VALUES ${rangs.map((rang) => `(${rang})`).join(", ")}`);
  };
  const completerBloc = async (partie: Partie) => {
    for (const flux of partie.flux ? [false, true] : [false]) {
      const bloc = await lireBloc(connexion, lieux, { ...partie, flux });
      await cacher(completer(bloc).flatMap((f) => bloc.figures[f]?.rang ?? []));
    }
  };
  for (const partie of parties) await completerBloc(partie);
  await appliquer(connexion);
  // No pupil is counted: nothing is masked.
  if (parties.length === 0) return;
  const attaque = new Attaques(connexion, anterieures, dire);
  const etablissements = lieux.ecoles[lieux.academie]?.length ?? 0;
  const tours = etablissements > ETABLISSEMENTS_MAX ? TOURS_AU_DELA : TOURS;
  for (let tour = 1; tour <= tours; tour++) {
    const preuves = await attaque.chercher();
    dire(
      `Masquage : attaque ${tour}, ${preuves.length.toLocaleString("fr")} effectifs masqués se laissent resserrer.`,
    );
    const rangs = [...new Set(preuves.flat(2))];
    if (rangs.length === 0) break;
    const lues = await connexion.runAndReadAll(
      `SELECT f.rang::INTEGER AS rang, bloc, millesime, prix * ${POIDS} AS prix
       FROM figures f JOIN comptage USING (indicateur, strate) WHERE f.rang IN (${rangs.join(", ")}) ORDER BY 1`,
    );
    const lignes = new Map(lues.getRowObjectsJS().map((l) => [l.rang, l as unknown as Ligne]));
    const choisis = choisir(preuves, (rang) => lignes.get(rang)?.prix ?? Number.POSITIVE_INFINITY);
    if (choisis.length === 0) break;
    await cacher(choisis);
    const touchees = new Set(
      choisis.map((rang) => `${lignes.get(rang)?.bloc} ${lignes.get(rang)?.millesime}`),
    );
    for (const partie of parties)
      if (touchees.has(`${partie.bloc} ${partie.millesime}`)) await completerBloc(partie);
    await appliquer(connexion);
  }
}

interface Ligne {
  bloc: string;
  millesime: number;
  prix: number;
}

/** Rows of a count of each proof: each time those that cost readers least for the proofs they undo. */
function choisir(preuves: readonly Preuve[], prixDe: (rang: number) => number): number[] {
  interface Compte {
    rangs: readonly number[];
    prix: number;
    preuves: Set<number>;
  }
  const comptes = new Map<string, Compte>();
  const desPreuves: Compte[][] = [];
  for (const [p, preuve] of preuves.entries()) {
    const siens: Compte[] = [];
    for (const rangs of preuve) {
      const prix = rangs.reduce((somme, rang) => somme + prixDe(rang), 0);
      if (rangs.length === 0 || prix === Number.POSITIVE_INFINITY) continue;
      const cle = rangs.join();
      const compte = comptes.get(cle) ?? { rangs, prix, preuves: new Set() };
      comptes.set(cle, compte);
      compte.preuves.add(p);
      siens.push(compte);
    }
    desPreuves.push(siens);
  }
  const ouverts = new Set(comptes.values());
  const choisis: number[] = [];
  while (ouverts.size > 0) {
    let choisi: Compte | undefined;
    for (const compte of ouverts)
      if (!choisi || compte.prix / compte.preuves.size < choisi.prix / choisi.preuves.size) choisi = compte;
    if (!choisi) break;
    choisis.push(...choisi.rangs);
    for (const p of [...choisi.preuves])
      for (const compte of desPreuves[p] ?? []) {
        compte.preuves.delete(p);
        if (compte.preuves.size === 0) ouverts.delete(compte);
      }
  }
  return choisis;
}

/** Attacks on what is about to be published, block by block and year by year, until a whole one finds nothing. */
class Attaques {
  private readonly connexion: DuckDBConnection;
  private readonly anterieures: readonly Anterieure[];
  private readonly dire: (phrase: string) => void;
  private readonly memoires = new Map<string, Memoire>();
  private readonly sures = new Set<string>();

  constructor(
    connexion: DuckDBConnection,
    anterieures: readonly Anterieure[],
    dire: (phrase: string) => void,
  ) {
    this.connexion = connexion;
    this.anterieures = anterieures;
    this.dire = dire;
  }

  /** Proofs found; none, once nothing is left to find. */
  async chercher(): Promise<Preuve[]> {
    await this.connexion.run(sqlPublie(0, "jugees", "flux_juges", true));
    const citer = (fichier: string) => `'${fichier.replaceAll("'", "''")}'`;
    for (const [k, { table, flux }] of this.anterieures.entries())
      await this.connexion.run(sqlPublie(k + 1, citer(table), citer(flux)));
    const publie = await publieDe(this.connexion, [
      SQL_ECOLES,
      ...this.anterieures.map(({ etablissements }) => sqlEcoles(citer(etablissements))),
    ]);
    const preuves: Preuve[] = [];
    for (const partie of publie.parties) {
      const cle = `${partie.bloc} ${partie.millesime}`;
      if (this.sures.has(cle)) continue;
      const memoire = this.memoires.get(cle) ?? new Memoire();
      this.memoires.set(cle, memoire);
      const lignes = await publie.lire(partie);
      const { trouvees, impossible } = await attaquer(partie, lignes, publie.lieux, { memoire });
      if (impossible !== null)
        this.dire(
          `Masquage : des figures de ${partie.millesime} se contredisent (${impossible}) ; les programmes n’ont pu juger de ce qu’elles masquent.`,
        );
      if (trouvees.length === 0) this.sures.add(cle);
      for (const { temoins } of trouvees)
        preuves.push(temoins.map((rangees) => rangees.flatMap(({ rang }) => rang ?? [])));
    }
    return preuves;
  }
}
