/** Sentences about the check of the deposited files. */
import { compte, INSECABLE, pourcent } from "../format.js";
import { enchainer } from "../francais.js";
import type { Qualite } from "../qualite.js";

/** « 24 fichiers contrôlés, 1 250 lignes lues, dont 99,8 % acceptées. 2 fichiers ne peuvent pas être chargés. » */
export function bilanQualite({ fichiers }: Qualite): string {
  if (fichiers.length === 0)
    return "Aucun contrôle n’est enregistré : chargez de nouveau le dépôt pour le voir ici.";
  const somme = (lire: (f: Qualite["fichiers"][number]) => number) =>
    fichiers.reduce((total, f) => total + lire(f), 0);
  const lues = somme((f) => f.lues);
  const gardees = somme((f) => f.acceptees + f.doublons);
  const rejetees = somme((f) => f.rejetees);
  const refuses = fichiers.filter(({ utilisable }) => !utilisable).length;
  // Never « 100,0 % » while rows are refused.
  const taux = rejetees > 0 ? Math.min((100 * gardees) / lues, 99.9) : 100;
  const part = lues > 0 ? `, dont ${pourcent(taux)} gardées` : "";
  return enchainer(
    `${compte(fichiers.length, "fichier contrôlé", "fichiers contrôlés")}, ${compte(lues, "ligne lue", "lignes lues")}${part}`,
    rejetees > 0
      ? `${compte(rejetees, "ligne rejetée", "lignes rejetées")}${INSECABLE}: elles n’entrent dans aucun chiffre tant qu’elles ne sont pas corrigées`
      : "aucune ligne n’est rejetée",
    refuses > 0
      ? `${compte(refuses, "fichier ne peut pas être chargé", "fichiers ne peuvent pas être chargés")}`
      : undefined,
  );
}

/** « offre_2023.csv (12 lignes) » */
export const dire = (fichier: string, nombre: number | null): string =>
  nombre === null ? fichier : `${fichier} (${compte(nombre, "ligne")})`;
