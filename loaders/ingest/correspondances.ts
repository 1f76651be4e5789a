/** What correspondances.json of a deposit may say. */
import * as z from "zod";
import { nomDe } from "./annee-fichier.ts";
import type { Correspondance } from "./entete.ts";

const annee = z.union([z.number().int(), z.string()]);
export const Correspondances = z.object({
  fichiers: z.record(
    z.string(),
    z.object({
      source: z.string().optional(),
      feuille: z.string().optional(),
      annee: annee.optional(),
      colonnes: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** Of a file, by its path in the deposit or else by its bare name; its rejected rows, corrected, are read as it was. */
export const correspondanceDe =
  (fichiers: z.infer<typeof Correspondances>["fichiers"]) =>
  (fichier: string): Correspondance => {
    const nom = nomDe(fichier);
    const origine = nom.replace(/(\.rejets(\.csv)?)+$/i, "");
    return (fichiers[fichier] ?? fichiers[nom] ?? fichiers[origine] ?? {}) as Correspondance;
  };
