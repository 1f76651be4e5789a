/** The definition as a formula, in words: a fraction, a difference, a ratio, a product. */
import { type Enfant, h } from "../dom.js";
import { majuscule, typographie } from "../francais.js";
import { lienDefinition } from "../liens.js";
import { nomCode } from "./codes.js";
import type { Fiche, Lien } from "./fiche.js";
import { CENT, DIVISE, FOIS, fraction, MOINS } from "./fraction.js";

const lie = ({ id, titre }: Lien): HTMLElement => h("a", { href: lienDefinition(id) }, typographie(titre));

/** Of the two groups of a comparison: « des filles », « des élèves d’origine défavorisée ». */
const GROUPES = {
  sexe: ["des filles", "des garçons"],
  pcs: ["des élèves d’origine défavorisée", "des élèves d’origine très favorisée"],
} as const;

const TERMES: Readonly<Record<string, readonly [passent: string, base: string]>> = {
  "2nde": ["élèves passés de 2nde en 1re, même lycée", "élèves de 2nde, redoublants ôtés"],
  "1re": ["élèves passés de 1re en terminale, même lycée", "élèves de 1re, redoublants ôtés"],
  tle: ["bacheliers de la session", "élèves de terminale, redoublants ôtés"],
};

/** The sign between the terms of a calculation, in words as in numbers. */
export function signeDe({ forme }: Fiche): () => Enfant {
  if (forme === "produit") return FOIS;
  return forme === "rapport" || forme === "odds" ? DIVISE : MOINS;
}

function termes(fiche: Fiche): Enfant[] {
  const { forme, axe, declaration, niveaux } = fiche;
  const [de, a] = fiche.termes;
  if ((forme === "ecart" || forme === "rapprochement") && de && a) return [lie(de), lie(a)];
  if (forme === "produit")
    return niveaux.map((niveau) => {
      const [passent, base] = TERMES[niveau] ?? [nomCode(niveau), nomCode(niveau)];
      return fraction(passent, base);
    });
  if (de && axe && forme !== "part")
    return GROUPES[axe].map((qui) => {
      const nus = qui.replace(/^des /, "");
      return forme === "odds"
        ? fraction(`${nus} qui y accèdent`, `${nus} qui n’y accèdent pas`)
        : [lie(de), `, taux ${qui}`];
    });
  const { numerateur = declaration.titre, denominateur } = declaration;
  const haut = majuscule(typographie(numerateur));
  return [denominateur ? fraction(haut, majuscule(typographie(denominateur))) : haut];
}

export function formule(fiche: Fiche): HTMLElement {
  const { forme, declaration } = fiche;
  const signe = signeDe(fiche);
  return h(
    "p",
    { class: "formule" },
    forme === "compte" && "Nombre de ",
    termes(fiche).map((terme, rang) => [rang > 0 && signe(), h("span", { class: "terme" }, terme)]),
    declaration.unite === "%" && CENT(),
  );
}
