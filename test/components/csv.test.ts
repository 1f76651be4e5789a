import { parse } from "papaparse";
import { describe, expect, test } from "vitest";
import { contexte } from "../../src/components/contexte.ts";
import { csv } from "../../src/components/csv.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";

const ctx = contexte(SITE, [], [], new Mesures([]));
const PERIMETRE = { champ: "élèves de 3e ; « hors SEGPA »", source: "constat" };
const ecrire = (...mesures: Parameters<typeof csv>[1]) => csv(ctx, mesures, PERIMETRE);
const relire = (texte: string) =>
  parse<Record<string, string>>(texte.slice(1), { header: true, delimiter: ";", skipEmptyLines: true }).data;

describe("le CSV d’une figure", () => {
  test("s’ouvre dans un tableur français : BOM, point-virgule, virgule décimale", () => {
    const texte = ecrire(publiee(51.25, [48.5, 54]));
    expect(texte.startsWith("\ufeffindicateur;titre;maille;")).toBe(true);
    expect(texte.endsWith("\r\n")).toBe(true);
    expect(relire(texte)[0]).toMatchObject({
      valeur: "51,25",
      ic_bas: "48,5",
      libelle: "Orvanne",
      statut: "publie",
    });
  });

  test("porte le périmètre et la source, quels que soient leurs signes", () => {
    expect(relire(ecrire(publiee(50)))[0]).toMatchObject(PERIMETRE);
  });

  test("nomme l’édition dont elle vient, ou le jour d’une publication sans nom", () => {
    const de = (site: typeof SITE) =>
      relire(csv(contexte(site, [], [], new Mesures([])), [publiee(50)], PERIMETRE))[0]?.edition;
    expect(de({ ...SITE, edition: "2024-11" })).toBe("édition 2024-11");
    expect(de({ ...SITE, edition: null, genereLe: "2025-03-03T10:00:00Z" })).toBe(
      "publié le 3\u00a0mars 2025",
    );
  });

  test("une ligne masquée n’a de nombre dans aucune colonne", () => {
    const [ligne = {}] = relire(ecrire(masquee()));
    expect(ligne.statut).toBe("secret");
    for (const colonne of ["numerateur", "denominateur", "valeur", "ic_bas", "ic_haut"])
      expect(ligne[colonne]).toBe("");
  });

  test("un nom qui ressemble à une formule reste un texte", () => {
    const site = {
      ...SITE,
      bassins: [{ code: "B1", libelle: '=HYPERLINK("x")', slug: "x", departement: null }],
    };
    const texte = csv(contexte(site, [], [], new Mesures([])), [publiee(50)], PERIMETRE);
    expect(relire(texte)[0]?.libelle).toBe(`'=HYPERLINK("x")`);
  });

  test("un nombre négatif n’est pas pris pour une formule", () => {
    expect(relire(ecrire(publiee(-3.1)))[0]?.valeur).toBe("-3,1");
  });
});
