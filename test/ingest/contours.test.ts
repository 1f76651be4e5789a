// Outlines of bassins: what a map software writes, what it may write wrong, and what no outline may do. All fictional.
import { describe, expect, test } from "vitest";
import { lireContours } from "../../loaders/ingest/contours.ts";
import { chargerDepot, constat, fichier } from "./banc.ts";

const carre = (x: number, y: number, cote = 0.2) => [
  [
    [x, y],
    [x + cote, y],
    [x + cote, y + cote],
    [x, y + cote],
    [x, y],
  ],
];
const couche = (...features: object[]) => JSON.stringify({ type: "FeatureCollection", features });
const surface = (properties: object, coordinates: unknown = carre(2, 47), type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});

describe("une couche de bassins", () => {
  test("donne ses noms et ses anneaux ; ce qui n’est pas une surface est laissé", () => {
    const lus = lireContours(
      couche(
        surface({ OBJECTID: 4, Bassin: "Bourges", nom: "BOURGES" }),
        surface({ nom: "Vierzon" }, [carre(1, 47), carre(1.5, 47)], "MultiPolygon"),
        surface({ nom: "gare" }, [2, 47], "Point"),
      ),
    );
    expect(lus.map(({ noms, anneaux }) => [noms, anneaux.length])).toEqual([
      [["Bourges", "BOURGES"], 1],
      [["Vierzon"], 2],
    ]);
    expect(lus[0]?.anneaux[0]).toEqual(carre(2, 47)[0]);
  });

  test("est simplifiée, deux voisins gardant la même frontière", () => {
    const frontiere = Array.from({ length: 9000 }, (_, i) => [2 + Math.sin(i / 40) / 300, 46 + i / 9000]);
    const cote = (x: number) => [[...frontiere, [x, 47], [x, 46], frontiere[0]]];
    const [ouest, est] = lireContours(couche(surface({ nom: "O" }, cote(1)), surface({ nom: "E" }, cote(3))));
    const points = (c: typeof ouest) => (c?.anneaux[0] ?? []).map(String);
    expect(points(ouest).length).toBeLessThan(2000);
    const communs = points(ouest).filter((p) => points(est).includes(p));
    expect(communs.length).toBeGreaterThan(points(ouest).length - 4);
  });

  test.each([
    ["{", "n’est pas du JSON"],
    ["[]", "n’est pas une collection"],
    [couche(), "aucune surface"],
    [couche(surface({ id: 3 })), "une propriété « bassin », « code » ou « nom »"],
    [couche(surface({ nom: "B" }, carre(653000, 6663000))), "sans doute en Lambert 93"],
    [couche(surface({ nom: "B" }, [[["2", "47"]]])), "un point sans coordonnées (entité 1)"],
    [couche(surface({ nom: "B" }, [3])), "une surface sans coordonnées"],
  ])("qui ne se lit pas dit pourquoi et que faire : %s", (texte, dit) => {
    expect(() => lireContours(texte)).toThrow(dit);
    expect(() => lireContours(texte)).toThrow("EPSG:4326");
  });

  test("trop détaillée pour une page est refusée", () => {
    const eclats = Array.from({ length: 1200 }, (_, i) => carre((i % 60) * 2, Math.floor(i / 60)));
    expect(() => lireContours(couche(surface({ nom: "B" }, eclats, "MultiPolygon")))).toThrow(
      "trop détaillée",
    );
  });
});

test("chaque contour rejoint son bassin, quelle que soit la casse ; les autres sont dits, rien n’est rejeté", async () => {
  const piege = "<script>alert(1)</script>";
  const { rapport, lues } = await chargerDepot(
    {
      "e.csv":
        "uai;nom;nature;secteur;bassin\n0180901G;A;COLLEGE;PU;Saint-Amand\n0180911T;B;LGT;PU;Bourges\n",
      "bassins.geojson": couche(
        surface({ nom: "SAINT-AMAND" }),
        surface({ nom: piege }),
        surface({ code: "__proto__" }),
      ),
    },
    "SELECT lieu, json_array_length(anneaux::JSON)::INTEGER FROM contours",
  );
  expect(lues).toEqual([["Saint-Amand", 1]]);
  const f = fichier(rapport, "bassins.geojson");
  expect(f.utilisable).toBe(true);
  expect(constat(f, "contour_sans_bassin")).toMatchObject({ gravite: "avertissement", nombre: 2 });
  expect(f.constats.flatMap(({ exemples }) => exemples.map(({ message }) => message))).toContain(
    "Le bassin « Bourges » n’a pas de contour dans ce fichier.",
  );
});

test("un contour de département se reconnaît à son code, à deux ou à trois chiffres", async () => {
  const { rapport, lues } = await chargerDepot(
    {
      "e.csv": "uai;nom;nature;secteur\n0180901G;A;COLLEGE;PU\n",
      "departements.geojson": couche(
        surface({ code: "18", nom: "Cher" }),
        surface({ nom: "Indre", code: "036" }),
        surface({ code: "2a" }),
        surface({ nom: "Berry" }),
      ),
    },
    "SELECT maille, lieu FROM contours ORDER BY lieu",
  );
  expect(lues).toEqual([
    ["departement", "018"],
    ["departement", "02A"],
    ["departement", "036"],
  ]);
  const dits = constat(fichier(rapport, "departements.geojson"), "contour_sans_bassin");
  expect(dits?.exemples.map(({ message }) => message)).toEqual([
    "« Berry » n’est pas le code d’un département : ce contour n’est pas dessiné.",
  ]);
});

test("des contours illisibles sont nommés, et le reste du dépôt est chargé", async () => {
  const { rapport, lues } = await chargerDepot(
    { "e.csv": "uai;nom;nature;secteur\n0180901G;A;COLLEGE;PU\n", "bassins.geojson": "{" },
    "SELECT count(*)::INTEGER FROM etablissements",
  );
  expect(constat(fichier(rapport, "bassins.geojson"), "reglage_illisible")?.gravite).toBe("erreur");
  expect(lues).toEqual([[1]]);
});
