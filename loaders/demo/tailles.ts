/** How large the fictional académie is. The sizes differ in their schools and bassins, never in the rates. */
export type Taille = "petite" | "normale" | "academie" | "nationale";

export interface Dimensions {
  /** Pupils of 3e a year in one copy of the académie. */
  troisiemes: number;
  /** Copies of the académie: they share the départements, never a bassin, a school or a pupil. */
  copies: number;
  /** Bassins kept: those whose rank is at most this. */
  rangBassins: number;
  /** Exponent on the weights of the bassins: under 1, small bassins are less small. */
  etalement: number;
  /** Usual size of a school: pupils of 3e of a collège, of 2nde of a lycée GT, of 2nde pro of an LP. */
  college: number;
  lycee: number;
  lp: number;
  /** Usual number of places of an offer in 2nde pro. */
  places: number;
}

const academie: Dimensions = {
  troisiemes: 30_000,
  copies: 1,
  rangBassins: 3,
  etalement: 1,
  college: 125,
  lycee: 280,
  lp: 150,
  places: 24,
};

export const DIMENSIONS: Record<Taille, Dimensions> = {
  petite: {
    troisiemes: 600,
    copies: 1,
    rangBassins: 1,
    etalement: 0.5,
    college: 45,
    lycee: 42,
    lp: 22,
    places: 10,
  },
  normale: {
    troisiemes: 6_000,
    copies: 1,
    rangBassins: 2,
    etalement: 0.75,
    college: 95,
    lycee: 170,
    lp: 70,
    places: 18,
  },
  academie,
  nationale: { ...academie, copies: 26 },
};

/** First and last rentrées of the deposit; the campaign before the first has aggregates only (source `chaine`). */
export const PREMIERE_RENTREE = 2016;
export const DERNIERE_RENTREE = 2024;
export const CAMPAGNE_AGREGEE = 2015;
