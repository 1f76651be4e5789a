/** Codes of matières separated by spaces or `|`: `613`, `0613` and `061300` are `0613`; kept sorted, once each. */
import { refusValeur } from "../champ.ts";
import type { Refus } from "../refus.ts";
import { BLANCS } from "../texte.ts";

const SEPARATEURS = new RegExp(`[${BLANCS}|]+`);

export function lireMatieres(texte: string): readonly string[] | Refus {
  const codes = texte.split(SEPARATEURS).filter((code) => code !== "");
  if (codes.length === 0 || codes.some((code) => !/^[0-9]{2,6}$/.test(code)))
    return refusValeur("matiere", texte, "n’est pas une liste de codes de matières (0613 0623 0629).");
  return [...new Set(codes.map(matiere))].sort();
}

/** Four digits name the matière; five or six add its modality, whose leading zero a spreadsheet may have eaten. */
const matiere = (code: string): string =>
  code.length > 4 ? code.padStart(6, "0").slice(0, 4) : code.padStart(4, "0");
