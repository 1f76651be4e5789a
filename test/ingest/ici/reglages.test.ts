/** What a user writes in correspondances.json or in the name of a file is followed, or said to be wrong. */
import { describe, expect, test } from "vitest";
import { anneeDuNom } from "../../../loaders/ingest/annee-fichier.ts";
import { nominative } from "../../../loaders/ingest/entete.ts";
import { compte, constat } from "../banc.ts";
import { verifierContenus } from "./banc.ts";

const OFFRE = "campagne;uai;mefstat11;capacite\n2023;0180911T;23810025412;24\n";
const reglages = (leur: object) => JSON.stringify({ fichiers: { "leur.csv": leur } });

test("une source qui n’existe pas est dite, avec celles qui existent", async () => {
  const lus = await verifierContenus({
    "leur.csv": OFFRE,
    "correspondances.json": reglages({ source: "ofre" }),
  });
  const f = lus["leur.csv"];
  expect(f && [f.utilisable, compte(f)]).toEqual([false, "0 0 0 0"]);
  expect(f?.constats[0]?.exemples[0]?.message).toMatch(/« ofre », qui n’existe pas.*offre/);
});

test("une colonne qui n’existe pas, la leur ou la nôtre, est dite ; le reste est lu", async () => {
  const colonnes = { capacite: "capacitee", "Places ouvertes": "capacite", uai: "uai" };
  const contenu = OFFRE.replace("\n", ";affectes\n").replace(/24\n$/, "24;20\n");
  const lus = await verifierContenus({ "leur.csv": contenu, "correspondances.json": reglages({ colonnes }) });
  const f = lus["leur.csv"];
  expect(f && compte(f)).toBe("1 1 0 0");
  const dits = f?.constats.filter(({ regle }) => regle === "correspondance_inexacte");
  expect(dits?.map(({ gravite, colonne }) => [gravite, colonne])).toEqual([
    ["avertissement", "Places ouvertes"],
    ["avertissement", "capacitee"],
  ]);
});

test("les lignes rejetées d’un fichier ainsi décrit, corrigées, se lisent sans rien ajouter aux réglages", async () => {
  const colonnes = { Places: "capacite", Lycée: "uai", Formation: "mefstat11" };
  const lus = await verifierContenus({
    "leur.csv": "Lycée;Formation;Places\n0180911T;23810025412;vingt\n",
    "corrections/leur.csv.rejets.csv":
      "Lycée;Formation;Places;rejet_ligne;rejet_motif\n0180911T;23810025412;20;2;x\n",
    "correspondances.json": reglages({ source: "offre", annee: 2023, colonnes }),
  });
  expect(Object.values(lus).map(compte)).toEqual(["1 1 0 0", "1 0 0 1"]);
});

test("une colonne d’année sous un autre nom est proposée", async () => {
  const lus = await verifierContenus({
    "x_2023.csv": "Année scolaire;ine;uai;mef\n2022-2023;001291528AA;0180911T;20010018110\n",
  });
  expect(lus["x_2023.csv"]?.proposition).toEqual({
    fichiers: { "x_2023.csv": { source: "rentree", colonnes: { "Année scolaire": "rentree" } } },
  });
});

test("une formation sans libellé est une valeur absente", async () => {
  const lus = await verifierContenus({
    "1pro_2022.csv":
      "Code UAI étab. Accueil;Libellé du MEF national de rattachement;Capacité carte scolaire\n0180911T;;12\n",
  });
  const f = lus["1pro_2022.csv"];
  expect(f && constat(f, "valeur_obligatoire")?.colonne).toBe("mefstat11");
  expect(f && constat(f, "controle")).toBeUndefined();
});

test("oui, non, scolaire et apprentissage en toutes lettres sont leurs codes", async () => {
  const entete = "campagne;uai;mefstat11;statut_offre;voeu_recensement;capacite";
  const cles = ["Scolaire;Non", "ST;N", "apprentissage;OUI", "AP;O"].map(
    (dits) => `2023;0180911T;23810025412;${dits};1`,
  );
  const meme = await verifierContenus({
    "a.csv": [entete, cles[0], cles[2]].join("\n"),
    "b.csv": [entete, cles[1], cles[3]].join("\n"),
  });
  expect(Object.values(meme).map(compte)).toEqual(["2 2 0 0", "2 0 0 2"]);
});

test("le dossier des corrections se nomme en toute casse", async () => {
  const ligne = (capacite: number) => OFFRE.replace(/24\n$/, `${capacite}\n`);
  const lus = await verifierContenus({ "a.csv": ligne(1), "Corrections/b.csv": ligne(2) });
  expect(Object.values(lus).map(compte)).toEqual(["1 1 0 0", "1 0 0 1"]);
});

test("un constat à deux lignes d’en-tête, le groupe sans les deux-points", async () => {
  const lus = await verifierContenus({
    "constat_2023.csv":
      ";;Nombre d'élèves;;\nUAI;Mef Bcp 11;Total;Filles;Garçons\n0180911T;23810025412;12;6;6\n",
  });
  expect(Object.values(lus).map((f) => [f.source, compte(f)])).toEqual([["constat", "1 1 0 0"]]);
});

describe("l’année du nom", () => {
  test.each([
    ["offre_2023.csv", 2023],
    ["offre-2022-2023.csv", 2023],
    ["offre 2022_2023 (export 2023).csv", 2023],
    ["offre_2016-2017_export_2023.csv", null],
    ["offre_2022_2024.csv", null],
    ["offre_20230601.csv", null],
    ["2022/offre.csv", null],
  ])("%s", (nom, annee) => expect(anneeDuNom(nom, "campagne")).toBe(annee));
});

test.each([
  ...[
    "Nom",
    "Nom complet",
    "NOM2",
    "Prénom_2",
    "Né(e) le",
    "Date naiss.",
    "Identité de l’élève",
    "Mél",
    "TEL1",
  ],
  ...[
    "Adresse 1",
    "CP resp. légal",
    "Commune de résidence",
    "Ville de l’élève",
    "Courriel2",
    "Nom resp. légal 1",
  ],
])("« %s » nomme une personne", (entete) => expect(nominative(entete)).toBe(true));

test.each([
  ...["Nom de l’établissement", "Commune de l'établissement d'accueil", "Libellé", "Nombre d'élèves : Total"],
  ...["Mnémonique MEF origine de l'élève", "Ville", "Nom_commune", "Type de MEF", "statut", "INE élève"],
])("« %s » ne nomme personne", (entete) => expect(nominative(entete)).toBe(false));

test("de tout un dossier choisi, ce que la commande laisse de côté l’est aussi", async () => {
  const ecoles = "uai;nom;nature;secteur\n0180901G;A;COLLEGE;PU\n";
  const lus = await verifierContenus({
    "e.csv": ecoles,
    "rejets/e.csv.rejets.csv": ecoles,
    "LISEZMOI.md": "# Notes",
    "academie.json": "{}",
    "bassins.geojson": "{}",
    "2023/~$e.xlsx": "",
    ".cache/e.csv": ecoles,
  });
  expect(Object.keys(lus)).toEqual(["e.csv"]);
  expect(lus["e.csv"]?.acceptees).toBe(1);
});
