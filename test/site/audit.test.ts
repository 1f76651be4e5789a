// The site of the small fictional académie, attacked as whoever downloads it would: nothing masked is narrowed, nothing is said
// elsewhere than in the table.
import { expect, test } from "vitest";
import { sitePetit } from "../petite.ts";
import { observatoire } from "./outils.ts";

test("l’audit du site de la petite académie ne resserre aucun effectif masqué", async () => {
  const { code, texte } = observatoire(["auditer", "--complet", "--sortie", await sitePetit()]);
  expect(texte).toContain("Aucune case masquée ne se resserre par ces attaques.");
  expect(texte).toMatch(/^ {2}0 laissés larges par les bornes, que les programmes n’ont pas regardés/m);
  expect(code).toBe(0);
}, 1_800_000);
