/** Deposits written for one test, with pupils, schools and codes that do not exist; loaded by the public functions. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { charger } from "../../loaders/ingest/charger.ts";
import type { Constat, FichierRapport, Rapport } from "../../loaders/ingest/rapport.ts";
import { lignes } from "../../loaders/ingest/requete.ts";
import { verifier } from "../../loaders/ingest/verifier.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";

export type Fichiers = Readonly<Record<string, string | Buffer>>;

/** A key for the tests: no file is made for it on the machine that runs them. */
beforeAll(() => {
  process.env.OBSERVATOIRE_CLE = "clé des tests";
});

const dossiers: string[] = [];
afterAll(() => {
  for (const dossier of dossiers) rmSync(dossier, { recursive: true, force: true });
});

export function dossierTemporaire(): string {
  const dossier = mkdtempSync(join(tmpdir(), "observatoire-test-"));
  dossiers.push(dossier);
  return dossier;
}

export class Depot {
  readonly racine = dossierTemporaire();
  readonly dossier = join(this.racine, "depot");
  readonly entrepot = join(this.racine, "observatoire.duckdb");

  constructor(fichiers: Fichiers = {}) {
    mkdirSync(this.dossier);
    this.ecrire(fichiers);
  }

  ecrire(fichiers: Fichiers): this {
    for (const [nom, contenu] of Object.entries(fichiers)) {
      const chemin = join(this.dossier, nom);
      mkdirSync(dirname(chemin), { recursive: true });
      writeFileSync(chemin, contenu);
    }
    return this;
  }

  retirer(nom: string): this {
    rmSync(join(this.dossier, nom));
    return this;
  }

  verifier = (): Promise<Rapport> => verifier({ depot: this.dossier, journal: journalMuet });
  charger = (): Promise<Rapport> =>
    charger({ depot: this.dossier, entrepot: this.entrepot, journal: journalMuet });

  async lire<T extends readonly unknown[]>(sql: string): Promise<T[]> {
    const connexion = await ouvrirLecture(this.entrepot);
    try {
      return await lignes<T>(connexion, sql);
    } finally {
      connexion.closeSync();
    }
  }
}

export const verifierDepot = (fichiers: Fichiers): Promise<Rapport> => new Depot(fichiers).verifier();

/** Loads a deposit and returns what one query reads in the warehouse, with the report. */
export async function chargerDepot<T extends readonly unknown[]>(fichiers: Fichiers, sql: string) {
  const depot = new Depot(fichiers);
  const rapport = await depot.charger();
  return { rapport, lues: await depot.lire<T>(sql), depot };
}

export function fichier(rapport: Rapport, nom: string): FichierRapport {
  const trouve = rapport.fichiers.find((f) => f.fichier === nom);
  if (!trouve) throw new Error(`${nom} absent du rapport`);
  return trouve;
}

/** « lues acceptees rejetees doublons » */
export const compte = ({ lues, acceptees, rejetees, doublons }: FichierRapport): string =>
  [lues, acceptees, rejetees, doublons].join(" ");

export const constat = (f: FichierRapport, regle: string): Constat | undefined =>
  f.constats.find((c) => c.regle === regle);

/** « regle colonne ligne » of every example of a refusal. */
export const refus = (f: FichierRapport): string[] =>
  f.constats
    .filter(({ gravite }) => gravite === "erreur")
    .flatMap(({ regle, colonne, exemples }) => exemples.map(({ ligne }) => `${regle} ${colonne} ${ligne}`));
