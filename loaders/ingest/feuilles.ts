/** Which sheet of a workbook is read: the first that is a known source, a visible one if there is, unless the user names another. */
import { type Feuille, rangeesTextes } from "./classeur.ts";
import { type Dialecte, LIGNES_VUES, rapprocher, trouverEntete } from "./dialecte.ts";
import type { Correspondance } from "./entete.ts";
import { constatFichier } from "./rapport.ts";

/** Other sheets that are known too are said. */
export function choisirFeuille(feuilles: readonly Feuille[], correspondance: Correspondance) {
  const vues = feuilles
    .filter(({ rangees }) => rangees.length > 0)
    .map((feuille) => {
      const lus = [];
      for (const rangee of rangeesTextes(feuille)) if (lus.push(rangee) === LIGNES_VUES) break;
      const dialecte = trouverEntete(lus, correspondance);
      const proche = dialecte.entete ? {} : rapprocher(lus, correspondance);
      return { ...dialecte, ...proche, feuille: feuille.nom, masquee: feuille.masquee };
    });
  const nommees = vues.filter(({ feuille }) => feuille === (correspondance.feuille ?? feuille));
  const connues = vues.filter(({ entete }) => entete !== null);
  const lisibles = nommees.filter(({ entete }) => entete !== null);
  const { masquee, ...dialecte } =
    lisibles.find((vue) => !vue.masquee) ??
    lisibles[0] ??
    nommees.find(({ proposition }) => proposition !== null) ??
    nommees[0] ??
    ({ ...vues[0], entete: null, proposition: null } as Dialecte & { masquee: boolean });
  const autres = connues
    .filter(({ feuille }) => feuille !== dialecte.feuille)
    .map(({ feuille, masquee }) => `« ${feuille} »${masquee ? " (masquée)" : ""}`);
  const message =
    `La feuille « ${dialecte.feuille} » est lue ; ${autres.join(", ")} ${autres.length > 1 ? "ne le sont pas alors qu’elles pourraient" : "ne l’est pas alors qu’elle pourrait"} l’être. ` +
    "Pour la lire, déposez-en une copie et nommez la feuille dans correspondances.json (« feuille »).";
  return {
    dialecte,
    // A sheet that was named was chosen: the others are another file's, or nobody's.
    constats:
      correspondance.feuille !== undefined
        ? []
        : [
            ...(autres.length > 0 ? [constatFichier("feuille_non_lue", "avertissement", message)] : []),
            ...(masquee && lisibles.length > 0
              ? [constatFichier("feuille_masquee", "avertissement", direMasquee(dialecte))]
              : []),
          ],
  };
}

const direMasquee = ({ feuille }: Dialecte): string =>
  `La feuille « ${feuille} » est lue alors qu’elle est masquée dans le classeur : aucune autre, visible, ne peut l’être. Affichez-la pour vérifier que c’est bien elle qu’il faut lire, ou retirez-la.`;
