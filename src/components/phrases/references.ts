/** A published figure in words: its place, its year, its group, its value and, always, the convention it follows. */
import { INSECABLE, nombre, pluriel, pourcent, ratio, signe } from "../format.js";
import { majuscule, point, typographie } from "../francais.js";
import type { Reference } from "../types.js";

const DIRE: Record<Reference["unite"], (x: number) => string> = {
  "%": pourcent,
  points: (x) => `${signe(x)}${INSECABLE}${pluriel(x, "point")}`,
  ratio,
  nombre: (x) => nombre(x),
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
  GT: "lycées généraux et technologiques",
  PRO: "lycées professionnels",
};

/** « France, 2023, filles » */
function qui(r: Reference, noms?: Noms): string {
  const parties = [lieuReference(r, noms), r.millesime, VOIES[r.strate] ?? r.strate, SEXES[r.sexe]];
  return parties.filter(Boolean).join(", ");
}

/** At the end of a line, in two lines of text: « France, 2017 : 64,0 % », « DEPP, constat à constat ». */
export const etiquetteReference = (r: Reference): readonly [string, string] => [
  `${qui(r)}${INSECABLE}: ${valeurReference(r)}`,
  r.convention,
];

/** « France, 2017 : 64,0 % (DEPP, constat à constat) » */
const courte = (r: Reference) =>
  `${qui(r)}${INSECABLE}: ${valeurReference(r)} (${r.convention}${r.meme ? "" : ", autre convention que la figure"})`;

/** Under a figure: the published figures it shows. */
export function phraseReferences(references: readonly Reference[]): string | undefined {
  if (references.length === 0) return undefined;
  const titre = references.length > 1 ? "Références publiées" : "Référence publiée";
  return `${titre}${INSECABLE}: ${references.map(courte).join(`${INSECABLE}; `)}.`;
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
