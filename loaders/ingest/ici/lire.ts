/**
 * Reads a file chosen in a browser, or anything that gives its bytes: twice when it is a text, once to know what it is,
 * once for its rows, so that no more than a piece of it is ever in memory.
 */
import { Gunzip } from "fflate";
import { type Feuille, feuilleDe, feuillesDe, rangeesTextes } from "../classeur.ts";
import { Decoupeur, type Enregistrement, Lignes } from "../decoupe.ts";
import type { Dialecte } from "../dialecte.ts";
import { champsParPosition, type Entete } from "../entete.ts";
import { type EncodageTexte, Examen, type Examine, estGzip } from "../examen.ts";

/** What a `File` of a browser gives, under the path it has in the folder it was dropped with. */
export interface Fichier {
  fichier: string;
  octets: Blob;
}

export interface Examination {
  gzip: boolean;
  examine: Examine;
  feuilles: readonly Feuille[] | null;
}

/** Told how many bytes of the file were read since the last time. */
type Suivi = (octets: number) => void;

export async function examiner(source: Fichier, suivre: Suivi): Promise<Examination> {
  const debut = new Uint8Array(await source.octets.slice(0, 2).arrayBuffer());
  const gzip = estGzip(debut);
  const examen = new Examen({ utf8: new Utf8Strict(), decoder: decoderTout });
  for await (const bloc of blocs(source.octets, gzip, suivre)) examen.bloc(bloc);
  const examine = examen.fin();
  const feuilles =
    examine.nature === "classeur"
      ? await toutLire(source.octets, gzip)
          .then(feuillesDe)
          .catch(() => null)
      : [];
  return { gzip, examine, feuilles };
}

/** The records of the file below its header. */
export async function enregistrements(
  { octets }: Fichier,
  { gzip, examine }: Examination,
  { separateur, feuille, enregistrementsAvant }: Dialecte,
  entete: Entete,
  recevoir: (enregistrement: Enregistrement) => void,
  suivre: Suivi,
): Promise<void> {
  let avant = enregistrementsAvant;
  const passer = (enregistrement: Enregistrement) => {
    if (avant > 0) avant -= 1;
    else recevoir(enregistrement);
  };
  if (separateur === null || examine.encodage === "XLSX") {
    const lue = await feuilleDe(await toutLire(octets, gzip), feuille ?? "");
    for (const rangee of rangeesTextes(lue, champsParPosition(entete))) passer(rangee);
    return suivre(octets.size);
  }
  const decoupeur = new Decoupeur(separateur, passer);
  const lignes = new Lignes(examine.retours, (ligne) => decoupeur.ligne(ligne));
  const decodeur = new Decodeur(examine.encodage);
  for await (const bloc of blocs(octets, gzip, suivre)) lignes.morceau(decodeur.bloc(bloc));
  lignes.morceau(decodeur.fin());
  lignes.fin();
  decoupeur.fin();
}

const deroule = (octets: Blob, gzip: boolean): ReadableStream<Uint8Array<ArrayBuffer>> =>
  gzip ? octets.stream().pipeThrough(depaqueter()) : octets.stream();

/** Not a DecompressionStream, which browsers stop after the first of several archives put end to end. */
function depaqueter() {
  let archive: Gunzip;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    start: (suite) => {
      archive = new Gunzip((bloc) => suite.enqueue(bloc as Uint8Array<ArrayBuffer>));
    },
    transform: (bloc) => archive.push(bloc),
    flush: () => archive.push(new Uint8Array(0), true),
  });
}

const toutLire = (octets: Blob, gzip: boolean): Promise<ArrayBuffer> =>
  new Response(deroule(octets, gzip)).arrayBuffer();

/** Pieces of a packed file are counted as they come out, in the share of the packed bytes they stand for at most. */
async function* blocs(octets: Blob, gzip: boolean, suivre: Suivi): AsyncGenerator<Uint8Array> {
  const lecteur = deroule(octets, gzip).getReader();
  let reste = octets.size;
  for (;;) {
    const { done, value } = await lecteur.read();
    if (done) break;
    yield value;
    const avance = Math.min(reste, gzip ? value.length / 8 : value.length);
    reste -= avance;
    suivre(avance);
  }
  suivre(reste);
}

class Utf8Strict {
  private readonly decodeur = new TextDecoder("utf-8", { fatal: true });
  private valide = true;

  bloc(bloc: Uint8Array): void {
    this.essayer(() => this.decodeur.decode(bloc, { stream: true }));
  }

  fin(): boolean {
    this.essayer(() => this.decodeur.decode());
    return this.valide;
  }

  private essayer(decoder: () => void): void {
    if (!this.valide) return;
    try {
      decoder();
    } catch {
      this.valide = false;
    }
  }
}

/** 0x80 to 0x9F of Windows-1252, which some decoders leave as they are; five of them are nothing. */
const HAUTS = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

class Decodeur {
  private readonly decodeur: TextDecoder;
  private readonly hauts: boolean;

  constructor(encodage: EncodageTexte) {
    this.decodeur = new TextDecoder(encodage.toLowerCase());
    this.hauts = encodage === "Windows-1252";
  }

  bloc = (bloc: Uint8Array): string => this.achever(this.decodeur.decode(bloc, { stream: true }));
  fin = (): string => this.achever(this.decodeur.decode());

  private achever(texte: string): string {
    if (!this.hauts) return texte;
    return texte.replace(/[\u0080-\u009f]/g, (signe) => HAUTS[signe.charCodeAt(0) - 0x80] ?? signe);
  }
}

function decoderTout(octets: Uint8Array, encodage: EncodageTexte): string {
  const decodeur = new Decodeur(encodage);
  return decodeur.bloc(octets) + decodeur.fin();
}
