/** One pass over the bytes of a file: its fingerprint, its encoding, how many lines it has, and its beginning. */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import iconv from "iconv-lite";

/** With or without a byte-order mark, which is never part of the text. */
export type Encodage = "UTF-8" | "Windows-1252" | "UTF-16LE" | "UTF-16BE";

export interface Octets {
  sha256: string;
  octets: number;
  gzip: boolean;
  encodage: Encodage;
  /** Lines up to the last one that is not empty. */
  lignes: number;
  /** A NUL byte outside UTF-16: not a text file. */
  binaire: boolean;
  /** Decoded beginning, at least the header of any sane file. */
  tete: string;
}

const TETE = 1 << 18;
const ICONV: Record<Encodage, string> = {
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
  const brut = createReadStream(chemin, { highWaterMark: 1 << 20 });
  const suivi = new Transform({
    transform(bloc: Buffer, _encodage, suite) {
      hachage.update(bloc);
      octets += bloc.length;
      suite(null, bloc);
    },
  });
  const premier = await premiersOctets(chemin);
  gzip = premier[0] === 0x1f && premier[1] === 0x8b;
  for await (const bloc of deroule(brut.pipe(suivi), gzip)) {
    if (taille < TETE) debut.push(bloc);
    taille += bloc.length;
    compte.bloc(bloc);
    utf8.bloc(bloc);
    binaire ||= bloc.includes(0);
  }
  const tete = Buffer.concat(debut).subarray(0, TETE);
  const encodage = reconnaitre(tete, utf8.fin());
  const texte = iconv.decode(tete, ICONV[encodage]);
  return {
    sha256: hachage.digest("hex"),
    octets,
    gzip,
    encodage,
    lignes: compte.fin(),
    binaire: binaire && !encodage.startsWith("UTF-16"),
    tete: taille > tete.length ? texte.slice(0, texte.lastIndexOf("\n") + 1 || undefined) : texte,
  };
}

/** The text of a file, decoded, in pieces. */
export function decoder(
  chemin: string,
  { gzip, encodage }: Pick<Octets, "gzip" | "encodage">,
): AsyncIterable<string> {
  const flux = deroule(createReadStream(chemin, { highWaterMark: 1 << 20 }), gzip);
  return flux.pipe(iconv.decodeStream(ICONV[encodage])) as unknown as AsyncIterable<string>;
}

function deroule(flux: Readable, gzip: boolean): Readable {
  if (!gzip) return flux;
  const clair = createGunzip();
  flux.on("error", (erreur) => clair.destroy(erreur));
  return flux.pipe(clair);
}

async function premiersOctets(chemin: string): Promise<Buffer> {
  for await (const bloc of createReadStream(chemin, { end: 3 })) return bloc as Buffer;
  return Buffer.alloc(0);
}

function reconnaitre(tete: Buffer, utf8: boolean): Encodage {
  if (tete[0] === 0xff && tete[1] === 0xfe) return "UTF-16LE";
  if (tete[0] === 0xfe && tete[1] === 0xff) return "UTF-16BE";
  return utf8 ? "UTF-8" : "Windows-1252";
}

class CompteLignes {
  private lignes = 0;
  private derniere = 0;
  private longueur = 0;
  private dernierOctet = 0;

  bloc(bloc: Buffer): void {
    let debut = 0;
    for (let fin = bloc.indexOf(10); fin >= 0; fin = bloc.indexOf(10, debut)) {
      const avant = fin > debut ? (bloc[fin - 1] ?? 0) : this.dernierOctet;
      const longueur = this.longueur + fin - debut;
      this.lignes += 1;
      if (longueur > 1 || (longueur === 1 && avant !== 13)) this.derniere = this.lignes;
      this.longueur = 0;
      debut = fin + 1;
    }
    this.longueur += bloc.length - debut;
    this.dernierOctet = bloc[bloc.length - 1] ?? this.dernierOctet;
  }

  fin(): number {
    return this.longueur > 0 ? this.lignes + 1 : this.derniere;
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
