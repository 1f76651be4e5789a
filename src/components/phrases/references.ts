/** A published figure in words: its place, its year, its group, its value and, always, the convention it follows. */
import { comparerAValeur } from "../comparer.js";
import { INSECABLE, nombre, pluriel, pourcent, ratio, signe, valeur } from "../format.js";
import { enchainer, majuscule, point, typographie } from "../francais.js";
import type { Mesure, Reference, ReferenceSituee } from "../types.js";
import { soit } from "./comparaisons.js";

const DIRE: Record<Reference["unite"], (x: number) => string> = {
  "%": pourcent,
  points: (x) => `${signe(x)}${INSECABLE}${pluriel(x, "point")}`,
  ratio,
  nombre: (x) => nombre(x),
  indice: (x) => nombre(x, 1),
};
export const valeurReference = (r: Reference) => DIRE[r.unite](r.valeur);

/** Académies as readers write them; départements are named by the page. */
const LIEUX: Record<string, string> = {
  FRANCE: "France",
  "ORLEANS-TOURS": "Orléans-Tours",
  MONTPELLIER: "Montpellier",
  BORDEAUX: "Bordeaux",
  CRETEIL: "Créteil",
  LILLE: "Lille",
};
type Noms = ReadonlyMap<string, string>;
export const lieuReference = ({ perimetre }: Reference, noms: Noms = new Map()) =>
  LIEUX[perimetre] ?? noms.get(perimetre) ?? `département ${perimetre}`;

const SEXES = { F: "filles", M: "garçons", T: "" } as const;
const VOIES: Record<string, string> = {
  "2PRO": "2nde professionnelle",
};

/** « France, 2023, filles » */
function qui(r: Reference, noms?: Noms): string {
  const parties = [lieuReference(r, noms), r.millesime, VOIES[r.strate] ?? r.strate, SEXES[r.sexe]];
  return parties.filter(Boolean).join(", ");
}

/** As in a table, where the header says the unit. */
export const nombreReference = (r: Reference) => valeur(r.valeur, r.unite);

/** The head of its row: « France, 2017 (DEPP, constat à constat) ». */
export const nomRepere = (r: Reference) =>
  `${[lieuReference(r), r.millesime].filter(Boolean).join(", ")} (${r.convention})`;

/** At the end of a line, in two lines of text: « France, 2017 : 64,0 % », « DEPP, constat à constat ». */
export const etiquetteReference = (r: Reference): readonly [string, string] => [
  `${qui(r)}${INSECABLE}: ${valeurReference(r)}`,
  r.convention,
];

/**
 * Under a figure: the published figures it shows, one sentence a convention; then what `contre` allows to say of the
 * figure beside each, and that nothing is said beside the others.
 */
export function phraseReferences(
  references: readonly ReferenceSituee[] = [],
  contre: (r: ReferenceSituee) => string | undefined = () => undefined,
): string | undefined {
  const conventions = [...new Set(references.map(({ convention }) => convention))];
  const phrases = conventions.map((convention) => {
    const siennes = references.filter((r) => r.convention === convention);
    const titre = pluriel(siennes.length, "Référence publiée", "Références publiées");
    const autre = siennes[0]?.meme ? "" : "autre convention que la figure, ";
    const valeurs = siennes.map((r) => `${qui(r)}, ${valeurReference(r)}`);
    return `${titre} (${autre}${convention})${INSECABLE}: ${valeurs.join(`${INSECABLE}; `)}`;
  });
  const jugees = references.flatMap((r) => contre(r) ?? []);
  const reste = references.filter(({ unite }) => unite !== "nombre").length - jugees.length;
  return phrases.length > 0
    ? enchainer(...phrases, ...jugees, reste > 0 ? SANS_JUGEMENT(jugees.length > 0, reste) : undefined)
    : undefined;
}

const SANS_JUGEMENT = (autres: boolean, n: number) =>
  `Aucun écart n’est jugé face ${pluriel(n, autres ? "à l’autre" : "à la référence", autres ? "aux autres" : "aux références")}${INSECABLE}: autre année, autre convention ou valeur non publiée`;

/** « Académie, session 2021 : 75,5 %, contre 78,6 % en France (SIES…), soit 3,1 points de moins (intervalle…) », same convention only. */
export function phraseContreReference(
  qui: string,
  mesure: Mesure | undefined,
  r: Reference,
): string | undefined {
  const comparaison = comparerAValeur(mesure, r.valeur);
  // A territory holds fewer pupils than the country: a count is no gap.
  if (r.unite === "nombre") return undefined;
  if (!r.meme || mesure?.millesime !== r.millesime || !comparaison || mesure.valeur === null)
    return undefined;
  const lieu =
    r.perimetre === "FRANCE"
      ? "en France"
      : /^\d/.test(r.perimetre)
        ? "dans le même département"
        : `à ${lieuReference(r)}`;
  const unite = r.unite === "%" ? "points" : r.unite;
  const groupe = SEXES[r.sexe] && `, ${SEXES[r.sexe]}`;
  return `${qui}${groupe}${INSECABLE}: ${DIRE[r.unite](mesure.valeur)}, contre ${valeurReference(r)} ${lieu} (${r.convention}), ${soit(comparaison, "", unite)}`;
}

/** On the page of a definition: everything that is known of a reference, source included. */
export function detailReference(r: Reference, noms?: Noms): string {
  const phrases = [
    `${qui(r, noms)}${INSECABLE}: ${valeurReference(r)}`,
    r.meme ? undefined : `autre convention (${r.convention})${INSECABLE}: ${r.definition}`,
    r.note,
    `Source${INSECABLE}: ${r.source}${r.preuve === "calculée" ? ", valeur calculée à partir du fichier" : ""}`,
  ];
  return phrases
    .filter((texte): texte is string => Boolean(texte))
    .map((texte) => majuscule(point(typographie(texte))))
    .join(" ");
}
