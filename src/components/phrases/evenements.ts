/** What moved the schools of a territory while its series run. A series follows the territory as it is today, and says so. */
import type { Contexte } from "../contexte.js";
import { compte, INSECABLE } from "../format.js";
import { enchainer, liste } from "../francais.js";
import type { Territoire } from "../territoires.js";
import type { Evenement } from "../types.js";

/** Those that move the series of this territory. */
export const evenementsDe = ({ site }: Contexte, { maille, code }: Territoire): Evenement[] =>
  site.evenements.filter(({ bassins, departements }) => {
    if (maille === "bassin") return bassins.includes(code);
    return maille === "departement" ? departements.includes(code) : maille === "academie";
  });

/** Years to mark under the axis of a series. */
export const rentrees = (evenements: readonly Evenement[]): number[] => [
  ...new Set(evenements.flatMap(({ rentree }) => rentree ?? [])),
];

type Noms = ReadonlyMap<string, string>;

/** « Collège du Val (venu du bassin Dreux) », « Collège neuf (ouverture) » */
function dire({ genre, nom, autre, bassins }: Evenement, { code }: Territoire, noms: Noms): string {
  const bassin = (b: string | null | undefined) => `bassin « ${noms.get(b ?? "") ?? b ?? "non connu"} »`;
  const vers = bassins.find((b) => b !== autre);
  const quoi: Record<Evenement["genre"], string> = {
    ouverture: "ouverture",
    fermeture: "fermeture",
    fusion: `réuni à ${autre}`,
    numero: autre && autre !== nom ? `devenu ${autre}` : "nouveau numéro",
    bassin: code === autre ? `passé au ${bassin(vers)}` : `venu du ${bassin(autre)}`,
  };
  return `${nom} (${quoi[genre]})`;
}

const COMPTES: readonly [Evenement["genre"], string, string?][] = [
  ["ouverture", "ouverture"],
  ["fermeture", "fermeture"],
  ["fusion", "fusion"],
  ["numero", "changement de numéro", "changements de numéro"],
  ["bassin", "changement de bassin", "changements de bassin"],
];
/** Named while they are few, counted beyond. */
const NOMMES = 4;

function lister(evenements: readonly Evenement[], territoire: Territoire, noms: Noms): string {
  if (evenements.length > NOMMES) {
    const comptes = COMPTES.flatMap(([genre, un, plusieurs]) => {
      const n = evenements.filter((e) => e.genre === genre).length;
      return n > 0 ? [compte(n, un, plusieurs)] : [];
    });
    const depuis = Math.min(...rentrees(evenements));
    return `${liste(comptes)} depuis la rentrée ${depuis}`;
  }
  const annees = [...new Set(evenements.map(({ rentree }) => rentree))];
  const parts = annees.map((annee) => {
    const siens = evenements.filter(({ rentree }) => rentree === annee);
    const quand = annee === null ? "à une date non connue" : `rentrée ${annee}`;
    return `${quand}, ${liste(siens.map((e) => dire(e, territoire, noms)))}`;
  });
  return parts.join(`${INSECABLE}; `);
}

/** Under a series, or at the head of a page; nothing where no school changed. */
export function phraseEvenements(contexte: Contexte, territoire: Territoire): string | undefined {
  const evenements = evenementsDe(contexte, territoire);
  if (evenements.length === 0) return undefined;
  const noms = new Map(contexte.bassins.map(({ code, libelle }) => [code, libelle]));
  return enchainer(
    `Séries au périmètre d’aujourd’hui${INSECABLE}: chaque année compte les établissements actuels du territoire et ceux qu’ils ont remplacés`,
    `Changements${INSECABLE}: ${lister(evenements, territoire, noms)}`,
  );
}

/** The same under a chart that marks them. */
export function notesEvenements(contexte: Contexte, territoire: Territoire): string[] {
  const phrase = phraseEvenements(contexte, territoire);
  return phrase === undefined ? [] : [phrase, "Un triangle sous l’axe marque chacune de ces rentrées."];
}
