import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { codeSortie } from "../../loaders/ingest/rapport.ts";
import { verifier } from "../../loaders/ingest/verifier.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { SOURCES } from "../../loaders/sources/index.ts";
import { depotPetit } from "../petite.ts";
import { fichiersDe, fichiersDeSource, type Ligne, lireTable } from "./depot.ts";

const N_MEF = join(import.meta.dirname, "../../../shared/opendata/bcn-nomenclatures/nMef.csv");

let depot: string;
beforeAll(async () => {
  depot = await depotPetit();
});

const ANNEES = Array.from({ length: 9 }, (_, i) => String(2016 + i));

describe.each(SOURCES.map((source) => [source.nom, Object.keys(source.colonnes)] as const))(
  "%s",
  (nom, colonnes) => {
    test("est écrite avec l’en-tête du contrat, chaque ligne entière", () => {
      const fichiers = fichiersDeSource(depot, nom);
      expect(fichiers.length).toBeGreaterThan(0);
      for (const fichier of fichiers) {
        const texte = readFileSync(join(depot, fichier), "utf8");
        const [entete, ...lignes] = texte.trimEnd().split("\n");
        expect(entete).toBe(colonnes.join(";"));
        expect(lignes.length).toBeGreaterThan(0);
        expect(lignes.filter((ligne) => ligne.split(";").length !== colonnes.length)).toEqual([]);
        expect(/["\r]|NaN|undefined|null/.test(texte)).toBe(false);
      }
    });
  },
);

test("aucun fichier du dépôt n’est d’une source inconnue", () => {
  const connus = new Set(SOURCES.flatMap((source) => fichiersDeSource(depot, source.nom)));
  const restants = fichiersDe(depot).filter((nom) => !connus.has(nom));
  expect(restants).toEqual(["LISEZMOI.md", "academie.json", "ival_gt.csv", "ival_pro.csv"]);
});

test.each(["orientation", "affectation", "offre", "rentree", "constat", "cohorte"])(
  "%s a un fichier par an, de 2016 à 2024",
  (source) => {
    const annees = fichiersDeSource(depot, source).map((nom) => nom.match(/_(\d{4})\.csv$/)?.[1]);
    expect(annees).toEqual(ANNEES);
    const colonne = ["rentree", "constat", "cohorte"].includes(source) ? "rentree" : "campagne";
    const lignes = lireTable(depot, source);
    for (const nom of fichiersDeSource(depot, source)) {
      const annee = nom.slice(-8, -4);
      const nombre = readFileSync(join(depot, nom), "utf8").trimEnd().split("\n").length - 1;
      expect(lignes.filter((l) => l[colonne] === annee)).toHaveLength(nombre);
    }
  },
);

test("chaque code attendu se rencontre, aucun autre", () => {
  const valeurs = (source: string, colonne: string, filtre: (l: Ligne) => boolean = () => true): string[] =>
    [
      ...new Set(
        lireTable(depot, source)
          .filter(filtre)
          .map((l) => l[colonne] ?? ""),
      ),
    ].sort();
  const palier = (p: string) => (l: Ligne) => l.palier === p;
  expect(valeurs("orientation", "demande", palier("3E"))).toEqual([
    "2GT",
    "2PRO",
    "APP",
    "AUTRE",
    "CAP1",
    "MAINTIEN",
  ]);
  expect(valeurs("orientation", "decision", palier("3E"))[0]).toBe("");
  expect(valeurs("orientation", "decision", palier("2GT"))).toEqual([
    "1G",
    "1PRO",
    "1S2TMD",
    "1ST2S",
    "1STD2A",
    "1STHR",
    "1STI2D",
    "1STL",
    "1STMG",
    "AUTRE",
    "MAINTIEN",
  ]);
  expect(valeurs("affectation", "tour")).toEqual(["1", "2", "3"]);
  expect(valeurs("affectation", "resultat")).toEqual(["AF", "LS", "NT", "RE"]);
  expect(valeurs("affectation", "statut_offre")).toEqual(["AP", "ST"]);
  expect(valeurs("affectation", "voeu_recensement")).toEqual(["N", "O"]);
  expect(valeurs("rentree", "statut")).toEqual(["AP", "ST"]);
  expect(valeurs("cohorte", "situation")).toEqual(["APPRENTI", "SCOLAIRE", "SORTI", "SUPERIEUR"]);
  expect(valeurs("cohorte", "diplome")).toEqual([
    "",
    "BACG",
    "BACP",
    "BACT",
    "BTS",
    "BUT",
    "CAP",
    "CFG",
    "DNB",
  ]);
  expect(valeurs("chaine", "etape")).toEqual([
    "AFFECTATION",
    "CONSTAT",
    "DECISION",
    "DECISION_AVANT_APPEL",
    "DEMANDE",
    "EFFECTIF",
  ]);
  expect(valeurs("chaine", "campagne")).toEqual(["2015"]);
  expect(valeurs("actions", "type")).toEqual([
    "ACTION_GENRE_AP",
    "CONVENTION_CORDEES",
    "FORMATION_BASSIN",
    "FORMATION_INSPE",
    "RETOUR",
    "REUNION_BASSIN",
    "VOLET_ORIENTATION",
  ]);
  expect(valeurs("plan_travail", "statut")).toEqual(["ABANDONNE", "A_FAIRE", "EN_COURS", "FAIT"]);
  expect(lireTable(depot, "plan_travail")).toHaveLength(13);
});

test("le dépôt est vérifié sans une ligne rejetée, sans doublon ni avertissement", async () => {
  const rapport = await verifier({ depot, journal: journalMuet });
  expect(codeSortie(rapport)).toBe(0);
  expect(rapport.fichiers.flatMap((f) => f.constats.filter((c) => c.gravite !== "information"))).toEqual([]);
  expect(rapport.fichiers.filter((f) => f.doublons > 0 || f.rejetees > 0)).toEqual([]);
}, 180_000);

test.skipIf(!existsSync(N_MEF))(
  "chaque code de formation est dans N_MEF (ignoré sans les fichiers publics)",
  () => {
    const connus = new Set<string>();
    for (const ligne of readFileSync(N_MEF, "utf8").split("\n")) {
      const cellules = ligne.split(";");
      connus.add(cellules[0] ?? "").add(cellules[17] ?? "");
    }
    const codes = new Set<string>();
    for (const source of ["orientation", "affectation", "offre", "rentree", "constat", "cohorte"])
      for (const l of lireTable(depot, source))
        for (const colonne of ["mef", "mef_origine", "mef_accueil", "mefstat11"]) codes.add(l[colonne] ?? "");
    codes.delete("");
    expect(codes.size).toBeGreaterThan(60);
    expect([...codes].filter((code) => !connus.has(code) && !connus.has(code.slice(0, 10)))).toEqual([]);
  },
);
