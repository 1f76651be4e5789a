/**
 * The only place where a number or a date becomes text: decimal comma, narrow no-break spaces, true minus,
 * rounding half away from zero (12,25 → 12,3; −12,25 → −12,3).
 */
export type Unite = "%" | "points" | "ratio" | "nombre" | "indice";

export const FINE = "\u202f";
export const INSECABLE = "\u00a0";
const MOINS = "\u2212";
const MOIS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;

/** 15 significant digits first: 8.35 is stored as 8.3499999999999996 and must give 8,4. */
export function arrondir(x: number, decimales = 0): number {
  const echelle = 10 ** decimales;
  const arrondi = Math.round(Number((Math.abs(x) * echelle).toPrecision(15))) / echelle;
  return arrondi === 0 ? 0 : Math.sign(x) * arrondi;
}

export function nombre(x: number, decimales = 0): string {
  const arrondi = arrondir(x, decimales);
  const [entiers = "0", fraction] = Math.abs(arrondi).toFixed(decimales).split(".");
  const milliers = entiers.replace(/\B(?=(\d{3})+$)/g, FINE);
  return `${arrondi < 0 ? MOINS : ""}${milliers}${fraction ? `,${fraction}` : ""}`;
}

/** « +3,1 », « −3,1 », « 0,0 »: gaps always carry their sign. */
export const signe = (x: number, decimales = 1) =>
  `${arrondir(x, decimales) > 0 ? "+" : ""}${nombre(x, decimales)}`;

export const pourcent = (x: number) => `${nombre(x, 1)}${FINE}%`;

/** French takes the plural from 2: « 1,9 point », « 2,0 points ». */
export const pluriel = (x: number, un: string, plusieurs = `${un}s`) => (Math.abs(x) < 2 ? un : plusieurs);

/** « 0 élève », « 1 élève », « 1 250 élèves ». */
export const compte = (n: number, un: string, plusieurs?: string) =>
  `${nombre(n)}${INSECABLE}${pluriel(n, un, plusieurs)}`;

/** Size of a gap, without its sign: « 3,1 points ». */
export const points = (x: number) =>
  `${nombre(Math.abs(x), 1)}${INSECABLE}${pluriel(arrondir(Math.abs(x), 1), "point")}`;

/** « 1,17 » */
export const ratio = (x: number) => nombre(x, 2);

const DECIMALES: Record<Unite, number> = { "%": 1, points: 1, ratio: 2, nombre: 0, indice: 1 };

/** As in a table, where the header says the unit. */
export function valeur(x: number, unite: Unite): string {
  return unite === "points" ? signe(x) : nombre(x, DECIMALES[unite]);
}

/** Two values with the decimals that tell them apart, 4 at most: « 6,54 » and « 6,48 »; as anywhere when none does. */
export function distinguer(a: number, b: number, unite: Unite): readonly [string, string] {
  const dire = unite === "points" ? signe : nombre;
  const essais = [...Array(5 - DECIMALES[unite]).keys()].map((plus) => {
    const decimales = DECIMALES[unite] + plus;
    return [dire(a, decimales), dire(b, decimales)] as const;
  });
  return essais.find(([un, autre]) => un !== autre) ?? [valeur(a, unite), valeur(b, unite)];
}

/** « de 5,4 à 10,0 » */
export const intervalle = (bas: number, haut: number, unite: Unite = "%") =>
  `de ${nombre(bas, DECIMALES[unite])} à ${nombre(haut, DECIMALES[unite])}`;

/** `2024-10-03` (time ignored) → « 3 octobre 2024 »; a text that is no date is given back. */
export function date(iso: string): string {
  const [, annee, mois, jour] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const nom = MOIS[Number(mois) - 1];
  if (!nom) return iso;
  return `${Number(jour) === 1 ? "1er" : Number(jour)}${INSECABLE}${nom} ${annee}`;
}
