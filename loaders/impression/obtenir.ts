/**
 * Where the masked measures to print come from: an archived edition, the published site when it is the one of this
 * warehouse and this code, else a new computation. The first two print exactly what readers of the site see.
 */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Profil } from "../disclosure/seuils.ts";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { creerAtelier } from "../publish/atelier.ts";
import { anterieuresDe, dossierEditions, editionsDe } from "../publish/editions.ts";
import { aJour, empreinte } from "../publish/empreinte.ts";
import { preparerEvaluation } from "../publish/evaluation.ts";
import { masquerEntrepot } from "../publish/masquees.ts";
import { ecrireTelechargements } from "../publish/telechargements.ts";

interface Options {
  entrepot: string;
  profil: Profil;
  site: string;
  /** Name of an edition archived in the site. */
  edition?: string | undefined;
  journal: Journal;
}

interface Obtenue {
  telechargements: string;
  /** Removes what was written to print. */
  rendre: () => Promise<void>;
}

export async function obtenir({ entrepot, profil, site, edition, journal }: Options): Promise<Obtenue> {
  if (edition !== undefined) return archivee(site, edition);
  const publies = join(site, "telechargements");
  if (existsSync(join(publies, "site.json")) && (await aJour(site, entrepot, profil))) {
    journal.info(`Mesures du site « ${site} », qui est celui de cet entrepôt.`);
    return { telechargements: publies, rendre: async () => {} };
  }
  const { mesures, fermer } = await masquerEntrepot(
    entrepot,
    profil,
    journal,
    await anterieuresDe(site, profil),
  );
  const atelier = await creerAtelier(tmpdir(), "observatoire-impression-");
  const rendre = () => rm(atelier, { recursive: true, force: true });
  try {
    const genereLe = new Date().toISOString();
    const publication = { profil, edition: null, genereLe, empreinte: await empreinte(entrepot) };
    await preparerEvaluation(mesures);
    await ecrireTelechargements(mesures, publication, atelier);
  } catch (erreur) {
    await rendre();
    throw erreur;
  } finally {
    fermer();
  }
  return { telechargements: atelier, rendre };
}

async function archivee(site: string, edition: string): Promise<Obtenue> {
  const connues = (await editionsDe(site)).map((e) => e.edition);
  if (!connues.includes(edition))
    throw new ErreurUtilisateur(
      `L’édition « ${edition} » n’est pas archivée dans « ${site} ». Éditions connues : ${connues.join(", ") || "aucune"}.`,
    );
  return { telechargements: join(dossierEditions(site), edition, "telechargements"), rendre: async () => {} };
}
