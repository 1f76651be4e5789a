// What is printed of the site's measures, read back number by number against the measures themselves.
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dossier, type Lignes, type Sujet } from "../../loaders/impression/dossier.ts";
import { Imprimeur } from "../../loaders/impression/imprimeur.ts";
import { permis } from "../impression/lecture.ts";
import { type Lu, lirePdf } from "../impression/lire.ts";
import { differences, ECART, nombresDe, premierePage, secondePage, separer } from "../impression/nombres.ts";
import { ACADEMIE, type Lieu, Table } from "../impression/table.ts";
import { sitePetit } from "../petite.ts";

/** The DEPP's rate of 2017 (data/nomenclatures/references.csv), and the thresholds of the public profile with the level 1. */
const DITES = { passage: 64, seuils: ["1", "4", "20"] };
const RIEN = { enTrop: [], manquants: [] };

let dossier: Dossier;
let imprimeur: Imprimeur;
let table: Table;
let annee: number;
const imprimer = async (sujet: Sujet, lignes: Lignes) => lirePdf(await imprimeur.fiche({ ...sujet, lignes }));

/** What two facing pages say that the table does not, and the other way round. */
function ecarts(lieu: Lieu, [une = "", deux = ""]: readonly string[], signets: readonly string[]) {
  const [un, autre] = [separer(une, signets), separer(deux, signets)];
  const dits = permis(table, lieu, annee);
  return {
    premiere: differences(nombresDe(un.corps), premierePage(table, lieu, annee, une, DITES)),
    seconde: differences(nombresDe(autre.corps), secondePage(table, lieu, annee, DITES), true),
    lecture: nombresDe(`${un.lecture} ${autre.lecture}`).filter((n) => !dits.has(n)),
  };
}
const JUSTE = { premiere: RIEN, seconde: RIEN, lecture: [] };

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
    const { pages, signets } = await imprimer(sujet, await dossier.lignesDe(sujet));
    expect(pages, sujet.libelle).toHaveLength(2);
    expect(ecarts([sujet.maille, sujet.code], pages, signets), sujet.libelle).toEqual(JUSTE);
    lus += pages.flatMap(nombresDe).length;
  }
  expect(lus).toBeGreaterThan(30 * sujets.length);
}, 120_000);

test("dans la double page d’un bassin du livret aussi", async () => {
  const lignes = await dossier.lignesDesBassins();
  const { pages, signets }: Lu = await lirePdf(await imprimeur.reperes({ lignes, editorial: "" }));
  for (const { code, libelle } of await dossier.sujets("bassin")) {
    const sienne = new RegExp(`Bassin (de |d’)${libelle}, élèves`);
    const debut = pages.findIndex((page) => sienne.test(page) && !page.includes("\nNotes\n"));
    expect(debut, libelle).toBeGreaterThan(0);
    expect(ecarts(["bassin", code], pages.slice(debut, debut + 2), signets), libelle).toEqual(JUSTE);
  }
}, 120_000);

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
  const justes = secondePage(table, lieu, annee, DITES);
  for (const rang of justes.keys())
    expect(differences(justes.with(rang, `${justes[rang]}9`), justes, true), `${rang}`).not.toEqual(RIEN);
}, 60_000);
