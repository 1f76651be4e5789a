/** UAI of the fictional schools: valid check letter, numbers from 6000 on where no real school of the six départements lies. */

const LETTRES = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** Schools that one département of one copy may hold. */
const PAR_COPIE = 150;

/** The check letter is the number modulo 23 in an alphabet without I, O and Q. */
export function uai(departement: string, copie: number, rang: number): string {
  if (rang >= PAR_COPIE) throw new Error(`Trop d’établissements fictifs dans ${departement}`);
  const numero = `${departement}${6000 + copie * PAR_COPIE + rang}`;
  return numero + LETTRES.charAt(Number(numero) % 23);
}
