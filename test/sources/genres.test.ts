/** Each genre of column: what it reads and in what normal form, what it refuses and under which rule. */
import { describe, expect, test } from "vitest";
import { lireAnnee } from "../../loaders/sources/genres/annee.ts";
import { lireCode, SEXES, SYNONYMES_SEXE } from "../../loaders/sources/genres/code.ts";
import { lireDate, lireMois } from "../../loaders/sources/genres/date.ts";
import { lireDepartement } from "../../loaders/sources/genres/departement.ts";
import { lireIne } from "../../loaders/sources/genres/ine.ts";
import { lireMatieres } from "../../loaders/sources/genres/matieres.ts";
import { lireDecimal, lireEffectif } from "../../loaders/sources/genres/nombre.ts";
import { lirePcs } from "../../loaders/sources/genres/pcs.ts";
import { lireUai } from "../../loaders/sources/genres/uai.ts";
import { Refus } from "../../loaders/sources/refus.ts";
import { citer, contenu, plierEntete } from "../../loaders/sources/texte.ts";

const regle = (lu: unknown) => (lu instanceof Refus ? lu.regle : `lu : ${JSON.stringify(lu)}`);

interface Cas {
  nom: string;
  lire: (texte: string) => unknown;
  lus: readonly (readonly [string, unknown])[];
  refuses: readonly string[];
  regle: string;
}

const CAS: readonly Cas[] = [
  {
    nom: "uai",
    lire: lireUai,
    lus: [
      ["0180901G", "0180901G"],
      ["0180901g", "0180901G"],
      ["018 0901 G", "0180901G"],
    ],
    refuses: ["0180901A", "018005H", "01809011", "O180901G"],
    regle: "uai",
  },
  {
    nom: "ine",
    lire: lireIne,
    lus: [
      ["001291528AA", "001291528AA"],
      ["111111111Hb", "111111111HB"],
      ["0012 91528 aa", "001291528AA"],
      ["12345678901", "12345678901"],
    ],
    refuses: ["0012915", "001291528ÀA", "001291528AAA"],
    regle: "ine",
  },
  {
    nom: "rentree",
    lire: lireAnnee("rentree", 2026),
    lus: [
      ["2023", 2023],
      ["2023-2024", 2023],
      ["2023/2024", 2023],
      ["RS 2023", 2023],
      ["2023-09-01", 2023],
      ["2023-08-01", 2023],
      ["2023-07-31", 2022],
      ["15/03/2024", 2023],
      ["2023-01-01T00:00:00+00:00", 2023],
      ["2000", 2000],
      ["2026", 2026],
    ],
    refuses: ["1999", "2027", "2023-2025", "23", "2024-2023", "2023-02-30", "bientôt"],
    regle: "annee",
  },
  {
    nom: "campagne",
    lire: lireAnnee("campagne", 2026),
    lus: [
      ["2023", 2023],
      ["2022-2023", 2023],
      ["2022/2023", 2023],
      ["2023-06-15", 2023],
      ["2022-09-01", 2023],
    ],
    refuses: ["1998-1999", "2026-2027", "RS 2023"],
    regle: "annee",
  },
  {
    nom: "sexe",
    lire: lireCode(SEXES, SYNONYMES_SEXE),
    lus: [
      ["F", "F"],
      ["m", "M"],
      ["1", "M"],
      ["2", "F"],
      ["Féminin", "F"],
      ["MASCULIN", "M"],
      ["Fille", "F"],
      ["Garçon", "M"],
      ["garcon", "M"],
    ],
    refuses: ["X", "3", "T"],
    regle: "code_inconnu",
  },
  {
    nom: "effectif",
    lire: lireEffectif(),
    lus: [
      ["0", 0],
      ["475", 475],
      ["475.0", 475],
      ["475,00", 475],
      ["1 250", 1250],
      ["1\u202f250", 1250],
    ],
    refuses: ["-1", "12,5", "1.250", "douze", "1 25", "99999999"],
    regle: "nombre",
  },
  {
    nom: "decimal",
    lire: lireDecimal(),
    lus: [
      ["103,5", 103.5],
      ["103.5", 103.5],
      ["-2,4", -2.4],
      ["47", 47],
    ],
    refuses: ["1,2,3", "abc", "12 %"],
    regle: "nombre",
  },
  {
    nom: "date",
    lire: lireDate(2026),
    lus: [
      ["2023-11-15", "2023-11-15"],
      ["15/11/2023", "2023-11-15"],
      ["5/1/2023", "2023-01-05"],
    ],
    refuses: ["31/02/2023", "2023-13-01", "15/11/1998", "hier"],
    regle: "date",
  },
  {
    nom: "mois",
    lire: lireMois,
    lus: [
      ["2022-05", "2022-05"],
      ["05/2022", "2022-05"],
    ],
    refuses: ["2022-13", "mai 2022"],
    regle: "date",
  },
  {
    nom: "departement",
    lire: lireDepartement(new Set(["018", "002", "02A", "02B"])),
    lus: [
      ["018", "018"],
      ["18", "018"],
      ["2", "002"],
      ["2a", "02A"],
      ["620", "02A"],
      ["720", "02B"],
    ],
    refuses: ["999", "Cher", "0018"],
    regle: "departement",
  },
  {
    nom: "matieres",
    lire: lireMatieres,
    lus: [
      ["613", ["0613"]],
      ["0613", ["0613"]],
      ["061300", ["0613"]],
      ["0629 0613|623", ["0613", "0623", "0629"]],
      ["0613 613", ["0613"]],
    ],
    refuses: ["MATHS", "0613 MATHS", "06130000", "|"],
    regle: "matiere",
  },
];

describe.each(CAS)("$nom", ({ lire, lus, refuses, regle: attendue }) => {
  test.each(lus)("lit « %s »", (texte, valeur) => {
    expect(lire(texte)).toEqual(valeur);
  });
  test.each(refuses)("refuse « %s »", (texte) => {
    expect(regle(lire(texte))).toBe(attendue);
  });
});

test("une PCS inconnue est non renseignée, jamais refusée", () => {
  const lire = lirePcs(
    new Map([
      ["37", "A"],
      ["99", "ND"],
    ]),
  );
  expect(lire("37")).toEqual({ pcs: "37", pcs_groupe: "A" });
  for (const code of ["99", "ZZ", "3"]) expect(lire(code)).toEqual({ pcs: null, pcs_groupe: "ND" });
});

test("les marques d’absence ne sont pas des valeurs, sauf là où elles sont un code", () => {
  for (const marque of ["", "  ", "-", ".", "ND", "nd", "NR", "NA", "#N/A", "None", "\u00a0"])
    expect(contenu(marque)).toBeNull();
  expect(contenu(" nd ", ["ND"])).toBe("nd");
  expect(contenu("NDA")).toBe("NDA");
});

test("une valeur citée est courte et ne montre pas d’INE", () => {
  expect(citer("élève 001291528AA de 3e")).toBe("élève ••• de 3e");
  expect(citer("x".repeat(200)).length).toBe(60);
  expect(citer("12345678901")).toBe("•••");
  expect(citer("Réaménager")).toBe("Réaménager");
  expect(citer("22111410018", true)).toBe("22111410018");
  expect(citer("22122C20010", true)).toBe("22122C20010");
  for (const ine of ["001291528AA", "0123456789A", "ZQXK9999999", "0DGX1M01N88"])
    expect(citer(ine, true)).toBe("•••");
});

test("les en-têtes se comparent sans casse, accent, apostrophe, espace ni souligné", () => {
  const attendu = plierEntete("Voeu de recensement O/N");
  for (const variante of [
    "VŒU_DE_RECENSEMENT_O/N",
    " vœu  de recensement o/n ",
    "\ufeffVoeu de recensement O/N",
  ])
    expect(plierEntete(variante)).toBe(attendu);
  expect(plierEntete("Etablissement d’accueil")).toBe(plierEntete("établissement D'ACCUEIL"));
});
