/**
 * Hides until nobody can narrow what is hidden. Each block first, by its own equalities; then what is about to be published is
 * attacked as `auditer` does, with what readers already hold, and counts of each proof found are hidden, until there is none.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Anterieure } from "./anterieures.ts";
import { Attaques } from "./attaques.ts";
import { choisir } from "./choisir.ts";
import { Complements } from "./complements.ts";
import { lireRangees, lireTerritoires, type Partie, preparer } from "./lecture.ts";
import { appliquer } from "./primaire.ts";

/** Attacks end by themselves, since each hides more. */
const TOURS = 60;
/** Where one count more a proof leaves more than this share of what was found, many are needed at once: twice as many. */
const TENACE = 0.5;

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
  // No pupil is counted: nothing is masked.
  if (parties.length === 0) return appliquer(connexion);
  const complements = new Complements(lieux);
  const attaques = new Attaques(connexion, anterieures, dire);
  const completer = (celles: readonly Partie[]) =>
    complements.chacune(celles, async (partie, choisir) => {
      for (const flux of partie.flux ? [false, true] : [false])
        await cacher(await choisir(await lireRangees(connexion, lieux, { ...partie, flux })));
    });
  try {
    await completer(parties);
    await appliquer(connexion);
    let trouvees = 0;
    let avant = Number.POSITIVE_INFINITY;
    let parPreuve = 1;
    let entiers = false;
    for (let tour = 1; tour <= TOURS; tour++) {
      const preuves = await attaques.chercher(entiers);
      dire(
        `Masquage : attaque ${tour}, ${preuves.length.toLocaleString("fr")} effectifs masqués se laissent resserrer.`,
      );
      if (preuves.length > TENACE * avant) parPreuve *= 2;
      trouvees = preuves.length;
      avant = trouvees;
      if (trouvees === 0) break;
      const lignes = await lireLignes(
        connexion,
        preuves.flatMap((preuve) => preuve.flatMap(({ rangs }) => rangs)),
      );
      const prixDe = (rang: number) => lignes.get(rang)?.prix ?? Number.POSITIVE_INFINITY;
      const choisis = choisir(preuves, prixDe, parPreuve);
      if (choisis.length === 0) {
        // The first steps of these ways hold nothing but what readers know: what is further on may be hidden.
        if (entiers) break;
        entiers = true;
        avant = Number.POSITIVE_INFINITY;
        continue;
      }
      await cacher(choisis);
      const touchees = new Set(
        choisis.map((rang) => `${lignes.get(rang)?.bloc} ${lignes.get(rang)?.millesime}`),
      );
      await completer(parties.filter(({ bloc, millesime }) => touchees.has(`${bloc} ${millesime}`)));
      await appliquer(connexion);
    }
    if (trouvees > 0)
      dire(
        `Masquage : à la dernière attaque, ${trouvees.toLocaleString("fr")} effectifs masqués se laissaient encore resserrer. Ne diffusez rien avant que « auditer » l’accepte.`,
      );
  } finally {
    await Promise.all([attaques.fermer(), complements.fermer()]);
  }
}

interface Ligne {
  rang: number;
  bloc: string;
  millesime: number;
  prix: number;
}

async function lireLignes(
  connexion: DuckDBConnection,
  rangs: readonly number[],
): Promise<Map<number, Ligne>> {
  if (rangs.length === 0) return new Map();
  const lues = await connexion.runAndReadAll(
    `SELECT rang, bloc, millesime, prix * poids AS prix FROM comptees WHERE rang IN (${[...new Set(rangs)].join(", ")}) ORDER BY 1`,
  );
  return new Map((lues.getRowObjectsJS() as unknown as Ligne[]).map((ligne) => [ligne.rang, ligne]));
}
