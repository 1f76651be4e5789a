/** Every public data set from its portal into the deposit: what each holds is checked before it replaces the former copy. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { description, exportCsv, JEUX, type Jeu } from "../sources/jeux.ts";
import { dossierDuJeu } from "./lots.ts";
import { direPerdues, enDepose, perdues, reconnaitre } from "./reconnaitre.ts";
import { demander, Injoignable, type Reglages } from "./requete.ts";
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
  const muets = new Map<string, Injoignable>();
  for (const [rang, { jeu, identifiant }] of demandes.entries()) {
    journal.info(`${rang + 1} sur ${demandes.length} : ${jeu.titre} (${identifiant})`);
    const vers = `${dossierDuJeu(jeu.nom)}/${identifiant}.csv`;
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
    const cible = join(depot, vers);
    const verifier = (partiel: string) => controler(partiel, { vers, cible, jeu }, attendues);
    const bilan = { jeu, identifiant, vers };
    const muet = muets.get(jeu.portail);
    if (muet) {
      bilans.push({ ...bilan, issue: "refuse", raison: muet.message });
      continue;
    }
    try {
      const issue = await telecharger({ url, cible, verifier, reglages, dire, avance });
      bilans.push({ ...bilan, issue, raison: null });
    } catch (erreur) {
      if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
      // A portal that cannot be reached will not be for its next data set either; another one may be.
      if (erreur instanceof Injoignable) muets.set(jeu.portail, erreur);
      bilans.push({ ...bilan, issue: "refuse", raison: erreur.message });
      journal.info(`  ${erreur.message}`);
    }
  }
  const [muet] = muets.values();
  if (muet && jeux.every(({ portail }) => muets.has(portail))) throw muet;
  return bilans;
}

/** Its columns are those of the data set and of the former copy, and it holds at least as many lines as the portal says. */
async function controler(
  partiel: string,
  { vers, cible, jeu }: { vers: string; cible: string; jeu: Jeu },
  attendues: () => Promise<number | null>,
) {
  const depose = await enDepose(partiel, vers);
  const { reconnus, refus } = depose ? await reconnaitre(depose) : { reconnus: [], refus: null };
  const reconnu = reconnus.find(({ lot }) => lot.dossier === dossierDuJeu(jeu.nom));
  if (reconnu === undefined)
    throw new ErreurUtilisateur(
      `Les colonnes reçues ne sont pas celles de « ${jeu.titre} »${refus ? ` (${refus})` : ""} : le portail a changé son fichier, ou répond une page d’erreur. L’ancienne copie est gardée ; signalez-le pour que la nouvelle disposition soit lue.`,
    );
  const disparues = await perdues(cible, reconnu);
  if (disparues.length > 0) throw new ErreurUtilisateur(direPerdues(disparues));
  const [lues, annoncees] = [await compterLignes(partiel), await attendues()];
  if (lues === 0)
    throw new ErreurUtilisateur(
      "Fichier vide : un en-tête et aucune ligne. L’ancienne copie est gardée ; relancez plus tard.",
    );
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
