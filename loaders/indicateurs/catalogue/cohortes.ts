/** Cohorts followed year by year (AD7): passage, repetition, and what becomes of the entrants of a class. */
import type { Indicateur } from "../calcul.ts";
import { COHORTES, COMMUN, MILLESIME, RETROUVES } from "./cohortes-communs.ts";
import { parcours } from "./parcours.ts";

const passages: readonly Indicateur[] = [
  {
    ...COMMUN,
    id: "taux_passage_3e_2gt",
    titre: "Passage de 3e en 2nde GT",
    question: "Combien d’élèves de 3e sont en 2nde GT à la rentrée suivante ?",
    definition:
      "Part des élèves de 3e d’une rentrée retrouvés en 2nde GT à la rentrée suivante, dans le suivi de cohorte.",
    numerateur: "élèves retrouvés en 2nde GT à la rentrée t0 + 1",
    denominateur: "élèves présents en 3e à la rentrée t0, redoublants compris",
    dimensions: ["sexe", "pcs"],
    conventions: [
      MILLESIME,
      "Élèves d’octobre, et non de juin : quelques dixièmes d’écart avec le constat de la chaîne.",
    ],
    limites: [RETROUVES],
    calcul: {
      genre: "taux",
      base: "progressions",
      population: "origine = '2116'",
      besoins: ["suivi"],
      horizon: 1,
      numerateur: "arrivee = '2211'",
    },
  },
  {
    ...COMMUN,
    id: "taux_passage_depp",
    titre: "Passage de 3e en 2nde GT, de constat à constat",
    question: "Combien d’élèves de 3e d’un octobre sont en 2nde GT l’octobre suivant ?",
    definition:
      "Part des élèves de 3e d’une rentrée présents en 2nde GT au constat de la rentrée suivante, secteurs public et privé sous contrat.",
    numerateur: "élèves présents en 2nde GT à la rentrée d’arrivée",
    denominateur: "élèves présents en 3e à la rentrée précédente",
    sources: ["rentree"],
    dimensions: ["sexe", "pcs"],
    conventions: [
      "Convention de la DEPP, de constat à constat : à ne pas mêler avec les taux de la chaîne, rapportés aux élèves de juin.",
      "Le millésime est la rentrée d’arrivée ; l’élève compte dans son collège.",
    ],
    limites: [RETROUVES],
    calcul: {
      genre: "taux",
      base: "entrees",
      population: "origine = '2116'",
      besoins: ["rentree"],
      numerateur: "arrivee LIKE '2211%'",
    },
  },
];

const CLASSES = [
  { id: "3e", nom: "3e", classe: "2116" },
  { id: "2gt", nom: "2nde GT", classe: "2211" },
  { id: "1gt", nom: "1re générale ou technologique", classe: "2212" },
];

const redoublements = CLASSES.map(
  ({ id, nom, classe }): Indicateur => ({
    ...COMMUN,
    id: `taux_redoublement_${id}`,
    titre: `Redoublement de la ${nom}`,
    question: `Combien d’élèves de ${nom} y sont encore à la rentrée suivante ?`,
    definition: `Part des élèves de ${nom} d’une rentrée retrouvés dans la même classe à la rentrée suivante.`,
    numerateur: `élèves retrouvés en ${nom} à la rentrée t0 + 1`,
    denominateur: `élèves présents en ${nom} à la rentrée t0`,
    dimensions: ["sexe", "pcs"],
    conventions: [
      MILLESIME,
      "Le changement de série ou d’établissement dans la même classe est un redoublement.",
    ],
    limites: ["Ne distingue pas le maintien demandé par la famille."],
    calcul: {
      genre: "taux",
      base: "progressions",
      population: `origine = '${classe}'`,
      besoins: ["suivi"],
      horizon: 1,
      numerateur: `arrivee = '${classe}'`,
    },
  }),
);

const devenirs = COHORTES.map(
  ({ id, code, nom, entrants }): Indicateur => ({
    ...COMMUN,
    id: `devenir_${id}`,
    titre: `Devenir des élèves de ${nom}`,
    question: `Que sont devenus les élèves de ${nom}, année après année ?`,
    definition: `Répartition des ${entrants} à la rentrée t0, selon leur situation à chacune des rentrées suivantes.`,
    numerateur: "élèves dans cette situation à la rentrée t0 + n",
    denominateur: entrants,
    dimensions: ["strate"],
    conventions: [
      MILLESIME,
      "La strate dit le nombre d’années et la situation : « t+1:2GT » est la 2nde GT un an après ; les situations d’une même année font 100 %.",
      "« NON_RETROUVE » : aucune ligne cette année-là, y compris après un diplôme. « SORTI » : sortie signalée.",
    ],
    limites: [
      RETROUVES,
      "En dessous de 90 % d’élèves retrouvés, la répartition est à prendre avec précaution.",
    ],
    calcul: {
      genre: "repartition",
      base: "parcours",
      strates: "contains(strate, ':')",
      population: `cohorte = '${code}'`,
      besoins: ["suivi"],
      ensemble: "split_part(strate, ':', 1)",
      attente: "substr(split_part(strate, ':', 1), 3)::INTEGER",
    },
  }),
);

export const cohortes: readonly Indicateur[] = [...passages, ...redoublements, ...devenirs, ...parcours];
