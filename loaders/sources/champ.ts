/** One column of a source: a zod type that reads a cell, carrying the metadata everything else is derived from. */
import * as z from "zod";
import { CORRIGER, Refus } from "./refus.ts";
import { citer, contenu } from "./texte.ts";

export type Genre =
  | "uai"
  | "ine"
  | "rentree"
  | "campagne"
  | "code"
  | "effectif"
  | "decimal"
  | "date"
  | "mois"
  | "departement"
  | "matieres"
  | "mef"
  | "mefstat11"
  | "pcs"
  | "texte";

export interface Dit {
  titre: string;
  exemple: string;
  /** Part of the key of the row. */
  cle?: true;
  /** « valeur »: column and value are needed; « colonne »: the column is, its cells may be empty. */
  requis?: "valeur" | "colonne";
  alias?: readonly string[];
  /** Tells the school in words: files that word it otherwise do not contradict each other. */
  descriptif?: true;
}

export interface Parametres {
  /** Accepted codes, and what other spellings of them stand for. */
  codes?: readonly string[];
  synonymes?: Readonly<Record<string, string>>;
  min?: number;
  max?: number;
  /** Value of an absent or empty cell. */
  defaut?: string | number;
}

export type Champ = Dit & Parametres & { genre: Genre };

type Lu<T, D extends Dit, P extends Parametres> = D extends { requis: "valeur" }
  ? T
  : P extends { defaut: string | number }
    ? T
    : T | null;

const SCIENTIFIQUE = /^[0-9]+([.,][0-9]+e[+-]?|e[+-])[0-9]+$/i;

/** Builds a column: `lire` turns a non-empty trimmed text into the normal form, or says why not. */
export function champ<T, const D extends Dit, const P extends Parametres>(
  genre: Genre,
  dit: D,
  parametres: P,
  lire: (texte: string) => T | Refus,
) {
  const refuse = (refus: Refus, ctx: z.RefinementCtx): never => {
    ctx.addIssue({ code: "custom", message: refus.message, params: { regle: refus.regle } });
    return z.NEVER;
  };
  return z
    .string()
    .nullish()
    .transform((brut, ctx): Lu<T, D, P> => {
      const texte = contenu(brut, parametres.codes);
      if (texte === null) {
        if (dit.requis === "valeur") return refuse(OBLIGATOIRE, ctx);
        return (parametres.defaut ?? null) as Lu<T, D, P>;
      }
      const lu =
        genre !== "texte" && genre !== "pcs" && SCIENTIFIQUE.test(texte) ? scientifique(texte) : lire(texte);
      return lu instanceof Refus ? refuse(lu, ctx) : (lu as Lu<T, D, P>);
    })
    .meta({ ...(dit as Dit), ...(parametres as Parametres), genre } satisfies Champ & object);
}

const OBLIGATOIRE = new Refus(
  "valeur_obligatoire",
  "La cellule est vide alors que cette valeur est indispensable. Complétez-la dans le fichier d’origine puis redéposez-le.",
);

const scientifique = (texte: string) =>
  new Refus(
    "notation_scientifique",
    `« ${citer(texte)} » : un tableur a remplacé la valeur par un nombre arrondi, des chiffres sont perdus. ` +
      "Reprenez l’export d’origine sans l’ouvrir dans un tableur, ou mettez la colonne au format Texte avant la saisie.",
  );

export const refusValeur = (regle: string, texte: string, dire: string): Refus =>
  new Refus(regle, `« ${citer(texte, regle.startsWith("mef"))} » ${dire} ${CORRIGER}`);
