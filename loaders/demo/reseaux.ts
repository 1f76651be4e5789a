/**
 * The réseaux of the Cher experiment: collèges around a lycée tête de réseau. On purpose one collège of a bassin
 * belongs to the réseau of the neighbouring one, since real réseaux cross the bassins.
 */
import type { Departement, Ecole } from "./ecole.ts";

const DEPARTEMENT_DES_RESEAUX = "018";

export function attacherReseaux({ code, bassins, ecoles, lyceesPublics }: Departement): void {
  if (code !== DEPARTEMENT_DES_RESEAUX) return;
  const tete = (bassin: string): Ecole | undefined => lyceesPublics.find((lycee) => lycee.bassin === bassin);
  for (const ecole of ecoles) {
    if (ecole.secteur === "PR" || ecole.nature === "CFA") continue;
    const choisi =
      ecole.nature === "COLLEGE" ? ecole.lycee : ecole.nature === "LP" ? tete(ecole.bassin) : ecole;
    if (choisi) ecole.reseau = choisi;
  }
  const voisin = bassins[1] && tete(bassins[1].nom);
  const traversant = bassins[0]?.colleges.findLast((college) => college.secteur === "PU");
  if (voisin && traversant) traversant.reseau = voisin;
}
