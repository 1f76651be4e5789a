/** Looks at a deposited file without reading its rows: what it is, and whether it can be read. */
import { createHash } from "node:crypto";
import { lireClasseur } from "./classeur-fichier.ts";
import { aChange, type Depose, type Reglages } from "./depot.ts";
import type { Dialecte } from "./dialecte.ts";
import type { Correspondance } from "./entete.ts";
import type { ALire } from "./lire.ts";
import { MOTIFS } from "./motifs.ts";
import { examiner, type Octets } from "./octets.ts";
import { type Constat, constatFichier } from "./rapport.ts";
import { reconnaitreFichier } from "./reconnaissance.ts";

export interface Vu {
  depose: Depose;
  octets: Octets | null;
  dialecte: Dialecte | null;
  source: string | null;
  /** What to read, or null when the file is unknown or unusable. */
  aLire: ALire | null;
  /** Findings about the file as a whole. */
  constats: Constat[];
  correspondance: Correspondance;
}

export async function reperer(depose: Depose, reglages: Reglages): Promise<Vu> {
  const correspondance = reglages.correspondance(depose.fichier);
  const vu = { depose, correspondance, octets: null, dialecte: null, source: null, aLire: null };
  const refuser = ([regle, message]: readonly [string, string]): Vu => ({
    ...vu,
    constats: [constatFichier(regle, "erreur", message)],
  });
  if (depose.inaccessible) return refuser(MOTIFS.inaccessible);
  if (!depose.lisible) return refuser(MOTIFS.format);
  const octets = await examiner(depose.chemin).catch(() => null);
  if (await aChange(depose)) return enEcriture(vu);
  if (octets === null) return refuser(MOTIFS.inaccessible);
  const feuilles =
    octets.nature === "classeur" ? await lireClasseur(depose.chemin, octets.gzip).catch(() => null) : [];
  const { dialecte, lecture, constats } = reconnaitreFichier(
    depose.fichier,
    octets,
    feuilles,
    correspondance,
  );
  const reconnu = { depose, correspondance, octets: { ...octets, tete: "" }, dialecte, constats };
  const source = dialecte?.entete?.disposition.source.nom ?? null;
  const aLire = dialecte && lecture ? { depose, octets: reconnu.octets, dialecte, ...lecture } : null;
  return { ...reconnu, source, aLire };
}

/** The file changed while it was read: nothing of it is used, the next run will read it. */
export const enEcriture = (vu: Omit<Vu, "constats">): Vu => ({
  ...vu,
  aLire: null,
  constats: [
    constatFichier(
      "en_ecriture",
      "erreur",
      "Le fichier a changé pendant qu’il était lu : il est sans doute encore en cours de copie. Attendez la fin, puis relancez.",
    ),
  ],
});

export const empreinte = (...parties: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parties)).digest("hex");
