/** Workbooks as directors have them: what Excel did to codes, days and yes or no is read, or said cell by cell. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { chargerDepot, compte, constat, fichier, refus, verifierDepot } from "./banc.ts";
import { classeur } from "./classeurs.ts";

const ENTETE = ["uai", "nom", "nature", "secteur", "departement", "latitude", "debut"];
const ECOLES = [
  ENTETE,
  ["0180901G", "Collège A", "COLLEGE", "PU", 18, 47.08, 2016],
  ["0180911T", "Lycée B", "LGT", "PU", "018", "47,1", new Date("2017-09-01")],
];

test.each(["e.xlsx", "2023/E.XLSX", "e.csv", "e.xlsx.gz"])("%s est lu comme un classeur", async (nom) => {
  const octets = await classeur({ Feuil1: ECOLES });
  const { rapport, lues } = await chargerDepot(
    { [nom]: nom.endsWith(".gz") ? gzipSync(octets) : octets },
    "SELECT uai, departement, latitude, debut FROM etablissements ORDER BY uai",
  );
  const f = fichier(rapport, nom);
  expect([f.source, f.encodage, f.separateur, f.feuille, compte(f)]).toEqual([
    ...["etablissements", "XLSX", null, "Feuil1", "2 2 0 0"],
  ]);
  expect(lues).toEqual([
    ["0180901G", "018", 47.08, 2016],
    ["0180911T", "018", 47.1, 2017],
  ]);
});

test("un code que le tableur tient pour un nombre est dit avec sa cellule, et réparé ou refusé comme dans un CSV", async () => {
  const { rapport, lues } = await chargerDepot(
    {
      "r.xlsx": await classeur({
        Élèves: [
          ["rentree", "ine", "uai", "mef", "pcs", "specialites"],
          [2023, "001291528AA", "0180911T", 22111410018, 37, 613],
          [2023, 1291528012, "0180911T", 24700000000, "37", "0613"],
        ],
      }),
    },
    "SELECT mefstat, pcs, specialites FROM rentree",
  );
  const f = fichier(rapport, "r.xlsx");
  expect(compte(f)).toBe("2 1 1 0");
  expect(lues).toEqual([["22111410018", "37", ["0613"]]]);
  expect(refus(f)).toEqual(["ine ine 3", "mef_classe mef 3"]);
  const dits = f.constats.filter(({ regle }) => regle === "code_en_nombre");
  expect(dits.map((c) => [c.colonne, c.nombre, c.exemples[0]?.ligne, c.exemples[0]?.valeur])).toEqual([
    ["ine", 1, 3, ""],
    ["mef", 2, 2, "22111410018"],
    ["pcs", 1, 2, "37"],
    ["specialites", 1, 2, "613"],
  ]);
  expect(dits.map((c) => c.exemples[0]?.message.split(" :")[0])).toEqual(
    ["B3", "D2", "E2", "F2"].map((cellule) => `feuille « Élèves », cellule ${cellule}`),
  );
  expect(JSON.stringify(rapport)).not.toContain("1291528012");
});

test("jours, mois, oui ou non et proportions sont ce que la colonne attend", async () => {
  const actions = [
    ["rentree", "type", "date", "bassin", "heures"],
    [2023, "REUNION_BASSIN", new Date("2023-11-15"), "Bourges", 1.5],
  ];
  const qvt = [
    ["vague", "departement", "question", "modalite", "effectif"],
    [new Date("2022-05-01"), 18, "Q1", 3, 12],
  ];
  const offre = [
    ["campagne", "uai", "mefstat11", "voeu_recensement", "capacite"],
    [2023, "0180911T", "23810025412", true, 24],
    [2023, "0180911T", "23810023409", false, 0.123],
  ];
  const { rapport, depot } = await chargerDepot(
    {
      "a.xlsx": await classeur({ A: actions }),
      "q.xlsx": await classeur({ Q: qvt }),
      "o.xlsx": await classeur({ O: offre }),
    },
    "SELECT 1",
  );
  expect(await depot.lire("SELECT CAST(date AS VARCHAR), heures FROM actions")).toEqual([
    ["2023-11-15", 1.5],
  ]);
  expect(await depot.lire("SELECT vague, departement FROM qvt")).toEqual([["2022-05", "018"]]);
  expect(await depot.lire("SELECT voeu_recensement FROM offre")).toEqual([["O"]]);
  expect(constat(fichier(rapport, "o.xlsx"), "nombre")?.exemples[0]).toMatchObject({
    ligne: 3,
    valeur: "0.123",
  });
});

test("lignes et colonnes vides ou masquées : chaque ligne garde le numéro que la feuille lui donne", async () => {
  const octets = await classeur(
    {
      Notes: [["rien à lire ici"]],
      Vide: [],
      Données: [
        ["Extraction du 3 mars"],
        [],
        [null, "uai", "nom", "nature", "secteur"],
        [],
        [null, "0180901G", "A", "COLLEGE", "PU"],
        [null, "0180902A", "lettre fausse", "COLLEGE", "PU"],
        [null, " ", "", null, null],
        [null, "0180911T", "C", "LGT", "PU"],
      ],
    },
    (xml) => xml.replace('<row r="8"', '<row r="8" hidden="1"'),
  );
  const f = fichier(await verifierDepot({ "e.xlsx": octets }), "e.xlsx");
  expect([f.feuille, compte(f)]).toEqual(["Données", "3 2 1 0"]);
  expect(refus(f)).toEqual(["uai uai 6"]);
});

test("une cellule en erreur (#DIV/0!) est une valeur absente, pas un classeur perdu", async () => {
  const erreur = (cellule: string, xml: string) =>
    xml.replace(new RegExp(`<c r="${cellule}"[^>]*>.*?</c>`), `<c r="${cellule}" t="e"><v>#DIV/0!</v></c>`);
  const octets = await classeur(
    { F: [...ECOLES, ["0180921D", "D", "COLLEGE", "PU", "018", 1, 2016]] },
    (xml) => erreur("F2", erreur("A4", xml)),
  );
  const { rapport, lues } = await chargerDepot(
    { "e.xlsx": octets },
    "SELECT latitude FROM etablissements ORDER BY uai",
  );
  expect(compte(fichier(rapport, "e.xlsx"))).toBe("3 2 1 0");
  expect(refus(fichier(rapport, "e.xlsx"))).toEqual(["valeur_obligatoire uai 4"]);
  expect(lues).toEqual([[null], [47.1]]);
});

test("plusieurs feuilles : la première reconnue est lue, les autres sont nommées, et l’on peut choisir", async () => {
  const octets = await classeur({
    "2023": ECOLES,
    "2024": [ENTETE, ["0180921D", "D", "COLLEGE", "PU", "018", null, 2024]],
  });
  const rapport = await verifierDepot({
    "a.xlsx": octets,
    "b.xlsx": octets,
    "correspondances.json": JSON.stringify({ fichiers: { "b.xlsx": { feuille: "2024" } } }),
  });
  const [a, b] = [fichier(rapport, "a.xlsx"), fichier(rapport, "b.xlsx")];
  expect([a.feuille, compte(a), b.feuille, compte(b)]).toEqual(["2023", "2 2 0 0", "2024", "1 1 0 0"]);
  expect(constat(a, "feuille_non_lue")?.exemples[0]?.message).toContain("« 2024 » ne l’est pas");
});

test("les lignes rejetées d’un classeur sont gardées, sans les noms, avec leur numéro", async () => {
  const { depot } = await chargerDepot(
    {
      "e.xlsx": await classeur({
        F: [
          ["Téléphone", ...ENTETE],
          ["0248", "0180901A", "A", "COLLEGE", "PU", 18],
        ],
      }),
    },
    "SELECT 1",
  );
  const lu = readFileSync(`${depot.dossier}/rejets/e.xlsx.rejets.csv`, "utf8");
  expect(lu.split("\n")[1]).toMatch(/^0180901A;A;COLLEGE;PU;18;;;2;uai/);
  expect(lu).not.toContain("0248");
});

test.each([
  ["abîmé", Buffer.from("PK\u0003\u0004 tronqué")],
  ["d’avant 2007, ou protégé", Buffer.from("d0cf11e0a1b11ae1", "hex")],
])("un classeur %s est refusé avec ce qu’il faut faire", async (_, octets) => {
  const f = fichier(await verifierDepot({ "e.xlsx": octets }), "e.xlsx");
  expect([f.utilisable, f.constats[0]?.regle]).toEqual([false, "illisible"]);
  expect(f.constats[0]?.exemples[0]?.message).toMatch(/nregistrez-le/);
});

test("un en-tête de deux lignes, groupe puis colonne, est lu dans un classeur comme dans un CSV", async () => {
  const groupes = ["Établissement", null, "Formation", "Nombre d’élèves", null, null];
  const noms = ["UAI", "Commune", "Mef Bcp 11", ": Total", ": Filles", ": Garçons"];
  const lignes = [groupes, noms, ["0180911T", "Vierzon", "23810025412", 24, 11, 13]];
  const csv = lignes.map((ligne) => `${ligne.join(";")}\n`).join("");
  const SQL = "SELECT rentree, uai, effectif, filles, garcons FROM constat";
  for (const fichiers of [{ "c_2024.csv": csv }, { "c_2024.xlsx": await classeur({ C: lignes }) }]) {
    const { rapport, lues } = await chargerDepot(fichiers as Record<string, string>, SQL);
    expect(lues).toEqual([[2024, "0180911T", 24, 11, 13]]);
    expect(compte(fichier(rapport, Object.keys(fichiers)[0] ?? ""))).toBe("1 1 0 0");
  }
});
