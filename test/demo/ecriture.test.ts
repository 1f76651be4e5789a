import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ecrireDemo } from "../../loaders/demo/demo.ts";
import { ErreurUtilisateur } from "../../loaders/erreur.ts";
import { type Journal, journalMuet } from "../../loaders/journal.ts";
import { dossierTemporaire, ecrireDepot, fichiersDe } from "./depot.ts";

const empreintes = (depot: string): Record<string, string> =>
  Object.fromEntries(
    fichiersDe(depot).map((nom) => [
      nom,
      createHash("sha256")
        .update(readFileSync(join(depot, nom)))
        .digest("hex"),
    ]),
  );

const ecrire = (depot: string, graine = 1, journal: Journal = journalMuet): Promise<void> =>
  ecrireDemo({ depot, graine, taille: "petite", journal });

test("deux écritures de la même graine donnent les mêmes octets, une autre graine en donne d’autres", async () => {
  const [a, b, autre] = [
    await ecrireDepot("petite", 7),
    await ecrireDepot("petite", 7),
    await ecrireDepot("petite", 8),
  ];
  expect(empreintes(b)).toEqual(empreintes(a));
  expect(empreintes(autre)["rentree/rentree_2020.csv"]).not.toBe(empreintes(a)["rentree/rentree_2020.csv"]);
});

test("le dépôt se dit fictif, en français, et rien n’y ressemble à une source inconnue", async () => {
  const depot = await ecrireDepot("petite");
  const academie = JSON.parse(readFileSync(join(depot, "academie.json"), "utf8"));
  expect(academie).toEqual({
    nom: "Académie de démonstration (données fictives)",
    departements: ["018", "028", "036", "037", "041", "045"],
    fictive: true,
  });
  expect(readFileSync(join(depot, "LISEZMOI.md"), "utf8")).toContain("# Données fictives");
  expect(fichiersDe(depot).filter((nom) => !/\.(csv|json|md)$/.test(nom))).toEqual([]);
});

test("un dossier qui contient d’autres fichiers n’est pas touché", async () => {
  const depot = dossierTemporaire();
  writeFileSync(join(depot, "orientation_reelle.csv"), "campagne;palier\n");
  await expect(ecrire(depot)).rejects.toThrow(ErreurUtilisateur);
  await expect(ecrire(depot)).rejects.toThrow("rien n’y est remplacé");
  writeFileSync(join(depot, "academie.json"), "{ illisible");
  await expect(ecrire(depot)).rejects.toThrow(ErreurUtilisateur);
  expect(readdirSync(depot).sort()).toEqual(["academie.json", "orientation_reelle.csv"]);
});

test("un dépôt fictif est remplacé par un autre, sans garder ses anciens fichiers ni toucher aux ajouts", async () => {
  const depot = await ecrireDepot("petite", 1);
  writeFileSync(join(depot, "rentree", "rentree_1999.csv"), "ancien\n");
  writeFileSync(join(depot, "correspondances.json"), "{}\n");
  await ecrire(depot, 2);
  expect(existsSync(join(depot, "rentree", "rentree_1999.csv"))).toBe(false);
  expect(existsSync(join(depot, "correspondances.json"))).toBe(true);
  expect(readFileSync(join(depot, "LISEZMOI.md"), "utf8")).toContain("graine 2");
});

test("un dossier vide, ou qui n’a que des fichiers cachés, convient", async () => {
  const depot = dossierTemporaire();
  writeFileSync(join(depot, ".gitkeep"), "");
  await ecrire(depot);
  expect(existsSync(join(depot, "academie.json"))).toBe(true);
});

test("une écriture interrompue laisse l’ancien dépôt entier, et la suivante repart de rien", async () => {
  const depot = await ecrireDepot("petite", 1);
  const avant = empreintes(depot);
  const panne: Journal = {
    info: () => {},
    avance: (_, fait) => {
      if (fait === 3) throw new Error("panne");
    },
  };
  await expect(ecrire(depot, 2, panne)).rejects.toThrow("panne");
  expect(empreintes(depot)).toEqual(avant);
  mkdirSync(`${depot}.en-cours`, { recursive: true });
  await ecrire(depot, 1);
  expect(empreintes(depot)).toEqual(avant);
  expect(readdirSync(dirname(depot))).toEqual(["depot"]);
});
