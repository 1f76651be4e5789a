/** UAI: 7 digits and a check letter (position of the number modulo 23 in an alphabet without I, O, Q). */
import { refusValeur } from "../champ.ts";
import { CORRIGER, Refus } from "../refus.ts";
import { citer, sansEspaces } from "../texte.ts";

export const LETTRES_UAI = "ABCDEFGHJKLMNPRSTUVWXYZ";

export function lireUai(texte: string): string | Refus {
  const uai = sansEspaces(texte);
  if (!/^[0-9]{7}[A-Za-z]$/.test(uai))
    return refusValeur("uai", texte, "n’est pas un UAI (7 chiffres puis une lettre, comme 0180901G).");
  const lettre = LETTRES_UAI[Number(uai.slice(0, 7)) % 23];
  if (uai[7]?.toUpperCase() === lettre) return uai.toUpperCase();
  return new Refus(
    "uai",
    `« ${citer(texte)} » n’est pas un UAI : la lettre de contrôle de ces chiffres est ${lettre}. ${CORRIGER}`,
  );
}
