/**
 * Judges the rows of one file by the zod contract, one by one, where sql/lecture.ts and ranger.ts judge them all at once:
 * same verdict, same normal form, same rows set aside. A test holds the two together.
 */
import type { Champ } from "../../sources/champ.ts";
import type { Contexte } from "../../sources/contexte.ts";
import { annee as lireAnnee, type Saison } from "../../sources/genres/annee.ts";
import { lireMefLibelle } from "../../sources/genres/mef.ts";
import { Refus } from "../../sources/refus.ts";
import { contenu, sansEspaces } from "../../sources/texte.ts";
import { Cellules } from "../cellules.ts";
import { defautDe, type Enregistrement } from "../decoupe.ts";
import type { Entete } from "../entete.ts";
import { type Faute, fauteur } from "../fautes.ts";
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
const FORME_MEF = /^[0-9A-Z]{10,11}$/;
const AUCUNE: readonly Faute[] = [];

export interface AJuger {
  entete: Entete;
  largeur: number;
  /** Of the file, where no column holds it. */
  annee: number | null;
  contexte: Contexte;
  /** ISO. */
  aujourdhui: string;
}

export function juge(aJuger: AJuger): (enregistrement: Enregistrement) => Jugee {
  const { entete, largeur, contexte } = aJuger;
  const { source, parLibelle } = entete.disposition;
  const champs = Object.entries(source.colonnes as Record<string, Champ>);
  const rangs = new Map(champs.map(([nom], i) => [nom, i]));
  const rangPcs = rangs.get("pcs");
  const cellules = new Cellules(source, contexte);
  const traduire = traducteur(entete, aJuger.aujourdhui);
  const ecarter = ecarteur(entete);
  const brutes = lecteur(aJuger);
  const nominatives = entete.nominatives.map(({ position }) => position);
  const libelles = new Libelles(aJuger);
  const fautes = fauteur({ cellules, source, parLibelle, resolus: libelles.refus });
  const aPlat = platitude(source);
  return (enregistrement) => {
    const defaut = defautDe(enregistrement, largeur);
    const champsLus = nominatives.length > 0 ? [...enregistrement.champs] : enregistrement.champs;
    for (const position of nominatives) champsLus[position] = "";
    const toutes = traduire(champsLus);
    const bruts = brutes(toutes);
    const valeurs = defaut === null ? cellules.ligne(libelles.resoudre(bruts)) : null;
    const trouvees = valeurs === null ? fautes(bruts, defaut) : AUCUNE;
    // A code that has the form of a MEF, of no known class, is refused later: it makes no row a total.
    const horsMef = defaut !== null || trouvees.some(({ colonne }) => !refuseeParMef(colonne, bruts));
    const aise: Aise = (nom) => {
      const rang = rangs.get(nom) ?? -1;
      const texte = contenu(bruts[rang]);
      if (texte === null || nom === parLibelle || estMef(nom, texte)) return texte;
      return cellules.lire(rang, bruts[rang] ?? null).refus === null ? texte : null;
    };
    return {
      ligne: enregistrement.ligne,
      ecart: ecarter(toutes, largeur, horsMef, aise),
      fautes: trouvees,
      ...aPlat(valeurs ?? bruts.map((brut, i) => cellules.lire(i, brut).valeur ?? null)),
      pcsInconnue: horsMef || rangPcs === undefined ? null : pcsInconnue(bruts[rangPcs] ?? null),
    };
  };

  function refuseeParMef(colonne: string | null, bruts: readonly (string | null)[]): boolean {
    const texte = contenu(bruts[rangs.get(colonne ?? "") ?? -1]);
    return colonne !== null && texte !== null && (colonne === parLibelle || estMef(colonne, texte));
  }

  /** A code of that form can only be told from a MEF by the nomenclature. */
  function estMef(colonne: string, texte: string): boolean {
    const genre = source.colonnes[colonne]?.genre;
    return genre !== undefined && MEFS.includes(genre) && FORME_MEF.test(sansEspaces(texte).toUpperCase());
  }

  function pcsInconnue(brut: string | null): string | null {
    const texte = contenu(brut);
    return texte !== null && !contexte.pcs.has(texte.replace(/[.,]0+$/, "")) ? texte : null;
  }
}

/** The cells of a row in the order of the contract, whether the file, its layout or its name holds them. */
function lecteur({ entete, annee }: AJuger) {
  const { source, constantes = {} } = entete.disposition;
  const lieux = Object.keys(source.colonnes).map((nom) => {
    const ailleurs = nom === source.annee && annee !== null ? String(annee) : null;
    return { position: entete.positions.get(nom), fixe: constantes[nom] ?? ailleurs };
  });
  return (toutes: readonly string[]): (string | null)[] =>
    lieux.map(({ position, fixe }) => (position === undefined ? fixe : (toutes[position] ?? "")));
}

/** The codes of labels, looked for once a year; refusals are kept where `fautes` finds them. */
class Libelles {
  readonly refus = new Map<string, Refus>();
  private readonly trouves = new Map<string, string | Refus>();
  private readonly aJuger: AJuger;
  private readonly rang: number;
  private readonly rangAnnee: number;

  constructor(aJuger: AJuger) {
    const { source, parLibelle } = aJuger.entete.disposition;
    const noms = Object.keys(source.colonnes);
    this.aJuger = aJuger;
    this.rang = noms.indexOf(parLibelle ?? "");
    this.rangAnnee = noms.indexOf(source.annee ?? "");
  }

  resoudre(bruts: (string | null)[]): (string | null)[] {
    const libelle = this.rang < 0 ? null : contenu(bruts[this.rang]);
    if (libelle === null) return bruts;
    const { contexte, entete } = this.aJuger;
    const { source, parLibelle } = entete.disposition;
    const saison = source.colonnes[source.annee ?? ""]?.genre as Saison;
    const an = lireAnnee(contenu(bruts[this.rangAnnee]) ?? "", saison);
    const lie = `${parLibelle} ${an} ${libelle}`;
    const trouve = this.trouves.get(lie) ?? lireMefLibelle(contexte.mef, an ?? 0)(libelle);
    this.trouves.set(lie, trouve);
    if (!(trouve instanceof Refus)) return bruts.with(this.rang, trouve);
    this.refus.set(lie, trouve);
    return bruts;
  }
}

/** MEF and PCS take two columns of the warehouse, an INE the one of its pseudonym. */
function platitude(source: Parameters<typeof colonnesEntrepot>[0]) {
  const champs = Object.entries(source.colonnes as Record<string, Champ>);
  const lire = (nom: string): ((valeurs: readonly unknown[]) => unknown) => {
    const rang = champs.findIndex(([colonne, { genre }]) => {
      if (genre === "ine") return nom === "pid";
      if (genre === "pcs") return nom === colonne || nom === `${colonne}_groupe`;
      if (genre === "mef")
        return nom === `mefstat${colonne.slice(3)}` || nom === `specialite${colonne.slice(3)}`;
      return nom === colonne;
    });
    const genre = champs[rang]?.[1].genre;
    const partie = nom.startsWith("mefstat") ? "mefstat" : "specialite";
    if (genre === "mef") return (v) => (v[rang] as Record<string, unknown> | null)?.[partie] ?? null;
    if (genre !== "pcs") return (v) => v[rang] ?? null;
    return nom.endsWith("_groupe")
      ? (v) => (v[rang] as Record<string, unknown> | null)?.pcs_groupe ?? "ND"
      : (v) => (v[rang] as Record<string, unknown> | null)?.pcs ?? null;
  };
  const [cles, contenus] = [
    colonnesEntrepot(source).cle.map(lire),
    colonnesEntrepot(source).contenu.map(lire),
  ];
  return (valeurs: readonly unknown[]) => ({
    cle: cles.map((partie) => partie(valeurs)),
    contenu: contenus.map((partie) => partie(valeurs)),
  });
}
