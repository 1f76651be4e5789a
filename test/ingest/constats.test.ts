/** What the report says beyond refusals: unknown PCS and schools, rows outside the académie; and values filled in. */
import { expect, test } from "vitest";
import { codeSortie } from "../../loaders/ingest/rapport.ts";
import { chargerDepot, constat, fichier, refus, verifierDepot } from "./banc.ts";

const ETABLISSEMENTS =
  "uai;nom;nature;secteur;departement;bassin\n0180901G;A;COLLEGE;PU;018;Bourges\n0280901C;B;COLLEGE;PU;028;Dreux\n";
const RENTREE = "rentree;ine;uai;mef;pcs\n";

test("une PCS inconnue compte en ND, avec un avertissement", async () => {
  const { rapport, lues } = await chargerDepot(
    {
      "r.csv": `${RENTREE}2023;700000001AA;0180911T;22111410018;ZZ\n2023;700000002AB;0180911T;22111410018;99\n`,
    },
    "SELECT pcs, pcs_groupe FROM rentree",
  );
  expect(lues).toEqual([
    [null, "ND"],
    [null, "ND"],
  ]);
  expect(constat(fichier(rapport, "r.csv"), "pcs_inconnue")).toMatchObject({
    gravite: "avertissement",
    nombre: 1,
    exemples: [{ ligne: 2, valeur: "ZZ" }],
  });
  expect(codeSortie(rapport)).toBe(0);
});

test("un établissement inconnu est accepté avec un avertissement, colonne par colonne", async () => {
  const rapport = await verifierDepot({
    "e.csv": ETABLISSEMENTS,
    "a.csv":
      "campagne;ine;rang;uai_origine;uai_accueil;mef_accueil;resultat\n2023;700000001AA;1;0180901G;0180912U;22111410018;AF\n",
  });
  const inconnus = fichier(rapport, "a.csv").constats.filter((c) => c.regle === "etablissement_inconnu");
  expect(inconnus.map((c) => [c.gravite, c.colonne, c.nombre])).toEqual([
    ["avertissement", "uai_accueil", 1],
  ]);
});

test.each([
  ["ceux d’academie.json", { "academie.json": '{"departements": ["18"]}' }, 2],
  ["à défaut ceux des établissements", {}, 1],
])("hors périmètre : les départements de l’académie sont %s", async (_, reglages, nombre) => {
  const lignes = ["0180901G", "0280901C", "0410901G"].map(
    (uai, i) => `2023;70000000${i}AA;${uai};22111410018;\n`,
  );
  const { rapport, lues } = await chargerDepot(
    { "e.csv": ETABLISSEMENTS, "r.csv": RENTREE + lignes.join(""), ...reglages },
    "SELECT count(*) FROM rentree",
  );
  expect(constat(fichier(rapport, "r.csv"), "hors_perimetre")).toMatchObject({
    gravite: "information",
    nombre,
  });
  expect(lues).toEqual([[3]]);
});

test("le nom de l’académie, son code et ses départements passent dans l’entrepôt", async () => {
  const { lues, depot } = await chargerDepot(
    { "academie.json": '{"nom": "Académie d’essai", "departements": ["018", 28], "fictive": true}' },
    "FROM academie",
  );
  expect(lues).toEqual([["ACADEMIE", "Académie d’essai", true]]);
  expect(await depot.lire("FROM academie_departements ORDER BY 1")).toEqual([["018"], ["028"]]);
});

test("une action garde le bassin de sa ligne, ou aucun ; une date du printemps est de la rentrée précédente", async () => {
  const { lues } = await chargerDepot(
    {
      "e.csv": ETABLISSEMENTS,
      "actions.csv":
        "rentree;type;date;uai;bassin\n2023-05-10;volet_orientation;10/05/2023;0180901G;\n2023;REUNION_BASSIN;2023-11-15;;Dreux\n",
    },
    "SELECT rentree, type, CAST(date AS VARCHAR), bassin, statut FROM actions ORDER BY 1",
  );
  expect(lues).toEqual([
    [2022, "VOLET_ORIENTATION", "2023-05-10", null, "TENU"],
    [2023, "REUNION_BASSIN", "2023-11-15", "Dreux", "TENU"],
  ]);
});

test("un bassin écrit de plusieurs façons est un seul bassin, sous sa graphie la plus fréquente", async () => {
  const ligne = (uai: string, bassin: string) => `${uai};A;COLLEGE;PU;${bassin}\n`;
  const { lues, depot } = await chargerDepot(
    {
      "e.csv": `uai;nom;nature;secteur;bassin\n${ligne("0180901G", "Vendôme")}${ligne("0180902H", "VENDOME")}${ligne("0180911T", "Vendôme")}`,
      "actions.csv": "rentree;type;bassin\n2023;REUNION_BASSIN;vendôme\n",
    },
    "SELECT DISTINCT bassin FROM etablissements",
  );
  expect(lues).toEqual([["Vendôme"]]);
  expect(await depot.lire("SELECT bassin FROM actions")).toEqual([["Vendôme"]]);
});

test("les valeurs absentes ont celle que le contrat leur donne", async () => {
  const { lues } = await chargerDepot(
    {
      "a.csv":
        "campagne;ine;rang;uai_accueil;mef_accueil;resultat\n2023;700000001AA;1;0180911T;22111410018;\n",
    },
    "SELECT tour, statut_offre, voeu_recensement, resultat, sexe, pcs_groupe FROM affectation",
  );
  expect(lues).toEqual([[1, "ST", "N", "NT", null, "ND"]]);
});

const COHORTE = "ine;rentree;situation;uai;mef;diplome;session\n";
test("cohorte : uai et mef obligatoires en scolaire, session de la rentrée plus un, complétée si elle manque", async () => {
  const { rapport, lues } = await chargerDepot(
    {
      "c.csv": [
        `${COHORTE}700000001AA;2022;SCOLAIRE;0180911T;22131810019;BACG;`,
        "700000001AA;2023;SUPERIEUR;;;;",
        "700000002AB;2022;SCOLAIRE;;22131810019;;",
        "700000003AC;2022;SCOLAIRE;0180911T;22131810019;BACG;2022",
        "",
      ].join("\n"),
    },
    "SELECT rentree, session FROM cohorte ORDER BY 1",
  );
  expect(lues).toEqual([
    [2022, 2023],
    [2023, null],
  ]);
  expect(refus(fichier(rapport, "c.csv")).sort()).toEqual(["session session 5", "valeur_obligatoire uai 4"]);
});

test("un code de l’autre palier est rejeté, sous sa règle", async () => {
  const entete = "campagne;palier;ine;uai;mef;demande;decision\n";
  const rapport = await verifierDepot({
    "o.csv": [
      `${entete}2023;3E;700000001AA;0180901G;10310019110;2GT;2PRO`,
      "2023;3E;700000002AB;0180901G;10310019110;2GT;1G",
      "2023;2GT;700000003AC;0180911T;20010018110;2GT;1STI2D",
      "2023;2GT;700000004AD;0180911T;20010018110;1stmg;maintien",
      "",
    ].join("\n"),
  });
  expect(refus(fichier(rapport, "o.csv")).sort()).toEqual([
    "code_autre_palier decision 3",
    "code_autre_palier demande 4",
  ]);
});

test("un nombre abîmé par un tableur a sa propre phrase", async () => {
  const rapport = await verifierDepot({
    "o.csv":
      "campagne;uai;mefstat11;capacite\n2023;0180911T;2,38E+10;24\n2023;0180911T;23810025412;2,4E+01\n",
    "r.csv": `${RENTREE}2023;700000001AA;0180911T;2,47E+10;\n`,
  });
  for (const nom of ["o.csv", "r.csv"])
    for (const { regle, exemples } of fichier(rapport, nom).constats.filter((c) => c.gravite === "erreur")) {
      expect(regle).toBe("notation_scientifique");
      expect(exemples[0]?.message).toContain("un tableur a remplacé la valeur par un nombre arrondi");
    }
});
