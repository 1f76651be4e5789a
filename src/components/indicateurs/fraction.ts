/** A fraction drawn as a fraction, and read aloud as one: « a sur b ». */
import { type Enfant, h } from "../dom.js";
import { nombre, points, pourcent, ratio, signe, type Unite } from "../format.js";
import type { Terme } from "./fiche.js";

export const fraction = (haut: Enfant, bas: Enfant): HTMLElement =>
  h(
    "span",
    { class: "fraction" },
    h("span", { class: "haut" }, haut),
    h("span", { class: "invisible" }, " sur "),
    h("span", { class: "bas" }, bas),
  );

/** A sign between two terms: drawn, and said in words where a voice would skip it. */
export const operateur = (dessine: string, mot: string): Enfant => [
  h("span", { class: "operateur", "aria-hidden": "true" }, dessine),
  h("span", { class: "invisible" }, ` ${mot} `),
];
export const MOINS = () => operateur("\u2212", "moins");
export const FOIS = () => operateur("×", "multiplié par");
export const DIVISE = () => operateur("÷", "divisé par");
const EGALE = () => operateur("=", "égale");

/** « 8/10 », or the number alone for a count. */
const chiffres = ({ numerateur, denominateur }: Terme): Enfant => {
  const ecrire = (x: number) => nombre(x, Number.isInteger(x) ? 0 : 1);
  if (numerateur === null) return "";
  return denominateur === null ? ecrire(numerateur) : fraction(ecrire(numerateur), ecrire(denominateur));
};

export function valeurUnite(valeur: number, unite: Unite): string {
  if (unite === "%") return pourcent(valeur);
  if (unite === "points") return `${signe(valeur)}${points(valeur).replace(/^[\d,\u202f]+/, "")}`;
  return unite === "ratio" ? ratio(valeur) : nombre(valeur);
}

/** « 8/10 = 80,0 % », « 8/10 − 5/10 = +30,0 points ». */
export function calcul(termes: readonly Terme[], signes: () => Enfant, valeur: number, unite: Unite): Enfant {
  if (termes.length === 1 && termes[0]?.denominateur === null) return valeurUnite(valeur, unite);
  return [
    termes.map((terme, rang) => [rang > 0 && signes(), chiffres(terme)]),
    EGALE(),
    h("strong", {}, valeurUnite(valeur, unite)),
  ];
}

/** What makes a share a percentage. */
export const CENT = (): Enfant => [FOIS(), "100"];
