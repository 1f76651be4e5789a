/** What moved the schools of a territory while its series run. A series follows the territory as it is today, and says so. */
import type { Contexte } from "../contexte.js";
import { compte, INSECABLE } from "../format.js";
import { enchainer, liste } from "../francais.js";
import { type Territoire, tousLesTerritoires } from "../territoires.js";
import type { Evenement } from "../types.js";

/** Those that move the series of this territory. */
export const evenementsDe = ({ site }: Contexte, { maille, code }: Territoire): Evenement[] =>
  site.evenements.filter(
    ({ lieux }) => maille === "academie" || lieux.some((l) => l.maille === maille && l.code === code),
  );

/** Years to mark under the axis of a series. */
export const rentrees = (evenements: readonly Evenement[]): number[] => [
  ...new Set(evenements.flatMap(({ rentree }) => rentree ?? [])),
];

type Noms = ReadonlyMap<string, string>;
const cle = ({ maille, code }: { maille: string; code: string }) => `${maille} ${code}`;

const PASSAGES = { bassin: "bassin", district: "district", reseau: "réseau" } as const;

/** « venu du bassin « Dreux » », « rattaché au réseau « Lycée X » »; `ici` is the territory in view. */
function passage(
  genre: keyof typeof PASSAGES,
  { autre, lieux }: Evenement,
  ici: Territoire,
  noms: Noms,
): string {
  const mot = PASSAGES[genre];
  const nommer = (code: string) =>
    `${mot} «${INSECABLE}${noms.get(cle({ maille: genre, code })) ?? code}${INSECABLE}»`;
  const vers = lieux.find((l) => l.maille === genre && l.code !== autre)?.code;
  if (vers === undefined) return autre === null ? `sans ${mot}` : `sorti du ${nommer(autre)}`;
  if (autre === null) return `rattaché au ${nommer(vers)}`;
  return ici.maille === genre && ici.code === autre ? `passé au ${nommer(vers)}` : `venu du ${nommer(autre)}`;
}

/** « Collège du Val (venu du bassin Dreux) », « Collège neuf (ouverture) » */
function dire(e: Evenement, ici: Territoire, noms: Noms): string {
  const { genre, nom, autre } = e;
  switch (genre) {
    case "ouverture":
    case "fermeture":
      return `${nom} (${genre})`;
    case "fusion":
      return `${nom} (réuni à ${autre})`;
    case "numero":
      return `${nom} (${autre && autre !== nom ? `devenu ${autre}` : "nouveau numéro"})`;
    default:
      return `${nom} (${passage(genre, e, ici, noms)})`;
  }
}

const COMPTES: readonly [Evenement["genre"], string, string?][] = [
  ["ouverture", "ouverture"],
  ["fermeture", "fermeture"],
  ["fusion", "fusion"],
  ["numero", "changement de numéro", "changements de numéro"],
  ["bassin", "changement de bassin", "changements de bassin"],
  ["district", "changement de district", "changements de district"],
  ["reseau", "changement de réseau", "changements de réseau"],
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
  const noms = new Map(tousLesTerritoires(contexte.site).map((t) => [cle(t), t.libelle]));
  return enchainer(
    territoire.maille === "etablissement"
      ? `Séries de l’établissement d’aujourd’hui${INSECABLE}: chaque année compte ses élèves et ceux des établissements qu’il a remplacés`
      : `Séries au périmètre d’aujourd’hui${INSECABLE}: chaque année compte les établissements actuels du territoire et ceux qu’ils ont remplacés`,
    `Changements${INSECABLE}: ${lister(evenements, territoire, noms)}`,
  );
}

/** The same under a chart that marks them. */
export function notesEvenements(contexte: Contexte, territoire: Territoire): string[] {
  const phrase = phraseEvenements(contexte, territoire);
  return phrase === undefined ? [] : [phrase, "Un triangle sous l’axe marque chacune de ces rentrées."];
}
