// Each rule about a row or a file: contents it lets pass, contents it speaks of, by the very check of the browser.
import { describe, expect, test } from "vitest";
import { FICHIERS } from "../../loaders/ingest/explications/fichiers.ts";
import { LIGNES } from "../../loaders/ingest/explications/lignes.ts";
import { verifierContenus } from "./ici/banc.ts";
import { CAS_DE_FICHIER, CAS_DE_LIGNE } from "./regles-cas.ts";

/** Rules with tests of their own: one never speaks, the others need a deposit on a disk, or a load. */
const AILLEURS = ["controle", "en_ecriture", "lignes_purgees", "contour_sans_bassin"];
const deFichier = await CAS_DE_FICHIER();

test("chaque règle expliquée à un directeur a son cas conforme et son cas fautif", () => {
  const expliquees = Object.keys({ ...LIGNES, ...FICHIERS }).filter((regle) => !AILLEURS.includes(regle));
  expect(expliquees.sort()).toEqual(Object.keys({ ...CAS_DE_LIGNE, ...deFichier }).sort());
});

const regles = async (contenus: Parameters<typeof verifierContenus>[0]) => {
  const constats = Object.values(await verifierContenus(contenus)).flatMap((f) => f.constats);
  return {
    dites: constats.map(({ regle }) => regle),
    erreurs: constats.filter((c) => c.gravite === "erreur"),
  };
};

describe.each(Object.entries({ ...CAS_DE_LIGNE, ...deFichier }))("%s", (regle, { conforme, fautif }) => {
  test("se tait devant ce qui est conforme, et rien d’autre n’y est rejeté", async () => {
    const { dites, erreurs } = await regles(conforme);
    expect(dites).not.toContain(regle);
    expect(erreurs).toEqual([]);
  });

  test("parle de ce qui est fautif", async () => {
    const { dites, erreurs } = await regles(fautif);
    expect(dites).toContain(regle);
    // A key is rejected because a row of it is, under its own rule.
    if (regle in CAS_DE_LIGNE && regle !== "cle_rejetee")
      expect(erreurs.map((c) => c.regle)).toEqual([regle]);
  });
});
