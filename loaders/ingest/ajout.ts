/** Adds rows of text and integers to a table without building SQL for each. */
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";

export class Ajout {
  private readonly appender: DuckDBAppender;

  private constructor(appender: DuckDBAppender) {
    this.appender = appender;
  }

  static async ouvrir(connexion: DuckDBConnection, table: string, base?: string): Promise<Ajout> {
    return new Ajout(await connexion.createAppender(table, "main", base));
  }

  ligne(valeurs: readonly (string | number | null)[]): void {
    for (const valeur of valeurs) {
      if (valeur === null) this.appender.appendNull();
      else if (typeof valeur === "number") this.appender.appendInteger(valeur);
      else this.appender.appendVarchar(valeur);
    }
    this.appender.endRow();
  }

  fermer(): void {
    this.appender.closeSync();
  }
}
