// What the territoire command says of schools, bassins and réseaux that exist nowhere, and the list it gives to complete.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { direTerritoire } from "../../loaders/ingest/territoire/dire.ts";
import { EXAMENS } from "../../loaders/ingest/territoire/examens.ts";
import { type Territoire, territoire } from "../../loaders/ingest/territoire/territoire.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { Depot, type Fichiers } from "./banc.ts";

const ENTETE = "uai;nom;nature;secteur;departement;bassin;reseau;debut;fin";

async function examiner(
  fichiers: Fichiers,
): Promise<{ trouve: Territoire; csv: string; depot: Depot; sortie: string }> {
  const depot = new Depot(fichiers);
  const sortie = join(depot.racine, "liste.csv");
  const trouve = await territoire({ depot: depot.dossier, sortie, journal: journalMuet });
  return { trouve, csv: readFileSync(sortie, "utf8"), depot, sortie };
}

const ecoles = (...lignes: readonly string[]) => ({ "e.csv": `${[ENTETE, ...lignes].join("\n")}\n` });
const CONFORME = ecoles(
  "0180901G;Collège A;COLLEGE;PU;018;Bourges;0180911T;2016;",
  "0180911T;Lycée L;LGT;PU;018;Bourges;0180911T;2016;",
);

test("un territoire bien décrit ne donne lieu à aucun constat, et sa liste se redépose telle quelle", async () => {
  const { trouve, csv, depot, sortie } = await examiner(CONFORME);
  expect(trouve.constats).toEqual([]);
  expect(direTerritoire(trouve, sortie)).toContain("décrit sans contradiction");
  const rapport = await depot.retirer("e.csv").ecrire({ "liste.csv": csv }).verifier();
  expect(rapport.fichiers.map(({ acceptees, rejetees }) => [acceptees, rejetees])).toEqual([[2, 0]]);
});

const FAUTES: readonly [string, Fichiers, string, string][] = [
  [
    "absents de « etablissements »",
    { ...CONFORME, "r.csv": "rentree;ine;uai;mef\n2023;700000001AA;0180912U;22111410018\n" },
    "Établissements cités",
    "0180912U",
  ],
  [
    "connus des seuls fichiers publics",
    {
      ...CONFORME,
      "academie.json": '{"departements": ["018"]}',
      "ips.csv":
        "rentree_scolaire;academie;uai;nom_de_l_etablissment;nom_de_la_commune;secteur;ips\n" +
        "2021-2022;ORLEANS-TOURS;0180902H;COLLEGE DES ESSAIS;BOURGES;public;98.5\n",
    },
    "seuls les fichiers publics",
    "COLLEGE DES ESSAIS (0180902H)",
  ],
  ["sans bassin", ecoles("0180901G;Collège A;COLLEGE;PU;018;;;;"), "sans bassin", "Collège A (0180901G)"],
  [
    "tête de réseau inconnue",
    ecoles("0180901G;Collège A;COLLEGE;PU;018;Bourges;0180911T;;"),
    "n’est pas décrit",
    "0180911T, pour Collège A (0180901G)",
  ],
  [
    "tête de réseau qui est un collège",
    ecoles("0180901G;Collège A;COLLEGE;PU;018;Bourges;0180901G;;"),
    "n’est pas un lycée",
    "Collège A (0180901G), COLLEGE",
  ],
  [
    "tête de réseau hors de son réseau",
    ecoles("0180901G;Collège A;COLLEGE;PU;018;B;0180911T;;", "0180911T;Lycée L;LGT;PU;018;B;;;"),
    "autre réseau que le leur",
    "Lycée L (0180911T)",
  ],
  [
    "réseau que personne ne nomme",
    { ...CONFORME, "r.csv": "reseau;rentree;etp_psyen\n0180912U;2023;2\n" },
    "aucun établissement ne nomme",
    "0180912U",
  ],
  [
    "bassin de deux départements",
    ecoles("0180901G;A;COLLEGE;PU;018;Centre;;;", "0280901C;B;COLLEGE;PU;028;Centre;;;"),
    "plusieurs départements",
    "Centre : 018, 028",
  ],
  [
    "périodes qui se recouvrent",
    ecoles("0180901G;A;COLLEGE;PU;018;X;;2016;2020", "0180901G;A;COLLEGE;PU;018;Y;;2019;"),
    "se recouvrent",
    "A (0180901G)",
  ],
  [
    "successeur inconnu",
    { ...CONFORME, "s.csv": "uai_ancien;uai_nouveau;rentree\n0180901G;0180902H;2020\n" },
    "Successeurs absents",
    "0180901G devenu 0180902H",
  ],
  [
    "département contraire",
    ecoles("0180901G;A;COLLEGE;PU;028;X;;;"),
    "celui de leur UAI",
    "A (0180901G) : 028",
  ],
];

test("chaque examen a son cas", () => expect(FAUTES).toHaveLength(EXAMENS.length));

test.each(FAUTES)("dit : %s", async (_, fichiers, titre, texte) => {
  const { trouve, sortie } = await examiner(fichiers);
  const constat = trouve.constats.find((c) => c.titre.includes(titre));
  expect(constat?.trouves).toContain(texte);
  const dit = direTerritoire(trouve, sortie);
  expect(dit).toContain(texte);
  expect(dit).toContain(`→ ${constat?.remede}`);
});

test("la liste reprend ce qui est connu, et ajoute les établissements cités avec leur seul département", async () => {
  const { csv, trouve } = await examiner({
    ...CONFORME,
    "r.csv": "rentree;ine;uai;mef\n2023;700000001AA;0180912U;22111410018\n",
  });
  expect(csv).toMatch(/^\ufeffuai;nom;nature;secteur;commune;departement;bassin/);
  expect(csv.trim().split("\n").at(-1)).toMatch(/^0180912U;;;;;018;;*$/);
  expect([trouve.ecoles, trouve.aDecrire]).toEqual([3, 1]);
});

test("les établissements d’ailleurs, dans une liste de toute la France, ne sont ni examinés ni à compléter", async () => {
  const { trouve, csv } = await examiner({
    "academie.json": '{"departements": ["018"]}',
    ...ecoles(
      "0180901G;Collège A;COLLEGE;PU;018;Bourges;;2016;",
      "0750699C;Lycée d’ailleurs;LGT;PU;075;;;2016;",
      "0750690T;Collège cité;COLLEGE;PU;075;;;2016;",
    ),
    "r.csv": "rentree;ine;uai;mef\n2023;700000001AA;0750690T;22111410018\n",
  });
  expect(trouve.constats).toEqual([]);
  expect(trouve).toMatchObject({ ecoles: 2, aDecrire: 0 });
  expect(csv).not.toContain("0750699C");
  expect(csv).toContain("0750690T");
});

test("sans liste déposée, les fichiers publics donnent les établissements de l’académie, à compléter d’un bassin", async () => {
  const { trouve, csv } = await examiner({
    "academie.json": '{"departements": ["018"]}',
    "ivac.csv":
      "Session;UAI;Nom de l'établissement;Commune;Secteur;Nb candidats G;Taux d'accès 6eme 3eme\n" +
      "2023;0180901G;COLLEGE DES ESSAIS;BOURGES;PU;100;91.0\n2023;0750699C;COLLEGE D'AILLEURS;PARIS;PR;90;95.0\n",
    "ips.csv":
      "rentree_scolaire;academie;uai;nom_de_l_etablissment;nom_de_la_commune;secteur;ips\n" +
      "2021-2022;ORLEANS-TOURS;0180901G;COLLEGE DES ESSAIS;BOURGES;public;98.5\n",
  });
  expect(trouve).toMatchObject({ ecoles: 1, aDecrire: 1 });
  expect(trouve.constats.map(({ trouves }) => trouves)).toEqual([["COLLEGE DES ESSAIS (0180901G)"]]);
  expect(csv).toContain("0180901G;COLLEGE DES ESSAIS;COLLEGE;PU;BOURGES;018;;;;;;;;98.5;;");
  expect(csv).not.toContain("0750699C");
});
