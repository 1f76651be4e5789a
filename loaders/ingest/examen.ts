/** What the bytes of a file say of it, block by block: its encoding, how many lines it has, and its beginning. */

/** With or without a byte-order mark, which is never part of the text. A workbook has its own. */
export type Encodage = "UTF-8" | "Windows-1252" | "UTF-16LE" | "UTF-16BE" | "XLSX";
export type EncodageTexte = Exclude<Encodage, "XLSX">;

export interface Examine {
  encodage: Encodage;
  /** Lines up to the last one that is not empty. */
  lignes: number;
  /** Some lines end by a lone CR. */
  retours: boolean;
  /** What its first bytes say it is: text, a workbook, a file of an Office of before 2007 (or locked by a password). */
  nature: "texte" | "classeur" | "ancien";
  /** A NUL byte outside UTF-16: not a text file. */
  binaire: boolean;
  /** Decoded beginning, at least the header of any sane file. */
  tete: string;
}

/** What Node and browsers do each in their own way. */
export interface Outils {
  /** Whether all blocks together are UTF-8. */
  utf8: { bloc(bloc: Uint8Array): void; fin(): boolean };
  decoder(octets: Uint8Array, encodage: EncodageTexte): string;
}

/** Room for title lines of a megabyte. */
const TETE = 1 << 22;
const SIGNATURES: readonly (readonly [readonly number[], Examine["nature"]])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "classeur"],
  [[0xd0, 0xcf, 0x11, 0xe0], "ancien"],
];

export const estGzip = (debut: Uint8Array): boolean => debut[0] === 0x1f && debut[1] === 0x8b;

export class Examen {
  private readonly compte = new CompteLignes();
  private readonly debut: Uint8Array[] = [];
  private taille = 0;
  private nuls = false;
  private readonly outils: Outils;

  constructor(outils: Outils) {
    this.outils = outils;
  }

  bloc(bloc: Uint8Array): void {
    if (this.taille < TETE) this.debut.push(bloc);
    this.taille += bloc.length;
    this.compte.bloc(bloc);
    this.outils.utf8.bloc(bloc);
    this.nuls ||= bloc.includes(0);
  }

  fin(): Examine {
    const tete = reunir(this.debut).subarray(0, TETE);
    const nature = SIGNATURES.find(([signe]) => signe.every((octet, i) => tete[i] === octet))?.[1] ?? "texte";
    if (nature !== "texte")
      return { nature, encodage: "XLSX", lignes: 1, retours: false, binaire: false, tete: "" };
    const encodage = reconnaitre(tete, this.outils.utf8.fin());
    // A text in Windows-1252 put behind the mark of UTF-8: the mark is no part of its first name.
    const texte = this.outils.decoder(tete, encodage).replace(/^ï»¿/, "");
    const entier = this.taille === tete.length;
    return {
      ...{ nature, encodage },
      ...this.compte.fin(),
      ...(entier && texte.trim() === "" ? { lignes: 0 } : {}),
      binaire: this.nuls && !encodage.startsWith("UTF-16"),
      tete: entier ? texte : texte.slice(0, texte.lastIndexOf("\n") + 1 || undefined),
    };
  }
}

function reunir(blocs: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(blocs.reduce((somme, { length }) => somme + length, 0));
  let ici = 0;
  for (const bloc of blocs) {
    tout.set(bloc, ici);
    ici += bloc.length;
  }
  return tout;
}

function reconnaitre(tete: Uint8Array, utf8: boolean): EncodageTexte {
  if (tete[0] === 0xff && tete[1] === 0xfe) return "UTF-16LE";
  if (tete[0] === 0xfe && tete[1] === 0xff) return "UTF-16BE";
  return utf8 ? "UTF-8" : "Windows-1252";
}

/** Lines as an editor counts them: LF, CRLF and lone CR all end one. */
class CompteLignes {
  private lignes = 0;
  private derniere = 0;
  /** Bytes of the current line. */
  private longueur = 0;
  private apresCr = false;
  private retours = false;

  bloc(bloc: Uint8Array): void {
    let debut = 0;
    let cr = bloc.indexOf(13);
    let lf = bloc.indexOf(10);
    if (this.apresCr && lf !== 0 && bloc.length > 0) this.retours = true;
    if (this.apresCr && lf === 0) {
      debut = 1;
      lf = bloc.indexOf(10, 1);
    }
    this.apresCr = bloc.length === 0 ? this.apresCr : bloc[bloc.length - 1] === 13;
    while (cr >= 0 || lf >= 0) {
      const parCr = cr >= 0 && (lf < 0 || cr < lf);
      const fin = parCr ? cr : lf;
      this.lignes += 1;
      if (this.longueur + fin - debut > 0) this.derniere = this.lignes;
      this.longueur = 0;
      debut = fin + 1;
      if (parCr) {
        if (lf === fin + 1) debut = fin + 2;
        else if (fin + 1 < bloc.length) this.retours = true;
        cr = bloc.indexOf(13, debut);
      }
      if (lf >= 0 && lf < debut) lf = bloc.indexOf(10, debut);
    }
    this.longueur += bloc.length - debut;
  }

  fin(): { lignes: number; retours: boolean } {
    const retours = this.retours || this.apresCr;
    return { lignes: this.longueur > 0 ? this.lignes + 1 : this.derniere, retours };
  }
}
