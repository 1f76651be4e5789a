/**
 * Reads a file chosen in a browser, or anything that gives its bytes: once to know what it is, once for its rows, so that
 * no more than a piece of a large text is ever in memory; that of a small one is kept from the first time.
 */
import { Gunzip } from "fflate";
import { type Feuille, feuilleDe, feuillesDe, rangeesTextes } from "../classeur.ts";
import { Decoupeur, type Enregistrement, Lignes } from "../decoupe.ts";
import type { Dialecte } from "../dialecte.ts";
import { champsParPosition, type Entete } from "../entete.ts";
import { type EncodageTexte, Examen, type Examine, estGzip } from "../examen.ts";
import { Decodeur, decoderTout, Utf8Strict } from "./decoder.ts";

/** What a `File` of a browser gives, under the path it has in the folder it was dropped with. */
export interface Fichier {
  fichier: string;
  octets: Blob;
}

export interface Examination {
  gzip: boolean;
  examine: Examine;
  feuilles: readonly Feuille[] | null;
  /** All of it, decoded, where it was kept. */
  texte: readonly string[] | null;
}

/** Told how many bytes of the file were read since the last time. */
type Suivi = (octets: number) => void;

type Octets = Uint8Array<ArrayBuffer>;

/** `place` is how many characters of its text may be kept. */
export async function examiner(source: Fichier, suivre: Suivi, place: number): Promise<Examination> {
  const debut = new Uint8Array(await source.octets.slice(0, 2).arrayBuffer());
  const gzip = estGzip(debut);
  const utf8 = new Utf8Strict(place);
  const examen = new Examen({ utf8, decoder: decoderTout });
  for await (const bloc of blocs(source.octets, gzip, suivre)) examen.bloc(bloc);
  const examine = examen.fin();
  const feuilles =
    examine.nature === "classeur"
      ? await toutLire(source.octets, gzip)
          .then(feuillesDe)
          .catch(() => null)
      : [];
  return { gzip, examine, feuilles, texte: examine.encodage === "UTF-8" ? utf8.texte() : null };
}

/** The records of the file below its header. */
export async function enregistrements(
  { octets }: Fichier,
  examination: Examination,
  { separateur, feuille, enregistrementsAvant }: Dialecte,
  entete: Entete,
  recevoir: (enregistrement: Enregistrement) => void,
  suivre: Suivi,
): Promise<void> {
  const { gzip, examine } = examination;
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
  for await (const morceau of texte(octets, examination, examine.encodage, suivre)) lignes.morceau(morceau);
  lignes.fin();
  decoupeur.fin();
}

async function* texte(octets: Blob, lu: Examination, encodage: EncodageTexte, suivre: Suivi) {
  if (lu.texte !== null) return yield* relu(lu.texte, octets.size, suivre);
  const decodeur = new Decodeur(encodage);
  for await (const bloc of blocs(octets, lu.gzip, suivre)) yield decodeur.bloc(bloc);
  yield decodeur.fin();
}

async function* relu(morceaux: readonly string[], octets: number, suivre: Suivi) {
  for (const morceau of morceaux) {
    yield morceau;
    suivre(octets / morceaux.length);
    await entendre();
  }
}

/** Lets whoever asks for the work to stop be heard. */
const entendre = () => new Promise((suite) => setTimeout(suite));

async function toutLire(octets: Blob, gzip: boolean): Promise<ArrayBuffer> {
  const lus: Octets[] = [];
  for await (const bloc of blocs(octets, gzip, () => {})) lus.push(bloc);
  return new Blob(lus).arrayBuffer();
}

const BLOC = 1 << 20;
/** What is packed may come out a thousand times larger. */
const BLOC_GZIP = 1 << 16;

async function* blocs(octets: Blob, gzip: boolean, suivre: Suivi): AsyncGenerator<Octets> {
  let sortis: Octets[] = [];
  // Not a DecompressionStream, which browsers stop after the first of several archives put end to end.
  const archive = gzip ? new Gunzip((bloc) => sortis.push(bloc as Octets)) : null;
  const taille = gzip ? BLOC_GZIP : BLOC;
  for (let ici = 0; ici < octets.size; ici += taille) {
    const bloc = new Uint8Array(await octets.slice(ici, ici + taille).arrayBuffer());
    if (archive) archive.push(bloc, ici + taille >= octets.size);
    else sortis.push(bloc);
    yield* sortis;
    sortis = [];
    suivre(bloc.length);
  }
}
