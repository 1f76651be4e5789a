/**
 * The effects planted in the fictional deposit, and nothing else: the generator imports them, tests and
 * demonstrations look for them. Whatever a chart shows beyond these is chance or the ordinary social gradient.
 */

/** Pupils of this bassin vanish between affectation and rentrée far more than elsewhere, every year. */
export const BASSIN_QUI_PERD = {
  bassin: "Vierzon",
  /** Losses after an affectation in 2nde GT are multiplied by this. */
  facteurPertes: 3.5,
} as const;

/** In this lycée girls turned to sciences after 2020: from the 1re of this rentrée on. */
export const LYCEE_FILLES_SCIENCES = {
  /** First public lycée of this bassin, in the order of the file. */
  bassin: "Blois",
  rentree: 2021,
  /** Multiplies the weight of the triplets with maths, of STI2D and of STL in the girls’ choices. */
  facteur: 4,
} as const;

/** Two points more of pupils of 3e seen in 2nde GT, in one département, from this campaign on. */
export const HAUSSE_CONSTAT_2GT = {
  departement: "018",
  campagne: 2022,
  points: 2,
} as const;

/** The year whose exports hold too few PCS: this share of the pupils has none in the files of that campaign. */
export const PCS_MANQUANTES = {
  campagne: 2020,
  part: 0.25,
} as const;
