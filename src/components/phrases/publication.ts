/** Sentences about the publication itself: what was loaded, and which thresholds hide a figure. */
import type { Contexte } from "../contexte.js";
import { compte, date, INSECABLE } from "../format.js";
import type { Fichier } from "../types.js";

/** « Publication du 12 novembre 2024, à partir de 24 fichiers : 1 250 lignes lues… » */
export function bilan({ provenance, site }: Contexte): string {
  const somme = (lire: (fichier: Fichier) => number) => provenance.reduce((total, f) => total + lire(f), 0);
  const quand = site.genereLe ? ` du ${date(site.genereLe)}` : "";
  const lignes = [
    compte(
      somme((f) => f.lues),
      "ligne lue",
      "lignes lues",
    ),
    compte(
      somme((f) => f.acceptees),
      "acceptée",
    ),
    compte(
      somme((f) => f.rejetees),
      "rejetée",
    ),
    compte(
      somme((f) => f.doublons),
      "doublon",
    ),
  ];
  return `Publication${quand}, à partir de ${compte(provenance.length, "fichier")}${INSECABLE}: ${lignes.join(", ")}.`;
}

export function seuils({ site }: Contexte): string {
  const { compte: minimum, denominateur } = site.seuils;
  const profil = site.profil === "interne" ? "interne" : "publique";
  return `Dans ce site (diffusion ${profil}), les effectifs de 1 à ${minimum - 1} sont masqués et un taux n’est donné qu’à partir de ${compte(denominateur, "élève")} au dénominateur.`;
}
