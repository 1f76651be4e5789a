/**
 * Judges the rows of one file by the zod contract, one by one, where sql/lecture.ts and ranger.ts judge them all at once:
 * same verdict, same normal form, same rows set aside. A test holds the two together.
 */
import type * as z from "zod";
import type { Champ } from "../../sources/champ.ts";
import type { Contexte } from "../../sources/contexte.ts";
import { schema } from "../../sources/definition.ts";
import { annee as lireAnnee, type Saison } from "../../sources/genres/annee.ts";
import { genres } from "../../sources/genres/index.ts";
import { lireMefLibelle } from "../../sources/genres/mef.ts";
import { Refus } from "../../sources/refus.ts";
import { contenu } from "../../sources/texte.ts";
import { defautDe, type Enregistrement } from "../decoupe.ts";
import type { Entete } from "../entete.ts";
import { type Faute, fautes } from "../fautes.ts";
import type { Ecart } from "../sql/ecarts.ts";
import { colonnesEntrepot } from "../sql/verdicts.ts";
import { type Aise, ecarteur } from "./ecarter.ts";
import { traducteur } from "./traduire.ts";

/** A row in normal form, as the warehouse names its columns; null where a cell of a refused row has none. */
export interface Jugee {
  ligne: number;
  ecart: Ecart | null;
  fautes: readonly Faute[];
  cle: readonly unknown[];
  contenu: readonly unknown[];
  /** A PCS code that is in no list, of a row that is accepted. */
  pcsInconnue: string | null;
}

const MEFS: readonly Champ["genre"][] = ["mef", "mefstat11"];

export function juge(
  entete: Entete,
  largeur: number,
  anneeFichier: number | null,
  contexte: Contexte,
  aujourdhui: string,
): (enregistrement: Enregistrement) => Jugee {
  const { source, parLibelle, constantes = {} } = entete.disposition;
  const champs = Object.entries(source.colonnes as Record<string, Champ>);
  const types = source.champs(genres(contexte)) as Record<string, z.ZodType>;
  const contrat = schema(source, contexte);
  const entrepot = colonnesEntrepot(source);
  const traduire = traducteur(entete, aujourdhui);
  const ecarter = ecarteur(entete);
  const brute = (nom: string, cellules: readonly string[]): string | null => {
    const position = entete.positions.get(nom);
    if (position !== undefined) return cellules[position] ?? "";
    return constantes[nom] ?? (nom === source.annee && anneeFichier !== null ? String(anneeFichier) : null);
  };
  const nominatives = new Set(entete.nominatives.map(({ position }) => position));
  const resolus = new Map<string, Refus>();
  const libelles = new Map<string, string | Refus>();
  /** The code of a label, looked for once a year; refusals are kept where `fautes` finds them. */
  const parNom = (cellules: Record<string, string | null>): Record<string, string | null> => {
    const libelle = parLibelle === undefined ? null : contenu(cellules[parLibelle]);
    if (parLibelle === undefined || libelle === null) return cellules;
    const saison = source.colonnes[source.annee ?? ""]?.genre as Saison;
    const an = lireAnnee(contenu(cellules[source.annee ?? ""]) ?? "", saison);
    const lie = `${parLibelle} ${an} ${libelle}`;
    const trouve = libelles.get(lie) ?? lireMefLibelle(contexte.mef, an ?? 0)(libelle);
    libelles.set(lie, trouve);
    if (!(trouve instanceof Refus)) return { ...cellules, [parLibelle]: trouve };
    resolus.set(lie, trouve);
    return cellules;
  };
  return (enregistrement) => {
    const defaut = defautDe(enregistrement, largeur);
    const toutes = Array.from({ length: largeur }, (_, i) =>
      nominatives.has(i) ? "" : (enregistrement.champs[i] ?? ""),
    );
    const traduites = traduire(toutes);
    const brut = champs.map(([nom]) => brute(nom, traduites));
    const cellules = Object.fromEntries(champs.map(([nom], i) => [nom, brut[i] ?? null]));
    const lue = contrat.safeParse(parNom(cellules));
    const refusee = defaut !== null || !lue.success;
    const trouvees = refusee ? fautes(brut, defaut, contrat, champs, parLibelle, resolus) : [];
    const aise: Aise = (nom) => {
      const texte = contenu(cellules[nom]);
      const genre = source.colonnes[nom]?.genre;
      if (texte === null || nom === parLibelle || (genre && MEFS.includes(genre))) return texte;
      return types[nom]?.safeParse(cellules[nom]).success ? texte : null;
    };
    // A code that has the form of a MEF, of no known class, is refused later: it makes no row a total.
    const horsMef = defaut !== null || trouvees.some(({ colonne }) => !refuseeParMef(colonne, cellules));
    const plate = refusee ? parColonne(types, cellules) : (lue.data as Record<string, unknown>);
    const valeurs = mettreAPlat(champs, plate);
    return {
      ligne: enregistrement.ligne,
      ecart: ecarter(traduites, horsMef, aise, cellules),
      fautes: trouvees,
      cle: entrepot.cle.map((nom) => valeurs[nom] ?? null),
      contenu: entrepot.contenu.map((nom) => valeurs[nom] ?? null),
      pcsInconnue: horsMef ? null : pcsInconnue(cellules),
    };
  };

  function refuseeParMef(colonne: string | null, cellules: Record<string, string | null>): boolean {
    const genre = colonne === null ? undefined : source.colonnes[colonne]?.genre;
    return genre !== undefined && MEFS.includes(genre) && contenu(cellules[colonne ?? ""]) !== null;
  }

  function pcsInconnue(cellules: Record<string, string | null>): string | null {
    const texte = "pcs" in source.colonnes ? contenu(cellules.pcs) : null;
    return texte !== null && !contexte.pcs.has(texte.replace(/[.,]0+$/, "")) ? texte : null;
  }
}

/** Each cell by itself: what can be read of a refused row still tells its key. */
function parColonne(
  types: Record<string, z.ZodType>,
  cellules: Record<string, string | null>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(types).map(([nom, type]) => {
      const lue = type.safeParse(cellules[nom]);
      return [nom, lue.success ? lue.data : null];
    }),
  );
}

/** MEF and PCS take two columns of the warehouse, an INE the one of its pseudonym. */
function mettreAPlat(
  champs: readonly (readonly [string, Champ])[],
  lue: Record<string, unknown>,
): Record<string, unknown> {
  const plate: Record<string, unknown> = {};
  for (const [nom, { genre }] of champs) {
    const valeur = lue[nom] as Record<string, unknown> | null;
    if (genre === "ine") plate.pid = valeur;
    else if (genre === "pcs") Object.assign(plate, valeur ?? { pcs: null, pcs_groupe: "ND" });
    else if (genre === "mef") {
      plate[`mefstat${nom.slice(3)}`] = valeur?.mefstat ?? null;
      plate[`specialite${nom.slice(3)}`] = valeur?.specialite ?? null;
    } else plate[nom] = valeur;
  }
  return plate;
}
