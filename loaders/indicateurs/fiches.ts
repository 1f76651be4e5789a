/** What the page of an indicator says beside its declaration: how it is made, what is made of it, its worked example. */
import type { Calcul, Indicateur } from "./calcul.ts";
import { INDICATEURS } from "./catalogue.ts";
import type { Declaration } from "./declaration.ts";
import { calculerExemples, type Exemple } from "./exemples/calculer.ts";

interface Lien {
  id: string;
  titre: string;
}

export interface Fiche {
  declaration: Declaration;
  /** Whom it is about: its denominator, or that of the first indicator it is made of; absent for a count. */
  population: string | null;
  /** How the terms make the value: one fraction, a difference, a product… */
  forme:
    | "fraction"
    | "compte"
    | "ecart"
    | "rapprochement"
    | "produit"
    | "ecart_groupes"
    | "rapport"
    | "odds"
    | "part";
  /** The two groups of a comparison: girls and boys, PCS D and A. */
  axe: "sexe" | "pcs" | null;
  /** Classes of a product, in order. */
  niveaux: readonly string[];
  /** The indicators it is made of, the one taken from first. */
  termes: readonly Lien[];
  /** Those that are made of it. */
  derives: readonly Lien[];
  exemple: Exemple | null;
}

function formeDe(calcul: Calcul): Fiche["forme"] {
  switch (calcul.genre) {
    case "comparaison":
      return calcul.forme === "ecart" ? "ecart_groupes" : calcul.forme;
    case "ecart":
    case "rapprochement":
    case "produit":
    case "compte":
      return calcul.genre;
    case "effectif":
      return "compte";
    default:
      return "fraction";
  }
}

function termesDe(calcul: Calcul): readonly string[] {
  if (calcul.genre === "ecart" || calcul.genre === "rapprochement") return [calcul.de, calcul.a];
  return calcul.genre === "comparaison" || calcul.genre === "densite" ? [calcul.de] : [];
}

function populationDe({ denominateur }: Declaration, calcul: Calcul): string | null {
  if (denominateur) return denominateur;
  const de = INDICATEURS.find(({ id }) => id === termesDe(calcul)[0]);
  return de ? populationDe(de, de.calcul) : null;
}

const lien = ({ id, titre }: Indicateur): Lien => ({ id, titre });

/** One a declaration, in the order of the catalogue. */
export async function decrireFiches(catalogue: readonly Declaration[]): Promise<Fiche[]> {
  const exemples = await calculerExemples();
  return INDICATEURS.flatMap(({ id, calcul }) => {
    const declaration = catalogue.find((d) => d.id === id);
    if (!declaration) return [];
    const termes = termesDe(calcul);
    return {
      declaration,
      population: populationDe(declaration, calcul),
      forme: formeDe(calcul),
      axe: calcul.genre === "comparaison" ? calcul.axe : null,
      niveaux: calcul.genre === "produit" ? calcul.niveaux : [],
      termes: INDICATEURS.filter((i) => termes.includes(i.id))
        .sort((a, b) => termes.indexOf(a.id) - termes.indexOf(b.id))
        .map(lien),
      derives: INDICATEURS.filter((i) => termesDe(i.calcul).includes(id)).map(lien),
      exemple: exemples.get(id) ?? null,
    };
  });
}
