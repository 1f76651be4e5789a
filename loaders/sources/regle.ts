/** Rules between the columns of one row, written as data so that zod and SQL are both made from them. */
import { enumerer } from "./genres/code.ts";
import { CORRIGER } from "./refus.ts";
import { citer } from "./texte.ts";

/** When the column `si` holds one of `parmi`, the column `alors` must be filled, or (if filled) hold one of `codes`. */
export interface Implication {
  regle: string;
  si: string;
  parmi: readonly string[];
  alors: string;
  codes?: readonly string[];
}

/** Where both are filled, `grand` = `petit` + 1, or `grand` ≥ `petit`. */
export interface Comparaison {
  regle: string;
  grand: string;
  petit: string;
  ecart: "un" | "positif";
  dire: string;
}

export type Regle = Implication | Comparaison;

type Ligne = Readonly<Record<string, unknown>>;

/** The column at fault and the sentence, or null when the row holds the rule. */
export function enfreinte(regle: Regle, ligne: Ligne): { colonne: string; message: string } | null {
  if ("alors" in regle) {
    if (!regle.parmi.includes(String(ligne[regle.si]))) return null;
    const valeur = ligne[regle.alors] ?? null;
    if (regle.codes === undefined)
      return valeur !== null
        ? null
        : {
            colonne: regle.alors,
            message: `La cellule est vide alors que « ${regle.si} » vaut ${ligne[regle.si]}. ${CORRIGER}`,
          };
    if (valeur === null || regle.codes.includes(String(valeur))) return null;
    return {
      colonne: regle.alors,
      message: `« ${citer(String(valeur))} » n’est pas permis quand « ${regle.si} » vaut ${ligne[regle.si]} (${enumerer(regle.codes)}). ${CORRIGER}`,
    };
  }
  const [grand, petit] = [ligne[regle.grand] ?? null, ligne[regle.petit] ?? null];
  if (grand === null || petit === null) return null;
  const ecart = Number(grand) - Number(petit);
  if (regle.ecart === "un" ? ecart === 1 : ecart >= 0) return null;
  return { colonne: regle.grand, message: `${regle.dire} ${CORRIGER}` };
}
