/**
 * For a header nobody foresaw: the source it comes nearest to, and the entry of correspondances.json that would make it
 * known, which its owner only has to correct. A column that names a person is never proposed.
 */
import type { Champ } from "../sources/champ.ts";
import type { Source } from "../sources/definition.ts";
import { DISPOSITIONS } from "../sources/layouts/index.ts";
import { plierEntete } from "../sources/texte.ts";
import { APPELLATIONS } from "./appellations.ts";
import { peutTenir } from "./contenance.ts";
import { ANNEES, type Correspondance, nominative } from "./entete.ts";
import { mots, ressemblance } from "./ressemblance.ts";

export interface Proposition {
  source: string;
  /** Their column → ours, where they differ. */
  colonnes: Readonly<Record<string, string>>;
  /** Columns the source needs, for which nothing here looks right. */
  manquantes: readonly string[];
}

/** Below this two names say different things. */
const SEUIL = 0.6;
/** Of a column that says it holds a year, under another name than ours. */
const NOTE_ANNEE = 0.9;
/** Of the only column that holds what only one of ours does, whatever it is called. */
const NOTE_CONTENU = 0.7;
/** Words of a column that holds a year. */
const MOTS_ANNEE = new Set(["annee", "an", "rentree", "campagne", "session", "millesime", "rs"]);
/** How much of its doubt a name loses when the content agrees. */
const APPUI = 0.3;
/** What is left of a name when the content is none of the codes. */
const CODE_AUTRE = 0.8;
/** Contents that are told at sight, or nearly. */
const PARLANTS: readonly Champ["genre"][] = ["uai", "ine", "mef", "mefstat11", "rentree", "campagne", "code"];
/** Beyond, a file is no table a person made. */
const LARGEUR_MAX = 200;

/** A source, what its columns may be called, and which it needs. */
interface Cible {
  source: Source;
  colonnes: readonly { nom: string; plies: readonly string[]; noms: readonly (readonly string[])[] }[];
  requises: readonly string[];
  auMoinsUne: readonly string[];
}

const PROPOSABLES = new Set(
  DISPOSITIONS.map(({ source }) => source).filter(({ famille }) => famille !== "nomenclature"),
);

const CIBLES: readonly Cible[] = [...PROPOSABLES].map((source) => {
  const dispositions = DISPOSITIONS.filter((disposition) => disposition.source === source);
  // Between names that are as near, what the source needs comes first.
  const champs = Object.entries(source.colonnes as Record<string, Champ>).sort(
    ([, a], [, b]) => Number(b.requis !== undefined) - Number(a.requis !== undefined),
  );
  return {
    source,
    colonnes: champs.map(([nom, { titre }]) => {
      const appellations = [nom, ...dispositions.flatMap(({ colonnes }) => colonnes[nom] ?? [])];
      return {
        nom,
        plies: appellations.map(plierEntete),
        noms: [...appellations, ...(APPELLATIONS[nom] ?? []), titre.replace(/\(.*\)/, "")].map(mots),
      };
    }),
    requises: champs.filter(([, { requis }]) => requis !== undefined).map(([nom]) => nom),
    auMoinsUne: source.auMoinsUne ?? [],
  };
});

/** `dessous` is the row below the header: what it holds tells some columns better than their names. */
export function proposer(
  cellules: readonly string[],
  dessous: readonly string[],
  correspondance: Correspondance,
): { poids: number; proposition: Proposition } | null {
  const dites = Object.entries(correspondance.colonnes ?? {});
  const equivalents = new Map(dites.map(([leur, notre]) => [plierEntete(leur), plierEntete(notre)]));
  const leurs = cellules.slice(0, LARGEUR_MAX).flatMap((cellule, position) => {
    const [nom, plie] = [cellule.trim(), plierEntete(cellule)];
    const taire = nominative(nom);
    return plie === ""
      ? []
      : [
          {
            ...{ nom, position, plie: equivalents.get(plie) ?? plie, mots: taire ? [] : mots(nom) },
            dessous: taire ? "" : (dessous[position] ?? ""),
          },
        ];
  });
  const comparer = ressemblance();
  const [meilleur] = CIBLES.filter(({ source }) => source.nom === (correspondance.source ?? source.nom))
    .map((cible) => essayer(cible, leurs, comparer))
    .filter(({ certaine }) => certaine || correspondance.source)
    .sort((a, b) => b.poids - a.poids);
  return meilleur && (meilleur.part >= 0.5 || correspondance.source) ? meilleur : null;
}

const CITEES = 6;

/** The first of the columns one of which is enough: some sources have forty. */
const uneDe = (colonnes: readonly string[]): string =>
  [...colonnes.slice(0, CITEES), ...(colonnes.length > CITEES ? ["…"] : [])].join(" ou ");

interface Leur {
  nom: string;
  position: number;
  plie: string;
  /** None where the column names a person. */
  mots: readonly string[];
  /** What it holds in the first row. */
  dessous: string;
}

/** How well each of their columns may be that one of ours: 2 by its very name. */
function noter(
  { source, colonnes }: Cible,
  { nom, plies, noms }: Cible["colonnes"][number],
  leurs: readonly Leur[],
  comparer: ReturnType<typeof ressemblance>,
) {
  const champs = source.colonnes as Record<string, Champ>;
  const champ = champs[nom] as Champ;
  const tient = leurs.map(({ dessous }) => peutTenir(champ, dessous));
  const parlant = PARLANTS.includes(champ.genre);
  const autres = colonnes.filter((autre) => autre.nom !== nom).map((autre) => champs[autre.nom] as Champ);
  /** The only column that holds what only this one of ours, of those it needs, can hold. */
  const seule = tient.filter(Boolean).length === 1 ? leurs[tient.indexOf(true)] : undefined;
  const sure =
    parlant && champ.requis === "valeur" && !autres.some((autre) => exige(autre, seule?.dessous ?? ""));
  return leurs.map((leur, i) => {
    if (plies.includes(leur.plie)) return { nom, leur, note: 2 };
    const annee = nom === source.annee && leur.mots.some((mot) => MOTS_ANNEE.has(mot)) ? NOTE_ANNEE : 0;
    const nommee = Math.max(annee, ...noms.map((n) => comparer(leur.mots, n)));
    // A code may be told in other words than ours; what is of no use as an UAI, a year or a number is none.
    if (tient[i] === false) return { nom, leur, note: champ.genre === "code" ? nommee * CODE_AUTRE : 0 };
    const appui = nommee > 0 && tient[i] && parlant ? APPUI : 0;
    return {
      nom,
      leur,
      note: Math.max(nommee + appui * (1 - nommee), sure && leur === seule ? NOTE_CONTENU : 0),
    };
  });
}

const exige = (champ: Champ, texte: string): boolean =>
  champ.requis === "valeur" && PARLANTS.includes(champ.genre) && peutTenir(champ, texte) === true;

function essayer(cible: Cible, leurs: readonly Leur[], comparer: ReturnType<typeof ressemblance>) {
  const champs = cible.source.colonnes as Record<string, Champ>;
  const paires = cible.colonnes.flatMap((colonne) => noter(cible, colonne, leurs, comparer));
  const prises = new Set<number>();
  const trouvees = new Map<string, { leur: string; note: number }>();
  for (const { nom, leur, note } of paires.sort((a, b) => b.note - a.note)) {
    if (note < SEUIL || prises.has(leur.position) || trouvees.has(nom)) continue;
    prises.add(leur.position);
    trouvees.set(nom, { leur: leur.nom, note });
  }
  const note = (nom: string) => Math.min(trouvees.get(nom)?.note ?? 0, 1);
  const groupe = cible.auMoinsUne.length > 0 ? [Math.max(...cible.auMoinsUne.map(note))] : [];
  const notes = [...cible.requises.map(note), ...groupe];
  /** Years aside: nearly every file has one. */
  const utiles = [...cible.requises.filter((nom) => nom !== cible.source.annee).map(note), ...groupe];
  const part = utiles.filter((n) => n > 0).length / utiles.length;
  const somme = notes.reduce((total, n) => total + n, 0) / notes.length;
  /** A year may stand in the name of the file, unless a column seems to hold one. */
  const autreAnnee = leurs.some(({ plie }) => ANNEES.has(plie));
  const approchees = [...trouvees].filter(([, t]) => t.note < 2);
  /** A name of one of the exports of the source is not known among the other names of another. */
  const propre = (nom: string, leur: string) =>
    [nom, ...(champs[nom]?.alias ?? [])].map(plierEntete).includes(plierEntete(leur));
  return {
    proposition: {
      source: cible.source.nom,
      colonnes: Object.fromEntries(
        [...trouvees].filter(([nom, { leur }]) => !propre(nom, leur)).map(([nom, { leur }]) => [leur, nom]),
      ),
      manquantes: [
        ...cible.requises.filter((nom) => !trouvees.has(nom) && (nom !== cible.source.annee || autreAnnee)),
        ...(groupe[0] === 0 ? [uneDe(cible.auMoinsUne)] : []),
      ],
    },
    part,
    /** A file of a portal holds most of its names as they are and lacks none; one that people make may do neither. */
    certaine:
      cible.source.famille !== "publiee" ||
      (approchees.length * 2 < trouvees.size && notes.every((n) => n > 0)),
    /** What the source needs first, then all that is recognised, a name of its own twice: `campagne` is no `rentree`. */
    poids: somme + [...trouvees.values()].reduce((total, t) => total + t.note, 0) / 6,
  };
}
