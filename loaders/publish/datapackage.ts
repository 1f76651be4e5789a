/** `datapackage.json`: the downloads described in the Data Package / Table Schema standard, for tools and for people. */
import type { Profil } from "../disclosure/seuils.ts";
import { ANNEXES } from "./annexes.ts";
import { CLE, COLONNES, type Colonne } from "./colonnes.ts";

const TYPES = { texte: "string", entier: "integer", reel: "number" } as const;

const schemaDe = (colonnes: readonly Colonne[], cle: readonly string[]) => ({
  fields: colonnes.map(({ nom, type, titre, valeurs }) => ({
    name: nom,
    type: TYPES[type],
    title: titre,
    ...(valeurs ? { constraints: { enum: valeurs } } : {}),
  })),
  missingValues: [""],
  primaryKey: cle,
});

/** A table has two files: compressed CSV and Parquet. */
function ressources(nom: string, titre: string, colonnes: readonly Colonne[], cle: readonly string[]) {
  const schema = schemaDe(colonnes, cle);
  const csv = { format: "csv", mediatype: "text/csv", encoding: "utf-8", compression: "gz" };
  return [
    {
      name: nom,
      title: titre,
      path: `${nom}.csv.gz`,
      ...csv,
      dialect: { delimiter: ";", decimalChar: "." },
      schema,
    },
    { name: `${nom}-parquet`, title: titre, path: `${nom}.parquet`, format: "parquet", schema },
  ];
}

export interface Publication {
  profil: Profil;
  edition: string | null;
  genereLe: string;
  empreinte: string;
}

export function datapackage({ profil, edition, genereLe }: Publication, academie: string) {
  return {
    name: "observatoire-orientation-mesures",
    title: `Mesures de l’observatoire de l’orientation — ${academie}`,
    description:
      "Toutes les mesures publiées, masquées selon le profil de diffusion : une figure dont le statut n’est pas « publie » ne porte aucun nombre. Définitions dans catalogue.json.",
    profile: "tabular-data-package",
    created: genereLe,
    version: edition ?? genereLe.slice(0, 10),
    profil,
    resources: [
      ...ressources("mesures", "Mesures", COLONNES, CLE),
      ...ANNEXES.flatMap(({ nom, titre, colonnes, cle }) => ressources(nom, titre, colonnes, cle)),
      { name: "catalogue", path: "catalogue.json", format: "json", encoding: "utf-8" },
    ],
  };
}
