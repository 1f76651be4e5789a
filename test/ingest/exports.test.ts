/** Real exports whose headers are the real ones, in any vintage and any disguise; every row is invented. */
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { chargerDepot, compte, constat, fichier } from "./banc.ts";
import { ACCE, ACCE_LEGER, ANNUAIRE, CAPACITE_2025, VOEUX } from "./entetes-reels.ts";

/** A row with the cells named, the others empty. */
const rangee = (entete: string, cellules: Readonly<Record<string, string>>, separateur = ";") =>
  entete
    .split(separateur)
    .map((nom) => cellules[nom] ?? "")
    .join(separateur);

const ECOLES =
  "SELECT uai, nom, nature, secteur, commune, departement, bassin, debut, fin FROM etablissements ORDER BY uai, debut";

test("ACCE, 62 colonnes en Latin-1 : nature et secteur en classes, ouverture et fermeture en rentrées", async () => {
  const ligne = (uai: string, nature: string, ouverture: string, fermeture: string) =>
    rangee(ACCE, {
      numero_uai: uai,
      nature_uai: nature,
      secteur_public_prive: "PU",
      commune: "18033",
      commune_libe: "Bourges",
      departement_insee_3: "018",
      appellation_officielle: "École",
      date_ouverture: ouverture,
      date_fermeture: fermeture,
      adresse_uai: "1 rue X",
    });
  const contenu = [
    ACCE,
    ligne("0180901G", "340", "01/05/1965", ""),
    ligne("0180902H", "340", "01/09/1970", "31/08/2019"),
    ligne("0180911T", "306", "01/09/2015", ""),
    ligne("0180912U", "841", "01/09/1985", "30/06/1995"),
    ligne("0180921D", "334", "15/01/2012", "01/09/2199"),
    "",
  ].join("\n");
  const { rapport, lues } = await chargerDepot({ "acce.csv": iconv.encode(contenu, "latin1") }, ECOLES);
  const f = fichier(rapport, "acce.csv");
  expect([f.source, f.encodage, compte(f)]).toEqual(["etablissements", "Windows-1252", "5 5 0 0"]);
  expect(constat(f, "avis_export")?.gravite).toBe("information");
  expect(f.constats.filter((c) => c.regle === "colonne_nominative").map((c) => c.colonne)).toContain(
    "adresse_uai",
  );
  const attendue = (uai: string, nature: string, debut: number | null, fin: number | null) => [
    ...[uai, "École", nature, "PU", "Bourges", "018", null, debut, fin],
  ];
  expect(lues).toEqual([
    attendue("0180901G", "COLLEGE", null, null),
    attendue("0180902H", "COLLEGE", null, 2018),
    attendue("0180911T", "LPO", 2015, null),
    attendue("0180912U", "AUTRE", null, 2000),
    attendue("0180921D", "SEP", 2011, null),
  ]);
});

test("ACCE, export léger à virgules : codes écrits 340.0, sans code de département", async () => {
  const ligne = rangee(
    ACCE_LEGER,
    {
      numero_uai: "0180901G",
      academie: "10.0",
      nature_uai: "340.0",
      appellation_officielle: "Collège A",
      secteur_public_prive: "PR",
      date_ouverture: "1965-05-01",
      departement_insee_3_libe: "Cher",
    },
    ",",
  );
  const { lues } = await chargerDepot({ "acce.csv": `${ACCE_LEGER}\n${ligne}\n` }, ECOLES);
  expect(lues).toEqual([["0180901G", "Collège A", "COLLEGE", "PR", null, "018", null, null, null]]);
});

test("Annuaire de l’éducation : bassin, zone d’animation pédagogique et éducation prioritaire lus, deux sites d’un même UAI refusés", async () => {
  const ligne = (uai: string, nom: string, nature: string, secteur: string) =>
    rangee(ANNUAIRE, {
      Identifiant_de_l_etablissement: uai,
      Nom_etablissement: nom,
      Statut_public_prive: secteur,
      Nom_commune: "Bourges",
      Code_departement: "18",
      Mail: "x@y.fr",
      Appartenance_Education_Prioritaire: "REP+",
      latitude: "47.08",
      date_ouverture: "1967-05-08",
      code_nature: nature,
      libelle_bassin_formation: "BOURGES",
      libelle_zone_animation_pedagogique: "CHER NORD",
    });
  const contenu = [
    `\ufeff${ANNUAIRE}`,
    ligne("0180901G", "Collège A", "340", "Public"),
    ligne("0180911T", "Lycée B", "302", "Privé"),
    ligne("0180912U", "École C", "151", "Public"),
    ligne("0180921D", "Site 1", "340", "Public"),
    ligne("0180921D", "Site 2", "340", "Public"),
    "",
  ].join("\n");
  const { rapport, lues } = await chargerDepot(
    { "annuaire.csv": contenu },
    ECOLES.replace("bassin", "bassin, district"),
  );
  expect(compte(fichier(rapport, "annuaire.csv"))).toBe("5 3 2 0");
  expect(constat(fichier(rapport, "annuaire.csv"), "cle_en_conflit")?.nombre).toBe(2);
  expect(lues).toEqual([
    ["0180901G", "Collège A", "COLLEGE", "PU", "Bourges", "018", "BOURGES", "CHER NORD", null, null],
    ["0180911T", "Lycée B", "LGT", "PR", "Bourges", "018", "BOURGES", "CHER NORD", null, null],
    ["0180912U", "École C", "AUTRE", "PU", "Bourges", "018", "BOURGES", "CHER NORD", null, null],
  ]);
});

test("extraction des vœux : année du nom, « - » pour absent, noms retirés, résultat inconnu et non refusé", async () => {
  const ligne = (rang: string, mnemonique: string, mef: string) =>
    `"${rangee(VOEUX, {
      INE: "001291528AA",
      "Nom de l'élève": "DUPONT",
      "Code postal": "18000",
      "Mail responsable 1": "-",
      "Mnémonique MEF origine de l'élève": mnemonique,
      "Code UAI étab. origine": "0180901G",
      "Rang du vœu": rang,
      "Code MEF": mef,
      "Code UAI étab. Accueil": "0180911T",
    }).replaceAll(";", '";"')}"`;
  const contenu = [
    `"${VOEUX.replaceAll(";", '";"')}"`,
    ligne("1", "3EME", "24725431310"),
    ligne("2", "3SEGPA", "22111410018"),
    ligne("3", "-", "1A111111"),
    "",
  ].join("\r\n");
  const { rapport, lues } = await chargerDepot(
    { "extraction_voeux_2023.csv": contenu },
    "SELECT campagne, tour, rang, uai_origine, mefstat_origine, uai_accueil, resultat FROM affectation ORDER BY rang",
  );
  const f = fichier(rapport, "extraction_voeux_2023.csv");
  expect([f.source, compte(f)]).toEqual(["affectation", "3 2 1 0"]);
  expect(lues.map((l) => [l[0], l[1], l[2], l[3], String(l[4]).slice(0, 4), l[5], l[6]])).toEqual([
    [2023, 1, 1, "0180901G", "2116", "0180911T", "NT"],
    [2023, 1, 2, "0180901G", "null", "0180911T", "NT"],
  ]);
  expect(constat(f, "annee_du_nom")?.exemples[0]?.message).toContain("2023");
  expect(JSON.stringify(rapport)).not.toMatch(/DUPONT|001291528AA/);
});

test("attractivité et capacité 2025 : 23 colonnes, sous-totaux de département mis de côté", async () => {
  const offre = {
    "Etablissement d'accueil": "0180911T",
    "MEF STAT 11": "23810025412",
    "Secteur ": "PUBLIC",
    "Voeu de recensement O/N": "N",
    "Statut Offre de formation": "ST",
    "Capacité carte scolaire": "24",
    "Capacité d'affectation": "22",
    "Demandes vœux 1": "30",
    "Demandes tous vœux": "75",
    "Affectés voeu 1": "20",
    "Affectés tous vœux": "22",
  };
  const total = { "Département de l'établissement d'accueil": "Total CHER", "Demandes vœux 1": "30" };
  const contenu = [CAPACITE_2025, rangee(CAPACITE_2025, offre), rangee(CAPACITE_2025, total), ""].join("\n");
  const { rapport, lues } = await chargerDepot(
    { "attractivite_capacite_2025.csv": contenu },
    "SELECT campagne, capacite, capacite_affectation, voeux1, voeux, affectes1, affectes FROM offre",
  );
  const f = fichier(rapport, "attractivite_capacite_2025.csv");
  expect([compte(f), constat(f, "ligne_de_total")?.nombre]).toEqual(["1 1 0 0", 1]);
  expect(lues).toEqual([[2025, 24, 22, 30, 75, 20, 22]]);
});

test.each([
  ["`;` UTF-8", ";", "utf8"],
  ["`|` Latin-1", "|", "latin1"],
])(
  "nomenclatures de la BCN en %s : chacune est la sienne, même quand elle porte le code d’une autre",
  async (_, separateur, encodage) => {
    const tables = {
      "n_formation_diplome.csv": [
        "FORMATION_DIPLOME;NIVEAU_FORMATION_DIPLOME;GROUPE_SPECIALITE;LIBELLE_LONG_200;DATE_OUVERTURE;DATE_FERMETURE",
        "40025412;400;254;MÉTIERS DU SOUDAGE;01/09/2010;",
      ],
      "n_niveau.csv": ["NIVEAU_FORMATION_DIPLOME;LIBELLE_100;DATE_OUVERTURE", "400;BAC PRO, NIVEAU 4;"],
      "n_groupe.csv": [
        "GROUPE_SPECIALITE;DOMAINE_SPECIALITE;LIBELLE_LONG;DATE_OUVERTURE;DATE_FERMETURE",
        "254;25;STRUCTURES MÉTALLIQUES;;",
      ],
      "n_matiere.csv": [
        "MATIERE;LIBELLE_LONG;FAMILLE_MATIERE;DATE_OUVERTURE",
        "0613;MATHÉMATIQUES;06;01/09/2019",
      ],
    };
    const { rapport, lues } = await chargerDepot(
      Object.fromEntries(
        Object.entries(tables).map(([nom, lignes]) => [
          nom,
          iconv.encode(`${lignes.join("\n").replaceAll(";", separateur)}\n`, encodage),
        ]),
      ),
      "SELECT nomenclature, code, libelle FROM bcn ORDER BY 1",
    );
    expect(rapport.fichiers.map((f) => `${f.source} ${compte(f)}`)).toEqual(Array(4).fill("bcn 1 1 0 0"));
    expect(lues).toEqual([
      ["N_FORMATION_DIPLOME", "40025412", "MÉTIERS DU SOUDAGE"],
      ["N_GROUPE_SPECIALITE", "254", "STRUCTURES MÉTALLIQUES"],
      ["N_MATIERE", "0613", "MATHÉMATIQUES"],
      ["N_NIVEAU_FORMATION_DIPLOME", "400", "BAC PRO, NIVEAU 4"],
    ]);
  },
);
