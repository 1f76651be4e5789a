/** The page of a family that a loader with brackets in its name is asked for, by its command line, while a site is previewed. */
import { parseArgs } from "node:util";
import { type Famille, familles, type Membre } from "./pages.ts";

const options = { dossier: { type: "string" }, nom: { type: "string" } } as const;

/** With its family. */
function demandee(dansDossier?: Famille["dossier"]): [Famille, Membre] {
  const { dossier = dansDossier, nom } = parseArgs({ options }).values;
  const famille = familles().find((f) => f.dossier === dossier);
  const membre = famille?.membres.find((m) => m.nom === nom);
  if (!famille || !membre) throw new Error(`page inconnue : ${dossier}/${nom}`);
  return [famille, membre];
}

/** Its text, for a preview. */
export function page(dossier: Famille["dossier"]): string {
  const [{ texte }, { nom, titre }] = demandee(dossier);
  return texte(nom, titre);
}

/** One of its files, for a preview. */
export function donnee(extension: string): string | Uint8Array {
  const lire = demandee()[1].donnees[extension];
  if (!lire) throw new Error(`aucune donnée .${extension} pour cette page`);
  return lire();
}
