/** What the published folders say together of the ways from collège to lycée: what one hides another may show. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { SPECIALITES } from "./definitions.ts";
import { cle, type Table } from "./trajets.ts";

/** Figures whose denominator is the pupils that a lycée holds in 2nde GT, and how many years later they are published. */
const ENTRANTS = ["acces_st", "acces_profil_scientifique", "acces_sti2d", "acces_stl", ...SPECIALITES];
const SUIVIS = [
  "devenir_2gt",
  ...["", "_bacgt", "_meme_lycee", "_a_lheure"].map((s) => `acces_bac_cohorte${s}`),
];
const PLACES = [...ENTRANTS.map((id) => `('${id}', 1)`), ...SUIVIS.map((id) => `('${id}', 0)`)].join(", ");
const ENSEMBLE = "maille = 'etablissement' AND sexe = 'T' AND pcs = 'T'";

export async function lireTrajets(
  connexion: DuckDBConnection,
  dossiers: readonly string[],
): Promise<Table[]> {
  const lire = async <L>(sql: string) =>
    (await connexion.runAndReadAll(sql)).getRowObjectsJS() as unknown as L[];
  const ici = dossiers.flatMap((dossier, rang) => {
    const fichier = join(dossier, "telechargements", "trajets.parquet");
    return existsSync(fichier) ? [{ rang, fichier: fichier.replaceAll("'", "''") }] : [];
  });
  if (ici[0]?.rang !== 0) return [];
  const lignes = await lire<{
    rang: number;
    millesime: number;
    college: string;
    lycee: string;
    effectif: number;
  }>(
    `SELECT * FROM (${ici.map(({ rang, fichier }) => `SELECT ${rang} AS rang, millesime, college, coalesce(lycee, '') AS lycee, effectif FROM '${fichier}'`).join(" UNION ALL ")}) ORDER BY ALL`,
  );
  const publie = dossiers.map((_, k) => `FROM publie_${k}`).join(" UNION ALL ");
  const places = await lire<{ code: string; millesime: number; n: number | null }>(`
    SELECT code, millesime - decalage AS millesime, min(denominateur) AS n FROM (${publie})
    JOIN (VALUES ${PLACES}) v(indicateur, decalage) USING (indicateur)
    WHERE ${ENSEMBLE} AND statut IN ('publie', 'secret') GROUP BY ALL`);
  const discrets = await lire<{ code: string; millesime: number }>(
    `SELECT code, millesime FROM publie_0 WHERE ${ENSEMBLE} AND indicateur = 'cause_c2' AND coalesce(strate, '') = '' AND statut = 'secret'`,
  );
  const liste = join(dossiers[0] as string, "telechargements", "etablissements.csv").replaceAll("'", "''");
  const prives = await lire<{ code: string }>(
    `SELECT code FROM read_csv('${liste}', delim = ';', header = true, all_varchar = true) WHERE secteur = 'PR'`,
  );
  const tous = [...new Set([...places.map(({ code }) => code), ...lignes.map(({ lycee }) => lycee)])].filter(
    Boolean,
  );
  return [...new Set(lignes.map(({ millesime }) => millesime))].map((annee) => {
    const siennes = lignes.filter(({ millesime, rang }) => millesime === annee && rang === 0);
    const totaux = new Map<string, number>();
    const montres = new Map<string, number>();
    for (const { college, effectif } of siennes) totaux.set(college, (totaux.get(college) ?? 0) + effectif);
    for (const { college, lycee, effectif, millesime } of lignes)
      if (millesime === annee && lycee !== "" && totaux.has(college) && !montres.has(cle(college, lycee)))
        montres.set(cle(college, lycee), effectif);
    const restes = new Map(totaux);
    for (const [c, n] of montres) {
      const college = c.slice(0, c.indexOf(" "));
      restes.set(college, (restes.get(college) as number) - n);
    }
    const place = (code: string) =>
      places.find((p) => p.code === code && p.millesime === annee)?.n ?? Number.POSITIVE_INFINITY;
    return {
      millesime: annee,
      montres,
      restes: new Map([...restes].filter(([, reste]) => reste > 0)),
      places: new Map(tous.map((code) => [code, place(code)])),
      prives: new Set(prives.map(({ code }) => code)),
      discrets: new Set(discrets.flatMap((d) => (d.millesime === annee ? d.code : []))),
    };
  });
}
