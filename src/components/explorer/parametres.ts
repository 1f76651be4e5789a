/** What the reader chooses of an indicator, as selectors and as words of the address, from the figures there are. */
import { publiee } from "../comparer.js";
import type { Etat, Option, Parametre } from "../etat.js";
import { periode } from "../periodes.js";
import type { Declaration, Maille } from "../types.js";
import { AXES, type Axe, MAILLES, NOMS_AXES, NOMS_MAILLES, type Pas, type PasParAxe } from "./axes.js";
import { type Donnees, estFine } from "./charger.js";
import type { Vue } from "./croiser.js";
import { reunies } from "./reunir.js";

export const CELLULES = [
  { valeur: "valeur", libelle: "Valeur" },
  { valeur: "intervalle", libelle: "Valeur et intervalle à 95 %" },
  { valeur: "effectifs", libelle: "Valeur, numérateur et dénominateur" },
] as const;

const options = (pas: readonly Pas[]): Option[] => pas.map(({ valeur, nom }) => ({ valeur, libelle: nom }));

/** Axes that have several values: the others cross nothing. */
const croisables = (pas: PasParAxe) => AXES.filter((axe) => pas[axe].length > 1);

/** Last year with a published figure. */
const derniere = ({ lignes }: Donnees) =>
  String(Math.max(...lignes.filter(publiee).map((l) => l.millesime), lignes[0]?.millesime ?? 0));

/** In the order of the form. Those of an axis in use are left to it. */
export function parametresDe(donnees: Donnees, pas: PasParAxe): Parametre[] {
  const axes = croisables(pas).map((axe) => ({ valeur: axe, libelle: NOMS_AXES[axe] }));
  const presentes = MAILLES.filter(
    (m) => donnees.lignes.some(({ maille }) => maille === m) || (estFine(m) && donnees.fines.includes(m)),
  );
  const annees = options(pas.annee);
  const [premier = "", dernier = ""] = [annees[0]?.valeur, annees.at(-1)?.valeur];
  const axe = (nom: "lignes" | "colonnes", libelle: string, defauts: readonly Axe[]): Parametre => ({
    nom,
    libelle,
    options: axes,
    defaut: defauts.find((d) => axes.some(({ valeur }) => valeur === d)) ?? axes[0]?.valeur ?? "territoire",
  });
  const tenu = (
    nom: "territoire" | "annee" | "sexe" | "pcs" | "strate",
    libelle: string,
    defaut?: string,
  ) => ({
    nom,
    libelle,
    options: options(pas[nom]),
    defaut: defaut ?? pas[nom][0]?.valeur ?? "",
  });
  return [
    axe("lignes", "En lignes", ["territoire", "annee"]),
    axe("colonnes", "En colonnes", ["annee", "sexe", "pcs", "strate"]),
    {
      nom: "mailles",
      libelle: "Mailles",
      multiple: true,
      options: presentes.map((maille) => ({ valeur: maille, libelle: NOMS_MAILLES[maille] })),
      defaut: presentes.filter((maille) => !estFine(maille)).join(","),
    },
    { nom: "de", libelle: "Depuis", options: annees, defaut: premier },
    { nom: "a", libelle: "Jusqu’à", options: annees, defaut: dernier },
    tenu("territoire", "Territoire"),
    tenu("annee", "Année", derniere(donnees)),
    tenu("sexe", "Sexe"),
    tenu("pcs", "Origine sociale"),
    tenu("strate", "Sous-population"),
    { nom: "cellules", libelle: "Dans les cellules", options: CELLULES, defaut: "valeur" },
  ];
}

/** The axes of an address that names the same one twice: the columns give way. */
export function axesDe(etat: Etat, pas: PasParAxe): { lignes: Axe; colonnes: Axe } {
  const lignes = (etat.lignes ?? "territoire") as Axe;
  const colonnes = (etat.colonnes ?? "annee") as Axe;
  if (lignes !== colonnes) return { lignes, colonnes };
  return { lignes, colonnes: croisables(pas).find((axe) => axe !== lignes) ?? colonnes };
}

/** Whether a selector says something of this table. */
export function utile({ nom, options: choix }: Parametre, { lignes, colonnes }: Vue): boolean {
  const croise = (axe: string) => axe === lignes || axe === colonnes;
  if (nom === "de" || nom === "a") return croise("annee") && choix.length > 1;
  if (nom === "mailles") return croise("territoire") && choix.length > 1;
  return !croise(nom) && choix.length > 1;
}

export function vueDe({ id }: Declaration, etat: Etat, pas: PasParAxe): Vue {
  const tenu = (axe: Axe) => pas[axe].find(({ valeur }) => valeur === etat[axe]) ?? pas[axe][0];
  const [de, a] = [Number(etat.de), Number(etat.a)];
  return {
    indicateur: id,
    ...axesDe(etat, pas),
    mailles: (etat.mailles ?? "").split(",") as Maille[],
    de: Math.min(de, a),
    a: Math.max(de, a),
    reunies: reunies(etat),
    tenus: {
      territoire: tenu("territoire"),
      annee: tenu("annee"),
      sexe: tenu("sexe"),
      pcs: tenu("pcs"),
      strate: tenu("strate"),
    },
  };
}

/** The values at which the axes that are not crossed are held; a whole is not said. */
export function tenus(vue: Vue): string[] {
  const tu = (axe: Axe, valeur: string) =>
    (axe === "strate" && valeur === "ensemble") || ((axe === "sexe" || axe === "pcs") && valeur === "T");
  const groupes = AXES.flatMap((axe) => {
    const pas = vue.tenus[axe];
    if (axe === vue.lignes || axe === vue.colonnes || !pas || tu(axe, pas.valeur)) return [];
    if (axe === "annee") return [periode(vue.indicateur).dire(Number(pas.valeur))];
    return [
      axe === "pcs" ? `origine ${pas.nom.toLowerCase()}` : axe === "sexe" ? pas.nom.toLowerCase() : pas.nom,
    ];
  });
  return vue.reunies ? [...groupes, "chaque année réunie aux deux précédentes"] : groupes;
}
