/** The crossed table: one column a value of the axis, its bounds or its counts beside it, a small line over the years. */
import { bornes, chiffre, effectif } from "../cellules.js";
import { tendanceEnMots } from "../figures/commun.js";
import type { Unite } from "../format.js";
import { domaineCommun, etincelle } from "../graphiques/rangs.js";
import { titreAnnee } from "../phrases/indicateur.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Pas } from "./axes.js";
import type { Croisement, Vue } from "./croiser.js";

/** Rows that one can still draw without the page waiting. */
const TENDANCES = 120;

interface Options {
  titre: string;
  unite: Unite;
  /** What the cells hold: « valeur », « intervalle », « effectifs ». */
  cellules: string;
  /** Heads the first column. */
  qui: string;
}

export function tableauCroise(
  c: Croisement,
  vue: Vue,
  { titre, unite, cellules, qui }: Options,
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
    mesures: c.lignes.flatMap((l) => c.colonnes.map((p) => c.cellule(l, p))),
  });
}
