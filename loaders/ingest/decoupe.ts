/**
 * Cuts lines of text into records of cells, keeping the number of the first line of each. No line is ever lost: a quote
 * that never closes properly spoils its own line only, which comes out marked, and reading resumes at the next one.
 */

export interface Enregistrement {
  /** Line in the file as a text editor shows it, from 1. */
  ligne: number;
  champs: string[];
  /** The quotes of this line cannot be read. */
  guillemets?: true;
}

/** A quoted cell that spans more than this is a quote that was never closed. */
const LIGNES_MAX = 200;

export class Decoupeur {
  private attente: string[] = [];
  private debut = 1;
  private numero = 0;
  private readonly cite: RegExp;

  private readonly separateur: string;
  private readonly emettre: (enregistrement: Enregistrement) => void;

  constructor(separateur: string, emettre: (enregistrement: Enregistrement) => void) {
    this.separateur = separateur;
    this.emettre = emettre;
    this.cite = new RegExp(`(^|[${separateur === "\t" ? "\\t" : separateur}]) *"`);
  }

  ligne(texte: string): void {
    this.numero += 1;
    if (this.attente.length === 0) this.debut = this.numero;
    else if (!texte.includes('"')) {
      this.attente.push(texte);
      if (this.attente.length >= LIGNES_MAX) this.abandonner();
      return;
    }
    // Most lines hold no quote at all.
    if (this.attente.length === 0 && !(texte.includes('"') && this.cite.test(texte))) {
      if (texte !== "") this.emettre({ ligne: this.debut, champs: texte.split(this.separateur) });
      return;
    }
    this.attente.push(texte);
    const champs = cellules(this.attente.join("\n"), this.separateur);
    if (champs === "ouvert" && this.attente.length < LIGNES_MAX) return;
    if (champs === "ouvert" || champs === "malforme") this.abandonner();
    else {
      this.attente = [];
      this.emettre({ ligne: this.debut, champs });
    }
  }

  fin(): void {
    while (this.attente.length > 0) this.abandonner();
  }

  /** The first waiting line is emitted as it stands; those after it are read again, each for itself. */
  private abandonner(): void {
    const [premiere = "", ...suite] = this.attente;
    this.attente = [];
    this.numero = this.debut;
    this.emettre({ ligne: this.debut, champs: premiere.split(this.separateur), guillemets: true });
    for (const texte of suite) this.ligne(texte);
  }
}

/** The cells of one record; « ouvert » when its last quote awaits the next line. */
function cellules(texte: string, separateur: string): string[] | "ouvert" | "malforme" {
  const champs: string[] = [];
  let ici = 0;
  for (;;) {
    let debut = ici;
    while (texte[debut] === " ") debut += 1;
    if (texte[debut] !== '"') {
      const fin = texte.indexOf(separateur, ici);
      champs.push(texte.slice(ici, fin < 0 ? undefined : fin));
      if (fin < 0) return champs;
      ici = fin + 1;
      continue;
    }
    let fin = debut + 1;
    for (;;) {
      fin = texte.indexOf('"', fin);
      if (fin < 0) return "ouvert";
      if (texte[fin + 1] !== '"') break;
      fin += 2;
    }
    champs.push(texte.slice(debut + 1, fin).replaceAll('""', '"'));
    ici = fin + 1;
    while (texte[ici] === " ") ici += 1;
    if (ici >= texte.length) return champs;
    if (texte[ici] !== separateur) return "malforme";
    ici += 1;
  }
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
