/** What a school is held against: its bassin, schools of the same kind and social quarter together, the académie. */
import { bornes, chiffre, ecartAcademie } from "../cellules.js";
import { type Comparaison, comparerAuTout } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { compte, type Unite } from "../format.js";
import { positions } from "../graphiques/positions.js";
import { ecartEnMots } from "../phrases/accueil.js";
import { lectureEtablissement } from "../phrases/etablissement.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { troisAns } from "../trois-ans.js";
import type { Mesure } from "../types.js";
import { champDe, presentes, serieDe } from "./commun.js";
import type { Comparables } from "./etablissement.js";

export interface Autour {
  territoire: Territoire;
  bassin: Territoire | undefined;
  comparables: Comparables | null;
}

interface Suivi {
  indicateur: string;
  nom: string;
  sexe?: "F" | "M";
  /** Years between the millésime and the rentrée when it is observed. */
  recul?: number;
}

const SUIVIS: readonly Suivi[] = [
  { indicateur: "demande_2gt", nom: "Demandes de 2nde GT" },
  { indicateur: "orientation_2gt", nom: "Décisions de 2nde GT" },
  { indicateur: "affectation_2gt", nom: "Affectés en 2nde GT" },
  { indicateur: "constat_2gt", nom: "Présents en 2nde GT" },
  { indicateur: "orientation_2pro", nom: "Décisions de 2nde pro" },
  { indicateur: "constat_2pro", nom: "Présents en 2nde pro" },
  { indicateur: "orientation_cap1", nom: "Décisions de 1re année de CAP" },
  { indicateur: "constat_cap1", nom: "Présents en 1re année de CAP" },
  { indicateur: "taux_accord_2gt", nom: "Demandes de 2nde GT suivies" },
  { indicateur: "taux_decision_modifiee_appel", nom: "Décisions changées après le conseil" },
  { indicateur: "satisfaction_voeu1", nom: "Affectés sur leur premier vœu" },
  { indicateur: "taux_non_affectes", nom: "Candidats sans affectation" },
  { indicateur: "constat_non_retrouve", nom: "Non retrouvés à la rentrée" },
  { indicateur: "acces_superieur_cohorte_t4", nom: "Accès au supérieur, quatre ans après la 3e", recul: 4 },
  { indicateur: "orientation_1g", nom: "Décisions de 1re générale" },
  { indicateur: "orientation_1t", nom: "Décisions de 1re technologique" },
  { indicateur: "constat_1g", nom: "Présents en 1re générale" },
  { indicateur: "acces_st", nom: "Filles vers les sciences et la technologie", sexe: "F" },
  { indicateur: "acces_st", nom: "Garçons vers les sciences et la technologie", sexe: "M" },
  { indicateur: "acces_eds_maths", nom: "Filles en spécialité mathématiques", sexe: "F" },
  { indicateur: "acces_eds_maths", nom: "Garçons en spécialité mathématiques", sexe: "M" },
  { indicateur: "acces_bac_cohorte", nom: "Accès au bac des entrants de 2nde GT", recul: 5 },
  { indicateur: "acces_bac_cohorte_meme_lycee", nom: "Accès au bac dans ce lycée", recul: 5 },
  { indicateur: "taux_pression", nom: "Premiers vœux pour une place" },
  { indicateur: "taux_occupation", nom: "Places occupées en octobre" },
];

export interface LigneEcole {
  indicateur: string;
  nom: string;
  unite: Unite;
  annee: number;
  /** Of the year in view. */
  mesure: Mesure | undefined;
  /** Of the three years that end with it; so are the three others. */
  reunie: Mesure | undefined;
  bassin: Mesure | undefined;
  comparables: Mesure | undefined;
  academie: Mesure | undefined;
  comparaison: Comparaison | undefined;
}

/** One row for each indicator of which the school has rows. */
export function lignesEcole(
  contexte: Contexte,
  { territoire, bassin, comparables }: Autour,
  annee: number,
): LigneEcole[] {
  const groupe: Territoire | undefined = comparables ? { ...territoire, code: comparables.code } : undefined;
  return SUIVIS.flatMap(({ indicateur, nom, sexe, recul = 0 }) => {
    const serie = (t: Territoire | undefined) =>
      t ? serieDe(contexte, indicateur, t, sexe ? { sexe } : {}) : [];
    const sienne = serie(territoire);
    if (!sienne.some(({ statut }) => statut !== "non_disponible")) return [];
    const unite: Unite = contexte.catalogue.get(indicateur)?.unite === "ratio" ? "ratio" : "%";
    const fin = annee - recul;
    const reunir = (t: Territoire | undefined) => troisAns(serie(t), fin, unite);
    const [reunie, academie] = [reunir(territoire), reunir(contexte.academie)];
    return [
      {
        ...{
          indicateur,
          nom,
          unite,
          annee: fin,
          reunie,
          academie,
        },
        mesure: sienne.find((m) => m.millesime === fin),
        bassin: reunir(bassin),
        comparables: reunir(groupe),
        comparaison: comparerAuTout(reunie, academie),
      },
    ];
  });
}

const LEGENDE =
  "Point : l’établissement, et son intervalle à 95 % en bande ; trait plein : le bassin ; losange : les établissements comparables ; pointillé : l’académie. Échelle de 0 à 100 %";

export function figureValeursEcole(contexte: Contexte, autour: Autour, annee: number) {
  const lignes = lignesEcole(contexte, autour, annee);
  const toutes = lignes.flatMap((l) => [l.reunie, l.bassin, l.comparables, l.academie, l.mesure]);
  const exemple =
    lignes.find(({ comparaison: c }) => c?.sens === "plus" || c?.sens === "moins") ??
    lignes.find(({ reunie }) => reunie?.statut === "publie");
  const periode = `${annee - 2} à ${annee}`;
  const nombre = (
    titre: string,
    lire: (l: LigneEcole) => Mesure | undefined,
    g?: string,
  ): Colonne<LigneEcole> => ({
    titre,
    ...(g && { groupe: g }),
    genre: "nombre",
    cellule: (l) => chiffre(lire(l), l.unite),
  });
  const references = [
    nombre("Bassin", (l) => l.bassin, "Trois ans réunis"),
    ...(autour.comparables ? [nombre("Comparables", (l) => l.comparables, "Trois ans réunis")] : []),
    nombre("Académie", (l) => l.academie, "Trois ans réunis"),
  ];
  const intervalle = (
    titre: string,
    lire: (l: LigneEcole) => Mesure | undefined,
    g: string,
  ): Colonne<LigneEcole> => ({
    titre,
    groupe: g,
    genre: "nombre",
    cellule: (l) => bornes(lire(l), l.unite),
  });
  const ecart: Colonne<LigneEcole> = {
    titre: "Écart à l’académie",
    groupe: "Trois ans réunis",
    genre: "nombre",
    cellule: ({ comparaison, reunie: mesure, academie, unite }) =>
      ecartAcademie({ comparaison, mesure, academie }, unite),
  };
  const nom: Colonne<LigneEcole> = {
    titre: "Indicateur",
    // A cohort is named by the years it began in.
    cellule: (l) => (l.annee === annee ? l.nom : `${l.nom} (${l.annee - 2} à ${l.annee})`),
  };
  const options = { lignes, mesures: toutes };
  return figure(contexte, {
    id: "valeurs",
    titre: "Ses valeurs, à côté de son bassin, des établissements comparables et de l’académie",
    sousTitre: `Trois années réunies (${periode}), en % ; un ratio pour les vœux par place. Réunir trois ans resserre les intervalles.`,
    champ: champDe(contexte, lignes[0]?.indicateur ?? "constat_2gt", autour.territoire),
    lecture:
      exemple &&
      lectureEtablissement(
        autour.territoire,
        exemple.nom,
        exemple.reunie,
        exemple.comparaison,
        exemple.annee,
        exemple.unite,
      ),
    notes: [
      LEGENDE,
      autour.comparables
        ? `Comparables : les ${compte(autour.comparables.ecoles, "établissement")} de même nature et de même quart d’indice de position sociale, lui compris, additionnés ; la somme porte sur ceux dont la valeur est publiée, et n’est donnée que s’ils sont assez nombreux`
        : "Établissements comparables : l’indice de position sociale de cet établissement n’est pas connu, ou ses semblables sont trop peu",
      "Une année masquée laisse les trois ans sans valeur : leur somme la trahirait",
    ],
    n: lignes[0]?.reunie?.denominateur,
    annee,
    indicateurs: [...new Set(lignes.map(({ indicateur }) => indicateur))],
    mesures: presentes(lignes.flatMap((l) => [l.mesure])),
    image: false,
    dessin: () =>
      tableau<LigneEcole>({
        legende: "Valeurs de l’établissement et de ce qui l’entoure, sur trois ans",
        colonnes: [
          nom,
          nombre("Établissement", (l) => l.reunie, "Trois ans réunis"),
          {
            titre: "De 0 à 100 %",
            groupe: "Trois ans réunis",
            genre: "dessine",
            cellule: (l) =>
              l.unite === "%" ? positions(l.reunie, l, `${l.nom} : ${ecartEnMots(l.comparaison)}`) : "",
          },
          ...references,
          ecart,
        ],
        ...options,
      }),
    tableau: () =>
      tableau<LigneEcole>({
        legende: "Valeurs de l’établissement et de ce qui l’entoure, en nombres",
        colonnes: [
          nom,
          nombre("Établissement", (l) => l.mesure, `Année ${annee}`),
          intervalle("Intervalle à 95 %", (l) => l.mesure, `Année ${annee}`),
          nombre("Établissement", (l) => l.reunie, "Trois ans réunis"),
          intervalle("Intervalle à 95 %", (l) => l.reunie, "Trois ans réunis"),
          ...references,
          ecart,
        ],
        ...options,
      }),
  });
}
