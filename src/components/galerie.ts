/** Every drawing of the site on fixed, fictional data: the gallery page shows them, the tests keep their form. */
import { pourcent, ratio } from "./format.js";
import { CONTOURS, TRAJETS } from "./galerie-lieux.js";
import { barres } from "./graphiques/barres.js";
import { carte } from "./graphiques/carte.js";
import { chaine } from "./graphiques/chaine.js";
import { type Ecole, entonnoir } from "./graphiques/entonnoir.js";
import { halteres } from "./graphiques/halteres.js";
import { dessinMatrice } from "./graphiques/matrice.js";
import { nuage } from "./graphiques/nuage.js";
import { positions } from "./graphiques/positions.js";
import { etincelle, intervalleEcart, pente } from "./graphiques/rangs.js";
import { serie } from "./graphiques/serie.js";
import { tendance } from "./graphiques/tendance.js";
import { vignette } from "./graphiques/vignette.js";
import { couleur, couleurPcs } from "./jetons.js";
import type { Mesure, Reference } from "./types.js";

type Autres = Partial<Mesure>;

const MESURE: Mesure = {
  ...{
    indicateur: "constat_2gt",
    maille: "bassin",
    code: "B1",
    millesime: 2024,
    sexe: "T",
    pcs: "T",
    strate: "",
  },
  ...{ numerateur: null, denominateur: 100, valeur: null, ic_bas: null, ic_haut: null },
  ...{ statut: "publie", maturite: "definitif" },
};

const publiee = (valeur: number, [ic_bas, ic_haut]: readonly [number, number], autres: Autres): Mesure => ({
  ...MESURE,
  ...{ valeur, ic_bas, ic_haut },
  ...autres,
});

const masquee = (autres: Autres = {}): Mesure => ({
  ...MESURE,
  denominateur: null,
  statut: "secret",
  ...autres,
});

/** What the tests of the drawings begin with. */
export const autour = (valeur: number, marge: number, autres: Autres = {}) =>
  publiee(valeur, [valeur - marge, valeur + marge], autres);

export const bassin = [52, 51.5, 54, 53, 51].map((valeur, rang) =>
  autour(valeur, 5, { millesime: 2019 + rang }),
);
const academie = [61, 61.4, 62, 61.8, 61.5, 61.2].map((valeur, rang) =>
  autour(valeur, 1, { millesime: 2019 + rang }),
);
export const courbes = (mesures: readonly Mesure[]) => [
  { nom: "académie", mesures: academie, teinte: couleur.reference, reference: true },
  { nom: "bassin", mesures, teinte: couleur.accent },
];
export const options = { largeur: 460, dire: pourcent, unite: "%" } as const;
export const provisoire = autour(50, 5, { millesime: 2024, maturite: "provisoire" });
export const trou = bassin.map((m) => (m.millesime === 2021 ? masquee({ millesime: 2021 }) : m));

const etapes = ["Demande", "Décision", "Affectation", "Rentrée"].map((nom, rang) => ({
  nom,
  vue: autour([67, 59, 57.4, 51.2][rang] ?? 0, 2.5),
  reference: autour([67.4, 65.9, 64.9, 61.8][rang] ?? 0, 0.6),
}));
const genres = [
  { nom: "filles", teinte: couleur.filles, symbole: "circle" },
  { nom: "garçons", teinte: couleur.garcons, symbole: "square" },
] as const;

export const reference = (millesime: number, valeur: number): Reference & { millesime: number } => ({
  ...{ meme: false, perimetre: "FRANCE", millesime, sexe: "T", pcs: "T", strate: "", valeur, unite: "%" },
  ...{
    convention: "constat à constat",
    definition: "",
    source: "fictive",
    preuve: "lue",
    note: "",
    trace: true,
  },
});

/** Collèges of three years, and limits that widen for the small ones: p0 = 60 %. */
const ecole = (denominateur: number, valeur: number, autres: Partial<Ecole> = {}): Ecole => ({
  ...{
    maille: "etablissement",
    code: `${denominateur}`,
    libelle: `Collège fictif ${denominateur}`,
    numerateur: 0,
  },
  ...{ ic_bas: 0, ic_haut: 100, attendu: null, part_comparee: null, statut: "publie", maturite: "definitif" },
  ...{ bas_95: 0, haut_95: 100, bas_998: 0, haut_998: 100, position: "dans_les_limites" },
  ...{ denominateur, valeur },
  ...autres,
});
const limite = (n: number, z: number) => z * Math.sqrt((60 * 40) / n);
const ecoles = [
  ...[80, 95, 120, 150, 190, 230, 260, 300, 340, 420].map((n, rang) => ecole(n, 60 + ((rang * 7) % 11) - 5)),
  ecole(210, 67.5, { position: "hors_95", attendu: 66 }),
  ecole(330, 48, { position: "a_examiner", attendu: 53 }),
];

/** By the name of the file that keeps its form. */
export const GALERIE: Record<string, () => SVGSVGElement> = {
  entonnoir: () =>
    entonnoir(
      {
        ...{ indicateur: "orientation_2gt", millesime: 2023, reference: 60, dispersion: 1, lignes: ecoles },
        courbe: [80, 110, 150, 200, 270, 350, 420].map((n) => {
          const [a, b] = [limite(n, 1.959964), limite(n, 3.090232)];
          return [n, 60 - a, 60 + a, 60 - b, 60 + b];
        }),
      },
      ecoles,
      { largeur: 460 },
    ),
  "serie-provisoire": () =>
    serie(courbes([...bassin, provisoire]), { ...options, ruptures: [{ annee: 2020, nom: "Covid 2020" }] }),
  "serie-reperes": () =>
    serie(courbes(bassin), { ...options, reperes: [reference(2020, 57), reference(2022, 58.4)] }),
  "serie-masquee": () => serie(courbes(trou), options),
  tendance: () => tendance([...trou, provisoire], 300),
  chaine: () => chaine(etapes, { largeur: 460, noms: { vue: "bassin", reference: "académie" } }),
  "chaine-masquee": () =>
    chaine(
      etapes.map((etape, rang) => (rang === 2 ? { ...etape, vue: masquee() } : etape)),
      { largeur: 460, noms: { vue: "bassin", reference: "académie" } },
    ),
  halteres: () =>
    halteres(
      [
        { nom: "Mathématiques", valeurs: [autour(51, 3), autour(72, 3)] },
        { nom: "SVT", valeurs: [autour(39, 3), autour(33, 3)] },
        { nom: "STI2D", valeurs: [masquee(), autour(15, 2, { maturite: "provisoire" })] },
      ],
      { largeur: 460, genres },
    ),
  barres: () =>
    barres(
      [
        { nom: "très favorisée", mesure: autour(79, 2), reference: autour(76, 1), teinte: couleurPcs.A },
        { nom: "défavorisée", mesure: autour(38, 2), reference: autour(40, 1), teinte: couleurPcs.D },
        { nom: "moyenne", mesure: masquee(), teinte: couleurPcs.C },
        { nom: "non renseignée", mesure: autour(50, 6), teinte: couleurPcs.ND, hachuree: true },
      ],
      { largeur: 460, maximum: 90 },
    ),
  "barres-repere": () =>
    barres(
      [
        {
          nom: "2nde GT",
          mesure: autour(61, 2),
          reference: autour(62, 1),
          repere: reference(2017, 64),
          teinte: couleur.accent,
        },
        { nom: "2nde pro", mesure: autour(24, 2), teinte: couleur.accent },
      ],
      { largeur: 460, maximum: 70 },
    ),
  etincelle: () => etincelle(trou, { domaine: [45, 60], annees: [2019, 2024], resume: "de 52,0 à 51,0" }),
  pente: () =>
    pente(
      etapes.map(({ vue }) => vue),
      { domaine: [45, 70], resume: "en baisse" },
    ),
  "ecart-proche": () =>
    intervalleEcart(
      { ecart: 1.2, bas: -0.8, haut: 3.2, sens: "proche" },
      { domaine: [-8, 4], repere: 0, resume: "proche" },
    ),
  "ecart-moins": () =>
    intervalleEcart(
      { ecart: -7.3, bas: -10, haut: -4.6, sens: "moins" },
      { domaine: [-10, 4], repere: 0, resume: "moins" },
    ),
  nuage: () =>
    nuage(
      [
        { nom: "Coiffure", x: 1.9, y: 97, taille: 24, cote: "haut", provisoire: false, bulle: "Coiffure" },
        { nom: "Usinage", x: 0.4, y: 62, taille: 30, cote: "bas", provisoire: false, bulle: "Usinage" },
        { nom: "Cuisine", x: 1.1, y: 104, taille: 48, cote: null, provisoire: true, bulle: "Cuisine" },
      ],
      {
        largeur: 460,
        x: { titre: "Premiers vœux pour une place", graduations: [0, 1, 2], dire: ratio, repere: 1 },
        y: { titre: "Places occupées", graduations: [0, 50, 100, 125], dire: pourcent, repere: 100 },
        limites: [0.7, 1.5],
      },
    ),
  carte: () =>
    carte(
      [
        { nom: "Orvanne", centre: [1.2, 47.1], valeur: "−7,7", sens: "moins", bulle: "Orvanne" },
        { nom: "Sévigny", centre: [2.4, 47.9], valeur: "−1,2", sens: "plus", bulle: "Sévigny" },
        { nom: "Autry", centre: [1.3, 47.12], valeur: "s", sens: "muette", bulle: "Autry" },
        { nom: "Le Vernoy", centre: [0.7, 46.6], valeur: "−4,0", sens: "proche", bulle: "Le Vernoy" },
      ],
      460,
    ),
  "carte-contours": () => carte(CONTOURS, 420),
  "carte-tuiles": () =>
    carte(
      CONTOURS.map(({ contour: _, ...place }) => place),
      420,
    ),
  matrice: () =>
    dessinMatrice(
      TRAJETS,
      {
        college: ({ college }) => college.nom,
        lycee: ({ nom }) => nom,
        bulle: ({ college }) => college.nom,
        reste: "Autres lycées",
      },
      460,
    ),
  vignette: () =>
    vignette([...trou, provisoire], {
      ...{ largeur: 220, domaine: [40, 70], annees: [2019, 2024], reference: academie },
    }),
  positions: () =>
    positions(
      autour(52, 6),
      { academie: autour(61, 1), bassin: autour(57, 2), comparables: autour(49, 3) },
      "52,0 %, sous l’académie",
    ),
};
