/** What lies in a deposit: data files, what the observatory ignores by name, and what it does not know how to read. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import * as z from "zod";
import { ErreurUtilisateur } from "../erreur.ts";
import { type Couche, FICHIERS_CONTOURS, lireContours } from "./contours.ts";
import { Correspondances, correspondanceDe } from "./correspondances.ts";
import type { Correspondance } from "./entete.ts";
import { CORRECTION, ignore, LISIBLE } from "./noms.ts";

export interface Depose {
  /** Path inside the deposit, with `/`. */
  fichier: string;
  chemin: string;
  octets: number;
  modifie: Date;
  /** Its extension is one we read, and it is a file we can open. */
  lisible: boolean;
  /** A link that leads nowhere, or a folder that may not be opened. */
  inaccessible: boolean;
  /** It lies in `corrections/`: its rows replace those of their key. */
  correction: boolean;
}

export async function lister(depot: string): Promise<Depose[]> {
  const etat = await stat(depot).catch(() => null);
  if (!etat?.isDirectory())
    throw new ErreurUtilisateur(
      `Le dossier de dépôt « ${depot} » n’existe pas. Créez-le et placez-y vos fichiers, ou indiquez-en un autre avec --depot.`,
    );
  const trouves: Depose[] = [];
  const racine = await realpath(depot);
  const visites = new Set([racine]);
  const visiter = async (dossier: string): Promise<void> => {
    for (const nom of await readdir(dossier)) {
      const chemin = join(dossier, nom);
      const fichier = relative(depot, chemin).split(sep).join("/");
      if (ignore(fichier)) continue;
      const pointe = await stat(chemin).catch(() => null);
      const depose = {
        ...{ fichier, chemin },
        octets: pointe?.size ?? 0,
        modifie: pointe?.mtime ?? new Date(0),
        // A pipe would never end.
        lisible: (pointe?.isFile() ?? false) && LISIBLE.test(nom),
        inaccessible: pointe === null,
        correction: CORRECTION.test(fichier),
      };
      if (!pointe?.isDirectory()) trouves.push(depose);
      else if (await nouveau(chemin))
        await visiter(chemin).catch(() => trouves.push({ ...depose, inaccessible: true }));
    }
  };
  /** A linked folder is read once, unless it holds the deposit itself. */
  const nouveau = async (dossier: string): Promise<boolean> => {
    const reel = await realpath(dossier);
    if (visites.has(reel) || racine.startsWith(`${reel}${sep}`)) return false;
    visites.add(reel);
    return true;
  };
  await visiter(depot);
  return trouves.sort((a, b) => (a.fichier < b.fichier ? -1 : 1));
}

/** Whether a file is no longer what it was when the deposit was listed: somebody is still writing it. */
export async function aChange({ chemin, octets, modifie }: Depose): Promise<boolean> {
  const ici = await stat(chemin).catch(() => null);
  return ici === null || ici.size !== octets || ici.mtime.getTime() !== modifie.getTime();
}

const Academie = z.object({
  code: z.string().optional(),
  nom: z.string().optional(),
  departements: z.array(z.union([z.string(), z.number()])).optional(),
  fictive: z.boolean().optional(),
});
export type Academie = z.infer<typeof Academie>;

export interface Reglages {
  academie: Academie;
  contours: readonly Couche[];
  /** Of a file, by its path in the deposit or else by its bare name. */
  correspondance: (fichier: string) => Correspondance;
  /** Settings files that could not be read, with what to do. */
  illisibles: { fichier: string; message: string }[];
}

export async function lireReglages(depot: string): Promise<Reglages> {
  const illisibles: Reglages["illisibles"] = [];
  const lire = async <T>(fichier: string, schema: z.ZodType<T>, defaut: T): Promise<T> => {
    const texte = await readFile(join(depot, fichier), "utf8").catch(() => null);
    if (texte === null) return defaut;
    try {
      return schema.parse(JSON.parse(texte.replace(/^\ufeff/, "")));
    } catch {
      illisibles.push({
        fichier,
        message: `« ${fichier} » n’a pas la forme attendue : il est ignoré. Corrigez-le (voir la page Données) puis relancez.`,
      });
      return defaut;
    }
  };
  const academie = await lire("academie.json", Academie, {});
  const { fichiers } = await lire("correspondances.json", Correspondances, { fichiers: {} });
  const contours: Couche[] = [];
  for (const maille of ["bassin", "departement"] as const) {
    const fichier = FICHIERS_CONTOURS[maille];
    const texte = await readFile(join(depot, fichier), "utf8").catch(() => null);
    try {
      if (texte !== null) contours.push({ maille, contours: lireContours(texte, maille) });
    } catch (erreur) {
      illisibles.push({ fichier, message: (erreur as Error).message });
    }
  }
  return { academie, contours, correspondance: correspondanceDe(fichiers), illisibles };
}
