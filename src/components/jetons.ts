/** The colours of styles/jetons.css, by name: figures follow light and dark without being drawn again. */
const jeton = <N extends string>(nom: N) => `var(--${nom})` as const;

export const couleur = {
  fond: jeton("fond"),
  encre: jeton("encre"),
  encre2: jeton("encre-2"),
  filet: jeton("filet"),
  filetFort: jeton("filet-fort"),
  accent: jeton("accent"),
  reference: jeton("reference"),
  moins: jeton("moins"),
  moinsPale: jeton("moins-pale"),
  plus: jeton("plus"),
  plusPale: jeton("plus-pale"),
  accentPale: jeton("accent-pale"),
  filles: jeton("filles"),
  garcons: jeton("garcons"),
} as const;

/** Social origin: one hue from light to dark, « non renseignée » apart (hatched). */
export const couleurPcs = {
  A: jeton("pcs-a"),
  B: jeton("pcs-b"),
  C: jeton("pcs-c"),
  D: jeton("pcs-d"),
  ND: jeton("pcs-nd"),
} as const;

/** The voies, told apart in grey by their order and their direct label; lighter where one voie is cut in several. */
export const couleurVoie = {
  gt: jeton("voie-gt"),
  gtMoyenne: jeton("chaine-3"),
  gtClaire: jeton("voie-gt-claire"),
  pro: jeton("voie-pro"),
  proClaire: jeton("voie-pro-claire"),
  cap: jeton("voie-cap"),
  apprentissage: jeton("voie-apprentissage"),
  maintien: jeton("voie-maintien"),
  autre: jeton("voie-autre"),
} as const;

/** The chain, left to right: one hue growing darker. */
export const couleurChaine = [
  jeton("chaine-1"),
  jeton("chaine-2"),
  jeton("chaine-3"),
  jeton("chaine-4"),
  jeton("chaine-5"),
] as const;
