/** The figures of the deposited public files that others are held against: all France, our académie, its départements. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { masquerReperes } from "../disclosure/reperes.ts";
import { INDICATEURS } from "../indicateurs/catalogue.ts";
import type { Deposee } from "../indicateurs/references.ts";
import { calculerReperes } from "../indicateurs/reperes.ts";
import { JEUX } from "../sources/jeux.ts";
import { preparerCouvertures } from "./couvertures.ts";

/** « DEPP, Indicateurs de valeur ajoutée des collèges (IVAC) », by source of the warehouse. */
const dite = (source: string): string | null => {
  const jeu = JEUX.find(({ dispositions }) => dispositions.some((d) => d.source.nom === source));
  return jeu ? `${jeu.producteur.split(",")[0]}, ${jeu.titre}` : null;
};

/** Where it is published, by indicator of a public file. */
const SOURCES = new Map(
  INDICATEURS.flatMap(({ id, sources }) => {
    const source = sources.length === 1 ? dite(sources[0] ?? "") : null;
    return source !== null && sources[0] !== "etablissements" ? [[id, source] as const] : [];
  }),
);

export async function deposees(mesures: MesuresMasquees): Promise<Deposee[]> {
  const { connexion, table, profil } = mesures;
  await calculerReperes(connexion);
  await masquerReperes(connexion, profil);
  await preparerCouvertures(mesures);
  const lues = await connexion.runAndReadAll(`
    WITH academie_entiere AS (
      SELECT academie FROM departement_academie d LEFT JOIN perimetre p USING (departement)
      GROUP BY academie HAVING bool_and(p.departement IS NOT NULL) AND count(*) = (SELECT count(*) FROM perimetre)),
    -- Years of which the copies hold less than half the schools: the mean of those few is nobody's published value.
    extraits AS (FROM couvertures WHERE maille = 'academie' AND sans_source > etablissements / 2),
    lues AS (
      SELECT 'FRANCE' AS perimetre, * FROM reperes_masques
      UNION ALL BY NAME
      SELECT CASE maille WHEN 'departement' THEN code ELSE (FROM academie_entiere) END AS perimetre, *
      FROM ${table} m WHERE maille IN ('academie', 'departement') AND statut = 'publie'
        AND NOT EXISTS (FROM extraits e WHERE e.indicateur = m.indicateur AND e.millesime = m.millesime))
    SELECT indicateur, perimetre, millesime, sexe, valeur FROM lues
    WHERE perimetre IS NOT NULL AND pcs = 'T' AND strate = '' AND indicateur IN (${[...SOURCES.keys()].map((id) => `'${id}'`).join(", ")})
    ORDER BY indicateur, perimetre, millesime, sexe`);
  return (lues.getRowObjectsJS() as unknown as Omit<Deposee, "source">[]).map((d) => ({
    ...d,
    source: SOURCES.get(d.indicateur) ?? "",
  }));
}
