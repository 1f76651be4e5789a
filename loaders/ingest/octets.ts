/** One pass over the bytes of a file: its fingerprint, and what they say of it. */
import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type Duplex, type Readable, Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import iconv from "iconv-lite";
import { type EncodageTexte, Examen, type Examine, estGzip } from "./examen.ts";

export interface Octets extends Examine {
  sha256: string;
  octets: number;
  gzip: boolean;
  /** Some cell may begin with spaces then a quote, which DuckDB reads in its own way. */
  espaces: boolean;
}

const ICONV: Record<EncodageTexte, string> = {
  "UTF-8": "utf8",
  "Windows-1252": "win1252",
  "UTF-16LE": "utf16le",
  "UTF-16BE": "utf16be",
};

export async function examiner(chemin: string): Promise<Octets> {
  const hachage = createHash("sha256");
  let octets = 0;
  const gzip = estGzip(await premiersOctets(chemin));
  const suivi = new Transform({
    transform(bloc: Buffer, _encodage, suite) {
      hachage.update(bloc);
      octets += bloc.length;
      suite(null, bloc);
    },
  });
  const examen = new Examen({
    utf8: new VerifieUtf8(),
    decoder: (texte, encodage) => iconv.decode(Buffer.from(texte), ICONV[encodage]),
  });
  const espaces = new GuillemetsEspaces();
  for await (const bloc of deroule(relier(lire(chemin), suivi), gzip)) {
    examen.bloc(bloc as Buffer);
    espaces.bloc(bloc as Buffer);
  }
  return { sha256: hachage.digest("hex"), octets, gzip, espaces: espaces.trouves, ...examen.fin() };
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

/** A file in Windows-1252 as UTF-8, in pieces: most hold no accent, and are the same in both. */
export async function* enUtf8(
  chemin: string,
  { gzip }: Pick<Octets, "gzip">,
): AsyncGenerator<Uint8Array | string> {
  for await (const bloc of deroule(lire(chemin), gzip))
    yield isAscii(bloc) ? bloc : iconv.decode(bloc, ICONV["Windows-1252"]);
}

/** All the bytes of a file, unpacked: a workbook cannot be read in pieces. */
export async function toutLire(chemin: string, gzip: boolean): Promise<ArrayBuffer> {
  const tout = await buffer(deroule(lire(chemin), gzip));
  return tout.buffer.slice(tout.byteOffset, tout.byteOffset + tout.byteLength) as ArrayBuffer;
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

/** UTF-8 validity block by block: the bytes of a character cut by the end of a block wait for the next one. */
class VerifieUtf8 {
  private valide = true;
  private reste: Uint8Array = new Uint8Array(0);

  bloc(bloc: Uint8Array): void {
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

/** Spaces then a quote at the beginning of a cell, block by block. */
class GuillemetsEspaces {
  trouves = false;
  private fin: Buffer = Buffer.from("\n");

  bloc(bloc: Buffer): void {
    this.trouves ||= espacent(Buffer.concat([this.fin, bloc.subarray(0, 2)])) || espacent(bloc);
    this.fin = Buffer.from(bloc.subarray(-2));
  }
}

const DEBUTS: ReadonlySet<number | undefined> = new Set(Buffer.from(";,\t|\r\n "));

function espacent(octets: Buffer): boolean {
  for (let ici = octets.indexOf(' "', 1); ici > 0; ici = octets.indexOf(' "', ici + 1))
    if (DEBUTS.has(octets[ici - 1])) return true;
  return false;
}
