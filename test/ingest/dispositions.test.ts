/** Layouts of real exports, in small: their headers are the real ones, their rows are invented. */

import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { chargerDepot, compte, constat, Depot, fichier, verifierDepot } from "./banc.ts";

const OFFRE =
  "SELECT campagne, uai, mefstat11, statut_offre, voeu_recensement, capacite, voeux1 FROM offre ORDER BY ALL";
const CAPACITE =
  "Etablissement d'accueil;MEF STAT 11;Voeu de recensement O/N;Statut Offre de formation;Capacité carte scolaire;Demandes vœux 1\n";

test("attractivité et capacité : l’année vient du nom du fichier, et c’est dit", async () => {
  const nom = "attractivite_capacite_2021.csv";
  const { rapport, lues } = await chargerDepot(
    { [nom]: `${CAPACITE}0180911T;23810025412;N;ST;24;30\n` },
    OFFRE,
  );
  expect(lues).toEqual([[2021, "0180911T", "23810025412", "ST", "N", 24, 30]]);
  expect(fichier(rapport, nom)).toMatchObject({ source: "offre", annees: [2021] });
  expect(constat(fichier(rapport, nom), "annee_du_nom")?.gravite).toBe("information");
});

test("vœux diffusables : titre au-dessus de l’en-tête, NA, sous-totaux mis de côté", async () => {
  const contenu = [
    "Statistiques Affelnet",
    "diffusion;MEF STAT 11;Etablissement d’accueil;Capacité  carte scolaire;Demandes vœux 1  - TOTAL;Demandes tous vœux - TOTAL;Taux de pression",
    "Diffusable;23810025412;0180911T;24;30;75;1,25",
    "Diffusable;23810023409;0180911T;15;NA;NA;NA",
    "Diffusable;;Total CHER;39;30;75;0,77",
    "",
  ].join("\n");
  const { rapport, lues } = await chargerDepot(
    { "voeux_2024_diffusable.csv": iconv.encode(contenu, "win1252") },
    OFFRE,
  );
  const f = fichier(rapport, "voeux_2024_diffusable.csv");
  expect(compte(f)).toBe("2 2 0 0");
  expect(constat(f, "ligne_de_total")?.exemples.map(({ ligne }) => ligne)).toEqual([5]);
  expect(lues).toEqual([
    [2024, "0180911T", "23810023409", "ST", "N", 15, null],
    [2024, "0180911T", "23810025412", "ST", "N", 24, 30],
  ]);
});

test("table de l’offre aux noms de base de données", async () => {
  const contenu =
    "Académie;ID_ETAB;CO_MEFSTAT;CO_STA;FL_VRECENS;VAL_CARSCO\nOrleans;0180911T;23810025412;AP;O;999\n";
  const { lues } = await chargerDepot({ "offre_2022.csv": contenu }, OFFRE);
  expect(lues).toEqual([[2022, "0180911T", "23810025412", "AP", "O", 999, null]]);
});

test.each([
  [
    "2020",
    "constat.csv",
    "Rentrée scolaire;UAI;Mef Bcp 11;Nombre d'élèves : Total\n2020;0180911T;23810025412;24\n",
    [2020, 24, null, null],
  ],
  [
    "plus ancienne",
    "constat.csv",
    "Rentrée scolaire;Numéro d'établissement;Mef Bcp 11;Nombre d'élèves\n2019;0180911T;23810025412;24\n",
    [2019, 24, null, null],
  ],
  [
    "2025",
    "constat_2025.csv",
    "UAI,Mef Bcp 11,Nombre d'élèves : Total,Nombre d'élèves : Filles,Nombre d'élèves : Garçons\n0180911T,23810025412,24,11,13\n",
    [2025, 24, 11, 13],
  ],
])("constat de rentrée, forme %s", async (_, nom, contenu, attendu) => {
  const { lues } = await chargerDepot(
    { [nom]: contenu },
    "SELECT rentree, effectif, filles, garcons FROM constat",
  );
  expect(lues).toEqual([attendu]);
});

const N_MEF = ["MEF", "LIBELLE_LONG", "DATE_OUVERTURE", "DATE_FERMETURE", "MEF_STAT_11"];
const MEFS = [
  ["2472254331", "1ERPRO CUISINE", "01/09/2010", "", "23820022105"],
  ["2472254431", "1ERPRO MÉTIERS DE L'ACCUEIL", "01/09/2019", "31/08/2021", "23820031206"],
];
const nMef = (separateur: string) => [N_MEF, ...MEFS].map((ligne) => `${ligne.join(separateur)}\n`).join("");
const PREMIERE =
  "Etablissement d'accueil;Libellé du MEF national de rattachement;Secteur ;Voeu de recensement O/N;Statut Offre de formation;Capacité carte scolaire;Demandes vœux 1\n" +
  "0180911T;1ERPRO CUISINE;PUBLIC;N;ST;24;30\n0180911T;1erPro métiers de l'accueil;PUBLIC;N;ST;12;8\n";

test.each([
  ["`;` UTF-8", Buffer.from(`\ufeff${nMef(";")}`)],
  ["`|` Latin-1", iconv.encode(nMef("|"), "latin1")],
])(
  "1re professionnelle : le MEF est trouvé par son libellé dans une N_MEF %s, parmi ceux ouverts",
  async (_, octets) => {
    const { rapport, lues } = await chargerDepot(
      {
        "bcn/n_mef.csv": octets,
        "affelnet1PROspe.csv": PREMIERE,
        "correspondances.json": '{"fichiers": {"affelnet1PROspe.csv": {"annee": 2022}}}',
      },
      OFFRE,
    );
    expect(lues).toEqual([[2022, "0180911T", "23820022105", "ST", "N", 24, 30]]);
    expect(fichier(rapport, "bcn/n_mef.csv")).toMatchObject({ source: "n_mef", acceptees: 2 });
    const f = fichier(rapport, "affelnet1PROspe.csv");
    expect(compte(f)).toBe("2 1 1 0");
    expect(constat(f, "mef_libelle")?.exemples[0]).toMatchObject({
      ligne: 3,
      valeur: "1erPro métiers de l'accueil",
    });
  },
);

test("sans année nulle part, le fichier est inutilisable et la question est posée", async () => {
  const rapport = await verifierDepot({ "affelnet1PROspe.csv": PREMIERE });
  const f = fichier(rapport, "affelnet1PROspe.csv");
  expect([f.source, f.utilisable, f.lues]).toEqual(["offre", false, 0]);
  expect(f.constats[0]?.exemples[0]?.message).toMatch(/de quelle campagne est-il \?.*correspondances\.json/);
});

test("le nom du fichier l’emporte sur correspondances.json, et le désaccord est dit", async () => {
  const depot = new Depot({
    "capacites_2021.csv": `${CAPACITE}0180911T;23810025412;N;ST;24;30\n`,
    "correspondances.json": '{"fichiers": {"capacites_2021.csv": {"annee": 2022}}}',
  });
  const f = fichier(await depot.verifier(), "capacites_2021.csv");
  expect(f.annees).toEqual([2021]);
  expect(constat(f, "annee_du_nom")?.gravite).toBe("avertissement");
});

test("une disposition imprévue est décrite dans correspondances.json, sans code", async () => {
  const { rapport, lues } = await chargerDepot(
    {
      "2022/leur-fichier.csv": "Code lycée;Formation;Places\n0180911T;23810025412;24\n",
      "correspondances.json": JSON.stringify({
        fichiers: {
          "leur-fichier.csv": {
            source: "offre",
            annee: "2021-2022",
            colonnes: { "code LYCEE": "uai", Formation: "mefstat11", Places: "capacite" },
          },
        },
      }),
    },
    OFFRE,
  );
  expect(compte(fichier(rapport, "2022/leur-fichier.csv"))).toBe("1 1 0 0");
  expect(lues).toEqual([[2022, "0180911T", "23810025412", "ST", "N", 24, null]]);
});

test("des réglages illisibles sont nommés et n’arrêtent rien", async () => {
  const rapport = await verifierDepot({
    "correspondances.json": "{",
    "e.csv": "uai;nom;nature;secteur\n0180901G;A;COLLEGE;PU\n",
  });
  expect(fichier(rapport, "correspondances.json").constats[0]?.regle).toBe("reglage_illisible");
  expect(fichier(rapport, "e.csv").acceptees).toBe(1);
});
