/** The thirteen canonical sources and what is derived from them. */
import { expect, expectTypeOf, test } from "vitest";
import { textes } from "../../loaders/ingest/nomenclatures.ts";
import type { Champ } from "../../loaders/sources/champ.ts";
import type { constat } from "../../loaders/sources/constat.ts";
import { type Ligne, type Source, schema } from "../../loaders/sources/definition.ts";
import { SOURCES } from "../../loaders/sources/index.ts";
import { contexte } from "../../loaders/sources/nomenclatures/tables.ts";
import { PUBLIQUES } from "../../loaders/sources/publiques/index.ts";
import { modele, schemaTable } from "../../loaders/sources/schema.ts";
import { contenu } from "../../loaders/sources/texte.ts";

const CLES: Readonly<Record<string, string>> = {
  etablissements: "uai debut",
  orientation: "campagne palier ine",
  affectation: "campagne tour ine rang",
  offre: "campagne uai mefstat11 statut_offre voeu_recensement",
  rentree: "rentree ine",
  constat: "rentree uai mefstat11",
  cohorte: "ine rentree",
  chaine: "campagne palier uai sexe pcs_groupe etape voie",
  actions: "rentree type date bassin uai intitule",
  succession: "uai_ancien rentree",
  reseaux: "reseau rentree",
  plan_travail: "action",
  qvt: "vague departement question modalite",
};

const TOUTES: readonly Source[] = [...SOURCES, ...PUBLIQUES];

test("les sources et leurs clés sont celles du contrat", () => {
  expect(Object.fromEntries(SOURCES.map(({ nom, cle }) => [nom, cle.join(" ")]))).toEqual(CLES);
});

test.each(TOUTES.map((source) => [source.nom, source] as const))(
  "%s : l’exemple de chaque colonne forme une ligne acceptée",
  async (_, source) => {
    const exemples = Object.entries<Champ>(source.colonnes).map(([nom, { exemple }]) => [nom, exemple]);
    const lue = schema(source as Source, contexte(await textes(), 2030)).safeParse(
      Object.fromEntries(exemples),
    );
    expect(lue.error?.issues ?? []).toEqual([]);
  },
);

test.each(TOUTES.map((source) => [source.nom, source] as const))(
  "%s : chaque colonne a un titre en français, et son exemple s’il ne peut rester vide",
  (_, source) => {
    for (const [nom, { titre, exemple, requis }] of Object.entries<Champ>(source.colonnes)) {
      expect(titre, nom).not.toBe("");
      if (requis === "valeur") expect(contenu(exemple), nom).not.toBeNull();
    }
  },
);

test("le Table Schema décrit les colonnes, la clé et les valeurs manquantes", () => {
  const decrit = schemaTable(SOURCES[1]);
  expect(decrit).toMatchObject({ name: "orientation", primaryKey: ["campagne", "palier", "ine"] });
  expect(decrit.fields[1]).toMatchObject({
    name: "palier",
    title: "Palier d’orientation",
    type: "string",
    constraints: { required: true, enum: ["3E", "2GT"] },
  });
  expect(decrit.missingValues).toContain("#N/A");
});

test("le modèle est un fichier vide à remplir, que l’ingestion reconnaît", () => {
  expect(modele(SOURCES[5])).toBe("\ufeffrentree;uai;mefstat11;effectif;filles;garcons\r\n");
});

test("le type d’une ligne vient du contrat : ce qui est obligatoire n’est jamais nul", () => {
  expectTypeOf<Ligne<typeof constat>>().toEqualTypeOf<{
    rentree: number;
    uai: string;
    mefstat11: string;
    effectif: number;
    filles: number | null;
    garcons: number | null;
  }>();
});
