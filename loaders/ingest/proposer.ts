/**
 * For a header nobody foresaw: the source it comes nearest to, and the entry of correspondances.json that would make it
 * known, which its owner only has to correct. A column that names a person is never proposed.
 */
import type { Champ } from "../sources/champ.ts";
import type { Source } from "../sources/definition.ts";
import { lireIne } from "../sources/genres/ine.ts";
import { lireUai } from "../sources/genres/uai.ts";
import { DISPOSITIONS } from "../sources/layouts/index.ts";
import { plierEntete, rogner } from "../sources/texte.ts";
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
/** Contents told at sight: an UAI has its check letter, an INE ends by a letter where a MEF of its length does not. */
const LISIBLES: Readonly<Partial<Record<Champ["genre"], (texte: string) => unknown>>> = {
  uai: lireUai,
  ine: (texte) => /[A-Z]$/i.test(texte) && lireIne(texte),
};
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
  const champs = Object.entries(source.colonnes as Record<string, Champ>);
  return {
    source,
    colonnes: champs.map(([nom, { titre }]) => {
      const appellations = [nom, ...dispositions.flatMap(({ colonnes }) => colonnes[nom] ?? [])];
      return {
        nom,
        plies: appellations.map(plierEntete),
        noms: [...appellations, titre.replace(/\(.*\)/, "")].map(mots),
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
            genre: taire ? null : genreDe(rogner(dessous[position] ?? "")),
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

function genreDe(texte: string): Champ["genre"] | null {
  const lus = Object.entries(LISIBLES).filter(([, lire]) => typeof lire(texte) === "string");
  return (lus[0]?.[0] as Champ["genre"] | undefined) ?? null;
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
  /** Of what it holds, where that is sure. */
  genre: Champ["genre"] | null;
}

function essayer(cible: Cible, leurs: readonly Leur[], comparer: ReturnType<typeof ressemblance>) {
  const champs = cible.source.colonnes as Record<string, Champ>;
  const seule = (genre: Champ["genre"]) =>
    leurs.filter((leur) => leur.genre === genre).length === 1 &&
    Object.values(champs).filter((champ) => champ.genre === genre && champ.requis === "valeur").length === 1;
  const paires = cible.colonnes.flatMap(({ nom, plies, noms }) =>
    leurs.map((leur) => {
      const { genre, requis } = champs[nom] as Champ;
      const contenu = requis === "valeur" && leur.genre === genre && seule(genre) ? NOTE_CONTENU : 0;
      const exacte = plies.includes(leur.plie);
      const annee = nom === cible.source.annee && ANNEES.has(leur.plie) ? NOTE_ANNEE : 0;
      const note = exacte ? 2 : Math.max(annee, contenu, ...noms.map((n) => comparer(leur.mots, n)));
      return { nom, leur, note };
    }),
  );
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
  return {
    proposition: {
      source: cible.source.nom,
      colonnes: Object.fromEntries(approchees.map(([nom, { leur }]) => [leur, nom])),
      manquantes: [
        ...cible.requises.filter((nom) => !trouvees.has(nom) && (nom !== cible.source.annee || autreAnnee)),
        ...(groupe[0] === 0 ? [uneDe(cible.auMoinsUne)] : []),
      ],
    },
    part,
    /** A file of a portal holds some of its names as they are and lacks none; one that people make may do both. */
    certaine:
      cible.source.famille !== "publiee" || (approchees.length < trouvees.size && notes.every((n) => n > 0)),
    /** What the source needs first, then all that is recognised, a name of its own twice: `campagne` is no `rentree`. */
    poids: somme + [...trouvees.values()].reduce((total, t) => total + t.note, 0) / 20,
  };
}
