/** The crossed table: one column a value of the axis, its bounds or its counts beside it, a small line over the years. */
import { bornes, chiffre, effectif, sansObjet } from "../cellules.js";
import { tendanceEnMots } from "../figures/commun.js";
import type { Unite } from "../format.js";
import { domaineCommun, etincelle } from "../graphiques/rangs.js";
import { titreAnnee } from "../phrases/indicateur.js";
import { type Colonne, tableau } from "../tableau.js";
import type { ReferenceSituee } from "../types.js";
import type { Pas } from "./axes.js";
import type { Croisement, Vue } from "./croiser.js";
import { lignesPubliees } from "./references.js";

/** Rows that one can still draw without the page waiting. */
const TENDANCES = 120;

interface Options {
  titre: string;
  unite: Unite;
  /** What the cells hold: « valeur », « intervalle », « effectifs ». */
  cellules: string;
  /** Heads the first column. */
  qui: string;
  references: readonly ReferenceSituee[];
}

export function tableauCroise(
  c: Croisement,
  vue: Vue,
  { titre, unite, cellules, qui, references }: Options,
): HTMLElement {
  const tete = (p: Pas) =>
    vue.colonnes === "annee"
      ? titreAnnee(
          Number(p.valeur),
          c.lignes.some((l) => c.cellule(l, p)?.maturite === "provisoire"),
        )
      : p.nom;
  const colonne = (
    titreColonne: string,
    cellule: Colonne<Pas>["cellule"],
    groupe?: string,
  ): Colonne<Pas> => ({
    titre: titreColonne,
    genre: "nombre",
    cellule,
    ...(groupe !== undefined && { groupe }),
  });
  const colonnes = c.colonnes.flatMap((p): Colonne<Pas>[] => {
    const valeur = (groupe?: string) =>
      colonne(groupe === undefined ? tete(p) : "Valeur", (l) => chiffre(c.cellule(l, p), unite), groupe);
    if (cellules === "intervalle")
      return [valeur(tete(p)), colonne("Intervalle", (l) => bornes(c.cellule(l, p), unite), tete(p))];
    if (cellules !== "effectifs") return [valeur()];
    return [
      valeur(tete(p)),
      colonne("Numérateur", (l) => effectif(c.cellule(l, p), "numerateur"), tete(p)),
      colonne("Dénominateur", (l) => effectif(c.cellule(l, p), "denominateur"), tete(p)),
    ];
  });
  /** Columns of the table for one of the crossing: the value comes first. */
  const parPas = colonnes.length / Math.max(1, c.colonnes.length);
  const enValeurs = colonnes.length;
  const annees = c.colonnes.map((p) => Number(p.valeur));
  const serie = (l: Pas) => c.colonnes.flatMap((p) => c.cellule(l, p) ?? []);
  if (
    vue.colonnes === "annee" &&
    annees.length > 1 &&
    c.lignes.length <= TENDANCES &&
    cellules === "valeur"
  ) {
    const domaine = domaineCommun(c.lignes.map(serie));
    const bouts = [annees[0] ?? 0, annees.at(-1) ?? 0] as const;
    colonnes.push({
      titre: "Tendance",
      genre: "dessine",
      cellule: (l) => etincelle(serie(l), { domaine, annees: bouts, resume: tendanceEnMots(serie(l)) }),
    });
  }
  return tableau({
    legende: titre,
    colonnes: [{ titre: qui, cellule: ({ nom }) => nom }, ...colonnes],
    lignes: c.lignes,
    reference: ({ fixe }) => fixe.maille === "academie",
    // What is published has a value, no interval nor count of ours, and no line is drawn of it.
    reperes: lignesPubliees(references, c, vue, parPas).map(({ nom, cellules }) => ({
      nom,
      cellules: new Map([
        ...[...colonnes.keys()]
          .filter((k) => k >= enValeurs || k % parPas > 0)
          .map((k) => [k + 1, sansObjet()] as const),
        ...cellules,
      ]),
    })),
    mesures: c.lignes.flatMap((l) => c.colonnes.map((p) => c.cellule(l, p))),
  });
}
