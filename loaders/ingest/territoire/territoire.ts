/** The `territoire` command: checks schools, bassins and réseaux, and writes the list of schools with what is missing. */
import { randomBytes } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ecrireEntier } from "../../disque.ts";
import type { Journal } from "../../journal.ts";
import { etablissements } from "../../sources/etablissements.ts";
import { sqlEcolesPubliques } from "../../warehouse/ecoles-publiques.ts";
import { ouvrirMemoire } from "../../warehouse/entrepot.ts";
import { reconnaitreDepot, traiter } from "../chargement.ts";
import { installerPid } from "../cle.ts";
import { ligneCsv } from "../csv.ts";
import type { Rapport } from "../rapport.ts";
import { lignes } from "../requete.ts";
import { CITEES, DANS, EXAMENS } from "./examens.ts";

export interface Territoire {
  /** Of the files that describe the territory. */
  rapport: Rapport;
  constats: readonly { titre: string; remede: string; trouves: readonly string[] }[];
  /** Schools of the template, and those among them that nothing describes yet. */
  ecoles: number;
  aDecrire: number;
}

const SOURCES_DU_TERRITOIRE = ["etablissements", "succession", "reseaux"];

export async function territoire(options: {
  depot: string;
  sortie: string;
  journal: Journal;
}): Promise<Territoire> {
  const { depot, sortie, journal } = options;
  const deposit = await reconnaitreDepot(depot);
  const memoire = await ouvrirMemoire();
  const { connexion } = memoire;
  try {
    await installerPid(connexion, randomBytes(32));
    const { rapport } = await traiter({ connexion, ancien: false, deposit, journal });
    await connexion.run(await sqlEcolesPubliques());
    const constats: Territoire["constats"][number][] = [];
    for (const { titre, remede, sql } of EXAMENS) {
      const trouves = (await lignes<[string]>(connexion, sql)).map(([texte]) => texte);
      if (trouves.length > 0) constats.push({ titre, remede, trouves });
    }
    const modele = await remplir(connexion);
    await ecrireEntier(sortie, modele.csv);
    return {
      rapport: {
        fichiers: rapport.fichiers.filter(({ source }) => SOURCES_DU_TERRITOIRE.includes(source ?? "")),
      },
      constats,
      ...modele.compte,
    };
  } finally {
    await memoire.abandonner();
  }
}

/**
 * Every school of the académie that is described or in the public files, and any that the files of pupils cite; one row a
 * period, with what is known of it, be it by the public files alone (`ecole_publique`). The rest is to be filled in.
 */
async function remplir(connexion: DuckDBConnection) {
  const colonnes = Object.keys(etablissements.colonnes);
  const decrites = await lignes<(string | number | null)[]>(
    connexion,
    `SELECT ${colonnes.join(", ")} FROM etablissements
     WHERE ${DANS} OR uai IN ${CITEES} ORDER BY uai, debut`,
  );
  const nouvelles = await lignes<
    [string, string, string | null, string | null, string | null, string | null, number | null, number | null]
  >(
    connexion,
    `WITH citees AS (
       FROM ${CITEES} UNION SELECT uai FROM ecole_publique WHERE EXISTS (FROM tampon.perimetre)),
     indices AS (SELECT uai, arg_max(ips, rentree) AS ips FROM ips WHERE ips IS NOT NULL GROUP BY uai)
     SELECT uai, departement_de(uai), nom, nature, secteur, commune, ips, fin
     FROM citees LEFT JOIN ecole_publique USING (uai) LEFT JOIN indices USING (uai)
     WHERE uai NOT IN (SELECT uai FROM etablissements)
       AND (NOT EXISTS (FROM tampon.perimetre) OR departement_de(uai) IN (FROM tampon.perimetre)) ORDER BY 1`,
  );
  const rangees = [
    ...decrites,
    ...nouvelles.map(([uai, departement, nom, nature, secteur, commune, ips, fin]) => {
      const connu: Record<string, string | number | null> = {
        ...{ uai, departement, nom, nature, secteur, commune, ips, fin },
      };
      return colonnes.map((colonne) => connu[colonne] ?? null);
    }),
  ];
  return {
    csv: `\ufeff${[colonnes, ...rangees].map(ligneCsv).join("")}`,
    compte: { ecoles: rangees.length, aDecrire: nouvelles.length },
  };
}
