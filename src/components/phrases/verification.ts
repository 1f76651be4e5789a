/** Sentences of the page where files are checked. */
import { compte, INSECABLE, pourcent } from "../format.js";
import type { Gravite } from "../qualite.js";
import type { FichierVu, Vue } from "../verification/types.js";

export const GRAVITES: Record<Gravite, string> = {
  erreur: "À corriger",
  avertissement: "À vérifier",
  information: "À savoir",
};

export const progres = (part: number, fichier: string): string =>
  `Contrôle de «${INSECABLE}${fichier}${INSECABLE}»${INSECABLE}: ${pourcent(Math.floor(100 * part)).replace(",0", "")}`;

export const enEchec = (raison: string): string =>
  `Le contrôle n’a pas pu aller au bout (${raison}). Rechargez la page et recommencez avec moins de fichiers, ou utilisez la commande «${INSECABLE}observatoire verifier${INSECABLE}».`;

export function titreVerdict({ code, fichiers }: Vue): { titre: string; suite: string[] } {
  const total = (lire: (f: FichierVu) => number) => fichiers.reduce((somme, f) => somme + lire(f), 0);
  const [lues, rejetees] = [total((f) => f.lues), total((f) => f.rejetees)];
  const refuses = fichiers.filter(({ utilisable }) => !utilisable).length;
  const [plusieurs, lignes] = [fichiers.length > 1, compte(lues, "ligne lue", "lignes lues")];
  if (fichiers.length === 0)
    return {
      titre: "Rien à vérifier ici",
      suite: ["Aucun de ces fichiers n’est un tableau que l’observatoire lit (.csv, .tsv, .txt ou .xlsx)."],
    };
  if (code === 0)
    return {
      titre: plusieurs ? "Ces fichiers peuvent être chargés" : "Ce fichier peut être chargé",
      suite: [
        `${lignes}, aucune à corriger. Déposez-${plusieurs ? "les" : "le"} dans le dossier de dépôt de l’observatoire.`,
      ],
    };
  const aCorriger =
    rejetees > 0
      ? [
          `${lignes}, dont ${compte(rejetees, "à corriger", "à corriger")}${INSECABLE}: les autres peuvent être chargées dès maintenant. ` +
            "Corrigez dans l’outil d’origine et refaites l’extraction, ou corrigez les lignes téléchargées ci-dessous et déposez-les dans le dossier «\u00a0corrections\u00a0».",
        ]
      : lues > 0
        ? [`${lignes}, aucune à corriger.`]
        : [];
  if (refuses === 0)
    return {
      titre: `${compte(rejetees, "ligne est à corriger", "lignes sont à corriger")}`,
      suite: aCorriger,
    };
  return {
    titre: compte(refuses, "fichier ne peut pas être lu", "fichiers ne peuvent pas être lus"),
    suite: [...aCorriger, "Pour chaque fichier refusé, ce qui est écrit dessous dit quoi faire."],
  };
}

/** « Affectation : vœux et résultats · Windows-1252, séparateur « ; » ». */
export function bilanFichier({ source, utilisable, lecture }: FichierVu): string {
  if (source === null) return "Fichier non reconnu";
  return [utilisable ? source : `${source} (ne peut pas être lu)`, lecture].filter(Boolean).join(" · ");
}
