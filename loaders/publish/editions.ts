/**
 * Editions are kept inside the site, at `editions/<nom>/`: the whole site as it was published, its masked measures
 * (`telechargements/mesures.parquet`) and its manifest (`publication.json`). Each publication carries the former ones
 * over, so that a link to a figure of an edition shows the same number for ever. An edition never changes.
 */
import { existsSync } from "node:fs";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Anterieure } from "../disclosure/anterieures.ts";
import type { Profil } from "../disclosure/seuils.ts";
import { ErreurUtilisateur } from "../erreur.ts";
import { type Changements, comparer } from "./changements.ts";
import { MARQUE } from "./dossier-site.ts";
import { json } from "./json.ts";
import type { Manifeste } from "./manifeste.ts";

const CHANGEMENTS = "changements.json";

export const dossierEditions = (site: string) => join(site, "editions");

const lireJson = async <T>(chemin: string): Promise<T> => JSON.parse(await readFile(chemin, "utf8")) as T;

/** Manifests of the editions archived in a site, the oldest first; none where there is no site yet. */
export async function editionsDe(site: string): Promise<Manifeste[]> {
  const dossier = dossierEditions(site);
  const noms = existsSync(dossier) ? await readdir(dossier) : [];
  const presents = noms.filter((nom) => existsSync(join(dossier, nom, MARQUE)));
  const lus = await Promise.all(presents.map((nom) => lireJson<Manifeste>(join(dossier, nom, MARQUE))));
  return lus.sort((a, b) => a.genereLe.localeCompare(b.genereLe));
}

/** Refuses a name that an address cannot hold, one that is taken, and editions that this profile may not show. */
export async function verifierEdition(
  site: string,
  profil: Profil,
  edition: string | undefined,
): Promise<void> {
  if (edition !== undefined && !/^[\p{L}\d][\p{L}\d._-]{0,39}$/u.test(edition))
    throw new ErreurUtilisateur(
      `« ${edition} » ne peut nommer une édition : son nom est dans l’adresse des pages. Prenez des lettres, des chiffres, des points et des tirets, par exemple 2024-11.`,
    );
  const connues = await editionsDe(site);
  if (edition !== undefined && connues.some((e) => e.edition === edition))
    throw new ErreurUtilisateur(
      `L’édition « ${edition} » est déjà dans « ${site} », et une édition ne change plus : les liens vers ses figures doivent montrer les mêmes nombres. Donnez un autre nom à --edition, par exemple ${edition}-b. Si elle n’a jamais été diffusée, retirez d’abord le dossier « ${join(dossierEditions(site), edition)} ».`,
    );
  const autres = connues.filter((e) => e.profil !== profil);
  if (autres.length > 0)
    throw new ErreurUtilisateur(
      `« ${site} » garde des éditions de l’autre profil de diffusion (${autres.map((e) => e.edition).join(", ")}) : elles ne peuvent voisiner avec une publication du profil ${profil}. Donnez à --sortie un autre dossier.`,
    );
}

/** The tables readers already hold: those of the editions of `site`, and of the other sites they can open. */
export async function anterieuresDe(
  site: string,
  profil: Profil,
  avec: readonly string[] = [],
): Promise<Anterieure[]> {
  const lues = (dossier: string, memeProfil: boolean) => {
    const fichier = (nom: string) => join(dossier, "telechargements", nom);
    const [table, flux] = [fichier("mesures.parquet"), fichier("flux.parquet")];
    return { table, flux, etablissements: fichier("etablissements.csv"), memeProfil };
  };
  const autres = avec.map(async (dossier) => {
    if (!existsSync(join(dossier, MARQUE)) || !existsSync(lues(dossier, true).table))
      throw new ErreurUtilisateur(
        `« ${dossier} » n’est pas un site publié par l’observatoire. Donnez à --avec le dossier d’un site que « publier » a écrit.`,
      );
    const memeProfil = (await lireJson<Manifeste>(join(dossier, MARQUE))).profil === profil;
    return lues(dossier, memeProfil);
  });
  const editions = (await editionsDe(site)).map(({ edition }) =>
    lues(join(dossierEditions(site), String(edition)), true),
  );
  return [...editions, ...(await Promise.all(autres))];
}

export interface Editions {
  editions: readonly Manifeste[];
  /** Between any two editions, the older first. */
  changements: readonly Changements[];
}

/** All that is archived, and the publication being made: what it changes since each edition. */
export async function decrireEditions(
  site: string,
  nouvelle: Manifeste,
  telechargements: string,
): Promise<Editions> {
  const anciennes = await editionsDe(site);
  const dossier = (nom: string | null) => join(dossierEditions(site), String(nom));
  const gardes = await Promise.all(
    anciennes.map(({ edition }) => lireJson<Changements[]>(join(dossier(edition), CHANGEMENTS))),
  );
  const siens: Changements[] = [];
  for (const { edition } of anciennes)
    siens.push({
      de: String(edition),
      vers: nouvelle.edition,
      ...(await comparer(join(dossier(edition), "telechargements"), telechargements)),
    });
  return { editions: [...anciennes, nouvelle], changements: [...gardes.flat(), ...siens] };
}

/** Carries the former editions over to the site that takes the place of `ancien`. */
export async function reprendreEditions(ancien: string, nouveau: string): Promise<void> {
  if (existsSync(dossierEditions(ancien)))
    await cp(dossierEditions(ancien), dossierEditions(nouveau), { recursive: true });
}

/** The band at the top of every page says it first; it still says what it said (a fictional académie). */
function annoncer(html: string, page: string, edition: string): string {
  const racine = "../".repeat(page.split(/[/\\]/).length + 1);
  const annonce = `<strong>Édition ${edition}, archivée.</strong> Ses nombres ne changent plus. <a href="${racine}editions.html">Toutes les éditions</a>`;
  const [bande, entete] = ['<p class="bandeau">', '<div class="entete">'];
  if (html.includes(bande)) return html.replace(bande, () => `${bande}${annonce}<br>`);
  if (!html.includes(entete)) throw new Error(`${page} : l’en-tête des pages n’a pas la forme attendue.`);
  return html.replace(entete, () => `${bande}${annonce}</p>\n${entete}`);
}

/** Puts a copy of `site` under its edition's name in `nouveau`. Its pages say so, and lead to the list of today. */
export async function archiver(
  site: string,
  nouveau: string,
  edition: string,
  { changements }: Editions,
): Promise<void> {
  const cible = join(dossierEditions(nouveau), edition);
  await cp(site, cible, { recursive: true });
  await writeFile(join(cible, CHANGEMENTS), json(changements.filter(({ vers }) => vers === edition)));
  for (const page of (await readdir(cible, { recursive: true })).filter((nom) => nom.endsWith(".html"))) {
    const chemin = join(cible, page);
    await writeFile(chemin, annoncer(await readFile(chemin, "utf8"), page, edition));
  }
  await writeFile(
    join(cible, "editions.html"),
    `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Éditions</title><meta http-equiv="refresh" content="0; url=../../editions.html"></head><body><p><a href="../../editions.html">Toutes les éditions</a></p></body></html>\n`,
  );
}
