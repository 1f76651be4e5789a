/**
 * Cuts lines of text into records of cells with papaparse, a block of lines at a time, keeping the number of the first
 * line of each. No line is ever lost: a quote that never closes properly, after which papaparse would swallow the rest of
 * the file, spoils its own line only, which comes out marked, and reading resumes at the next one.
 */
import Papa from "papaparse";

export interface Enregistrement {
  /** Line in the file as a text editor shows it, from 1. */
  ligne: number;
  champs: string[];
  /** The quotes of this line cannot be read. */
  guillemets?: true;
}

/** A quoted cell that spans more than this is a quote that was never closed. A block has as many. */
const LIGNES_MAX = 200;
/** Characters of a block, beyond which it is cut without waiting for more lines. */
const POIDS_MAX = 1 << 20;

export class Decoupeur {
  private lignes: string[] = [];
  private debut = 1;
  private poids = 0;
  /** Lines cut at once: one after a bad quote, as the next line may well hold another, then more and more. */
  private pas = LIGNES_MAX;

  private readonly separateur: string;
  private readonly emettre: (enregistrement: Enregistrement) => void;

  constructor(separateur: string, emettre: (enregistrement: Enregistrement) => void) {
    this.separateur = separateur;
    this.emettre = emettre;
  }

  ligne(texte: string): void {
    this.lignes.push(texte);
    this.poids += texte.length;
    if (this.lignes.length >= this.pas || this.poids >= POIDS_MAX) this.couper(false);
  }

  fin(): void {
    this.couper(true);
  }

  private couper(fin: boolean): void {
    this.poids = 0;
    while (this.lignes.length > 0) {
      const bloc = this.lignes.slice(0, this.pas);
      const { enregistrements, malforme, lues } = records(bloc, this.separateur);
      for (const { ligne, ...lu } of enregistrements) this.emettre({ ligne: this.debut + ligne, ...lu });
      this.passer(lues);
      const ouvertes = bloc.length - lues;
      const seules = ouvertes === this.lignes.length;
      if (ouvertes === 0) this.pas = Math.min(this.pas * 2, LIGNES_MAX);
      else if (malforme || ouvertes >= LIGNES_MAX || (fin && seules)) this.abandonner();
      else {
        this.pas = Math.min(ouvertes * 2, LIGNES_MAX);
        if (seules) return;
      }
    }
  }

  /** The first waiting line is emitted as it stands; those after it are read again, each for itself. */
  private abandonner(): void {
    const [premiere = ""] = this.lignes;
    this.emettre({ ligne: this.debut, champs: premiere.split(this.separateur), guillemets: true });
    this.passer(1);
    this.pas = 1;
  }

  private passer(lues: number): void {
    this.lignes = this.lignes.slice(lues);
    this.debut += lues;
  }
}

/** The records of a block, lines counted from 0, up to the first whose quotes are wrong or await the lines after it. */
function records(bloc: readonly string[], separateur: string) {
  const tel = `${bloc.join("\n")}\n`;
  const espaces = tel.includes(' "');
  const texte = espaces ? marquer(tel, separateur) : tel;
  const { data, errors } = Papa.parse<string[]>(texte.startsWith(BOM) ? BOM + texte : texte, {
    delimiter: separateur,
    newline: "\n",
  });
  const [faute] = errors;
  const enregistrements: Enregistrement[] = [];
  const simples = data.length === bloc.length + 1;
  let ligne = 0;
  // What follows the last end of line is a record of its own.
  for (const lus of data.slice(0, faute?.row ?? -1)) {
    const champs = espaces ? demarquer(lus) : lus;
    if (champs === null) return { enregistrements, malforme: true, lues: ligne };
    if (bloc[ligne] !== "") enregistrements.push({ ligne, champs });
    ligne += simples ? 1 : hauteur(lus);
  }
  return { enregistrements, malforme: faute?.code === "InvalidQuotes", lues: ligne };
}

/** Papaparse takes one away at the start of what it is given: those of files put end to end stay, as DuckDB leaves them. */
const BOM = "\ufeff";

const hauteur = (champs: readonly string[]): number => champs.join("").split("\n").length;

/**
 * Hands and scripts write « a, "b" », whose spaces and quotes papaparse, as RFC 4180, takes for a part of the cell: such a
 * cell is marked, by what is no character, to be told from a quoted one that holds the same.
 */
const MARQUE = "\uffff";
const ENTIERE = new RegExp(`^${MARQUE} +"((?:[^"]|"")*)" *$`);

const marquer = (texte: string, separateur: string): string =>
  texte.replace(new RegExp(`(^|[${separateur}])(?= +")`, "gm"), `$1${MARQUE}`);

/** Null where such a cell was cut, as it holds a separator or an end of line, or where its quotes are wrong. */
function demarquer(lus: readonly string[]): string[] | null {
  const champs = lus.map((champ) =>
    champ.startsWith(MARQUE) ? ENTIERE.exec(champ)?.[1]?.replaceAll('""', '"') : champ.replaceAll(MARQUE, ""),
  );
  return champs.every((champ) => champ !== undefined) ? champs : null;
}

/** What keeps the cells of a record from being told apart, as a rule of the report, or null. */
export function defautDe({ champs, guillemets }: Enregistrement, largeur: number): string | null {
  if (guillemets) return "guillemets";
  return bonneLargeur(champs, largeur) ? null : "nombre_de_colonnes";
}

/** Cells in excess are forgiven when they are empty, as spreadsheets leave them. */
const bonneLargeur = (champs: readonly string[], largeur: number): boolean =>
  champs.length === largeur ||
  (champs.length > largeur && champs.slice(largeur).every((champ) => champ.trim() === ""));

/** The first records of a text, for its dialect and header. */
export function premiers(texte: string, separateur: string, nombre: number): Enregistrement[] {
  const lus: Enregistrement[] = [];
  const decoupeur = new Decoupeur(separateur, (enregistrement) => lus.push(enregistrement));
  for (const ligne of lignesDe(texte)) {
    if (lus.length >= nombre) break;
    decoupeur.ligne(ligne);
  }
  decoupeur.fin();
  return lus.slice(0, nombre);
}

const FIN = /\r\n?|\n/g;

function* lignesDe(texte: string): Generator<string> {
  let debut = 0;
  for (const { 0: fin, index } of texte.matchAll(FIN)) {
    yield texte.slice(debut, index);
    debut = index + fin.length;
  }
  if (debut < texte.length) yield texte.slice(debut);
}

/** Gives the lines of a text that comes in pieces, without their ends: LF, CRLF, or the lone CR of old Macs. */
export class Lignes {
  private reste = "";
  private readonly retours: boolean;
  private readonly recevoir: (ligne: string) => void;

  /** Lone CR are looked for only where there are some: it costs. */
  constructor(retours: boolean, recevoir: (ligne: string) => void) {
    this.retours = retours;
    this.recevoir = recevoir;
  }

  morceau(texte: string): void {
    const tout = this.reste + texte;
    // A CR at the very end may be half of a CRLF.
    const coupe = this.retours && tout.endsWith("\r") ? tout.length - 1 : tout.length;
    const lignes = this.retours ? tout.slice(0, coupe).split(FIN) : tout.split("\n");
    this.reste = (lignes.pop() ?? "") + tout.slice(coupe);
    for (const ligne of lignes) this.recevoir(this.retours ? ligne : sansCr(ligne));
  }

  fin(): void {
    if (this.reste !== "") this.recevoir(sansCr(this.reste));
  }
}

const sansCr = (ligne: string): string => (ligne.endsWith("\r") ? ligne.slice(0, -1) : ligne);
