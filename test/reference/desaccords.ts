/** Rows on which the engine is known to differ, each with its reason: to be emptied, never to be lived with. */
export const DESACCORDS: readonly { lignes: RegExp; raison: string }[] = [
  {
    lignes: /^cause_c[5-7]\|.*\|(NON_)?AFFECTE$/,
    raison: "split by affectation where the département holds no AF row: unknown, and not « non affecté »",
  },
];
