// What is written is written whole, or what was there stays: a report, rejected rows, the key of pseudonyms.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { creerEntier, ecrireEntier } from "../loaders/disque.ts";

const dossier = () => mkdtempSync(join(tmpdir(), "disque-"));
const MODULE = JSON.stringify(join(import.meta.dirname, "../loaders/disque.ts"));

test("un fichier qui n’a pas la place d’être écrit laisse l’ancien entier, et dit quoi faire", () => {
  const ici = dossier();
  const fichier = join(ici, "rapport.html");
  writeFileSync(fichier, "ancien");
  const script = `import { ecrireEntier } from ${MODULE};
    await ecrireEntier(${JSON.stringify(fichier)}, "x".repeat(1e6)).catch((e) => console.log(e.message));`;
  const { stdout } = spawnSync(
    "sh",
    ["-c", 'ulimit -f 64; exec "$0" --import tsx --input-type=module -e "$1"', process.execPath, script],
    { encoding: "utf8", env: { ...process.env, TSX_DISABLE_CACHE: "1" } },
  );
  expect(stdout).toBe(
    `Impossible d’écrire « ${fichier} » : le fichier dépasse la taille permise. ` +
      "Levez la limite de taille des fichiers, ou choisissez un autre disque, puis recommencez.\n",
  );
  expect([readdirSync(ici), readFileSync(fichier, "utf8")]).toEqual([["rapport.html"], "ancien"]);
});

test("un disque plein, un chemin impossible se disent en français", async () => {
  const ici = dossier();
  await expect(ecrireEntier("/dev/full", "x")).rejects.toThrow("le disque est plein. Libérez de la place");
  writeFileSync(join(ici, "a"), "");
  await expect(ecrireEntier(join(ici, "a", "b"), "x")).rejects.toThrow("n’est pas celui d’un fichier");
});

test("derrière un lien, c’est le fichier désigné qui est écrit", async () => {
  const ici = dossier();
  writeFileSync(join(ici, "vrai"), "ancien");
  symlinkSync(join(ici, "vrai"), join(ici, "lien"));
  await ecrireEntier(join(ici, "lien"), "neuf");
  expect(readFileSync(join(ici, "vrai"), "utf8")).toBe("neuf");
});

test("ce qui ne doit pas être remplacé ne l’est pas", async () => {
  const fichier = join(dossier(), "cle");
  expect([await creerEntier(fichier, "une"), await creerEntier(fichier, "autre")]).toEqual([true, false]);
  expect(readFileSync(fichier, "utf8")).toBe("une");
});
