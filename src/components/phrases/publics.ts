/** Sentences of the page of public figures: how to read a table, what a director makes of two files, a school’s name. */
import type { Comparaison } from "../comparer.js";
import { compte, INSECABLE, nombre, pourcent, type Unite } from "../format.js";
import { majuscule, typographie } from "../francais.js";
import type { ColonnePublique, OrigineBac, Rapprochement } from "../publics.js";
import { soit } from "./comparaisons.js";

/** « STMG » apart, files write names in capitals and without accents. */
const MOTS: Readonly<Record<string, string>> = {
  LYCEE: "Lycée",
  COLLEGE: "Collège",
  PRIVE: "privé",
  PRIVEE: "privée",
  GENERAL: "général",
  TECHNOLOGIQUE: "technologique",
  PROFESSIONNEL: "professionnel",
  POLYVALENT: "polyvalent",
  METIERS: "métiers",
  TECHNO: "techno",
  ...Object.fromEntries(["CFA", "EREA", "LEGTA", "LGT", "LP", "LPO", "MFR", "SEP"].map((s) => [s, s])),
};
const PETITS = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "l",
  "d",
  "et",
  "en",
  "au",
  "aux",
  "sur",
  "sous",
  "a",
]);

/** « LYCEE ALAIN FOURNIER » → « Lycée Alain Fournier »; a name that is not all in capitals is left as it is. */
export function nomPropre(texte: string): string {
  if (texte !== texte.toUpperCase()) return texte;
  const mots = texte.replace(/[A-ZÀ-Ÿ]+/g, (mot) => {
    const connu = MOTS[mot];
    if (connu) return connu;
    const bas = mot.toLowerCase();
    return PETITS.has(bas) ? bas : bas.charAt(0).toUpperCase() + bas.slice(1);
  });
  return majuscule(
    mots
      .replace(/\b([ld])'/gi, "$1’")
      .replace(/\b([ld]) (?=[AEIOUYH])/g, "$1’")
      // The article begins the name: « Collège Le Colombier ».
      .replace(
        /^((?:Collège|Lycée)(?: privée?)?) (l[ea]s?) /,
        (_, quoi, article) => `${quoi} ${majuscule(article)} `,
      ),
  );
}

/** « Mathématiques, filles : 52,4 dans l’académie, 55,3 en France, soit 2,9 points de moins (intervalle…). » */
export function lecturePublique(
  { groupe, titre }: ColonnePublique,
  quand: string,
  ici: string,
  france: { valeur: string; ecart: Comparaison | undefined; unite: Unite } | undefined,
): string {
  const quoi = [groupe, titre]
    .filter(Boolean)
    .join(", ")
    .replace(/, en %$/, "")
    .replace(/, (Filles|Garçons)/, (groupes) => groupes.toLowerCase());
  // Two values that are written alike have no gap to tell.
  const ecart =
    france?.ecart &&
    Math.abs(france.ecart.ecart) >= 0.05 &&
    `, ${soit(france.ecart, "", france.unite === "%" ? "points" : france.unite)}`;
  const ailleurs = france === undefined ? "" : `, ${france.valeur} en France${ecart || ""}`;
  return `${majuscule(quoi)}, ${quand}${INSECABLE}: ${ici}${ailleurs}`;
}

/** As the declarations of the indicators say it (loaders/indicateurs/catalogue/specialites-publiques.ts). */
const INVERSION_2020 =
  "Les totaux des filles et des garçons sont échangés dans le fichier des spécialités de terminale 2020 ; l’observatoire les lit remis à leur place.";

/** What a director needs to know of two files that tell one count: which is wrong, here or elsewhere, and whether to cite it. */
export function verdictRapprochement(rapprochement: Rapprochement): string {
  const { lieux, differents, a, b, annee, sources } = rapprochement;
  if (differents === 0) return "Les deux disent la même chose partout.";
  const part = pourcent((100 * differents) / lieux);
  const totaux =
    Math.abs(a - b) < 1 ? "les totaux sont pourtant égaux" : `${nombre(a)} contre ${nombre(b)} au total`;
  const dits = `${compte(differents, "lieu diffère", "lieux diffèrent")} sur ${nombre(lieux)} (${part})${direIci(rapprochement)}, ${totaux}${INSECABLE}:`;
  if (differents <= lieux / 10) return `${dits} l’ensemble peut être cité, ces lieux sont à vérifier.`;
  const faux =
    sources[0] === sources[1]
      ? "le fichier se contredit cette année-là"
      : "l’un des deux fichiers est faux cette année-là";
  return `${dits} ${faux}. Ne citez pas ce chiffre sans dire sa source.${annee === 2020 && sources.includes("specialites_tle") ? ` ${typographie(INVERSION_2020)}` : ""}`;
}

const direIci = ({ ici }: Rapprochement) =>
  ici === null ? "" : ici === 0 ? ", aucun dans l’académie" : `, dont ${nombre(ici)} dans l’académie`;

/** « Session 2023, en France : 96,8 candidats admis sur 100 parmi les « Cadres… », 87,6 parmi les « Ouvriers » » */
export function lectureOrigines(lignes: readonly OrigineBac[]): string | undefined {
  const dites = ["Cadres", "Ouvriers"].flatMap((debut) => {
    const ligne = lignes.find(({ origine }) => origine.startsWith(debut) && !origine.includes(" : "));
    return ligne?.ensemble == null ? [] : [{ ...ligne, ensemble: ligne.ensemble }];
  });
  const [a, b] = dites;
  if (a === undefined || b === undefined) return undefined;
  const parmi = ({ origine }: OrigineBac) => `d’origine «${INSECABLE}${typographie(origine)}${INSECABLE}»`;
  return `Session ${a.session}, en France${INSECABLE}: ${nombre(a.ensemble, 1)} candidats ${parmi(a)} sont admis pour 100 présents, ${nombre(b.ensemble, 1)} ${parmi(b)}, toutes voies réunies`;
}
