/** How much of the deposit has been read, told to the journal in rows: known before, since every file was looked at. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Journal } from "../journal.ts";
import type { Vu } from "./reperer.ts";

const PERIODE_MS = 200;

export class Progression {
  private readonly connexion: DuckDBConnection;
  private readonly journal: Journal;
  private readonly total: number;
  private lues = 0;

  constructor(connexion: DuckDBConnection, journal: Journal, vus: readonly Vu[]) {
    this.connexion = connexion;
    this.journal = journal;
    this.total = vus.reduce((total, { aLire }) => total + (aLire?.octets.lignes ?? 0), 0);
  }

  /** Follows DuckDB through one file of so many rows, to its end or its failure. */
  async suivre<T>(lignes: number, lecture: () => Promise<T>): Promise<T> {
    await this.connexion.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
    let part = 0;
    const horloge = setInterval(() => {
      // Each statement on the file starts from 0 again: only the first, which reads it, moves the bar.
      part = Math.min(1, Math.max(part, this.connexion.progress.percentage / 100));
      this.dire(this.lues + part * lignes);
    }, PERIODE_MS);
    try {
      return await lecture();
    } finally {
      clearInterval(horloge);
      this.lues += lignes;
      this.dire(this.lues);
    }
  }

  private dire(lues: number): void {
    this.journal.avance("Lecture du dépôt", lues, this.total, "lignes");
  }
}
