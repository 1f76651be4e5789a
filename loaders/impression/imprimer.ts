/** The `imprimer` command: a two-page fiche per bassin, réseau and school, or the booklet, from the masked measures only. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Profil } from "../disclosure/seuils.ts";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { slug } from "../publish/site.ts";
import { Dossier, MAILLES, type Maille, type Sujet } from "./dossier.ts";
import { editorial } from "./editorial.ts";
import { Imprimeur, PAGES_ENSEMBLE } from "./imprimeur.ts";
import { obtenir } from "./obtenir.ts";

interface Options {
  entrepot: string;
  profil: Profil;
  /** Folder of the published site, whose measures are taken again when they are those of this warehouse. */
  site: string;
  edition?: string | undefined;
  maille?: string | undefined;
  code?: string | undefined;
  /** The booklet instead of the fiches. */
  reperes: boolean;
  /** Where the editorial of the booklet is looked for. */
  depot: string;
  sortie: string;
  journal: Journal;
}

const DOSSIERS: Record<Maille, string> = {
  bassin: "bassins",
  reseau: "reseaux",
  etablissement: "etablissements",
};

export async function imprimer(options: Options): Promise<void> {
  const { maille, code, reperes } = options;
  if (maille !== undefined && !(MAILLES as readonly string[]).includes(maille))
    throw new ErreurUtilisateur(
      `« ${maille} » n’est pas une maille que l’on imprime. Donnez à --maille : ${MAILLES.join(", ")}.`,
    );
  if (code !== undefined && maille === undefined)
    throw new ErreurUtilisateur("--code désigne un territoire d’une maille : ajoutez --maille.");
  if (reperes && maille !== undefined)
    throw new ErreurUtilisateur("Le livret (--reperes) est celui de toute l’académie : retirez --maille.");
  const publication = await obtenir(options);
  try {
    const dossier = await Dossier.ouvrir(publication.telechargements);
    try {
      const sujets = reperes ? [] : await choisir(dossier, maille, code);
      const commun = { ...dossier.commun, reference: await dossier.reference() };
      const imprimeur = await Imprimeur.ouvrir(commun, reperes ? 1 : PAGES_ENSEMBLE);
      try {
        if (reperes) await imprimerLivret(dossier, imprimeur, options);
        else {
          await imprimerFiches(dossier, imprimeur, sujets, options);
          if (code === undefined && (maille ?? "etablissement") === "etablissement")
            direSansFiche(await dossier.sansFiche(), options.journal);
        }
      } finally {
        await imprimeur.fermer();
      }
    } finally {
      dossier.fermer();
    }
  } finally {
    await publication.rendre();
  }
}

async function imprimerLivret(dossier: Dossier, imprimeur: Imprimeur, { depot, sortie, journal }: Options) {
  journal.info("Mise en pages du livret…");
  const texte = await editorial(depot, journal);
  const lignes = await dossier.lignesDesBassins();
  const pdf = await imprimeur.reperes({ lignes, editorial: texte }).catch((erreur: unknown) => {
    if (!/Une page déborde de .*« Éditorial »/.test(String(erreur))) throw erreur;
    throw new ErreurUtilisateur(
      `Un passage de « ${join(depot, "reperes.md")} » est plus long qu’une page et ne peut être coupé : faites-en plusieurs paragraphes, ou raccourcissez-le.`,
    );
  });
  await mkdir(sortie, { recursive: true });
  await writeFile(join(sortie, "reperes.pdf"), pdf);
  journal.info(`Livret écrit dans « ${join(sortie, "reperes.pdf")} ».`);
}

async function choisir(dossier: Dossier, maille?: string, code?: string): Promise<Sujet[]> {
  const sujets = await dossier.sujets(maille, code);
  if (sujets.length > 0 || code === undefined) return sujets;
  const connus = (await dossier.sujets(maille)).map((s) => s.code);
  throw new ErreurUtilisateur(
    `Aucune valeur n’est publiée des élèves de « ${code} » (${maille}). Codes connus : ${connus.slice(0, 20).join(", ")}${connus.length > 20 ? "…" : ""}.`,
  );
}

function direSansFiche(n: number, journal: Journal) {
  if (n > 0)
    journal.info(
      n > 1
        ? `${n} établissements n’ont pas de fiche : aucune valeur n’est publiée de leurs élèves.`
        : "Un établissement n’a pas de fiche : aucune valeur n’est publiée de ses élèves.",
    );
}

/** One file a territory, in the folder of its maille. */
export async function imprimerFiches(
  dossier: Dossier,
  imprimeur: Imprimeur,
  sujets: readonly Sujet[],
  { sortie, journal }: Pick<Options, "sortie" | "journal">,
) {
  const adresses = dossier.adressesDesBassins();
  const suivants = sujets.values();
  let faites = 0;
  const imprimerSuivantes = async () => {
    for (const sujet of suivants) {
      const cible = join(sortie, DOSSIERS[sujet.maille], `${nomDeFichier(sujet, adresses)}.pdf`);
      const pdf = await imprimeur.fiche({ ...sujet, lignes: await dossier.lignesDe(sujet) });
      await mkdir(dirname(cible), { recursive: true });
      await writeFile(cible, pdf);
      journal.avance("Fiches", ++faites, sujets.length, "fiches");
    }
  };
  // They all take from the same list.
  await Promise.all(Array.from({ length: PAGES_ENSEMBLE }, imprimerSuivantes));
  const n = sujets.length;
  journal.info(`${n} ${n > 1 ? "fiches écrites" : "fiche écrite"} dans « ${sortie} ».`);
}

/** The same whatever else is printed: a bassin has its address on the site, and a number tells the others apart. */
const nomDeFichier = ({ maille, code, libelle }: Sujet, adresses: ReadonlyMap<string, string>) =>
  (maille === "bassin" && adresses.get(code)) || slug(`${code}-${libelle}`);
