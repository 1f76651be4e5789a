// The name of a file that a reader takes away.
import { expect, test } from "vitest";
import { nomDeFichier } from "../../src/components/emporter.ts";

test("un fichier emporté dit sa page, sa figure, le territoire et l’année choisis, et son édition", () => {
  expect(nomDeFichier("ecarts.html", "?territoire=vierzon&annee=2023&voie=2pro", "bassins")).toBe(
    "ecarts-bassins-vierzon-2023",
  );
  expect(nomDeFichier("bassins/blois", "", "chaine", "2024-11")).toBe("blois-chaine-2024-11");
  expect(nomDeFichier("", "", "bassins", null)).toBe("accueil-bassins");
  expect(nomDeFichier("index.html", "", "bassins")).toBe("accueil-bassins");
  expect(nomDeFichier("bassins/", "", "perte")).toBe("bassins-perte");
  expect(nomDeFichier("bassins/index.html", "", "perte")).toBe("bassins-perte");
});

test("une adresse ne met dans le nom rien qui change de dossier", () => {
  expect(nomDeFichier("ecarts", "?territoire=../../x&annee=%2Fetc", "chaine")).toBe("ecarts-chaine-x-etc");
});
