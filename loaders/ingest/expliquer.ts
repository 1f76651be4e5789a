/** Says in words why each refused row is: its raw cells go through the zod contract, which names column, rule, remedy. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type * as z from "zod";
import type { Champ } from "../sources/champ.ts";
import { annee, type Saison } from "../sources/genres/annee.ts";
import { CORRIGER, type Refus } from "../sources/refus.ts";
import { citer, contenu } from "../sources/texte.ts";
import { Ajout } from "./ajout.ts";
import { lignes, valeur } from "./requete.ts";

/** Rows explained at a time. */
const LOT = 100_000;

const DEFAUTS: Readonly<Record<string, string>> = {
  guillemets:
    "Les guillemets de cette ligne ne se referment pas : ses cellules ne peuvent pas être séparées. Corrigez-les puis redéposez le fichier.",
  nombre_de_colonnes:
    "Cette ligne n’a pas le même nombre de cellules que l’en-tête. Vérifiez les séparateurs en trop ou manquants, puis redéposez le fichier.",
};

export async function expliquer(
  connexion: DuckDBConnection,
  fichierId: number,
  schema: z.ZodType,
  colonnes: readonly (readonly [string, Champ])[],
  parLibelle: string | undefined,
  resolus: ReadonlyMap<string, Refus>,
): Promise<void> {
  const total = await valeur(connexion, "SELECT count(*) FROM tampon.lu");
  const ajout = await Ajout.ouvrir(connexion, "rejets_lignes");
  for (let debut = 0; debut < total; debut += LOT) {
    const lot = await lignes<[number, string[], string | null]>(
      connexion,
      `SELECT ligne, brut, defaut FROM tampon.lu
       WHERE rowid BETWEEN ${debut} AND ${debut + LOT - 1} AND rejetee AND ecart IS NULL`,
    );
    for (const [ligne, brut, defaut] of lot)
      for (const faute of fautes(brut, defaut, schema, colonnes, parLibelle, resolus))
        ajout.ligne([fichierId, ligne, faute.regle, faute.colonne, faute.valeur, faute.message]);
  }
  ajout.fermer();
}

interface Faute {
  regle: string;
  colonne: string | null;
  valeur: string;
  message: string;
}

function fautes(
  brut: readonly (string | null)[],
  defaut: string | null,
  schema: z.ZodType,
  colonnes: readonly (readonly [string, Champ])[],
  parLibelle: string | undefined,
  resolus: ReadonlyMap<string, Refus>,
): Faute[] {
  if (defaut !== null) return [{ regle: defaut, colonne: null, valeur: "", message: DEFAUTS[defaut] ?? "" }];
  const cellules = Object.fromEntries(colonnes.map(([nom], i) => [nom, brut[i] ?? null]));
  const trouvees = [...(parLibelle ? refusLibelle(cellules, parLibelle, colonnes, resolus) : [])];
  for (const issue of schema.safeParse(cellules).error?.issues ?? []) {
    const colonne = String(issue.path[0] ?? "");
    if (colonne === parLibelle) continue;
    const regle = issue.code === "custom" ? String(issue.params?.regle) : issue.code;
    trouvees.push({ regle, colonne, valeur: montrable(cellules, colonne, colonnes), message: issue.message });
  }
  return trouvees.length > 0 ? trouvees : [INEXPLIQUEE];
}

/** Never met as long as the two checks agree, which a test watches; a row is never lost for it. */
const INEXPLIQUEE: Faute = {
  regle: "controle",
  colonne: null,
  valeur: "",
  message: `Cette ligne n’est pas conforme. ${CORRIGER}`,
};

function* refusLibelle(
  cellules: Readonly<Record<string, string | null>>,
  nom: string,
  colonnes: readonly (readonly [string, Champ])[],
  resolus: ReadonlyMap<string, Refus>,
): Generator<Faute> {
  const libelle = contenu(cellules[nom]);
  const [colonneAnnee, champ] =
    colonnes.find(([, { genre }]) => genre === "campagne" || genre === "rentree") ?? [];
  const an =
    colonneAnnee && champ ? annee(contenu(cellules[colonneAnnee]) ?? "", champ.genre as Saison) : null;
  const refus = resolus.get(`${nom} ${an} ${libelle}`);
  if (refus)
    yield { regle: refus.regle, colonne: nom, valeur: citer(libelle ?? "", true), message: refus.message };
}

/** An INE is never shown, nor a cell that holds the same thing as it. */
function montrable(
  cellules: Readonly<Record<string, string | null>>,
  colonne: string,
  colonnes: readonly (readonly [string, Champ])[],
): string {
  const texte = contenu(cellules[colonne]) ?? "";
  const ine = colonnes.filter(([, { genre }]) => genre === "ine").map(([nom]) => contenu(cellules[nom]));
  const genre = colonnes.find(([nom]) => nom === colonne)?.[1].genre;
  return ine.includes(texte) ? "" : citer(texte, genre === "mef" || genre === "mefstat11");
}
