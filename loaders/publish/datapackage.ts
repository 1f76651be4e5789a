/** `datapackage.json`: the downloads described in the Data Package / Table Schema standard, for tools and for people. */
import type { Profil } from "../disclosure/seuils.ts";
import { COLONNES } from "./colonnes.ts";

const TYPES = { texte: "string", entier: "integer", reel: "number" } as const;

const fields = COLONNES.map(({ nom, type, titre, valeurs }) => ({
  name: nom,
  type: TYPES[type],
  title: titre,
  ...(valeurs ? { constraints: { enum: valeurs } } : {}),
}));

const schema = {
  fields,
  missingValues: [""],
  primaryKey: ["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"],
};

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
      {
        name: "mesures",
        path: "mesures.csv.gz",
        compression: "gz",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { delimiter: ";", decimalChar: "." },
        schema,
      },
      { name: "mesures-parquet", path: "mesures.parquet", format: "parquet", schema },
      { name: "catalogue", path: "catalogue.json", format: "json", encoding: "utf-8" },
    ],
  };
}
