/** Runs the checks over everything that is loaded. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Constat } from "../rapport.ts";
import { lignes } from "../requete.ts";
import type { Controle } from "./controle.ts";

/** Findings by file id. */
export type Croises = Map<number, Constat[]>;

type Trouvaille = [number, string | null, number, number | null, string, string[], boolean];

/** Runs a check and adds what it finds to each file: by column, counted, with five examples. */
export async function passer(
  connexion: DuckDBConnection,
  controle: Controle,
  lues: ReadonlySet<string>,
  croises: Croises,
) {
  const parties = controle.parties.filter(({ sources }) => sources.some((source) => lues.has(source)));
  if (parties.length === 0) return;
  const trouvees = await lignes<Trouvaille>(
    connexion,
    `SELECT fichier_id, colonne, nombre, ligne, valeur, details, grave FROM (${parties.map(({ sql }) => sql).join(" UNION ALL ")})
     ORDER BY fichier_id, colonne, grave DESC, ligne, valeur`,
  );
  const ou = ([fichier, colonne]: Trouvaille) => `${fichier} ${colonne}`;
  for (const lieu of new Set(trouvees.map(ou))) {
    const siennes = trouvees.filter((trouvee) => ou(trouvee) === lieu);
    const [[fichier, colonne] = [0, null]] = siennes;
    const constat: Constat = {
      regle: controle.regle,
      gravite: siennes.some(([, , , , , , grave]) => grave) ? "avertissement" : "information",
      colonne,
      nombre: siennes.reduce((somme, [, , nombre]) => somme + nombre, 0),
      exemples: siennes.slice(0, 5).map(([, , , ligne, valeur, details]) => ({
        ligne,
        valeur,
        message: controle.dire(valeur, details),
      })),
    };
    croises.set(fichier, [...(croises.get(fichier) ?? []), constat]);
  }
}
