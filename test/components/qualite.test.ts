// @vitest-environment jsdom
// What the quality page says of a check: nothing found, rows refused, files that cannot be loaded, hostile names.
import { expect, test } from "vitest";
import { bilanQualite } from "../../src/components/phrases/qualite.ts";
import { constats, explications, parAnnee, type Qualite } from "../../src/components/qualite.ts";

const regle = (titre: string) => ({ titre, sens: "Sens.", enjeu: "Enjeu.", remede: "Remède." });
const REGLES = { uai: regle("UAI inexact"), doublon: regle("Ligne répétée"), session: regle("Session") };
const fichier = (nom: string, rejetees = 0, autres: Partial<Qualite["fichiers"][number]> = {}) => ({
  ...{
    fichier: nom,
    source: "offre",
    utilisable: true,
    lues: 1000,
    acceptees: 1000 - rejetees,
    rejetees,
    doublons: 0,
  },
  constats: [],
  ...autres,
});

const rien: Qualite = { annees: [], fichiers: [], regles: REGLES };
const FINE = "\u202f";

test("le bilan dit combien de lignes sont gardées, jamais « 100 % » quand il en manque", () => {
  expect(bilanQualite(rien)).toContain("Aucun contrôle n’est enregistré");
  expect(bilanQualite({ ...rien, fichiers: [fichier("a.csv")] })).toBe(
    `1${FINE}fichier contrôlé, 1${FINE}000${FINE}lignes lues, dont 100,0${FINE}% gardées. Aucune ligne n’est rejetée.`
      .replaceAll(`1${FINE}fichier`, `1\u00a0fichier`)
      .replaceAll(`000${FINE}lignes`, "000\u00a0lignes"),
  );
  const presque = Array.from({ length: 10 }, (_, i) => fichier(`${i}.csv`, i === 0 ? 1 : 0));
  expect(bilanQualite({ ...rien, fichiers: presque })).toContain(`99,9${FINE}% gardées`);
  expect(bilanQualite({ ...rien, fichiers: presque })).toContain("ligne rejetée");
  expect(bilanQualite({ ...rien, fichiers: [fichier("x.csv", 0, { utilisable: false })] })).toMatch(
    /1.fichier ne peut pas être chargé\./,
  );
});

test("chaque source a une ligne par année, et une année sans fichier n’est ni vide ni zéro", () => {
  const annees = [
    { source: "offre", annee: 2022, acceptees: 1200, rejetees: 0 },
    { source: "offre", annee: 2023, acceptees: 1300, rejetees: 4 },
    { source: "rentree", annee: 2023, acceptees: 20, rejetees: 0 },
  ];
  const table = parAnnee({ ...rien, annees });
  expect([...table.querySelectorAll("tbody tr")].map((tr) => tr.textContent)).toEqual([
    `Offre de formation (Affelnet-Lycée)1${FINE}2001${FINE}3004\u00a0rejetées`,
    "Constat de rentrée (élève par élève)–20",
  ]);
  expect(parAnnee(rien).textContent).toBe("Aucun fichier n’est chargé.");
});

test("les années anciennes d’un fichier sont réunies, pour que les dernières se voient", () => {
  const annees = Array.from({ length: 15 }, (_, i) => ({
    ...{ source: "bac_origine", annee: 2009 + i, acceptees: 12, rejetees: i === 0 ? 1 : 0 },
  }));
  const table = parAnnee({ ...rien, annees });
  const titres = [...table.querySelectorAll("thead th")].map((th) => th.textContent);
  expect(titres.slice(1)).toEqual(["Avant 2014", ...annees.slice(5).map(({ annee }) => String(annee))]);
  expect(table.querySelector("tbody td")?.textContent).toBe("601\u00a0rejetée");
  // One more column would say as much as the year itself.
  expect(parAnnee({ ...rien, annees: annees.slice(4) }).querySelectorAll("thead th")).toHaveLength(12);
});

test("les constats vont du plus grave au moins grave, et mènent à leur explication", () => {
  const nom = "<script>alert(1)</script>.csv";
  const fichiers = [
    fichier("a.csv", 2, {
      constats: [
        { regle: "doublon", gravite: "information", colonne: null, nombre: null },
        { regle: "uai", gravite: "erreur", colonne: "uai", nombre: 2 },
      ],
    }),
    fichier(nom, 1, { constats: [{ regle: "uai", gravite: "erreur", colonne: "uai", nombre: 1 }] }),
  ];
  const qualite = { ...rien, fichiers };
  const table = constats(qualite);
  expect([...table.querySelectorAll("tbody tr")].map((tr) => tr.textContent)).toEqual([
    `UAI inexactÀ corrigera.csv (2\u00a0lignes) et ${nom} (1\u00a0ligne)`,
    "Ligne répétéeÀ savoira.csv",
  ]);
  expect(table.querySelector("script")).toBeNull();
  const ids = [...explications(qualite).querySelectorAll("section")].map(({ id }) => id);
  expect(ids).toEqual(["doublon", "uai", "session"]);
  for (const lien of table.querySelectorAll("a")) expect(ids).toContain(lien.getAttribute("href")?.slice(1));
  expect([...explications(qualite).querySelectorAll("details section")].map(({ id }) => id)).toEqual([
    "session",
  ]);
  expect(constats(rien).textContent).toContain("n’a rien trouvé à dire");
});
