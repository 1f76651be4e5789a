/** Outlines put beside the bassins that schools belong to; what does not find its bassin is said. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { citer, plierEntete } from "../sources/texte.ts";
import type { Contour } from "./contours.ts";
import { type Constat, constatFichier } from "./rapport.ts";
import { lignes } from "./requete.ts";

const MONTRES = 5;

export async function poserContours(
  connexion: DuckDBConnection,
  contours: readonly Contour[],
): Promise<Constat[]> {
  if (contours.length === 0) return [];
  const connus = new Map(
    (
      await lignes<[string]>(
        connexion,
        "SELECT DISTINCT bassin FROM etablissements WHERE bassin IS NOT NULL ORDER BY bassin",
      )
    ).map(([bassin]) => [plierEntete(bassin), bassin]),
  );
  const parBassin = new Map<string, Contour["anneaux"][number][]>();
  const orphelins: string[] = [];
  for (const { noms, anneaux } of contours) {
    const bassin = noms.map((nom) => connus.get(plierEntete(nom))).find(Boolean);
    if (bassin === undefined) orphelins.push(noms[0] ?? "");
    else parBassin.set(bassin, [...(parBassin.get(bassin) ?? []), ...anneaux]);
  }
  for (const [bassin, anneaux] of parBassin)
    await connexion.run("INSERT INTO contours VALUES ($1, $2)", [bassin, JSON.stringify(anneaux)]);
  const nus = [...connus.values()].filter((bassin) => !parBassin.has(bassin));
  const dire = (noms: readonly string[], message: (nom: string) => string): Constat[] =>
    noms.length === 0
      ? []
      : [
          {
            ...constatFichier("contour_sans_bassin", "avertissement", "", "bassin"),
            nombre: noms.length,
            exemples: noms
              .slice(0, MONTRES)
              .map((nom) => ({ ligne: null, valeur: citer(nom), message: message(citer(nom)) })),
          },
        ];
  return [
    ...dire(
      orphelins,
      (nom) => `Aucun établissement n’est dans un bassin « ${nom} » : ce contour n’est pas dessiné.`,
    ),
    ...dire(nus, (nom) => `Le bassin « ${nom} » n’a pas de contour dans ce fichier.`),
  ];
}
