// What is printed of the site's measures, read back number by number against the measures themselves.
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dossier, type Lignes, type Sujet } from "../../loaders/impression/dossier.ts";
import { Imprimeur } from "../../loaders/impression/imprimeur.ts";
import { majuscule } from "../../src/components/francais.ts";
import { nomSource } from "../../src/components/nomenclature.ts";
import { MOTS } from "../../src/papier/glossaire.ts";
import { chapitresAttendus } from "../impression/chapitres.ts";
import {
  differences,
  inconnus,
  nombresDe,
  type Reperes,
  sansGraduations,
  separer,
} from "../impression/chiffres.ts";
import { boite, phrasesDe } from "../impression/lecture.ts";
import { corps, debords, type Lu, lirePdf } from "../impression/lire.ts";
import { ECART, premierePage, secondePage } from "../impression/nombres.ts";
import { ACADEMIE, jour, type Lieu, Table } from "../impression/table.ts";
import { sitePetit } from "../petite.ts";

/** The DEPP's rate of 2017 (data/nomenclatures/references.csv), and the thresholds of the public profile with the level 1. */
const DITES = { passage: 64, annees: [2017], seuils: ["1", "4", "20"] };
/** Published references that chapters print beside ours, same file. */
const PUBLIES = {
  "Après la 3e": ["64,0"],
  "L’affectation": ["0,96"],
  "Le baccalauréat": ["85,0", "60,7"],
  "Le supérieur": ["78,6"],
};
const RIEN = { enTrop: [], manquants: [] };

let dossier: Dossier;
let imprimeur: Imprimeur;
let table: Table;
let annee: number;
let reperes: Reperes;
let livret: Lu;
const imprimer = async (sujet: Sujet, lignes: Lignes) => lirePdf(await imprimeur.fiche({ ...sujet, lignes }));

/** What two facing pages say that the table does not, and the other way round. */
function ecarts(lieu: Lieu, [une = "", deux = ""]: readonly string[], signets: readonly string[]) {
  const [un, autre] = [separer(une, signets), separer(deux, signets)];
  const phrases = phrasesDe(table, lieu, annee);
  const premiere = differences(nombresDe(un.corps), premierePage(table, lieu, annee, une, DITES));
  return {
    premiere: { ...premiere, enTrop: sansGraduations(premiere.enTrop) },
    seconde: differences(nombresDe(autre.corps), secondePage(table, lieu, annee, DITES), true),
    lecture: [
      boite(`${un.lecture} ${autre.voisine}`, phrases.premiere),
      boite(`${autre.lecture} ${un.voisine}`, phrases.seconde),
    ],
    quand: [une, deux].flatMap((page) => inconnus(page, reperes)),
  };
}
const JUSTE = { premiere: RIEN, seconde: RIEN, lecture: [RIEN, RIEN], quand: [] };

beforeAll(async () => {
  const telechargements = join(await sitePetit(), "telechargements");
  dossier = await Dossier.ouvrir(telechargements);
  imprimeur = await Imprimeur.ouvrir({ ...dossier.commun, reference: await dossier.reference() });
  table = await Table.lire(telechargements);
  annee =
    table
      .serie(ECART, ACADEMIE, { strate: "" })
      .filter((l) => l.statut === "publie")
      .at(-1)?.millesime ?? 0;
  // A school year ends the year after; a reference may be older than the files.
  reperes = {
    annees: new Set([...table.annees, annee + 1, ...DITES.annees]),
    dates: new Set([table.genereLe, ...table.fichiers.flatMap((f) => f.dateObservation ?? [])].map(jour)),
  };
  const lignes = await dossier.lignesDesBassins();
  livret = await lirePdf(await imprimeur.reperes({ lignes, editorial: "" }));
}, 1_800_000);
afterAll(async () => {
  await imprimeur?.fermer();
  dossier?.fermer();
});

test("dans les fiches, chaque nombre est celui de la table des mesures, et tous y sont", async () => {
  const ecoles = await dossier.sujets("etablissement");
  const genres = [/^Collège/, /^Lycée (?!pro)/, /^Lycée pro/];
  const sujets = [
    ...(await dossier.sujets("bassin")).slice(0, 3),
    ...(await dossier.sujets("reseau")).slice(0, 1),
    ...genres.flatMap((genre) => ecoles.find(({ libelle }) => genre.test(libelle)) ?? []),
  ];
  expect(sujets).toHaveLength(7);
  let lus = 0;
  for (const sujet of sujets) {
    const { pages, signets, places } = await imprimer(sujet, await dossier.lignesDe(sujet));
    expect(pages, sujet.libelle).toHaveLength(2);
    for (const place of places) expect(debords(place), sujet.libelle).toEqual([]);
    expect(ecarts([sujet.maille, sujet.code], pages, signets), sujet.libelle).toEqual(JUSTE);
    lus += pages.flatMap(nombresDe).length;
  }
  expect(lus).toBeGreaterThan(30 * sujets.length);
}, 120_000);

test("sous la chaîne d’un collège, aucun nom d’étape ne touche son voisin", async () => {
  const college = (await dossier.sujets("etablissement")).find(({ libelle }) => /^Collège/.test(libelle));
  if (!college) throw new Error("La petite académie a des collèges.");
  const { places } = await imprimer(college, await dossier.lignesDe(college));
  const etapes = (places[0] ?? [])
    .filter(({ texte }) => /^(Demande|Décision|Affec(tation|-)|Rentrée)$/.test(texte.trim()))
    .sort((a, b) => a.x - b.x);
  expect(etapes).toHaveLength(5);
  for (const [rang, { x, largeur, texte }] of etapes.entries())
    expect((etapes[rang + 1]?.x ?? Number.POSITIVE_INFINITY) - x - largeur, texte).toBeGreaterThan(2);
});

test("polices incorporées, figures vectorielles, hachures comprises", async () => {
  const [bassin] = await dossier.sujets("bassin");
  if (!bassin) throw new Error("La petite académie a des bassins.");
  const octets = await imprimeur.fiche({ ...bassin, lignes: await dossier.lignesDe(bassin) });
  const compter = (motif: RegExp) => octets.toString("latin1").match(motif)?.length ?? 0;
  expect(compter(/\/Subtype\s*\/Image/g)).toBe(0);
  expect(compter(/\/Subtype\s*\/CIDFontType2/g)).toBeGreaterThan(0);
  expect(compter(/\/FontFile2/g)).toBe(compter(/\/Subtype\s*\/CIDFontType2/g));
});

/** The text of a chapter of the booklet, up to the next one or to the end, without the head and the foot of its pages. */
function chapitre(pages: readonly string[], titre: string, suivant?: string | RegExp): string {
  const ouvre = (nom: string | RegExp) =>
    pages.findIndex((page, rang) => {
      const tete = page.split("\n")[1]?.trim() ?? "";
      return rang > 1 && (typeof nom === "string" ? tete === nom : nom.test(tete));
    });
  expect(ouvre(titre), titre).toBeGreaterThan(0);
  const siennes = pages.slice(ouvre(titre), suivant === undefined ? pages.length : ouvre(suivant));
  return siennes
    .map((page) => page.replace(/^Observatoire de l’orientation · .*\n/, "\n"))
    .map((page) => page.replace(/Académie, élèves des établissements[\s\S]*?\d+ \/ \d+/, ""))
    .join("\n");
}

/** Under each figure: whom it is about, how many, how settled. */
const CHAMP =
  /Champ\s*:[\s\S]*?(?:données\s+(?:provisoires|consolidées|définitives)|valeurs\s+masquées\s+ou\s+non\s+disponibles)\./gi;

test("dans le livret aussi : chaque chapitre, phrases de lecture comprises, et chaque double page d’un bassin", async () => {
  const { pages, signets, places } = livret;
  for (const [rang, place] of places.entries()) {
    expect(debords(place)).toEqual([]);
    expect(corps(place).length, `${rang + 1}`).toBeGreaterThan(3);
  }
  expect(pages.flatMap((page) => inconnus(page, reperes))).toEqual([]);
  const bassins = (await dossier.sujets("bassin")).map(({ code }) => code);
  const attendus = chapitresAttendus(table, annee, bassins, PUBLIES);
  const titres = [...Object.keys(attendus), "Glossaire"];
  let dits = 0;
  for (const [rang, [titre, dire]] of Object.entries(attendus).entries()) {
    // A page for notes comes first only where the bassin would open on the right.
    const suivant = titre === "Par bassin" ? /^(Notes$|Bassin )/ : (titres[rang + 1] as string);
    const entier = chapitre(pages, titre, suivant);
    const effectifs = (entier.match(CHAMP) ?? []).flatMap((c) => /n\s=\s([\d\u202f]+)/.exec(c)?.[1] ?? []);
    for (const n of effectifs) expect(table.denominateurs(ACADEMIE), titre).toContain(n);
    dits += effectifs.length;
    const texte = entier.replace(CHAMP, "");
    const justes = dire(texte);
    const { enTrop, manquants } = differences(nombresDe(texte), justes);
    expect({ enTrop: sansGraduations(enTrop), manquants }, titre).toEqual(RIEN);
    expect(justes.length, titre).toBeGreaterThanOrEqual(10);
  }
  expect(dits).toBeGreaterThan(10);
  for (const { code, libelle } of await dossier.sujets("bassin")) {
    const sienne = new RegExp(`Bassin (de |d’|du |des )${libelle.replace(/^Les? /, "")}, élèves`);
    const debut = pages.findIndex((page) => sienne.test(page) && !page.includes("\nNotes\n"));
    expect(debut, libelle).toBeGreaterThan(0);
    expect(ecarts(["bassin", code], pages.slice(debut, debut + 2), signets), libelle).toEqual(JUSTE);
  }
}, 120_000);

/** What follows a few words in a chapter, in one line. */
function suite(texte: string, mots: string): string {
  const plat = texte.replace(/\s+/g, " ");
  expect(plat, mots).toContain(mots);
  return plat.slice(plat.indexOf(mots) + mots.length).trim();
}

test("le glossaire du livret dit chaque mot déclaré, et rien d’autre", () => {
  const dit = suite(chapitre(livret.pages, "Glossaire", "Sources et méthode"), "Glossaire");
  expect(dit).toBe(MOTS.map(([mot, sens]) => `${mot} ${sens}.`).join(" "));
});

test("la table des sources compte les fichiers publiés de chaque source, leurs années et leur date", () => {
  const texte = chapitre(livret.pages, "Sources et méthode");
  const sources = [...new Set(table.fichiers.flatMap(({ source }) => source ?? []))].sort();
  const lignes = sources.map((source) => {
    const siens = table.fichiers.filter((f) => f.source === source);
    const annees = siens.flatMap((f) => f.annees).sort();
    const bornes = [...new Set([annees.at(0), annees.at(-1)])].join("-");
    const [recent] = siens.flatMap((f) => f.dateObservation ?? []).sort((a, b) => b.localeCompare(a));
    const nom = majuscule(nomSource(source));
    return [nom, siens.length, bornes, recent && jour(recent)].filter(Boolean).join(" ");
  });
  expect(lignes.length).toBeGreaterThan(5);
  expect(suite(texte, "Fichier le plus récent")).toBe(lignes.join(" "));
  const [methode = ""] = texte.split("Fichiers");
  expect(nombresDe(methode)).toEqual(DITES.seuils);
});

test("un seul nombre changé ne passe pas", async () => {
  const [bassin] = await dossier.sujets("bassin");
  if (!bassin) throw new Error("La petite académie a des bassins.");
  const lieu: Lieu = ["bassin", bassin.code];
  const lignes = (await dossier.lignesDe(bassin)).map((colonne) => [...colonne]);
  const rang = lignes[0]?.findIndex(
    (id, r) =>
      id === "constat_2gt" &&
      lignes[3]?.[r] === annee &&
      lignes[4]?.[r] === "T" &&
      lignes[5]?.[r] === "T" &&
      lignes[6]?.[r] === "",
  );
  const valeurs = lignes[9] as number[];
  valeurs[rang as number] = (valeurs[rang as number] as number) + 0.1;
  const { pages, signets } = await imprimer(bassin, lignes);
  expect(ecarts(lieu, pages, signets)).not.toEqual(JUSTE);
  const phrases = phrasesDe(table, lieu, annee).premiere;
  const lus = nombresDe(phrases.flat().join(" "));
  expect(boite(lus.join(" "), phrases)).toEqual(RIEN);
  for (const rang of lus.keys())
    expect(boite(lus.with(rang, `${lus[rang]}9`).join(" "), phrases), `${rang}`).not.toEqual(RIEN);
  const justes = secondePage(table, lieu, annee, DITES);
  for (const rang of justes.keys())
    expect(differences(justes.with(rang, `${justes[rang]}9`), justes, true), `${rang}`).not.toEqual(RIEN);
}, 60_000);
