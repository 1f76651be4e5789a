import { describe, expect, test } from "vitest";
import { ecrireEtat, lireEtat, type Parametre } from "../../src/components/etat.ts";

const option = (valeur: string) => ({ valeur, libelle: valeur });
const PARAMETRES: readonly Parametre[] = [
  { nom: "annee", libelle: "Année", options: [option("2024"), option("2023")], defaut: "2024" },
  { nom: "voie", libelle: "Voie", options: [option("2gt"), option("2pro")], defaut: "2gt" },
];

describe("l’adresse d’une page", () => {
  test("vide, elle donne les valeurs habituelles", () => {
    expect(lireEtat(PARAMETRES, "")).toEqual({ etat: { annee: "2024", voie: "2gt" }, inconnues: [] });
  });

  test("elle rappelle ce qui a été choisi", () => {
    expect(lireEtat(PARAMETRES, "?annee=2023&voie=2pro").etat).toEqual({ annee: "2023", voie: "2pro" });
  });

  test("une valeur inconnue est remplacée et nommée", () => {
    expect(lireEtat(PARAMETRES, "?annee=1999&voie=2pro")).toEqual({
      etat: { annee: "2024", voie: "2pro" },
      inconnues: [{ libelle: "Année", valeur: "1999" }],
    });
  });

  test("elle tait les valeurs habituelles et garde le reste", () => {
    expect(ecrireEtat(PARAMETRES, { annee: "2024", voie: "2gt" }, "")).toBe("");
    expect(ecrireEtat(PARAMETRES, { annee: "2023", voie: "2gt" }, "?voie=2pro")).toBe("?annee=2023");
    expect(ecrireEtat(PARAMETRES, { annee: "2024", voie: "2pro" }, "?de=lettre")).toBe(
      "?de=lettre&voie=2pro",
    );
  });

  test("écrire puis relire redonne le même état", () => {
    const etat = { annee: "2023", voie: "2pro" };
    expect(lireEtat(PARAMETRES, ecrireEtat(PARAMETRES, etat, "")).etat).toEqual(etat);
  });
});
