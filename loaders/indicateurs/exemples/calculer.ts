/** From the figures of the examples to what a page shows of one indicator: the rows it counts, its terms, its value. */
import type { Comparaison, Densite, Ecart, Indicateur, Produit, Rapprochement } from "../calcul.ts";
import { INDICATEURS } from "../catalogue.ts";
import type { Mesure } from "../declaration.ts";
import { type Affichage, type Cellule, DEPOTS, lireExemples } from "./depots.ts";
import { type Choisie, Figures } from "./figures.ts";
import { moyenne } from "./moyenne.ts";

/** One fraction of the calculation; `quoi` is a group (F, M, D, A), a class, or the indicator it is the value of. */
export interface Terme {
  quoi: string;
  numerateur: number | null;
  denominateur: number | null;
}

export interface Exemple {
  titre: string;
  millesime: number;
  strate: string;
  colonnes: readonly string[];
  lignes: readonly {
    nom: string;
    cellules: readonly Cellule[];
    /** What the row adds to each term, null where it is outside. */
    marques: readonly (Omit<Terme, "quoi"> | null)[];
  }[];
  termes: readonly Terme[];
  valeur: number;
}

type Marques = Exemple["lignes"][number]["marques"];
interface Calcule {
  termes: readonly Terme[];
  marques: (nom: string) => Marques;
}

const marque = (m: Mesure | undefined) =>
  m ? { numerateur: m.numerateur, denominateur: m.denominateur } : null;

function simple(figures: Figures, { id }: Indicateur, choisie: Choisie): Calcule {
  const hors = figures.lus.horsDenominateur.filter(
    (h) => h.indicateur === id && h.depot === choisie.depot && h.millesime === choisie.millesime,
  );
  return {
    termes: [{ quoi: id, numerateur: choisie.numerateur, denominateur: choisie.denominateur }],
    marques: (de) => [
      marque(figures.une(choisie, id, de, { strate: choisie.strate })) ??
        partDe(figures, id, choisie, de) ??
        (hors.some((h) => h.nom === de) ? { numerateur: 1, denominateur: 0 } : null),
    ],
  };
}

/** A row of the whole that another stratum counts: in the denominator only. */
function partDe({ lus }: Figures, id: string, choisie: Choisie, de: string) {
  const [ensemble] = choisie.strate.split(":");
  const autre = lus.mesures.find(
    (m) =>
      m.indicateur === id &&
      m.nom === de &&
      m.depot === choisie.depot &&
      m.millesime === choisie.millesime &&
      m.strate !== "" &&
      m.strate.split(":")[0] === ensemble,
  );
  return autre ? { numerateur: 0, denominateur: autre.denominateur } : null;
}

/** Two states of the same pupils: those the gap is read on, and which of them are in each state. */
function ecart(
  figures: Figures,
  { id }: Indicateur,
  { de, a }: Ecart,
  choisie: Choisie,
  noms: readonly string[],
): Calcule {
  const lus = noms.filter((n) => figures.une(choisie, id, n));
  const dans = (etat: string, n: string) => figures.une(choisie, etat, n)?.numerateur ?? 0;
  const terme = (quoi: string): Terme => ({
    quoi,
    numerateur: lus.reduce((somme, n) => somme + dans(quoi, n), 0),
    denominateur: choisie.denominateur,
  });
  return {
    termes: [terme(de), terme(a)],
    marques: (n) =>
      [de, a].map((etat) => (lus.includes(n) ? { numerateur: dans(etat, n), denominateur: 1 } : null)),
  };
}

const GROUPES = { sexe: ["F", "M"], pcs: ["D", "A"] } as const;

/** Two groups held against each other: each has its own fraction, or its own odds. */
function groupes(figures: Figures, { de, axe, forme }: Comparaison, choisie: Choisie): Calcule {
  const lire = (groupe: string, n = "") => figures.une(choisie, de, n, { [axe]: groupe });
  const fractions = GROUPES[axe].map((quoi) => {
    const m = lire(quoi);
    return { quoi: quoi as string, n: m?.numerateur ?? 0, d: m?.denominateur ?? 0 };
  });
  const demi = fractions.some(({ n, d }) => n === 0 || n === d) ? 0.5 : 0;
  return {
    termes: fractions.map(({ quoi, n, d }) =>
      forme === "odds"
        ? { quoi, numerateur: n + demi, denominateur: d - n + demi }
        : { quoi, numerateur: n, denominateur: d },
    ),
    marques: (n) => GROUPES[axe].map((groupe) => marque(lire(groupe, n))),
  };
}

/** Girls among the pupils who are in the stream. */
function part(figures: Figures, id: string, { de }: Comparaison, choisie: Choisie): Calcule {
  const dans = (sexe: "F" | "M", n: string) => figures.une(choisie, de, n, { sexe })?.numerateur ?? 0;
  return {
    termes: [{ quoi: id, numerateur: choisie.numerateur, denominateur: choisie.denominateur }],
    marques: (n) => {
      const denominateur = dans("F", n) + dans("M", n);
      return [denominateur > 0 ? { numerateur: dans("F", n), denominateur } : null];
    },
  };
}

/** One fraction a class: those who pass, over those who do not repeat. */
function produit({ lus }: Figures, { niveaux }: Produit, choisie: Choisie): Calcule {
  const vus = lus.passages.filter((p) => p.depot === choisie.depot && p.millesime === choisie.millesime);
  return {
    termes: niveaux.map((quoi) => {
      const classe = vus.filter(({ niveau }) => niveau === quoi);
      return {
        quoi,
        numerateur: classe.filter(({ passe }) => passe).length,
        denominateur: classe.filter(({ redouble }) => !redouble).length,
      };
    }),
    marques: (n) =>
      niveaux.map((quoi) => {
        const passage = vus.find((p) => p.niveau === quoi && p.nom === n);
        return passage
          ? { numerateur: Number(passage.passe), denominateur: Number(!passage.redouble) }
          : null;
      }),
  };
}

/** A rate of pupils, and the mean of published values it is held against. */
function rapprochement(figures: Figures, { de, a, decalage }: Rapprochement, choisie: Choisie): Calcule {
  const lire = (n: string) => figures.une(choisie, de, n);
  const publiee = moyenne(figures.lus, a, choisie.depot, choisie.millesime + decalage);
  const { numerateur = null, denominateur = null } = lire("") ?? {};
  return {
    termes: [{ quoi: de, numerateur, denominateur }, ...publiee.termes],
    marques: (n) => [marque(lire(n)), ...publiee.marques(n)],
  };
}

/** What was counted, over schools taken by ten. */
function densite(figures: Figures, { de, parmi }: Densite, choisie: Choisie): Calcule {
  const lire = (n: string) => ({
    numerateur: figures.une(choisie, de, n)?.numerateur ?? 0,
    denominateur: (figures.une(choisie, parmi, n)?.denominateur ?? 0) / 10,
  });
  return { termes: [{ quoi: de, ...lire("") }], marques: (n) => [lire(n)] };
}

function calculer(
  figures: Figures,
  indicateur: Indicateur,
  choisie: Choisie,
  noms: readonly string[],
): Calcule {
  const { calcul, id } = indicateur;
  if (calcul.genre === "ecart") return ecart(figures, indicateur, calcul, choisie, noms);
  if (calcul.genre === "produit") return produit(figures, calcul, choisie);
  if (calcul.genre === "moyenne" || (calcul.genre === "taux" && calcul.telQuel))
    return moyenne(figures.lus, id, choisie.depot, choisie.millesime);
  if (calcul.genre === "rapprochement") return rapprochement(figures, calcul, choisie);
  if (calcul.genre === "densite") return densite(figures, calcul, choisie);
  if (calcul.genre !== "comparaison") return simple(figures, indicateur, choisie);
  return calcul.forme === "part" ? part(figures, id, calcul, choisie) : groupes(figures, calcul, choisie);
}

/** The columns that this indicator shows. */
function montrer({ colonnes, lignes }: Affichage, id: string): Affichage {
  const nommees = colonnes.map((colonne) => colonne.split("|"));
  const siennes = nommees.flatMap(([, pour = ""], c) => (id.includes(pour) ? [c] : []));
  return {
    colonnes: siennes.map((c) => nommees[c]?.[0] ?? ""),
    lignes: lignes.map(({ nom, cellules }) => ({ nom, cellules: siennes.map((c) => cellules[c] ?? null) })),
  };
}

/** The worked example of each indicator, by id; an indicator that no example shows is absent. */
export async function calculerExemples(): Promise<Map<string, Exemple>> {
  const figures = new Figures(await lireExemples());
  return new Map(
    INDICATEURS.flatMap((indicateur): [string, Exemple][] => {
      const choisie = figures.choisir(indicateur);
      const affichage = choisie && figures.lus.affichages.get(choisie.depot);
      if (!choisie || !affichage) return [];
      const { millesime, strate, valeur } = choisie;
      const noms = affichage.lignes.map((l) => l.nom);
      const { termes, marques } = calculer(figures, indicateur, choisie, noms);
      const titre = DEPOTS.find((d) => d.nom === choisie.depot)?.titre ?? "";
      const { colonnes, lignes: rangees } = montrer(affichage, indicateur.id);
      const lignes = rangees.map((l) => ({ ...l, marques: marques(l.nom) }));
      return [[indicateur.id, { titre, millesime, strate, colonnes, lignes, termes, valeur }]];
    }),
  );
}
