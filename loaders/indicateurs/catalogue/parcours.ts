/** Cohorts followed: found again, on time, late, ever repeated, by year. « À l’heure » counts years, not merit. */
import type { Indicateur } from "../calcul.ts";
import { RANGS } from "../declaration.ts";
import { COHORTES, COMMUN, MILLESIME, RETROUVES } from "./cohortes-communs.ts";

/** Under this share found a year later, what became of the others may change the picture. */
const SEUIL = 90;

const rang = `CASE etat ${Object.entries(RANGS)
  .map(([etat, n]) => `WHEN '${etat}' THEN ${n}`)
  .join(" ")} END`;

const STRATE = "La strate dit le nombre d’années : « t+1 » est la rentrée d’un an après.";
const NIVEAU =
  "Le niveau attendu est d’une classe par an ; 2nde GT, 2nde professionnelle et 1re année de CAP sont un même niveau, de même que leurs suites.";
const DEHORS =
  "Apprentis, sortis, non retrouvés et classes hors de ces niveaux (SEGPA, MLDS) ne sont ni à l’heure ni en retard, et restent au dénominateur.";
const APRES_CAP =
  "Une 1re professionnelle après deux ans de CAP est une classe plus bas que le niveau attendu : elle est comptée en retard.";

/** The last rank that tells on time from late: after a first year of higher education, or of the end of a CAP, nothing does. */
const DERNIER = { defaut: 7, cap1: 5 };

interface Forme {
  id: string;
  sens: Indicateur["sens"];
  titre: (nom: string) => string;
  question: (nom: string) => string;
  definition: (entrants: string) => string;
  numerateur: string;
  conventions: readonly string[];
  limites: readonly string[];
  besoins: readonly string[];
  condition: (depart: number) => string;
  /** The rows that it is said of, among those of the cohort. */
  parmi?: (depart: number, dernier: number) => string;
  alerte?: Indicateur["alerte"];
}

const FORMES: readonly Forme[] = [
  {
    id: "taux_retrouves",
    sens: "hausse",
    titre: (n) => `Élèves de ${n} retrouvés dans les fichiers`,
    question: (n) => `Combien d’élèves de ${n} sont encore dans les fichiers, année après année ?`,
    definition: (e) =>
      `Part des ${e} à la rentrée t0 qui ont une ligne dans le suivi à la rentrée t0 + n, quelle que soit leur situation.`,
    numerateur: "élèves ayant une ligne dans le suivi à la rentrée t0 + n",
    conventions: ["Une sortie signalée est une situation connue : l’élève est retrouvé."],
    limites: [RETROUVES, "Un élève diplômé qui ne poursuit pas d’études n’est pas retrouvé non plus."],
    besoins: ["suivi"],
    condition: () => "etat <> 'NON_RETROUVE'",
    alerte: {
      sens: "sous",
      seuil: SEUIL,
      strate: "t+1",
      phrase: `Moins de ${SEUIL} % des élèves sont retrouvés un an après : ce que sont devenus les autres peut changer les chiffres de cette cohorte.`,
    },
  },
  {
    id: "parcours_a_lheure",
    sens: "neutre",
    titre: (n) => `Parcours à l’heure des élèves de ${n}`,
    question: (n) => `Combien d’élèves de ${n} ont depuis avancé d’une classe par an ?`,
    definition: (e) =>
      `Part des ${e} à la rentrée t0 qui sont, à la rentrée t0 + n, n classes plus haut ou davantage.`,
    numerateur: "élèves au niveau attendu, ou au-dessus, à la rentrée t0 + n",
    conventions: [NIVEAU, DEHORS],
    limites: ["Le retard pris avant la classe de départ n’y est pas.", APRES_CAP, RETROUVES],
    besoins: ["suivi"],
    condition: (depart) => `${rang} >= ${depart} + horizon`,
    parmi: (depart, dernier) => `${depart} + horizon <= ${dernier}`,
  },
  {
    id: "parcours_en_retard",
    sens: "neutre",
    titre: (n) => `Parcours en retard des élèves de ${n}`,
    question: (n) => `Combien d’élèves de ${n} sont dans une classe plus bas que le niveau attendu ?`,
    definition: (e) =>
      `Part des ${e} à la rentrée t0 qui sont, à la rentrée t0 + n, moins de n classes plus haut.`,
    numerateur: "élèves présents dans une classe en dessous du niveau attendu à la rentrée t0 + n",
    conventions: [NIVEAU, DEHORS],
    limites: [
      "Un retard vient d’un redoublement, d’une réorientation ou d’une interruption.",
      APRES_CAP,
      RETROUVES,
    ],
    besoins: ["suivi"],
    condition: (depart) => `${rang} < ${depart} + horizon`,
    parmi: (depart, dernier) => `${depart} + horizon <= ${dernier}`,
  },
  {
    id: "ont_redouble",
    sens: "neutre",
    titre: (n) => `Élèves de ${n} ayant redoublé depuis`,
    question: (n) => `Combien d’élèves de ${n} ont redoublé une classe au moins depuis leur entrée ?`,
    definition: (e) =>
      `Part des ${e} à la rentrée t0 vus deux rentrées de suite dans la même classe, entre t0 et t0 + n.`,
    numerateur: "élèves vus deux rentrées de suite dans la même classe au plus tard à la rentrée t0 + n",
    conventions: [
      "La même classe est le même niveau de formation (MEFSTAT 4) ; un changement de série ou d’établissement dans ce niveau est un redoublement.",
      "N’a de valeur que si toutes les rentrées de t0 à t0 + n sont dans les fichiers.",
    ],
    limites: [
      "Un redoublement fait pendant que l’élève n’est pas dans les fichiers ne se voit pas : c’est un minimum.",
      RETROUVES,
    ],
    besoins: ["suivi", "annees"],
    condition: () => "redouble",
  },
];

export const parcours: readonly Indicateur[] = FORMES.flatMap(
  ({ id: forme, condition, parmi, besoins, alerte, conventions, titre, question, definition, ...texte }) =>
    COHORTES.map(({ id, code, nom, entrants }): Indicateur => {
      const depart = RANGS[code] ?? 0;
      const dernier = id === "cap1" ? DERNIER.cap1 : DERNIER.defaut;
      const de = [`cohorte = '${code}'`, ...(parmi ? [parmi(depart, dernier)] : [])];
      return {
        ...COMMUN,
        ...texte,
        id: `${forme}_${id}`,
        titre: titre(nom),
        question: question(nom),
        definition: definition(entrants),
        denominateur: `${entrants}, à la rentrée t0`,
        dimensions: ["strate"],
        conventions: [MILLESIME, STRATE, ...conventions],
        ...(alerte ? { alerte } : {}),
        calcul: {
          genre: "taux",
          base: "parcours",
          strates: "NOT contains(strate, ':')",
          population: de.join(" AND "),
          besoins,
          horizon: "substr(strate, 3)::INTEGER",
          numerateur: condition(depart),
        },
      };
    }),
);
