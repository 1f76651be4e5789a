import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { MARQUE } from "../../loaders/publish/dossier-site.ts";
import { exporterMesures } from "../../loaders/publish/mesures.ts";
import { ecrireEntrepotFictif } from "./entrepot-fictif.ts";

const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
let entrepot: string;
let dit: string[];

beforeAll(async () => {
  entrepot = await ecrireEntrepotFictif(dossier);
});

/** Exports and returns what was written. */
async function exporter(nom: string, brut = false): Promise<string> {
  dit = [];
  const sortie = join(dossier, nom);
  const journal = { info: (message: string) => void dit.push(message), avance: () => {} };
  await exporterMesures({ entrepot, profil: "public", sortie, brut, journal });
  return readFileSync(sortie, "utf8");
}

const ENTETE =
  "indicateur;maille;code;libelle;millesime;sexe;pcs;strate;numerateur;denominateur;valeur;ic_bas;ic_haut;statut;maturite";
const lignes = (csv: string, debut: string) => csv.split("\n").filter((ligne) => ligne.startsWith(debut));

describe("observatoire mesures", () => {
  test("écrit les colonnes du contrat et masque ce qui doit l’être", async () => {
    const csv = await exporter("masque.csv");
    expect(csv.split("\n")[0]).toBe(ENTETE);
    expect(lignes(csv, "orientation_2gt;bassin;Bêta-l’Évêque;Bêta-l’Évêque;2023;T;T;;")).toEqual([
      "orientation_2gt;bassin;Bêta-l’Évêque;Bêta-l’Évêque;2023;T;T;;;;;;;secret;provisoire",
    ]);
    expect(
      lignes(csv, "orientation_2gt;academie;ACADEMIE;Académie fictive;2023;T;T;;87;120;72.5;"),
    ).toHaveLength(1);
  });

  test("écrit tout avec --brut, lisible du seul propriétaire, et dit que c’est confidentiel", async () => {
    const csv = await exporter("brut.csv", true);
    expect(
      lignes(csv, "orientation_2gt;bassin;Bêta-l’Évêque;Bêta-l’Évêque;2023;T;T;;57;60;95.0;"),
    ).toHaveLength(1);
    expect(statSync(join(dossier, "brut.csv")).mode & 0o777).toBe(0o600);
    expect(dit.join("\n")).toContain("confidentiel");
  });

  test("un fichier lisible de tous redevient privé quand il reçoit des mesures brutes", async () => {
    writeFileSync(join(dossier, "ouvert.csv"), "", { mode: 0o644 });
    await exporter("ouvert.csv", true);
    expect(statSync(join(dossier, "ouvert.csv")).mode & 0o777).toBe(0o600);
  });

  test("refuse d’écrire des mesures brutes dans le dossier d’un site, et n’y laisse rien", async () => {
    mkdirSync(join(dossier, "site"));
    writeFileSync(join(dossier, "site", MARQUE), "{}");
    await expect(exporter("site/brut.csv", true)).rejects.toThrow("dans le dossier du site");
    expect(existsSync(join(dossier, "site", "brut.csv"))).toBe(false);
  });

  test("écrit aussi en Parquet, et refuse une extension inconnue", async () => {
    expect((await exporter("masque.parquet")).slice(0, 4)).toBe("PAR1");
    await expect(exporter("masque.xlsx")).rejects.toThrow(".csv et .parquet");
  });

  test("ne laisse aucun fichier de travail", () => {
    expect(readdirSync(dossier).filter((nom) => nom.startsWith("."))).toEqual([]);
  });

  test("dit quoi faire quand rien n’est chargé", async () => {
    entrepot = join(dossier, "absent.duckdb");
    await expect(exporter("rien.csv")).rejects.toThrow("observatoire -- charger");
  });
});
