/** Whether what a cell holds can be what a column of ours holds: it tells some columns better than their names. */
import type { Champ } from "../sources/champ.ts";
import { annee } from "../sources/genres/annee.ts";
import { lireIne } from "../sources/genres/ine.ts";
import { lireUai } from "../sources/genres/uai.ts";
import { contenu, plier } from "../sources/texte.ts";

const an = (saison: "rentree" | "campagne") => (texte: string) => /^20/.test(String(annee(texte, saison)));
const MEF = /^[0-9]{1,2}[0-9A-Z][0-9]{7,8}$/i;
const NOMBRE = /^[0-9][0-9\s\u202f]*([.,][0-9]+)?$/;

/** An UAI has its check letter; an INE ends by a letter where a MEF of its length does not. */
const FORMES: Readonly<Partial<Record<Champ["genre"], (texte: string) => boolean>>> = {
  uai: (texte) => typeof lireUai(texte) === "string",
  ine: (texte) => /[A-Z]$/i.test(texte) && typeof lireIne(texte) === "string",
  mef: (texte) => MEF.test(texte),
  mefstat11: (texte) => MEF.test(texte),
  rentree: an("rentree"),
  campagne: an("campagne"),
  effectif: (texte) => NOMBRE.test(texte),
  decimal: (texte) => NOMBRE.test(texte),
};

/** Null where nothing can be said. */
export function peutTenir({ genre, codes = [], synonymes = {} }: Champ, brut: string): boolean | null {
  const texte = contenu(brut, codes);
  if (texte === null) return null;
  if (genre !== "code") return FORMES[genre]?.(texte) ?? null;
  const plie = plier(texte);
  return codes.includes(plie) || synonymes[plie] !== undefined;
}
