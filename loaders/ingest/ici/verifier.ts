/**
 * Checks files where they are, without DuckDB nor disk: the verdict of `observatoire verifier` on the same files, but for
 * what compares a source with another, which needs them all. Runs in a worker of a page, and in Node for its tests.
 */
import type { Contexte } from "../../sources/contexte.ts";
import { n_mef } from "../../sources/nomenclatures/n_mef.ts";
import { contexte, type Mef, type Textes } from "../../sources/nomenclatures/tables.ts";
import { plierEntete } from "../../sources/texte.ts";
import { constatsLecture } from "../constats-lecture.ts";
import { Correspondances, correspondanceDe } from "../correspondances.ts";
import type { Correspondance } from "../entete.ts";
import { LignesRejetees } from "../lignes-rejetees.ts";
import { MOTIFS } from "../motifs.ts";
import { CORRECTION, ignore, LISIBLE } from "../noms.ts";
import { entreeProposee } from "../proposition.ts";
import { constatFichier, type FichierRapport, type Rapport } from "../rapport.ts";
import { type Reconnu, reconnaitreFichier } from "../reconnaissance.ts";
import { SANS_REFUS } from "../sql/verdicts.ts";
import { TOUTES } from "../toutes.ts";
import { trancherTout } from "./boucles.ts";
import { type Rangee, SEPARATEUR_DE_CLE, texteDeCle, type Verdict } from "./cles.ts";
import { doubles, type Refusee, Releve, refus } from "./constats.ts";
import { type Jugee, juge } from "./juger.ts";
import { type Examination, enregistrements, examiner, type Fichier } from "./lire.ts";

export interface Options {
  fichiers: readonly Fichier[];
  tables: Textes;
  aujourdhui: Date;
  /** Share of the work done, from 0 to 1, and the file under way. */
  avancer: (part: number, fichier: string) => void;
}

export interface Verification {
  rapport: Rapport;
  /** The rejected rows of a file, to be corrected; null where it has none. */
  rejets(fichier: string): Promise<string | null>;
}

/** A file looked at; `jugees` once it was read. */
interface Vu {
  source: Fichier;
  reconnu: Reconnu | null;
  examination: Examination | null;
  correction: boolean;
  rangees: Rangee[];
  fautes: Map<number, Jugee["fautes"]>;
  releve: Releve;
}

const REGLAGES = "correspondances.json";
/** A text is read twice. */
const PASSES = 2;
/** Characters of all files kept from the first time to the second. */
const GARDES_MAX = 1 << 26;

export async function verifierIci({ fichiers, tables, aujourdhui, avancer }: Options): Promise<Verification> {
  const total = fichiers.reduce((somme, { octets }) => somme + octets.size, 0) * PASSES || 1;
  let faits = 0;
  const suivre = (fichier: string) => (octets: number) => {
    faits += octets;
    avancer(Math.min(1, faits / total), fichier);
  };
  const correspondance = await reglages(fichiers);
  const deposes = fichiers
    .filter(({ fichier }) => !ignore(fichier))
    .sort((a, b) => (a.fichier < b.fichier ? -1 : 1));
  const vus: Vu[] = [];
  let place = GARDES_MAX;
  for (const source of deposes) {
    const vu = await reperer(source, correspondance.dire(source.fichier), suivre(source.fichier), place);
    for (const morceau of vu.examination?.texte ?? []) place -= morceau.length;
    vus.push(vu);
  }
  const jour = aujourdhui.toISOString().slice(0, 10);
  const anneeMax = aujourdhui.getFullYear() + 1;
  const lire = async (vu: Vu, ici: Contexte) => lireRangees(vu, ici, jour, suivre(vu.source.fichier));
  const verdicts = new Map<Rangee, Verdict>();
  const conclure = (nom: string) => {
    const source = TOUTES.find((connue) => connue.nom === nom);
    const rangees = vus.filter((vu) => nomSource(vu) === nom).flatMap((vu) => vu.rangees);
    if (source) for (const [rangee, verdict] of trancherTout(source, rangees)) verdicts.set(rangee, verdict);
  };
  const sansMef = contexte(tables, anneeMax);
  for (const vu of vus) if (nomSource(vu) === n_mef.nom) await lire(vu, sansMef);
  conclure(n_mef.nom);
  const avecMef = contexte(tables, anneeMax, mefs(vus, verdicts));
  for (const vu of vus) if (nomSource(vu) !== n_mef.nom) await lire(vu, avecMef);
  for (const { nom } of TOUTES) if (nom !== n_mef.nom) conclure(nom);
  return {
    rapport: { fichiers: [...correspondance.illisibles, ...vus.map((vu) => compter(vu, verdicts))] },
    async rejets(fichier) {
      const vu = vus.find(({ source }) => source.fichier === fichier);
      return vu ? rejetsDe(vu, motifs(vu, verdicts)) : null;
    },
  };
}

const nomSource = ({ reconnu }: Vu): string | null =>
  reconnu?.dialecte?.entete?.disposition.source.nom ?? null;

async function reglages(fichiers: readonly Fichier[]) {
  const depose = fichiers.find(({ fichier }) => fichier.split("/").at(-1) === REGLAGES);
  const vide = { dire: (): Correspondance => ({}), illisibles: [] as FichierRapport[] };
  if (depose === undefined) return vide;
  try {
    const lues = Correspondances.parse(JSON.parse((await depose.octets.text()).replace(/^\ufeff/, "")));
    return { dire: correspondanceDe(lues.fichiers), illisibles: [] };
  } catch {
    const message = `« ${depose.fichier} » n’a pas la forme attendue : il est ignoré. Corrigez-le (voir la page Données) puis relancez.`;
    const constats = [constatFichier("reglage_illisible", "erreur", message)];
    return { ...vide, illisibles: [{ ...VIDE, fichier: depose.fichier, constats }] };
  }
}

async function reperer(
  source: Fichier,
  dite: Correspondance,
  suivre: (octets: number) => void,
  place: number,
): Promise<Vu> {
  const vu = {
    ...{ source, reconnu: null, examination: null, rangees: [], fautes: new Map(), releve: new Releve() },
    correction: CORRECTION.test(source.fichier),
  };
  const refuser = ([regle, message]: readonly [string, string]): Vu => ({
    ...vu,
    reconnu: { dialecte: null, lecture: null, constats: [constatFichier(regle, "erreur", message)] },
  });
  if (!LISIBLE.test(source.fichier)) return refuser(MOTIFS.format);
  const examination = await examiner(source, suivre, place).catch(() => null);
  if (examination === null) return refuser(MOTIFS.inaccessible);
  const { examine, feuilles } = examination;
  return { ...vu, examination, reconnu: reconnaitreFichier(source.fichier, examine, feuilles, dite) };
}

async function lireRangees(vu: Vu, ici: Contexte, jour: string, suivre: (octets: number) => void) {
  const { source, reconnu, examination, correction, rangees, fautes, releve } = vu;
  const { dialecte, lecture } = reconnu ?? {};
  if (!dialecte || !lecture || !examination) return suivre(source.octets.size);
  const juger = juge({ ...lecture, largeur: dialecte.largeur, contexte: ici, aujourdhui: jour });
  await enregistrements(
    ...([source, examination, dialecte, lecture.entete] as const),
    (enregistrement) => {
      const jugee = juger(enregistrement);
      releve.noter(jugee);
      if (jugee.ecart !== null) return;
      const { ligne, cle, contenu } = jugee;
      const rejetee = jugee.fautes.length > 0;
      if (rejetee) fautes.set(ligne, jugee.fautes);
      const { cle: texte, entiere } = texteDeCle(cle);
      rangees.push({ fichier: source.fichier, correction, ligne, rejetee, cle: texte, entiere, contenu });
    },
    suivre,
  );
}

/** Accepted rows of the dropped N_MEF. */
function mefs(vus: readonly Vu[], verdicts: ReadonlyMap<Rangee, Verdict>): Mef[] {
  const acceptees = vus
    .filter((vu) => nomSource(vu) === n_mef.nom)
    .flatMap(({ rangees }) => rangees.filter((rangee) => !rangee.rejetee && !verdicts.has(rangee)));
  return acceptees.flatMap(({ cle, contenu }) => {
    const [mef] = cle.split(SEPARATEUR_DE_CLE);
    const [mefstat, libelle, ouverture, fermeture] = contenu as (string | null)[];
    if (!mef || !mefstat) return [];
    const [nom, debut, fin] = [libelle, ouverture, fermeture].map((valeur) => valeur ?? null);
    return [{ mef, mefstat, libelle: nom ?? null, ouverture: debut ?? null, fermeture: fin ?? null }];
  });
}

const VIDE = {
  ...{ source: null, utilisable: false, encodage: null, separateur: null, feuille: null },
  ...{ lues: 0, acceptees: 0, rejetees: 0, doublons: 0, annees: [], entetes: {} },
};

function compter(vu: Vu, verdicts: ReadonlyMap<Rangee, Verdict>): FichierRapport {
  const { source, reconnu, examination, rangees, releve } = vu;
  const { dialecte = null, lecture = null, constats = [] } = reconnu ?? {};
  const commun = {
    ...VIDE,
    fichier: source.fichier,
    source: nomSource(vu),
    encodage: examination?.examine.encodage ?? null,
    separateur: dialecte?.separateur ?? null,
    feuille: dialecte?.feuille ?? null,
  };
  if (dialecte === null || lecture === null) {
    const proposition = dialecte?.proposition
      ? { proposition: entreeProposee(source.fichier, dialecte.proposition) }
      : {};
    return { ...commun, constats, ...proposition };
  }
  const tranchees = rangees.flatMap((rangee) => {
    const verdict = verdicts.get(rangee);
    return verdict ? [[rangee.ligne, verdict] as const] : [];
  });
  const tues = rangees.filter((rangee) => rangee.rejetee && !verdicts.has(rangee)).length;
  const doublons = tranchees.filter(([, verdict]) => !refuse(verdict)).length;
  const rejetees = tues + tranchees.length - doublons;
  const lue = releve.lecture();
  return {
    ...commun,
    utilisable: true,
    ...{ lues: lue.lues, acceptees: lue.lues - rejetees - doublons, rejetees, doublons },
    entetes: entetesPropres(lecture.entete.positions, dialecte.cellules),
    constats: [...constats, ...refus(refusees(vu, verdicts)), ...constatsLecture(lue), ...doubles(tranchees)],
  };
}

const entetesPropres = (positions: ReadonlyMap<string, number>, cellules: readonly string[]) =>
  Object.fromEntries(
    [...positions]
      .map(([colonne, i]) => [colonne, (cellules[i] ?? "").trim()] as const)
      .filter(([colonne, dite]) => plierEntete(colonne) !== plierEntete(dite)),
  );

const refuse = ({ etat }: Verdict): boolean => !SANS_REFUS.some((garde) => garde === etat);

/** By their own cells, then by comparison with other rows. */
function refusees({ rangees, fautes }: Vu, verdicts: ReadonlyMap<Rangee, Verdict>): Refusee[] {
  return rangees.flatMap((rangee): Refusee[] => {
    const { ligne } = rangee;
    const verdict = verdicts.get(rangee);
    if (verdict === undefined) return (fautes.get(ligne) ?? []).map((faute) => ({ ligne, faute }));
    if (!refuse(verdict)) return [];
    const { etat: regle, message } = verdict;
    return [{ ligne, faute: { regle, colonne: null, valeur: "", message } }];
  });
}

function motifs(vu: Vu, verdicts: ReadonlyMap<Rangee, Verdict>): Map<number, string> {
  const parLigne = new Map<number, string[]>();
  for (const { ligne, faute } of refusees(vu, verdicts)) {
    const dit = `${faute.colonne === null ? "" : `${faute.colonne} : `}${faute.message}`;
    parLigne.set(ligne, [...(parLigne.get(ligne) ?? []), dit]);
  }
  return new Map([...parLigne].map(([ligne, dits]) => [ligne, dits.sort().join(" ")]));
}

async function rejetsDe(vu: Vu, dits: ReadonlyMap<number, string>): Promise<string | null> {
  const { dialecte, lecture } = vu.reconnu ?? {};
  if (dits.size === 0 || !dialecte || !lecture || !vu.examination) return null;
  const rejets = new LignesRejetees(dialecte, lecture.entete);
  const garder = (enregistrement: Parameters<LignesRejetees["ajouter"]>[0]) => {
    const motif = dits.get(enregistrement.ligne);
    if (motif !== undefined) rejets.ajouter(enregistrement, motif);
  };
  await enregistrements(vu.source, vu.examination, dialecte, lecture.entete, garder, () => {});
  return rejets.csv();
}
