/** A site without any pupil: real files’ layouts, invented schools. Territory, France, agreement of files, what is shown of each school. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MesuresMasquees, masquer } from "../../loaders/disclosure/masquer.ts";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { catalogueReference } from "../../loaders/indicateurs/references.ts";
import { territoire } from "../../loaders/ingest/territoire/territoire.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { deposees } from "../../loaders/publish/deposees.ts";
import { publics } from "../../loaders/publish/publics.ts";
import { decrireSite, provenance } from "../../loaders/publish/site.ts";
import { ecrireEtablissements } from "../../loaders/publish/telechargements.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { lire } from "../indicateurs/entrepot.ts";
import { constat, Depot } from "../ingest/banc.ts";
import { BAC, GT, IPS, SPECIALITES, VIDES_GT } from "./copies.ts";

let connexion: DuckDBConnection;
let mesures: MesuresMasquees;
beforeAll(async () => {
  const depot = new Depot({
    "academie.json": '{"nom": "Académie des essais", "departements": ["018"]}',
    ...{ "gt.csv": GT, "s.csv": SPECIALITES, "ips.csv": IPS, "bac.csv": BAC },
  });
  await depot.charger();
  connexion = await ouvrirLecture(depot.entrepot);
  await calculerMesures(connexion);
  mesures = await masquer(connexion, "public");
}, 400_000);
afterAll(() => connexion.closeSync());

test("le territoire vient des fichiers publics : établissements réels, aucun bassin", async () => {
  const site = await decrireSite(mesures);
  expect(site.departements.map(({ code }) => code)).toEqual(["018"]);
  expect(site.bassins).toEqual([]);
  const ici = { colleges: 1, lycees: 2 };
  expect(site.etablissements).toMatchObject({ ...ici, departements: { "018": ici } });
});

test("les lycées de Corse sont de leur département, dont leur numéro ne dit pas le code", async () => {
  const lycee = (uai: string) =>
    `2022;${uai};LYCEE;AJACCIO;PUBLIC;60;30;30;50;25;25${";".repeat(VIDES_GT.length)}\n`;
  const depot = new Depot({
    "academie.json": '{"nom": "Académie de Corse", "departements": ["02A", "02B"]}',
    "gt.csv": `${GT.split("\n")[0]}\n${lycee("6200901K")}${lycee("7200901S")}${lycee("0180911T")}`,
  });
  const [fichier] = (await depot.charger()).fichiers;
  expect(fichier && constat(fichier, "hors_perimetre")?.nombre).toBe(1);
  const ici = await ouvrirLecture(depot.entrepot);
  await calculerMesures(ici);
  const lues = await lire<Mesure>(ici, "FROM mesures WHERE indicateur = 'effectif_2nde_gt' AND sexe = 'T'");
  ici.closeSync();
  expect(lues.map(({ code, valeur }) => `${code} ${valeur}`).sort()).toEqual([
    ...["02A 60", "02B 60", "6200901K 60", "7200901S 60", "ACADEMIE 120"],
  ]);
  const sortie = join(depot.racine, "liste.csv");
  await territoire({ depot: depot.dossier, sortie, journal: journalMuet });
  expect(readFileSync(sortie, "utf8")).toMatch(/6200901K.*;02A;[\s\S]*7200901S.*;02B;/);
});

test("un lycée qu’aucun fichier ne nomme depuis plus de trois ans n’est plus dit ouvert", async () => {
  const lycee = (uai: string, rentree: number) =>
    `${rentree};${uai};LYCEE;BOURGES;PUBLIC;60;30;30;50;25;25${";".repeat(VIDES_GT.length)}\n`;
  const depot = new Depot({
    "academie.json": '{"nom": "Académie des essais", "departements": ["018"]}',
    "gt.csv": `${GT.split("\n")[0]}\n${lycee("0180911T", 2022)}${lycee("0180912U", 2019)}${lycee("0180913V", 2018)}`,
  });
  await depot.charger();
  const ici = await ouvrirLecture(depot.entrepot);
  await calculerMesures(ici);
  const masquees = await masquer(ici, "public");
  const { etablissements } = await decrireSite(masquees);
  const { ecoles } = await publics(masquees);
  ici.closeSync();
  expect(etablissements).toMatchObject({ colleges: 0, lycees: 2 });
  expect(ecoles.map(({ uai }) => uai).sort()).toEqual(["0180911T", "0180912U"]);
});

test("la France est comptée sur tous les établissements, l’académie sur les siens ; une académie étrangère n’y est pas", async () => {
  const lues = await deposees(mesures);
  const filles = (perimetre: string) =>
    lues.find((d) => d.indicateur === "effectif_2nde_gt" && d.perimetre === perimetre && d.sexe === "F")
      ?.valeur;
  expect([filles("FRANCE"), filles("018")]).toEqual([200, 100]);
  const bac = lues.filter(({ indicateur }) => indicateur === "reussite_bac_g");
  expect(bac.map(({ perimetre, valeur }) => [perimetre, valeur])).toEqual([
    ["FRANCE", 90],
    ["FRANCE", 90],
  ]);
  const [apres] = await lire<{ n: number }>(
    connexion,
    "SELECT count(*)::INTEGER AS n FROM mesures WHERE indicateur LIKE 'reussite%'",
  );
  expect(apres?.n).toBe(0);
});

test("l’extrait d’une année, moins de la moitié des lycées de la plus complète, n’est la valeur publiée d’aucun territoire", async () => {
  const lycee = (uai: string, rentree: number) =>
    `${rentree};${uai};LYCEE;BOURGES;PUBLIC;60;30;30;50;25;25${";".repeat(VIDES_GT.length)}\n`;
  const depot = new Depot({
    "academie.json": '{"nom": "Académie des essais", "departements": ["018"]}',
    "gt.csv": `${GT.split("\n")[0]}\n${["0180911T", "0180912U", "0180913V"].map((uai) => lycee(uai, 2022)).join("")}${lycee("0180911T", 2021)}`,
  });
  await depot.charger();
  const ici = await ouvrirLecture(depot.entrepot);
  await calculerMesures(ici);
  const lues = await deposees(await masquer(ici, "public"));
  ici.closeSync();
  const annees = lues
    .filter((d) => d.indicateur === "effectif_2nde_gt" && d.perimetre === "018" && d.sexe === "T")
    .map(({ millesime }) => millesime);
  expect(annees).toEqual([2022]);
});

test("des fichiers réduits à l’académie ne disent rien de la France", async () => {
  const sienne = (fichier: string) => fichier.replaceAll(/^2022;075.*\n/gm, "");
  const depot = new Depot({
    "academie.json": '{"nom": "Académie des essais", "departements": ["018"]}',
    ...{ "gt.csv": sienne(GT), "s.csv": sienne(SPECIALITES) },
  });
  await depot.charger();
  const seule = await ouvrirLecture(depot.entrepot);
  await calculerMesures(seule);
  const lues = await deposees(await masquer(seule, "public"));
  seule.closeSync();
  expect(lues.map(({ perimetre }) => perimetre)).toContain("018");
  expect(lues.filter(({ perimetre }) => perimetre === "FRANCE")).toEqual([]);
});

test("elle sert de repère à l’indicateur, et l’académie à ceux à côté desquels sa convention se lit", async () => {
  const catalogue = await catalogueReference(await deposees(mesures));
  const de = (id: string) => catalogue.find((d) => d.id === id)?.references ?? [];
  expect(
    de("choix_1g_maths").find(
      (r) => r.meme && r.sexe === "T" && r.perimetre === "FRANCE" && r.millesime === 2022,
    ),
  ).toMatchObject({
    sexe: "T",
    valeur: (100 * 235) / 351,
    preuve: "calculée",
  });
  expect(de("acces_eds_maths").some((r) => !r.meme && r.perimetre === "018" && r.millesime === 2022)).toBe(
    true,
  );
});

test("deux fichiers qui ne disent pas le même effectif sont mis face à face, avec le lieu qui diffère", async () => {
  const { rapprochements } = await publics(mesures);
  const filles = rapprochements.find((r) => r.titre.startsWith("Filles de 1re générale"));
  expect(filles).toMatchObject({ lieux: 10, differents: 1, ici: 1, a: 191, b: 190, exemple: "0180912U" });
  expect(rapprochements.find((r) => r.titre.startsWith("2nde GT : total"))).toMatchObject({ differents: 0 });
});

test("la liste des établissements à télécharger dit ce que les fichiers publics savent de chacun", async () => {
  const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
  const fichier = join(dossier, "etablissements.csv");
  await ecrireEtablissements(mesures, fichier);
  const lignes = readFileSync(fichier, "utf8").trim().split("\n");
  rmSync(dossier, { recursive: true });
  expect(lignes[0]).toMatch(/^code;libelle;departement;bassin;district;reseau;commune;nature;secteur;/);
  expect(lignes.slice(1)).toEqual([
    "0180901G;COLLEGE DES ESSAIS;018;;;;;COLLEGE;PU;;;",
    "0180911T;ALPHA;018;;;;BOURGES;LGT;PU;;;",
    "0180912U;BETA;018;;;;VIERZON;LGT;PR;;;",
  ]);
});

describe("ce qu’est un lycée que seuls les fichiers publics disent", () => {
  const entete = (voie: string) =>
    `rentree_scolaire;numero_lycee;denomination_principale;patronyme;commune;secteur;${voie};${voie}_filles;${voie}_garcons\n`;
  const depot = new Depot({
    "academie.json": '{"nom": "Académie des essais", "departements": ["018"]}',
    "gt.csv":
      entete("2ndes_gt") +
      "2022;0180911T;LYCEE POLYVALENT;ALPHA;BOURGES;PUBLIC;60;30;30\n2022;0180912U;LP LYCEE DES METIERS;BETA;VIERZON;PUBLIC;0;0;0\n" +
      "2022;0180913V;CITE SCOLAIRE;GAMMA;BOURGES;PUBLIC;80;40;40\n2022;0180914W;CITE SCOLAIRE;DELTA;BOURGES;PUBLIC;0;0;0\n",
    "pro.csv":
      entete("2ndes_pro") +
      "2022;0180912U;LP LYCEE DES METIERS;BETA;VIERZON;PUBLIC;50;20;30\n2022;0180915X;ETAB.REGIONAL ENSEIGNT ADAPTE;EPSILON;BOURGES;PUBLIC;30;10;20\n" +
      "2022;0180914W;CITE SCOLAIRE;DELTA;BOURGES;PUBLIC;40;20;20\n2022;0180916Y;LYCEE DES METIERS PRIVE;ZETA;BOURGES;PRIVE;40;20;20\n",
    "ips.csv":
      "Rentrée scolaire;UAI;Nom de l'établissment;Secteur;Type de lycée;IPS voie GT;IPS Ensemble GT-PRO\n2021-2022;0180916Y;LYCEE PRIVE ZETA;privé sous contrat;LPO;100;100\n",
    "ival.csv":
      "annee;uai;libelle_uai;secteur;presents_gnle;taux_acces_2nde\n2023;0180911T;LYCEE ALPHA (GENERAL ET TECHNO.);public;70;84\n2012;0180917Z;LYCEE ETA (GENERAL ET TECHNO.);public;70;84\n",
    "ival-pro.csv":
      "annee;uai;libelle_uai;secteur;presents_production;taux_acces_2nde\n2022;0180911T;LYCEE ALPHA (PROFESSIONNEL);public;30;62\n",
    "liste.csv":
      "Identifiant_de_l_etablissement;Nom_etablissement;code_nature;Statut_public_prive\n0280901C;Collège des Essais;340;Public\n",
  });
  let liste: string[];
  let ici: DuckDBConnection;
  beforeAll(async () => {
    await depot.charger();
    ici = await ouvrirLecture(depot.entrepot);
    await calculerMesures(ici);
    const fichier = join(depot.racine, "etablissements.csv");
    await ecrireEtablissements(await masquer(ici, "public"), fichier);
    liste = readFileSync(fichier, "utf8").trim().split("\n").slice(1);
  }, 400_000);
  afterAll(() => ici.closeSync());

  test("sa dénomination le dit, puis son type à l’IPS, puis les voies où il a des élèves ; son nom ne dit pas celle d’un fichier", () => {
    expect(liste).toEqual([
      "0180911T;LYCEE ALPHA;018;;;;BOURGES;LPO;PU;;;",
      "0180912U;LP LYCEE DES METIERS BETA;018;;;;VIERZON;LP;PU;;;",
      "0180913V;CITE SCOLAIRE GAMMA;018;;;;BOURGES;LGT;PU;;;",
      "0180914W;CITE SCOLAIRE DELTA;018;;;;BOURGES;LP;PU;;;",
      "0180915X;EREA EPSILON;018;;;;BOURGES;EREA;PU;;;",
      "0180916Y;LYCEE PRIVE ZETA;018;;;;BOURGES;LPO;PR;;;",
      "0180917Z;LYCEE ETA;018;;;;;LGT;PU;;;2011",
    ]);
  });

  test("le modèle de la liste dit la dernière rentrée de celui qu’on ne voit plus", async () => {
    const sortie = join(depot.racine, "modele.csv");
    await territoire({ depot: depot.dossier, sortie, journal: journalMuet });
    const [entetes = "", ...lignes] = readFileSync(sortie, "utf8").trim().split("\n");
    const fin = entetes.split(";").indexOf("fin");
    const fins = lignes.map((ligne) => [ligne.slice(0, 8), ligne.split(";")[fin]?.trim()]);
    expect(fins.filter(([, dite]) => dite)).toEqual([["0180917Z", "2011"]]);
  });

  test("l’Annuaire a sa licence et son producteur, comme tout fichier public", async () => {
    const lus = await provenance(ici);
    expect(lus.find(({ fichier }) => fichier === "liste.csv")).toMatchObject({
      licence: expect.stringContaining("Licence Ouverte"),
      producteur: expect.stringContaining("Éducation"),
    });
  });
});

test("chaque établissement de l’académie est montré avec ses valeurs publiées, et chaque fichier avec sa licence", async () => {
  const { ecoles } = await publics(mesures);
  expect(ecoles.map(({ uai, nature, secteur }) => [uai, nature, secteur])).toEqual([
    ["0180911T", "LGT", "PU"],
    ["0180912U", "LGT", "PR"],
    ["0180901G", "COLLEGE", "PU"],
  ]);
  for (const fichier of await provenance(connexion)) expect(fichier.licence).toContain("Licence Ouverte");
});
