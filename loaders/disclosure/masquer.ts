/**
 * The one place where figures become publishable. Reads the temporary tables `mesures`, `protection` (what each figure
 * is made of) and `lieu` (where schools belong), writes `mesures_masquees`: a figure that is not `publie` carries no
 * number in any column.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Anterieure, retenirAnterieures } from "./anterieures.ts";
import { masquerFormations } from "./formations.ts";
import { masquerTrajets } from "./masquer-trajets.ts";
import { appliquer, sqlFigures, sqlFluxFigures } from "./primaire.ts";
import { proteger } from "./proteger.ts";
import { masquerQvt } from "./qvt.ts";
import type { Profil } from "./seuils.ts";

declare const masque: unique symbol;

/** Figures by maille: what readers see, what its own counts hide, what protects others. */
export interface Bilan {
  maille: string;
  publiees: number;
  primaires: number;
  complements: number;
}

/** Measures that may leave this machine. Only `masquer` makes one, and only it is accepted by what publishes. */
export interface MesuresMasquees {
  readonly connexion: DuckDBConnection;
  readonly table: "mesures_masquees";
  readonly profil: Profil;
  readonly bilan: readonly Bilan[];
  readonly [masque]: true;
}

/** Creates the temporary table `mesures_masquees`, with the columns of `mesures`. */
export async function masquer(
  connexion: DuckDBConnection,
  profil: Profil,
  /** For the tests that attack: false leaves the primary rule alone, which a reader undoes by subtraction. */
  complements = true,
  /** What readers already hold. */
  anterieures: readonly Anterieure[] = [],
  /** Tells where it stands: an académie takes minutes. */
  dire: (phrase: string) => void = () => {},
): Promise<MesuresMasquees> {
  await connexion.run(sqlFigures(profil));
  await connexion.run(sqlFluxFigures(profil));
  await retenirAnterieures(connexion, complements ? anterieures : []);
  await connexion.run("CREATE OR REPLACE TEMP TABLE complement (rang INTEGER)");
  if (complements) await proteger(connexion, anterieures, dire);
  else await appliquer(connexion);
  await masquerQvt(connexion);
  await masquerFormations(connexion);
  await masquerTrajets(connexion, profil, complements);
  const bilan = await dresser(connexion);
  return { connexion, table: "mesures_masquees", profil, bilan } as unknown as MesuresMasquees;
}

async function dresser(connexion: DuckDBConnection): Promise<Bilan[]> {
  const lecture = await connexion.runAndReadAll(`
    WITH primaires AS (SELECT maille, count(*) AS n FROM figures WHERE cachee AND regle <> 'flux' GROUP BY maille)
    SELECT maille, (count(*) FILTER (statut = 'publie'))::INTEGER AS publiees,
      coalesce(any_value(n), 0)::INTEGER AS primaires,
      ((count(*) FILTER (statut = 'secret')) - coalesce(any_value(n), 0))::INTEGER AS complements
    FROM mesures_masquees LEFT JOIN primaires USING (maille) GROUP BY maille ORDER BY maille`);
  return lecture.getRowObjectsJS() as unknown as Bilan[];
}
