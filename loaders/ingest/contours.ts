/**
 * The outlines of the bassins and of the départements (`bassins.geojson`, `departements.geojson`): read, checked and
 * simplified. All points fall on one grid, so that two neighbours keep the border they share. Throws a sentence that says
 * what to do. Pure.
 */
import * as z from "zod";
import { citer } from "../sources/texte.ts";

export type Point = readonly [longitude: number, latitude: number];

export interface Contour {
  /** What the file calls it: code or name, the first that is known is kept. */
  noms: readonly string[];
  anneaux: readonly (readonly Point[])[];
}

export interface Couche {
  maille: "bassin" | "departement";
  contours: readonly Contour[];
}

/** File of the deposit that holds each, and what to write in it. */
export const FICHIERS_CONTOURS: Readonly<Record<Couche["maille"], string>> = {
  bassin: "bassins.geojson",
  departement: "departements.geojson",
};

/** « 18 », « 2a », « 018 » → « 018 », « 02A », « 018 ». */
export const codeDepartement = (nom: string): string | undefined =>
  /^\d{1,3}$|^0?2[AB]$/i.test(nom) ? nom.toUpperCase().padStart(3, "0") : undefined;

const NOMMEE = {
  bassin:
    "une propriété « bassin », « code » ou « nom » doit donner son bassin, écrit comme dans la liste des établissements",
  departement: "une propriété « code » doit donner son département, par exemple 18",
} as const;

const MEGA = 2 ** 20;
const OCTETS_MAX = 20 * MEGA;
const POINTS_MAX = 4000;
/** Degrees: a hundred metres to five kilometres. */
const GRILLES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05];
const NOMMANTES = ["bassin", "code", "nom", "libelle", "name"];
const CONSEIL =
  "Dans QGIS : Exporter, Sauvegarder les entités sous…, format GeoJSON, SCR EPSG:4326 (WGS 84). Sinon retirez ce fichier : la carte se dessine sans contour.";

const GeoJson = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullish(),
    }),
  ),
});

/** What is wrong with the file, without its name. */
class Refus extends Error {}
const refuser = (quoi: string): never => {
  throw new Refus(quoi);
};

export function lireContours(texte: string, maille: Couche["maille"] = "bassin"): Contour[] {
  try {
    return lire(texte, maille);
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    throw new Error(`« ${FICHIERS_CONTOURS[maille]} » ${erreur.message} ${CONSEIL}`);
  }
}

function lire(texte: string, maille: Couche["maille"]): Contour[] {
  if (texte.length > OCTETS_MAX)
    refuser(
      `pèse ${Math.round(texte.length / MEGA)} Mo, pour 20 au plus. Simplifiez la couche avant de l’exporter.`,
    );
  const lue = GeoJson.safeParse(lireJson(texte));
  if (!lue.success) return refuser("n’est pas une collection d’entités GeoJSON (« FeatureCollection »).");
  const entites = lue.data.features.map(({ properties, geometry }, rang) => ({
    noms: nomsDe(properties ?? {}),
    anneaux: anneauxDe(geometry?.type, geometry?.coordinates, rang + 1),
  }));
  const surfaces = entites.filter(({ anneaux }) => anneaux.length > 0);
  if (surfaces.length === 0) refuser("ne contient aucune surface (Polygon ou MultiPolygon).");
  const [sansNom] = surfaces.filter(({ noms }) => noms.length === 0);
  if (sansNom)
    refuser(`a une entité sans nom (la ${surfaces.indexOf(sansNom) + 1}e surface) : ${NOMMEE[maille]}.`);
  return simplifier(surfaces);
}

function lireJson(texte: string): unknown {
  try {
    return JSON.parse(texte.replace(/^\ufeff/, ""));
  } catch {
    return refuser("n’est pas du JSON : le fichier est tronqué, ou d’un autre format.");
  }
}

function nomsDe(proprietes: Record<string, unknown>): string[] {
  const lues = new Map(Object.entries(proprietes).map(([nom, valeur]) => [nom.toLowerCase(), valeur]));
  return NOMMANTES.flatMap((nom) => {
    const valeur = lues.get(nom);
    const texte = typeof valeur === "string" || typeof valeur === "number" ? String(valeur).trim() : "";
    return texte === "" ? [] : [texte.slice(0, 200)];
  });
}

/** Rings of a polygon or of several; another geometry has none. */
function anneauxDe(type: string | undefined, coordonnees: unknown, rang: number): Point[][] {
  if (!Array.isArray(coordonnees)) return [];
  if (type === "MultiPolygon") return coordonnees.flatMap((c) => anneauxDe("Polygon", c, rang));
  if (type !== "Polygon") return [];
  return coordonnees.map((anneau) => {
    if (!Array.isArray(anneau)) return refuser(`a une surface sans coordonnées (entité ${rang}).`);
    return anneau.map((point) => pointDe(point, rang));
  });
}

function pointDe(point: unknown, rang: number): Point {
  const [x, y] = Array.isArray(point) ? point : [];
  if (typeof x !== "number" || typeof y !== "number")
    return refuser(`a un point sans coordonnées (entité ${rang}).`);
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
  return refuser(
    `n’est pas en degrés : l’entité ${rang} a un point « ${citer(`${x} ; ${y}`)} », sans doute en Lambert 93.`,
  );
}

/** The finest grid that keeps the whole under so many points; what becomes a line is left out. */
function simplifier(contours: readonly Contour[]): Contour[] {
  let simples: Contour[] = [];
  for (const pas of GRILLES) {
    simples = contours.map(({ noms, anneaux }) => ({
      noms,
      anneaux: anneaux.map((a) => alleger(a, pas)).filter(({ length }) => length >= 4),
    }));
    const points = simples.reduce((n, { anneaux }) => n + anneaux.reduce((m, a) => m + a.length, 0), 0);
    if (points <= POINTS_MAX) return simples.filter(({ anneaux }) => anneaux.length > 0);
  }
  return refuser("est trop détaillée pour une page. Simplifiez la couche avant de l’exporter.");
}

function alleger(anneau: readonly Point[], pas: number): Point[] {
  const poser = (x: number) => Math.round(Math.round(x / pas) * pas * 1000) / 1000;
  const poses: Point[] = [];
  for (const [x, y] of anneau) {
    const [px, py] = [poser(x), poser(y)];
    const [ax, ay] = poses.at(-1) ?? [];
    const [bx, by] = poses.at(-2) ?? [];
    if (px === ax && py === ay) continue;
    // In the middle of a straight stretch, along the grid.
    if ((px === ax && px === bx) || (py === ay && py === by)) poses.pop();
    poses.push([px, py]);
  }
  return poses;
}
