// Each check over what is loaded: a deposit it lets pass, one it speaks of, and a section that explains it to a director.
import { describe, expect, test } from "vitest";
import { CONTROLES } from "../../loaders/ingest/controles/index.ts";
import { PAIRES } from "../../loaders/ingest/controles/rapprochements.ts";
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

describe("deux fichiers publics qui ne s’accordent pas", () => {
  const regle = "fichiers_publics_discordants";
  const PRO = "rentree_scolaire;numero_lycee;2ndes_pro;2ndes_pro_filles;2ndes_pro_garcons";
  const dire = async (fichiers: Record<string, string>, dans: string) =>
    (constat(fichier(await verifierDepot(fichiers), dans), regle)?.exemples ?? []).map(
      ({ message }) => message,
    );

  test("un fichier qui se contredit est dit seul en cause, avec ses lieux, et combien sont de l’académie", async () => {
    const pro = csv(PRO, "2022;0180911T;110;60;40", "2022;0750699C;75;40;38", "2022;0750700D;75;40;35");
    const [dit] = await dire({ "p.csv": pro, "academie.json": '{"departements": ["018"]}' }, "p.csv");
    expect(dit).toContain(
      "pour 2 des 3 lieux ; « 0180911T » a 110 d’un côté et 100 de l’autre (aussi 0750699C)",
    );
    expect(dit).toContain("Dans l’académie : 1. C’est ce fichier qui se contredit");
    const [ailleurs] = await dire({ "p.csv": pro, "academie.json": '{"departements": ["028"]}' }, "p.csv");
    expect(ailleurs).toContain("Aucun n’est dans l’académie.");
    const [sans] = await dire({ "p.csv": pro }, "p.csv");
    expect(sans).not.toContain("académie");
  });

  test("de deux fichiers, celui dont les totaux ne s’accordent pas est le premier à revoir", async () => {
    const ival = csv("annee;uai;presents_production;taux_acces_2nde;eff_2nde", "2022;0180911T;30;62;110");
    const juste = await dire({ "i.csv": ival, "p.csv": csv(PRO, "2022;0180911T;120;60;60") }, "i.csv");
    expect(juste[0]).toContain("2nde professionnelle : IVAL, et effectifs de la même année, 2022");
    expect(juste[0]).toContain("Reprenez les deux fichiers");
    const faux = await dire({ "i.csv": ival, "p.csv": csv(PRO, "2022;0180911T;120;60;50") }, "i.csv");
    expect(faux[0]).toContain("« effectifs_pro » se contredit aussi lui-même");
  });

  test("le constat est comparé aux effectifs publiés, dans le rapport seulement", async () => {
    const pro = csv(PRO, "2022;0180911T;110;60;50");
    const compte = (n: number) => csv(CONSTAT, `2022;0180911T;23810025412;${n};60;50`);
    expect(await dire({ "p.csv": pro, "c.csv": compte(110) }, "c.csv")).toEqual([]);
    const [dit] = await dire({ "p.csv": pro, "c.csv": compte(112) }, "c.csv");
    expect(dit).toContain("« 0180911T » a 112 d’un côté et 110 de l’autre");
    expect(PAIRES.flatMap(({ sources }) => sources)).not.toContain("constat");
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
