/** What personal data the warehouse holds, since when, and what was purged: the sentences a DPO asks for. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { ELEVES } from "./eleves.ts";
import { lignes } from "./requete.ts";

const nombre = (n: number) => n.toLocaleString("fr-FR");

export async function donneesPersonnelles(connexion: DuckDBConnection): Promise<string[]> {
  const [[pupils, depuis] = [0, ""]] = await lignes<[number, string]>(
    connexion,
    `SELECT count(DISTINCT pid), (SELECT coalesce(strftime(min(charge_le), '%d/%m/%Y'), '') FROM fichiers
       WHERE source IN (${ELEVES.map(({ nom }) => `'${nom}'`).join(", ")}))
     FROM (${ELEVES.map(({ nom }) => `SELECT pid FROM lignes_${nom}`).join(" UNION ALL ")}) WHERE pid IS NOT NULL`,
  );
  const purges = await lignes<[number, string]>(
    connexion,
    "SELECT avant, strftime(quand, '%d/%m/%Y') FROM purge ORDER BY quand",
  );
  const tenues = purges.map(
    ([avant, quand]) => `Purgé le ${quand} : lignes d’élèves d’avant la rentrée ${avant}.`,
  );
  if (pupils === 0) return ["Données personnelles : aucune ligne d’élève dans l’entrepôt.", ...tenues];
  return [
    `Données personnelles : ${nombre(pupils)} élèves sous pseudonyme, chargés depuis le ${depuis}.`,
    ...(
      await Promise.all(ELEVES.map((source) => uneSource(connexion, source.nom, source.annee ?? "")))
    ).flat(),
    ...tenues,
    "« observatoire purger --avant RENTREE » retire les plus anciennes et garde leurs mesures.",
  ];
}

async function uneSource(connexion: DuckDBConnection, nom: string, annee: string): Promise<string[]> {
  const [[lues, premiere, derniere] = [0, 0, 0]] = await lignes<[number, number, number]>(
    connexion,
    `SELECT count(*), min("${annee}"), max("${annee}") FROM lignes_${nom}`,
  );
  if (lues === 0) return [];
  return [
    `  ${nom} : ${nombre(lues)} lignes, ${premiere === derniere ? premiere : `${premiere} à ${derniere}`}`,
  ];
}
