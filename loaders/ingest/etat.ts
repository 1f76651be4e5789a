/** What is loaded, and what the deposit has become since. */
import { ouvrirLecture } from "../warehouse/entrepot.ts";
import { lister } from "./depot.ts";
import { examiner } from "./octets.ts";
import { donneesPersonnelles } from "./personnelles.ts";
import { lignes } from "./requete.ts";

type Charge = [string, string, string, number, number, string, string];

export async function etat({ depot, entrepot }: { depot: string; entrepot: string }): Promise<string> {
  const connexion = await ouvrirLecture(entrepot);
  const charges = await lignes<Charge>(
    connexion,
    `SELECT fichier, source, sha256, lues, acceptees, array_to_string(annees, ', '), strftime(charge_le, '%d/%m/%Y %H:%M')
     FROM fichiers ORDER BY fichier`,
  );
  const personnelles = await donneesPersonnelles(connexion);
  connexion.closeSync();
  const actuels = new Map<string, string>();
  for (const { fichier, chemin, lisible } of await lister(depot).catch(() => []))
    if (lisible) actuels.set(fichier, (await examiner(chemin).catch(() => null))?.sha256 ?? "");
  const tableau = charges.map(([fichier, source, sha256, lues, acceptees, annees, quand]) => [
    fichier,
    source,
    sha256.slice(0, 12),
    lues.toLocaleString("fr-FR"),
    acceptees.toLocaleString("fr-FR"),
    annees,
    quand,
    situation(actuels.get(fichier), sha256),
  ]);
  const connus = new Set(charges.map(([fichier]) => fichier));
  const nouveaux = [...actuels.keys()].filter((fichier) => !connus.has(fichier));
  return [
    aligner([
      ["fichier", "source", "sha256", "lues", "acceptées", "années", "chargé le (UTC)", "état"],
      ...tableau,
    ]),
    ...nouveaux.map((fichier) => `${fichier} : déposé, pas chargé.`),
    "",
    ...personnelles,
    "",
  ].join("\n");
}

function situation(actuel: string | undefined, sha256: string): string {
  if (actuel === undefined) return "périmé : le fichier n’est plus dans le dépôt";
  return actuel === sha256 ? "à jour" : "périmé : le fichier a changé";
}

function aligner(lignes: readonly (readonly string[])[]): string {
  const largeurs = (lignes[0] ?? []).map((_, i) => Math.max(...lignes.map((ligne) => ligne[i]?.length ?? 0)));
  return lignes
    .map((ligne) =>
      ligne
        .map((cellule, i) => cellule.padEnd(largeurs[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
