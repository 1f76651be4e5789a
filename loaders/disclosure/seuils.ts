/** The thresholds of disclosure, in one place. Changing one changes what is published everywhere. */

export const PROFILS = ["public", "interne"] as const;
export type Profil = (typeof PROFILS)[number];

/** A count of 1 to T_COUNT − 1 pupils is never published, nor the complement of one. */
export const T_COUNT = 5;

/** Smallest group a rate is published for. */
export const T_DENOMINATEUR: Readonly<Record<Profil, number>> = { public: 20, interne: 10 };

/** Fewest answers that a question of the survey, or one of its modalities, is shown for in one département. */
export const T_REPONDANTS = 10;

/** Under this size 0 % and 100 % would say something of every pupil of the group. */
export const T_UNANIMITE = 20;
