// What a command says while it works: a bar on a terminal, plain lines elsewhere.
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { creerJournal, duree, ligneAvance } from "../loaders/journal.ts";

function ecouter(isTTY: boolean) {
  const sortie = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  const morceaux: string[] = [];
  sortie.on("data", (morceau: Buffer) => morceaux.push(morceau.toString()));
  return { journal: creerJournal(sortie), dit: () => morceaux.join("") };
}

test("la barre dit la part faite, les lignes, le débit et le temps qui reste", () => {
  expect(ligneAvance("Lecture", 250_000, 1_000_000, "lignes", 5)).toBe(
    "Lecture ██████░░░░░░░░░░░░░░░░░░ 25\u202f% · 250\u202f000 lignes · 50\u202f000 par seconde · reste 15\u202fs",
  );
  expect(ligneAvance("Lecture", 10, 10, "lignes", 5)).not.toContain("reste");
  expect(ligneAvance("Écriture", 1, 4)).toBe("Écriture ██████░░░░░░░░░░░░░░░░░░ 25\u202f%");
  expect(ligneAvance("Rien", 0, 0)).toContain("100\u202f%");
});

test("une durée se lit en minutes au-delà de soixante secondes", () => {
  expect([0.2, 59.1, 185].map(duree)).toEqual(["1\u202fs", "1\u202fmin 00\u202fs", "3\u202fmin 05\u202fs"]);
});

test("sur un terminal, une phrase s’écrit au-dessus de la barre, qui finit à 100 %", () => {
  const { journal, dit } = ecouter(true);
  journal.avance("Lecture", 1, 2, "lignes");
  journal.info("Lecture de a.csv");
  journal.avance("Lecture", 2, 2, "lignes");
  expect(dit()).toContain("Lecture de a.csv\n");
  expect(dit()).toContain("100\u202f% · 2 lignes");
});

test("ailleurs, il n’y a que des phrases, une par ligne", () => {
  const { journal, dit } = ecouter(false);
  journal.avance("Lecture", 1, 2, "lignes");
  journal.info("Lecture de a.csv");
  journal.avance("Lecture", 2, 2, "lignes");
  expect(dit()).toBe("Lecture de a.csv\n");
});
