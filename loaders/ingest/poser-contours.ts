/** Outlines put beside the places they are of: bassins that schools belong to, départements by their code. What finds none is said. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { citer, plierEntete } from "../sources/texte.ts";
import { type Couche, codeDepartement, FICHIERS_CONTOURS } from "./contours.ts";
import { type Constat, constatFichier } from "./rapport.ts";
import { lignes } from "./requete.ts";

const MONTRES = 5;

export interface ConstatsContours {
  fichier: string;
  constats: readonly Constat[];
}

export async function poserContours(
  connexion: DuckDBConnection,
  couches: readonly Couche[],
): Promise<ConstatsContours[]> {
  const dits: ConstatsContours[] = [];
  for (const couche of couches)
    dits.push({ fichier: FICHIERS_CONTOURS[couche.maille], constats: await poser(connexion, couche) });
  return dits.filter(({ constats }) => constats.length > 0);
}

async function poser(connexion: DuckDBConnection, { maille, contours }: Couche): Promise<Constat[]> {
  const connus = maille === "bassin" ? await bassins(connexion) : null;
  const lieuDe = (nom: string) => (connus ? connus.get(plierEntete(nom)) : codeDepartement(nom));
  const parLieu = new Map<string, (typeof contours)[number]["anneaux"][number][]>();
  const orphelins: string[] = [];
  for (const { noms, anneaux } of contours) {
    const lieu = noms.map(lieuDe).find(Boolean);
    if (lieu === undefined) orphelins.push(noms[0] ?? "");
    else parLieu.set(lieu, [...(parLieu.get(lieu) ?? []), ...anneaux]);
  }
  for (const [lieu, anneaux] of parLieu)
    await connexion.run("INSERT INTO contours VALUES ($1, $2, $3)", [maille, lieu, JSON.stringify(anneaux)]);
  // A layer of all France has no outline too many, nor one of an académie too few.
  const nus = [...(connus?.values() ?? [])].filter((bassin) => !parLieu.has(bassin));
  const dire = (noms: readonly string[], message: (nom: string) => string): Constat[] =>
    noms.length === 0
      ? []
      : [
          {
            ...constatFichier("contour_sans_bassin", "avertissement", "", maille),
            nombre: noms.length,
            exemples: noms
              .slice(0, MONTRES)
              .map((nom) => ({ ligne: null, valeur: citer(nom), message: message(citer(nom)) })),
          },
        ];
  return [
    ...dire(orphelins, (nom) =>
      connus
        ? `Aucun établissement n’est dans un bassin « ${nom} » : ce contour n’est pas dessiné.`
        : `« ${nom} » n’est pas le code d’un département : ce contour n’est pas dessiné.`,
    ),
    ...dire(nus, (nom) => `Le bassin « ${nom} » n’a pas de contour dans ce fichier.`),
  ];
}

async function bassins(connexion: DuckDBConnection): Promise<Map<string, string>> {
  const lus = await lignes<[string]>(
    connexion,
    "SELECT DISTINCT bassin FROM etablissements WHERE bassin IS NOT NULL ORDER BY bassin",
  );
  return new Map(lus.map(([bassin]) => [plierEntete(bassin), bassin]));
}
