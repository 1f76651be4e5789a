// Each check over what is loaded: a deposit it lets pass, one it speaks of, and a section that explains it to a director.
import { describe, expect, test } from "vitest";
import { CONTROLES } from "../../loaders/ingest/controles/index.ts";
import { codeSortie } from "../../loaders/ingest/rapport.ts";
import { constat, fichier, verifierDepot } from "./banc.ts";
import { CAS, CONSTAT, chaine, csv, ine, presents, RENTREE, rangs, SECONDE } from "./controles-cas.ts";

test("chaque contrôle a son cas conforme et son cas fautif", () => {
  expect(CONTROLES.map(({ regle }) => regle).sort()).toEqual(Object.keys(CAS).sort());
});

describe.each(Object.entries(CAS))("%s", (regle, { conforme, fautif, dans, attendu, dit }) => {
  test("se tait devant un dépôt conforme", async () => {
    const { fichiers } = await verifierDepot(conforme);
    expect(fichiers.filter(({ constats }) => constats.some((c) => c.regle === regle))).toEqual([]);
    expect(codeSortie({ fichiers })).toBe(0);
  });

  test("parle du dépôt fautif, au bon fichier, sans rien rejeter", async () => {
    const rapport = await verifierDepot(fautif);
    const trouve = constat(fichier(rapport, dans), regle);
    expect(trouve).toMatchObject(attendu);
    expect(trouve?.exemples[0]?.message).toContain(dit);
    if (regle !== "eleves_ecartes") expect(codeSortie(rapport)).toBe(0);
    const autres = rapport.fichiers.filter(
      (f) => f.fichier !== dans && f.constats.some((c) => c.regle === regle),
    );
    expect(autres).toEqual([]);
  });
});

test("les filles et les garçons d’un constat échangés se voient aux lignes d’élèves", async () => {
  const eleves = csv(
    RENTREE,
    ...rangs(40).map((r) => `2023;${ine(r)};0180911T;${SECONDE};${r < 30 ? "F" : "M"}`),
  );
  const regle = "sexes_inverses";
  const bon = await verifierDepot({
    "r.csv": eleves,
    "c.csv": csv(CONSTAT, `2023;0180911T;${SECONDE};40;30;10`),
  });
  expect(bon.fichiers.flatMap(({ constats }) => constats).filter((c) => c.regle === regle)).toEqual([]);
  const inverse = await verifierDepot({
    "r.csv": eleves,
    "c.csv": csv(CONSTAT, `2023;0180911T;${SECONDE};40;10;30`),
  });
  expect(constat(fichier(inverse, "c.csv"), regle)).toMatchObject({
    colonne: "filles",
    gravite: "avertissement",
  });
});

test("une étape de la chaîne sans aucun effectif se dit, et l’établissement n’entre dans aucun taux", async () => {
  const seule = chaine("0180901G", "2023;3E;0180902H;F;A;DEMANDE;2GT;8");
  const rapport = await verifierDepot({ "c.csv": seule });
  expect(constat(fichier(rapport, "c.csv"), "chaine_sans_effectif")?.exemples[0]).toMatchObject({
    ligne: 3,
    valeur: "0180902H",
    message: expect.stringContaining("aucune ligne EFFECTIF"),
  });
});

test("sans aucun fichier d’établissements, une seule phrase le dit", async () => {
  const rapport = await verifierDepot({ "r.csv": presents(2023, 30) });
  const trouve = constat(fichier(rapport, "r.csv"), "etablissement_inconnu");
  expect(trouve?.nombre).toBe(30);
  expect(trouve?.exemples).toHaveLength(1);
  expect(trouve?.exemples[0]?.message).toContain("Aucun fichier « etablissements » n’est déposé");
});

test.each(CONTROLES)(
  "« $titre » s’explique à un directeur : sens, enjeu, remède",
  ({ sens, enjeu, remede }) => {
    for (const phrase of [sens, enjeu, remede]) expect(phrase).toMatch(/^\p{Lu}.{20,}[.]$/u);
  },
);
