// What a reader is warned of: unknown origins, pupils not found again, départements that the files do not cover.
import { describe, expect, test } from "vitest";
import { contexte } from "../../src/components/contexte.ts";
import { couverturesPartielles, partPcsInconnue, partRetrouves } from "../../src/components/fiabilite.ts";
import { Mesures } from "../../src/components/mesures.ts";
import * as dire from "../../src/components/phrases/fiabilite.ts";
import type { Mesure } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

const lire = (phrase: string | undefined) => phrase?.replace(/[\u00a0\u202f]/g, " ");
const ID = "acces_superieur_cohorte_t4";
const academie = { indicateur: ID, maille: "academie", code: "ACADEMIE", millesime: 2020 } as const;
const ici = (...lignes: Mesure[]) => contexte(SITE, [], [], new Mesures(lignes));
const part = (...lignes: Mesure[]) => {
  const ctx = ici(...lignes);
  return partPcsInconnue(ctx, ID, ctx.academie, 2020);
};
const tous = publiee(55, [54, 56], { ...academie, denominateur: 200 });
const inconnus = (denominateur: number) => publiee(40, [30, 50], { ...academie, pcs: "ND", denominateur });

describe("l’origine sociale inconnue", () => {
  test("est la part des élèves sans PCS dans l’effectif de l’indicateur", () => {
    expect(part(tous, inconnus(31))).toEqual({ part: 15.5 });
    expect(part(tous)).toEqual({ part: 0 });
  });

  test("masquée, elle n’est pas devinée", () => {
    const cachee = masquee("secret", { ...academie, pcs: "ND" });
    expect(part(tous, cachee)).toEqual({ absente: cachee });
    expect(part()).toEqual({ absente: undefined });
  });

  test("avertit au-delà de 15 %, et pas à 15 %", () => {
    const avis = (p: number) => dire.avertirPcs({ part: p }, ici().academie);
    expect(avis(15)).toMatchObject({ alerte: false });
    expect(lire(avis(6.1).texte)).toBe(
      "Origine sociale non renseignée pour 6,1 % des élèves dans l’académie",
    );
    expect(avis(15.5).alerte).toBe(true);
    expect(lire(avis(15.5).texte)).toBe(
      "Origine sociale non renseignée pour 15,5 % des élèves dans l’académie, au-delà de 15 % : les comparaisons par origine sont fragiles",
    );
    expect(lire(dire.avertirPcs({ absente: masquee() }, ici().academie).texte)).toBe(
      "Part des élèves d’origine non renseignée dans l’académie : masquée par le secret statistique",
    );
  });

  test("d’un tableau de bassins, nomme les plus touchés et compte ceux qu’on ne connaît pas", () => {
    const de = (code: string, pcs: Mesure["pcs"], denominateur: number) =>
      publiee(50, [40, 60], { ...academie, maille: "bassin", code, pcs, denominateur });
    const lignes = SITE.bassins.slice(0, 6).flatMap(({ code }) => [de(code, "T", 100), de(code, "ND", 10)]);
    const avis = dire.pcsInconnueBassins(
      ici(...lignes.filter(({ code }) => code !== "B1"), de("B1", "T", 100), de("B1", "ND", 20)),
      ID,
      2020,
    );
    expect(avis?.alerte).toBe(true);
    expect(lire(avis?.texte)).toBe(
      "Origine sociale non renseignée pour plus de 15 % des élèves (Orvanne) : les comparaisons par origine y sont fragiles ; part des élèves d’origine non renseignée masquée ou non disponible dans 2 bassins",
    );
  });
});

describe("les élèves retrouvés un an après", () => {
  const perdus = (valeur: number) =>
    publiee(valeur, [0, 20], { ...academie, indicateur: "devenir_3e", strate: "t+1:NON_RETROUVE" });

  test("se lisent dans le devenir de la cohorte, et avertissent sous 90 %", () => {
    const de = (m: Mesure) => dire.retrouves3e(ici(m), ici().academie, 2020);
    expect(partRetrouves(ici(perdus(8)), "3e", ici().academie, 2020)).toEqual({ part: 92 });
    expect(de(perdus(10)).alerte).toBe(false);
    expect(de(perdus(10.1)).alerte).toBe(true);
    expect(lire(de(perdus(16)).texte)).toBe(
      "84,0 % seulement des élèves de 3e de la rentrée 2020 dans l’académie retrouvés un an après, moins de 90 % : à prendre avec précaution",
    );
  });

  test("masqués, ils sont dits masqués", () => {
    const cache = masquee("secret", { ...academie, indicateur: "devenir_3e", strate: "t+1:NON_RETROUVE" });
    expect(lire(dire.retrouves3e(ici(cache), ici().academie, 2020).texte)).toMatch(
      /retrouvés un an après : masquée par le secret statistique$/,
    );
  });
});

describe("la couverture de l’académie", () => {
  const cher = publiee(50, [40, 60], { ...academie, maille: "departement", code: "018" });
  const loiret = { ...academie, maille: "departement", code: "045" } as const;
  const partielles = (...lignes: Mesure[]) => couverturesPartielles(ici(...lignes), ID, [2019, 2020]);

  test("partielle, elle nomme les départements qui manquent", () => {
    const attendue = [{ annee: 2020, sans: ["Loiret"], sur: 2 }];
    expect(partielles(tous, cher)).toEqual(attendue);
    expect(partielles(tous, cher, masquee("non_disponible", loiret))).toEqual(attendue);
    expect(lire(dire.avertirCouverture(attendue)?.texte)).toBe(
      "Académie couverte en partie : 2020, 1 département sur 2 (sans Loiret)",
    );
  });

  test("un département masqué est couvert ; une page sans départements n’en dit rien", () => {
    expect(partielles(tous, cher, masquee("secret", loiret))).toEqual([]);
    expect(partielles(tous)).toEqual([]);
    expect(partielles(cher)).toEqual([]);
    expect(dire.avertirCouverture([])).toBeUndefined();
  });
});
