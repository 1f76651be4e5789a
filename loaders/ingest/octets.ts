/** One pass over the bytes of a file: its fingerprint, its encoding, how many lines it has, and its beginning. */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type Duplex, type Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import iconv from "iconv-lite";

/** With or without a byte-order mark, which is never part of the text. A workbook has its own. */
export type Encodage = "UTF-8" | "Windows-1252" | "UTF-16LE" | "UTF-16BE" | "XLSX";

export interface Octets {
  sha256: string;
  octets: number;
  gzip: boolean;
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

/** Room for title lines of a megabyte. */
const TETE = 1 << 22;
const SIGNATURES: Readonly<Record<string, Octets["nature"]>> = { "504b0304": "classeur", d0cf11e0: "ancien" };
const ICONV: Record<Exclude<Encodage, "XLSX">, string> = {
  "UTF-8": "utf8",
  "Windows-1252": "win1252",
  "UTF-16LE": "utf16le",
  "UTF-16BE": "utf16be",
};

export async function examiner(chemin: string): Promise<Octets> {
  const hachage = createHash("sha256");
  const compte = new CompteLignes();
  const utf8 = new VerifieUtf8();
  const debut: Buffer[] = [];
  let [octets, taille, binaire, gzip] = [0, 0, false, false];
  const premier = await premiersOctets(chemin);
  const suivi = new Transform({
    transform(bloc: Buffer, _encodage, suite) {
      hachage.update(bloc);
      octets += bloc.length;
      suite(null, bloc);
    },
  });
  gzip = premier[0] === 0x1f && premier[1] === 0x8b;
  for await (const bloc of deroule(relier(lire(chemin), suivi), gzip)) {
    if (taille < TETE) debut.push(bloc);
    taille += bloc.length;
    compte.bloc(bloc);
    utf8.bloc(bloc);
    binaire ||= bloc.includes(0);
  }
  const tete = Buffer.concat(debut).subarray(0, TETE);
  const nature = SIGNATURES[tete.subarray(0, 4).toString("hex")] ?? "texte";
  const commun = { sha256: hachage.digest("hex"), octets, gzip, nature };
  if (nature !== "texte")
    return { ...commun, encodage: "XLSX", lignes: 1, retours: false, binaire: false, tete: "" };
  const encodage = reconnaitre(tete, utf8.fin());
  const texte = iconv.decode(tete, ICONV[encodage]);
  const blanc = taille === tete.length && texte.trim() === "";
  return {
    ...commun,
    encodage,
    ...compte.fin(),
    ...(blanc ? { lignes: 0 } : {}),
    binaire: binaire && !encodage.startsWith("UTF-16"),
    tete: taille > tete.length ? texte.slice(0, texte.lastIndexOf("\n") + 1 || undefined) : texte,
  };
}

/** The text of a file, decoded, in pieces. */
export function decoder(
  chemin: string,
  { gzip, encodage }: Pick<Octets, "gzip" | "encodage">,
): AsyncIterable<string> {
  if (encodage === "XLSX") throw new Error(`${chemin} n’est pas un texte`);
  const clair = iconv.decodeStream(ICONV[encodage]) as Duplex;
  return relier(deroule(lire(chemin), gzip), clair) as AsyncIterable<string>;
}

const lire = (chemin: string): Readable => createReadStream(chemin, { highWaterMark: 1 << 20 });

const deroule = (flux: Readable, gzip: boolean): Readable => (gzip ? relier(flux, createGunzip()) : flux);

/** A pipe that hands errors on: whoever reads its end learns that the beginning failed. */
function relier(flux: Readable, suite: Duplex): Readable {
  flux.on("error", (erreur) => suite.destroy(erreur));
  return flux.pipe(suite);
}

async function premiersOctets(chemin: string): Promise<Buffer> {
  for await (const bloc of createReadStream(chemin, { end: 3 })) return bloc as Buffer;
  return Buffer.alloc(0);
}

function reconnaitre(tete: Buffer, utf8: boolean): Exclude<Encodage, "XLSX"> {
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

  bloc(bloc: Buffer): void {
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

/** UTF-8 validity block by block: the bytes of a character cut by the end of a block wait for the next one. */
class VerifieUtf8 {
  private valide = true;
  private reste = Buffer.alloc(0);

  bloc(bloc: Buffer): void {
    if (!this.valide) return;
    const tout = this.reste.length > 0 ? Buffer.concat([this.reste, bloc]) : bloc;
    let fin = tout.length;
    for (let recul = 1; recul <= 3 && recul <= tout.length; recul += 1) {
      const octet = tout[tout.length - recul] ?? 0;
      if (octet < 0x80) break;
      if (octet >= 0xc0) {
        const attendu = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : 2;
        if (attendu > recul) fin = tout.length - recul;
        break;
      }
    }
    this.valide = isUtf8(tout.subarray(0, fin));
    this.reste = Buffer.from(tout.subarray(fin));
  }

  fin(): boolean {
    return this.valide && this.reste.length === 0;
  }
}
