/** One row a bassin, the académie first: value, trend, gap to the académie with its interval, on common scales. */
import { bornes, chiffre, ecartAcademie, manque } from "../cellules.js";
import { type Comparaison, comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import type { Unite } from "../format.js";
import { domaineCommun, etincelle, intervalleEcart, repereSeul } from "../graphiques/rangs.js";
import { lienTerritoire } from "../liens.js";
import { type aLire, ecartEnMots } from "../phrases/accueil.js";
import { type Colonne, type Repere, tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { type Groupe, presentes, serieDe, tendanceEnMots } from "./commun.js";

/** One figure followed through all bassins. */
export interface Sujet {
  nom: string;
  indicateur: string;
  groupe?: Groupe;
  millesime: number;
  unite: Unite;
  /** How readers see it, when that is not as stored. */
  lire?: (mesure: Mesure) => Mesure;
}

export interface Ligne {
  territoire: Territoire;
  serie: readonly Mesure[];
  mesure: Mesure | undefined;
  /** The same figure for the académie. */
  academie: Mesure | undefined;
  /** Undefined for the académie itself. */
  comparaison: Comparaison | undefined;
}

export function lignesDe(
  contexte: Contexte,
  { indicateur, groupe, millesime, lire = (m) => m }: Sujet,
  lieux: readonly Territoire[] = contexte.bassins,
): Ligne[] {
  const ligne = (territoire: Territoire): Ligne => {
    const serie = serieDe(contexte, indicateur, territoire, groupe).map(lire);
    const mesure = serie.find((m) => m.millesime === millesime);
    return {
      territoire,
      serie: serie.filter((m) => m.millesime <= millesime),
      mesure,
      academie: undefined,
      comparaison: undefined,
    };
  };
  const reference = ligne(contexte.academie);
  const academie = reference.mesure;
  const bassins = lieux.map(ligne);
  return [
    reference,
    ...bassins.map((l) => ({ ...l, academie, comparaison: comparerAuTout(l.mesure, academie) })),
  ];
}

/** Bassins that leave the académie beyond their interval, on this side or on either. */
export const ecartes = <L extends Ligne>(lignes: readonly L[], sens?: "plus" | "moins"): L[] =>
  lignes.filter(({ comparaison: c }) =>
    sens ? c?.sens === sens : c?.sens === "plus" || c?.sens === "moins",
  );

export const territoires = (lignes: readonly Ligne[]) => lignes.map(({ territoire }) => territoire);

export const estAcademie = ({ territoire }: { territoire: Territoire }) => territoire.maille === "academie";

/** The bassin that is chosen in the bar, or every bassin of the département that is. */
export const enVue =
  (vu: Territoire) =>
  ({ territoire: { maille, code, departement } }: { territoire: Territoire }): boolean =>
    maille === "bassin" &&
    ((vu.maille === "bassin" && vu.code === code) ||
      (vu.maille === "departement" && vu.code === departement));

export const nomLie = (territoire: Territoire) =>
  territoire.maille === "academie"
    ? territoire.libelle
    : h("a", { href: lienTerritoire(territoire) }, territoire.libelle);

/** What is missing where there is no comparison. */
export const absente = ({ mesure, academie }: Ligne) => (publiee(mesure) ? academie : mesure);

/** A word of the column « À lire », in the colour of its side. */
export const mention = ({ mot, sens }: ReturnType<typeof aLire>[number]) =>
  h("div", { class: `ecart-${sens}` }, mot);

export const colonneTerritoire = {
  titre: "Bassin",
  cellule: (l: Ligne) => nomLie(l.territoire),
} satisfies Colonne<Ligne>;

/** Wide enough for every interval, the académie inside; `autour` is where it stands on the scale. */
export function domaineEcarts(lignes: readonly Ligne[], autour = 0): [number, number] {
  const bornes = lignes.flatMap(({ comparaison: c }) => (c ? [c.bas ?? c.ecart, c.haut ?? c.ecart] : []));
  return [autour + Math.min(-1, ...bornes), autour + Math.max(1, ...bornes)];
}

/** Of the small drawings of a row, in pixels; narrower where a row has one for each of several subjects. */
interface Largeurs {
  tendance: number;
  ecart: number;
}
const LARGES: Largeurs = { tendance: 52, ecart: 112 };
export const ETROITES: Largeurs = { tendance: 36, ecart: 90 };

/** Value, trend and gap of one subject, drawn. */
export function colonnesDessinees(
  sujet: Sujet,
  lignes: readonly Ligne[],
  largeurs = LARGES,
): Colonne<Ligne>[] {
  const tous = lignes.flatMap(({ serie }) => serie.map((m) => m.millesime));
  const annees: [number, number] = [Math.min(...tous), sujet.millesime];
  const domaine = domaineCommun(lignes.map(({ serie }) => serie));
  const ecarts = domaineEcarts(lignes);
  return [
    {
      titre: sujet.unite === "points" ? "Points" : "En %",
      genre: "nombre",
      groupe: sujet.nom,
      cellule: ({ mesure }) => chiffre(mesure, sujet.unite),
    },
    {
      titre: annees[0] < annees[1] ? `Depuis ${annees[0]}` : String(annees[1]),
      genre: "dessine",
      groupe: sujet.nom,
      cellule: ({ serie }) =>
        serie.some(publiee)
          ? etincelle(serie, {
              ...{ domaine, annees, largeur: largeurs.tendance },
              resume: `Évolution : ${tendanceEnMots(serie)}`,
            })
          : chiffre(serie.at(-1), "%"),
    },
    {
      titre: "Écart à l’académie",
      genre: "dessine",
      groupe: sujet.nom,
      cellule: (l) => {
        if (estAcademie(l)) return repereSeul(ecarts, largeurs.ecart);
        if (!l.comparaison) return manque(l);
        const resume = ecartEnMots(l.comparaison);
        return intervalleEcart(l.comparaison, {
          domaine: ecarts,
          repere: 0,
          resume,
          largeur: largeurs.ecart,
        });
      },
    },
  ];
}

/** The same three in numbers, for the table view. */
export const colonnesChiffrees = ({ nom, unite }: Sujet): Colonne<Ligne>[] => [
  {
    titre: unite === "points" ? "Points" : "En %",
    genre: "nombre",
    groupe: nom,
    cellule: ({ mesure }) => chiffre(mesure, unite),
  },
  {
    titre: "Intervalle à 95 %",
    genre: "nombre",
    groupe: nom,
    cellule: ({ mesure }) => bornes(mesure, unite),
  },
  {
    titre: "Écart à l’académie",
    genre: "nombre",
    groupe: nom,
    cellule: (l) => (estAcademie(l) ? "référence" : ecartAcademie(l)),
  },
];

interface Tables {
  legende: string;
  sujet: Sujet;
  lignes: readonly Ligne[];
  /** The territory in view. */
  vu: Territoire;
  /** What each row says besides, drawn or in numbers. */
  suite: readonly Colonne<Ligne>[];
  mesures: readonly (Mesure | undefined)[];
  reperes?: readonly Repere[];
}

/** A table of bassins as figures show it: its subject drawn, then in numbers, the same columns after it. */
export function tablesBassins({ legende, sujet, lignes, vu, suite, mesures, reperes = [] }: Tables) {
  const table = (nom: string, siennes: readonly Colonne<Ligne>[]) =>
    tableau({
      legende: nom,
      colonnes: [colonneTerritoire, ...siennes, ...suite],
      lignes,
      reference: estAcademie,
      vue: enVue(vu),
      reperes,
      mesures,
    });
  return {
    mesures: presentes(mesures),
    image: false as const,
    dessin: () => table(legende, colonnesDessinees(sujet, lignes)),
    tableau: () => table(`${legende}, en nombres`, colonnesChiffrees(sujet)),
  };
}
