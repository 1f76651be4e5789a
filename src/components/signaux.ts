/**
 * Where to look this year: what leaves the académie or the year before beyond its interval, and the thresholds that
 * declarations give. Bassins first; a département speaks where its bassins are masked. Alphabetical, never by size.
 */
import { type Comparaison, comparer, comparerAuTout, opposee } from "./comparer.js";
import type { Contexte } from "./contexte.js";
import { partRetrouves, pcsInconnueDe, type Temoin } from "./fiabilite.js";
import { type Groupe, mesureDe } from "./figures/commun.js";
import { lienTheme } from "./liens.js";
import { type Signal, signalAnnee, signalTerritoire } from "./phrases/accueil.js";
import { BAC } from "./phrases/bac.js";
import { comparaisonEnMots } from "./phrases/comparaisons.js";
import { avertirPcs, avertirRetrouves } from "./phrases/fiabilite.js";
import { COHORTE } from "./phrases/origine.js";
import { departements, type Territoire } from "./territoires.js";
import type { Mesure } from "./types.js";

interface Suivi {
  sujet: string;
  indicateur: string;
  groupe: Groupe;
  recul: number;
  page: string;
  quoi: string;
  unite: "%" | "points";
  lire: (mesure: Mesure) => Mesure;
}

const telle = (mesure: Mesure) => mesure;

const SUIVIS: readonly Suivi[] = [
  {
    ...{
      sujet: "De la décision à la rentrée",
      indicateur: "ecart_orientation_constat_2gt",
      groupe: {},
      recul: 0,
    },
    ...{ page: "ecarts.html", quoi: "2nde GT, de la décision à la rentrée", unite: "points", lire: opposee },
  },
  {
    ...{ sujet: "De la décision à la rentrée", indicateur: "constat_2gt", groupe: {}, recul: 0 },
    ...{ page: "ecarts.html", quoi: "présents en 2nde GT", unite: "%", lire: telle },
  },
  {
    ...{ sujet: "De la 2nde GT au baccalauréat", indicateur: BAC, groupe: {}, recul: 5 },
    ...{ page: "bac.html", quoi: "accès au baccalauréat des entrants de 2nde GT", unite: "%", lire: telle },
  },
  {
    ...{ sujet: "Filles et sciences", indicateur: "acces_st", groupe: { sexe: "F" }, recul: 0 },
    ...{ page: "filles.html", quoi: "filles vers les sciences et la technologie", unite: "%", lire: telle },
  },
  {
    ...{ sujet: "Origine sociale et supérieur", indicateur: COHORTE, groupe: { pcs: "D" }, recul: 4 },
    ...{ page: "origine.html", quoi: "accès au supérieur, origine défavorisée", unite: "%", lire: telle },
  },
];

const tranche = (c: Comparaison | undefined) => c?.sens === "plus" || c?.sens === "moins";

interface Jugee {
  territoire: Territoire;
  mesure: Mesure | undefined;
  comparaison: Comparaison | undefined;
}

/** Of one subject: the bassins that can be judged, and the départements none of whose bassins can. */
function juger(contexte: Contexte, suivi: Suivi, academie: Mesure | undefined, annee: number): Jugee[] {
  const juge = (territoire: Territoire): Jugee => {
    const brute = mesureDe(contexte, suivi.indicateur, territoire, annee, suivi.groupe);
    const mesure = brute && suivi.lire(brute);
    return { territoire, mesure, comparaison: comparerAuTout(mesure, academie) };
  };
  const bassins = contexte.bassins.map(juge);
  const repris = departements(contexte.site).filter(
    ({ code }) =>
      !bassins.some(({ territoire: b, comparaison }) => b.departement === code && comparaison?.sens),
  );
  return [...bassins, ...repris.map(juge)];
}

export interface Signaux {
  signaux: Signal[];
  /** Comparisons that could be made, and those that could not. */
  juges: number;
  muets: number;
}

/** Thresholds of the declarations, for the académie: unknown origins, cohorts found again. */
function seuils(contexte: Contexte, annee: number): Signal[] {
  const { academie } = contexte;
  const t0 = annee - 4;
  const dits: [Temoin, string][] = [
    [pcsInconnueDe(contexte, "constat_2gt", academie, annee), "ecarts.html"],
    [pcsInconnueDe(contexte, COHORTE, academie, t0), "origine.html"],
  ];
  const signaux = dits.flatMap(([temoin, page]): Signal[] =>
    temoin.alerte === undefined
      ? []
      : [{ sujet: "Qualité des données", texte: avertirPcs(temoin, academie).texte, adresse: page }],
  );
  const retrouves = partRetrouves(contexte, "3e", academie, t0);
  if (retrouves.alerte !== undefined)
    signaux.push({
      sujet: "Qualité des données",
      texte: avertirRetrouves(retrouves, `élèves de 3e de la rentrée ${t0}`).texte,
      adresse: "cohortes.html",
    });
  return signaux;
}

export function signauxDe(contexte: Contexte, annee: number): Signaux {
  const parSuivi = SUIVIS.filter(({ indicateur }) => contexte.mesures.annees(indicateur).length > 0).map(
    (suivi) => {
      const millesime = annee - suivi.recul;
      const de = (a: number) => {
        const brute = mesureDe(contexte, suivi.indicateur, contexte.academie, a, suivi.groupe);
        return brute && suivi.lire(brute);
      };
      const academie = de(millesime);
      return {
        ...{ suivi, academie, annuelle: comparer(academie, de(millesime - 1)), avant: millesime - 1 },
        jugees: juger(contexte, suivi, academie, millesime),
      };
    },
  );
  const signaux = parSuivi.flatMap(({ suivi, academie, annuelle, avant, jugees }): Signal[] => {
    const { sujet, page } = suivi;
    const territoires = jugees.flatMap(({ territoire, mesure, comparaison }): Signal[] =>
      tranche(comparaison) && mesure && academie
        ? [
            {
              sujet,
              texte: signalTerritoire(territoire, mesure, academie, suivi),
              adresse: lienTheme(page, territoire, suivi.recul),
            },
          ]
        : [],
    );
    if (!annuelle || !tranche(annuelle)) return territoires;
    const contre = { que: `qu’en ${avant}`, de: `de la valeur de ${avant}` };
    const texte = signalAnnee(suivi.quoi, comparaisonEnMots(annuelle, contre));
    return [{ sujet, texte, adresse: page }, ...territoires];
  });
  const comparaisons = parSuivi.flatMap(({ annuelle, jugees }) => [
    annuelle,
    ...jugees.map(({ comparaison }) => comparaison),
  ]);
  const juges = comparaisons.filter((c) => c?.sens).length;
  return { signaux: [...signaux, ...seuils(contexte, annee)], juges, muets: comparaisons.length - juges };
}
