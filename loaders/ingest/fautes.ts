/** Why a row is refused, in words: its raw cells go through the zod contract, which names column, rule, remedy. */
import type { Champ } from "../sources/champ.ts";
import type { Source } from "../sources/definition.ts";
import { annee as lireAnnee, type Saison } from "../sources/genres/annee.ts";
import { CORRIGER, type Refus } from "../sources/refus.ts";
import { citer, contenu } from "../sources/texte.ts";
import type { Cellules } from "./cellules.ts";

/** What keeps the cells of a row from being told apart, by rule. */
export const DEFAUTS: Readonly<Record<string, string>> = {
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

type Bruts = readonly (string | null)[];

/** `resolus` holds why labels have no code, by column, year and label. */
export interface Explique {
  cellules: Cellules;
  source: Source;
  parLibelle: string | undefined;
  resolus: ReadonlyMap<string, Refus>;
}

/** Why a row is refused, of its raw cells in the order of the contract and of what keeps them from being told apart. */
export function fauteur({ cellules, source, parLibelle, resolus }: Explique) {
  const genresDe = Object.values(source.colonnes as Record<string, Champ>).map(({ genre }) => genre);
  const rang = (nom: string) => cellules.noms.indexOf(nom);
  const [libelle, an] = [rang(parLibelle ?? ""), rang(source.annee ?? "")];
  const saison = genresDe[an] as Saison | undefined;
  const ines = genresDe.flatMap((genre, i) => (genre === "ine" ? [i] : []));

  /** A label is looked for apart; an empty one is missing, as any value. */
  function* refusLibelle(brut: Bruts): Generator<Faute> {
    const texte = contenu(brut[libelle]);
    const annee = saison === undefined ? null : lireAnnee(contenu(brut[an]) ?? "", saison);
    const refus = resolus.get(`${parLibelle} ${annee} ${texte}`);
    if (refus) yield { ...refus, colonne: parLibelle ?? "", valeur: citer(texte ?? "", true) };
  }

  /** An INE is never shown, nor a cell that holds the same thing as it. */
  function montrable(brut: Bruts, i: number): string {
    const texte = contenu(brut[i]) ?? "";
    const code11 = genresDe[i] === "mef" || genresDe[i] === "mefstat11";
    return ines.some((ine) => contenu(brut[ine]) === texte) ? "" : citer(texte, code11);
  }

  return (brut: Bruts, defaut: string | null): Faute[] => {
    if (defaut !== null)
      return [{ regle: defaut, colonne: null, valeur: "", message: DEFAUTS[defaut] ?? "" }];
    const trouvees = libelle < 0 ? [] : [...refusLibelle(brut)];
    for (const { regle, colonne, message } of cellules.refus(brut)) {
      if (colonne === parLibelle && contenu(brut[libelle]) !== null) continue;
      trouvees.push({ regle, colonne, valeur: montrable(brut, rang(colonne)), message });
    }
    return trouvees.length > 0 ? trouvees : [INEXPLIQUEE];
  };
}

/** Never met as long as the two checks agree, which a test watches; a row is never lost for it. */
const INEXPLIQUEE: Faute = {
  regle: "controle",
  colonne: null,
  valeur: "",
  message: `Cette ligne n’est pas conforme. ${CORRIGER}`,
};
