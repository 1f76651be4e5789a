/**
 * Hides until nobody can narrow what is hidden. Each block first, by its own equalities; then what is about to be published is
 * attacked as `auditer` does, with what readers already hold, and one row of each proof found is hidden, until there is none.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { LARGEUR, type Preuve } from "../audit/attaquer.ts";
import { GRANDE } from "../audit/equipe.ts";
import type { Anterieure } from "./anterieures.ts";
import { Attaques } from "./attaques.ts";
import { completer } from "./completer.ts";
import { lireBloc, lireTerritoires, type Partie, POIDS, preparer } from "./lecture.ts";
import { appliquer } from "./primaire.ts";

/** Attacks end by themselves, since each hides more; in a large académie they are long. */
const TOURS = 60;
const TOURS_AU_DELA = 30;
/** A count makes room for others up to its own size, and they for it: twice what a masked count must be free to take. */
const AMPLE = 2 * LARGEUR;

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
  const etablissements = lieux.ecoles[lieux.academie]?.length ?? 0;
  const tours = etablissements > GRANDE ? TOURS_AU_DELA : TOURS;
  const attaques = new Attaques(connexion, anterieures, dire);
  try {
    for (let tour = 1; tour <= tours; tour++) {
      const preuves = await attaques.chercher();
      dire(
        `Masquage : attaque ${tour}, ${preuves.length.toLocaleString("fr")} effectifs masqués se laissent resserrer.`,
      );
      const rangs = [...new Set(preuves.flatMap((preuve) => preuve.flatMap((pris) => pris.rangs)))];
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
  } finally {
    await attaques.fermer();
  }
}

interface Ligne {
  bloc: string;
  millesime: number;
  prix: number;
}

/**
 * Rows of a count of each proof: each time those that cost readers least for the proofs they undo. A count of a few
 * pupils is taken for want of others only: hidden, it gives no room, and is narrow in its turn.
 */
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
    const prises = preuve
      .map(({ valeur, rangs }) => ({ valeur, rangs, prix: rangs.reduce((s, rang) => s + prixDe(rang), 0) }))
      .filter(({ rangs, prix }) => rangs.length > 0 && prix < Number.POSITIVE_INFINITY);
    const amples = prises.filter(({ valeur }) => valeur >= AMPLE);
    for (const { rangs, prix } of amples.length > 0 ? amples : prises) {
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
