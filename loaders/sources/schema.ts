/** What the contract of a source gives its users: a Table Schema that describes it, and an empty file to fill. */
import type { Champ } from "./champ.ts";
import { ANNEE_MIN } from "./contexte.ts";
import type { Source } from "./definition.ts";
import { MARQUES } from "./texte.ts";

/** Table Schema (Frictionless v1) of a source, titles and descriptions in French. */
export interface SchemaTable {
  name: string;
  title: string;
  description: string;
  fields: readonly Readonly<Record<string, unknown>>[];
  primaryKey: readonly string[];
  missingValues: readonly string[];
}

type Forme = { type: string; format?: string; pattern?: string; aide: string };

const FORMES: Readonly<Record<Champ["genre"], Forme>> = {
  uai: { type: "string", pattern: "[0-9]{7}[A-Z]", aide: "7 chiffres et la lettre de contrôle." },
  ine: {
    type: "string",
    pattern: "[0-9A-Z]{11}",
    aide: "11 caractères ; remplacé par un pseudonyme à la lecture.",
  },
  rentree: { type: "integer", aide: "L’année de l’automne ; 2023-2024, RS 2023 ou une date sont lus aussi." },
  campagne: { type: "integer", aide: "L’année du printemps ; 2022-2023 est lu comme 2023." },
  code: { type: "string", aide: "" },
  effectif: { type: "integer", aide: "Nombre entier positif ou nul." },
  decimal: { type: "number", aide: "Virgule ou point décimal." },
  date: { type: "date", format: "any", aide: "2023-11-15 ou 15/11/2023." },
  mois: { type: "yearmonth", aide: "2022-05." },
  departement: { type: "string", aide: "3 caractères (018) ; 18 est lu aussi." },
  matieres: { type: "string", aide: "Codes séparés par des espaces ou |." },
  mef: { type: "string", aide: "MEF de 10 ou 11 caractères, ou MEFSTAT11." },
  mefstat11: { type: "string", pattern: "[0-9A-Z]{11}", aide: "11 caractères." },
  pcs: { type: "string", aide: "2 caractères ; un code inconnu compte en non renseigné (ND)." },
  texte: { type: "string", aide: "" },
};

export function schemaTable(source: Source): SchemaTable {
  const champs = Object.entries(source.colonnes as Record<string, Champ>);
  return {
    name: source.nom,
    title: source.titre,
    description: `Une ligne : ${source.uneLigne}.`,
    fields: champs.map(([name, champ]) => decrire(name, champ)),
    primaryKey: source.cle,
    missingValues: MARQUES,
  };
}

function decrire(name: string, { genre, titre, exemple, requis, codes, min, max, defaut }: Champ) {
  const { aide, pattern, ...forme } = FORMES[genre];
  const annee = genre === "rentree" || genre === "campagne";
  const contraintes = {
    ...(requis === "valeur" ? { required: true } : {}),
    ...(codes ? { enum: codes } : {}),
    ...(pattern ? { pattern } : {}),
    ...(annee ? { minimum: min ?? ANNEE_MIN } : min === undefined ? {} : { minimum: min }),
    ...(max === undefined || genre !== "effectif" ? {} : { maximum: max }),
  };
  const vide = defaut === undefined ? "" : ` Vide : ${defaut}.`;
  return {
    name,
    title: titre,
    description: `${titre}. ${aide}${vide}`.trim(),
    example: exemple,
    ...forme,
    ...(Object.keys(contraintes).length > 0 ? { constraints: contraintes } : {}),
  };
}

/** An empty file to fill: the header line, with a BOM so that spreadsheets read the accents of what is typed. */
export const modele = (source: Source): string => `\ufeff${Object.keys(source.colonnes).join(";")}\r\n`;

/** The same with one row made of the examples of the contract: a file that the check accepts as it is. */
export const exemple = (source: Source): string =>
  `${modele(source)}${Object.values(source.colonnes as Record<string, Champ>)
    .map((champ) => champ.exemple)
    .join(";")}\r\n`;
