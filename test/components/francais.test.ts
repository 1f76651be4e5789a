import { describe, expect, test } from "vitest";
import {
  de,
  deDepartement,
  enLettres,
  liste,
  majuscule,
  point,
  typographie,
} from "../../src/components/francais.ts";
import { dans, deCe, nom, nomCourt, nomDeCourbe, type Territoire } from "../../src/components/territoires.ts";

const bassin = (libelle: string): Territoire => ({ maille: "bassin", code: libelle, libelle, slug: "x" });

describe("l’élision et l’article contracté", () => {
  test.each([
    ["Bourges", "de Bourges"],
    ["Orléans", "d’Orléans"],
    ["Étampes", "d’Étampes"],
    ["Issoudun", "d’Issoudun"],
    ["Le Blanc", "du Blanc"],
    ["Les Aix", "des Aix"],
    ["La Châtre", "de La Châtre"],
    ["L’Isle", "de L’Isle"],
    ["Henrichemont", "d’Henrichemont"],
    ["Ham", "de Ham"],
    ["Yvetot", "d’Yvetot"],
    ["Yerville", "de Yerville"],
    ["Œuilly", "d’Œuilly"],
    ["Lesparre", "de Lesparre"],
    ["<script>", "de <script>"],
  ])("« %s » donne « %s »", (libelle, attendu) => {
    expect(de(libelle)).toBe(attendu);
  });

  test.each([
    ["Cher", "du Cher"],
    ["Eure-et-Loir", "d’Eure-et-Loir"],
    ["Indre", "de l’Indre"],
    ["Indre-et-Loire", "d’Indre-et-Loire"],
    ["Loir-et-Cher", "de Loir-et-Cher"],
    ["Seine-et-Marne", "de Seine-et-Marne"],
    ["Loiret", "du Loiret"],
    ["Loire", "de la Loire"],
    ["Hautes-Alpes", "des Hautes-Alpes"],
    ["Haute-Vienne", "de la Haute-Vienne"],
    ["Haut-Rhin", "du Haut-Rhin"],
    ["Hérault", "de l’Hérault"],
    ["Côte-d'Or", "de la Côte-d’Or"],
    ["Paris", "de Paris"],
    ["Val-d’Oise", "du Val-d’Oise"],
  ])("département : « %s » donne « %s »", (libelle, attendu) => {
    expect(deDepartement(libelle)).toBe(attendu);
  });
});

describe("un territoire dans une phrase", () => {
  test("le bassin prend son article", () => {
    expect(nom(bassin("Vierzon"))).toBe("le bassin de Vierzon");
    expect(dans(bassin("Orléans"))).toBe("dans le bassin d’Orléans");
    expect(nomCourt(bassin("Le Blanc"))).toBe("bassin du Blanc");
  });

  test("un nom qui commence déjà par « bassin » n’est pas redoublé", () => {
    expect(nom(bassin("Bassin de Bourges"))).toBe("le bassin de Bourges");
    expect(nom(bassin("BASSIN CHER NORD"))).toBe("le bassin CHER NORD");
  });

  test.each([
    ["Collège Jean-Zay", "le collège Jean-Zay", "au collège Jean-Zay", "du collège Jean-Zay"],
    ["Lycée Pothier", "le lycée Pothier", "au lycée Pothier", "du lycée Pothier"],
    ["CFA Ada-Pervenche", "le CFA Ada-Pervenche", "au CFA Ada-Pervenche", "du CFA Ada-Pervenche"],
    ["EREA Simone-Veil", "l’EREA Simone-Veil", "à l’EREA Simone-Veil", "de l’EREA Simone-Veil"],
    [
      "Section d’enseignement X",
      "la section d’enseignement X",
      "à la section d’enseignement X",
      "de la section d’enseignement X",
    ],
    ["École de l’air", "l’école de l’air", "à l’école de l’air", "de l’école de l’air"],
    [
      "Sainte-Croix",
      "l’établissement Sainte-Croix",
      "dans l’établissement Sainte-Croix",
      "de l’établissement Sainte-Croix",
    ],
    ["LYCEE POTHIER", "le LYCEE POTHIER", "au LYCEE POTHIER", "du LYCEE POTHIER"],
  ])("un établissement prend l’article de ce qu’il est : « %s »", (libelle, seul, dedans, complement) => {
    const ecole: Territoire = { maille: "etablissement", code: "x", libelle, slug: "x" };
    expect([nom(ecole), dans(ecole), deCe(ecole)]).toEqual([seul, dedans, complement]);
    // In a breadcrumb or a title, its name and nothing else.
    expect(majuscule(nomCourt(ecole))).toBe(libelle);
  });

  test("un réseau est celui de sa tête", () => {
    const reseau = (libelle: string): Territoire => ({ ...bassin(libelle), maille: "reseau" });
    expect(nom(reseau("Lycée Pothier"))).toBe("le réseau du lycée Pothier");
    expect(nomCourt(reseau("Institution Sainte-Croix"))).toBe("réseau de l’institution Sainte-Croix");
  });

  test("au bout de sa courbe, un établissement dit ce qu’il est", () => {
    const dit = (libelle: string) => nomDeCourbe({ maille: "etablissement", code: "x", libelle, slug: "x" });
    expect(["Lycée Pothier", "CFA d’Orléans", "Sainte-Croix"].map(dit)).toEqual([
      "lycée",
      "CFA",
      "établissement",
    ]);
  });

  test("l’académie et le département", () => {
    const academie: Territoire = { maille: "academie", code: "A", libelle: "Académie", slug: "academie" };
    const cher: Territoire = { maille: "departement", code: "018", libelle: "Cher", slug: "departement-018" };
    expect([dans(academie), nomCourt(academie)]).toEqual(["dans l’académie", "académie"]);
    expect(nom(cher)).toBe("le département du Cher");
    expect(nom({ ...cher, libelle: "018" })).toBe("le département 018");
  });
});

describe("les phrases", () => {
  test("une liste se termine par « et »", () => {
    expect([
      liste([]),
      liste(["Dreux"]),
      liste(["Dreux", "Vierzon"]),
      liste(["Blois", "Dreux", "Vierzon"]),
    ]).toEqual(["", "Dreux", "Dreux et Vierzon", "Blois, Dreux et Vierzon"]);
  });

  test("les petits nombres s’écrivent en lettres", () => {
    expect([enLettres(1), enLettres(9), enLettres(12)]).toEqual(["un", "neuf", "12"]);
  });

  test("une phrase commence par une majuscule et finit par un seul point", () => {
    expect(majuscule("élèves")).toBe("Élèves");
    expect([point("fin"), point("fin."), point("vraiment ?")]).toEqual(["fin.", "fin.", "vraiment ?"]);
  });

  test("la typographie pose apostrophes et espaces insécables, une seule fois", () => {
    const attendu = "l’écart\u00a0: «\u00a0combien\u00a0»\u202f? 12\u202f%\u202f; 1\u202f250 élèves";
    expect(typographie("l'écart : « combien » ? 12 % ; 1 250 élèves")).toBe(attendu);
    expect(typographie(attendu)).toBe(attendu);
    expect(typographie("MEFSTAT4 2116, 2nde")).toBe("MEFSTAT4 2116, 2nde");
  });
});
