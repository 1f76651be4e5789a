/** Why a row is refused, in words: its raw cells go through the zod contract, which names column, rule, remedy. */
import type * as z from "zod";
import type { Champ } from "../sources/champ.ts";
import { annee, type Saison } from "../sources/genres/annee.ts";
import { CORRIGER, type Refus } from "../sources/refus.ts";
import { citer, contenu } from "../sources/texte.ts";

const DEFAUTS: Readonly<Record<string, string>> = {
  guillemets:
    "Les guillemets de cette ligne ne se referment pas : ses cellules ne peuvent pas être séparées. Corrigez-les puis redéposez le fichier.",
  nombre_de_colonnes:
    "Cette ligne n’a pas le même nombre de cellules que l’en-tête. Vérifiez les séparateurs en trop ou manquants, puis redéposez le fichier.",
};

export interface Faute {
  regle: string;
  colonne: string | null;
  valeur: string;
  message: string;
}

export function fautes(
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
    // A label is looked for apart; an empty one is missing, as any value.
    if (colonne === parLibelle && contenu(cellules[colonne]) !== null) continue;
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
