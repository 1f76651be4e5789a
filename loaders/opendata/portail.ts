/** Every public data set from its portal into the deposit: what each holds is checked before it replaces the former copy. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { description, exportCsv, JEUX, type Jeu } from "../sources/jeux.ts";
import { reconnaitre } from "./reconnaitre.ts";
import { demander, type Reglages } from "./requete.ts";
import { telecharger } from "./telecharger.ts";

export interface Bilan {
  jeu: Jeu;
  identifiant: string;
  issue: "nouveau" | "inchange" | "absent" | "refuse";
  /** Path in the deposit. */
  vers: string;
  /** Why it was refused. */
  raison: string | null;
}

interface Portails {
  depot: string;
  /** All those declared, unless a test brings others. */
  jeux?: readonly Jeu[];
  reglages: Reglages;
  journal: Journal;
}

export async function apporterDesPortails({
  depot,
  jeux = JEUX,
  reglages,
  journal,
}: Portails): Promise<Bilan[]> {
  const demandes = jeux.flatMap((jeu) => jeu.identifiants.map((identifiant) => ({ jeu, identifiant })));
  const bilans: Bilan[] = [];
  for (const [rang, { jeu, identifiant }] of demandes.entries()) {
    journal.info(`${rang + 1} sur ${demandes.length} : ${jeu.titre} (${identifiant})`);
    const vers = `opendata/${jeu.nom}/${identifiant}.csv`;
    const dire = (message: string) => journal.info(`  ${message}`);
    const avance = (recus: number, total: number | null) =>
      journal.avance(
        "Téléchargement",
        Math.round(recus / 1024),
        Math.ceil((total ?? recus + 1) / 1024),
        "Ko",
      );
    const url = exportCsv(jeu, identifiant);
    const attendues = () => lignesAnnoncees(description(jeu, identifiant), reglages, dire);
    const verifier = (partiel: string) => controler(partiel, vers, jeu, attendues);
    const bilan = { jeu, identifiant, vers };
    try {
      const cible = join(depot, vers);
      const issue = await telecharger({ url, cible, verifier, reglages, dire, avance });
      bilans.push({ ...bilan, issue, raison: null });
    } catch (erreur) {
      // A portal that cannot be reached will not be for the next data set either.
      if (!(erreur instanceof ErreurUtilisateur) || /injoignable/.test(erreur.message)) throw erreur;
      bilans.push({ ...bilan, issue: "refuse", raison: erreur.message });
      journal.info(`  ${erreur.message}`);
    }
  }
  return bilans;
}

/** Its columns are those of the data set, and it holds at least as many lines as the portal says. */
async function controler(partiel: string, vers: string, jeu: Jeu, attendues: () => Promise<number | null>) {
  const { size, mtime } = await stat(partiel);
  const depose = {
    ...{ fichier: vers, chemin: partiel, octets: size, modifie: mtime },
    ...{ lisible: true, inaccessible: false, correction: false },
  };
  const { reconnus, refus } = await reconnaitre(depose);
  if (!reconnus.some((r) => r.jeu.nom === jeu.nom))
    throw new ErreurUtilisateur(
      `Les colonnes reçues ne sont pas celles de « ${jeu.titre} »${refus ? ` (${refus})` : ""} : le portail a changé son fichier, ou répond une page d’erreur. L’ancienne copie est gardée ; signalez-le pour que la nouvelle disposition soit lue.`,
    );
  const [lues, annoncees] = [await compterLignes(partiel), await attendues()];
  if (annoncees !== null && lues < annoncees)
    throw new ErreurUtilisateur(
      `Fichier incomplet : ${lues} lignes reçues, ${annoncees} annoncées par le portail. L’ancienne copie est gardée ; relancez plus tard.`,
    );
}

/** Line ends after the header; a cell that holds one only makes more. */
async function compterLignes(chemin: string): Promise<number> {
  let lignes = 0;
  let dernier = 10;
  for await (const morceau of createReadStream(chemin) as AsyncIterable<Buffer>) {
    for (const octet of morceau) if (octet === 10) lignes++;
    dernier = morceau.at(-1) ?? dernier;
  }
  return lignes - (dernier === 10 ? 1 : 0);
}

async function lignesAnnoncees(url: string, reglages: Reglages, dire: (m: string) => void) {
  const corps = await demander(
    url,
    {
      entetes: async () => ({ accept: "application/json" }),
      lire: async (reponse) =>
        reponse.statusCode === 200 ? await reponse.body.text() : reponse.body.dump().then(() => ""),
    },
    reglages,
    dire,
  );
  try {
    const lu = JSON.parse(corps) as { metas?: { default?: { records_count?: unknown } } };
    const nombre = lu.metas?.default?.records_count;
    return typeof nombre === "number" ? nombre : null;
  } catch {
    // No description: the columns alone are checked.
    return null;
  }
}
