// The numbers of the sentences of reading, one sentence after the other: values, gaps, their intervals, and nothing else.

import { causesDites, lectureCauses } from "./causes.ts";
import { differences, nombresDe } from "./chiffres.ts";
import { courbesLycee, declaree, ECART, FILIERES, PCS } from "./nombres.ts";
import { ACADEMIE, fr, type Lieu, type Ligne, type Table } from "./table.ts";

const Z2 = 1.959964 ** 2;
function wilson(p: number, n: number): [number, number] {
  const centre = (p + Z2 / (2 * n)) / (1 + Z2 / n);
  const demi = Math.sqrt(Z2 * ((p * (1 - p)) / n + Z2 / (4 * n * n))) / (1 + Z2 / n);
  return [100 * (centre - demi), 100 * (centre + demi)];
}

/** A gap as it is said, and its bounds where it has some. */
interface Ecart {
  valeur: number;
  bornes?: readonly [bas: number, haut: number] | undefined;
  /** The same pupils on both sides: close, without bounds. */
  memes?: true;
}

const bornesDe = ({ ic_bas, ic_haut }: Ligne) =>
  ic_bas === null || ic_haut === null ? undefined : ([ic_bas, ic_haut] as const);

/** Counted as readers see it: what the contract counts as a loss is under zero. */
const perte = ({ valeur, bornes, ...reste }: Ecart): Ecart => ({
  ...reste,
  ...{ valeur: -valeur, bornes: bornes && [-bornes[1], -bornes[0]] },
});
const contreZero = (l: Ligne): Ecart => ({ valeur: l.valeur, bornes: bornesDe(l) });

/** A territory and its académie: p − P, and its interval from the rest of the académie, on Newcombe's square-and-add. */
function contre(l: Ligne | undefined, tout: Ligne | undefined): Ecart | undefined {
  if (!l || !tout) return undefined;
  const valeur = l.valeur - tout.valeur;
  const [d, D, elle, elles] = [l.denominateur, tout.denominateur, bornesDe(l), bornesDe(tout)];
  if (d !== null && d === D) return { valeur, memes: true };
  if (d === null || D === null || d > D || !elle || !elles) return { valeur };
  const reste = (D * tout.valeur - d * l.valeur) / (D - d);
  const large = Math.sqrt(D / (D - d));
  const [bas, haut] = l.indicateur.startsWith("ecart_")
    ? [reste - (tout.valeur - elles[0]) * large, reste + (elles[1] - tout.valeur) * large]
    : wilson(reste / 100, D - d);
  const k = 1 - d / D;
  const bornes = [
    k * (l.valeur - reste - Math.hypot(l.valeur - elle[0], haut - reste)),
    k * (l.valeur - reste + Math.hypot(elle[1] - l.valeur, reste - bas)),
  ] as const;
  return { valeur, bornes };
}

function entreAnnees(avant: Ligne | undefined, apres: Ligne | undefined): Ecart | undefined {
  if (!avant || !apres) return undefined;
  const valeur = apres.valeur - avant.valeur;
  const [a, b] = [bornesDe(avant), bornesDe(apres)];
  if (!a || !b) return { valeur };
  const bas = valeur - Math.hypot(apres.valeur - b[0], a[1] - avant.valeur);
  return { valeur, bornes: [bas, valeur + Math.hypot(b[1] - apres.valeur, avant.valeur - a[0])] };
}

/** Bounds are said on the side of the gap: « 4,1 de moins (de −1,4 à 9,6) ». */
const intervalle = ({ valeur, bornes }: Ecart) =>
  !bornes ? [] : (valeur < 0 ? [-bornes[1], -bornes[0]] : bornes).map((x) => fr(x));

/** « soit 4,1 points de moins (…) », « soit autant (…) » where it rounds to nothing. */
function soit(e: Ecart | undefined, decimales = 1): string[] {
  if (!e) return [];
  const taille = fr(Math.abs(e.valeur), decimales);
  return [...(/[1-9]/.test(taille) ? [taille] : []), ...intervalle(e)];
}

/** « 4,1 points de moins que l’académie (…) », « proche de l’académie » without a number, « autant que l’académie (…) ». */
function compare(e: Ecart | undefined, decimales = 1): string[] {
  if (!e || e.memes || (e.bornes && e.bornes[0] <= 0 && e.bornes[1] >= 0)) return [];
  return soit(e, decimales);
}

const COHORTE = "acces_superieur_cohorte_t4";
const ACTIONS = [
  "nb_reunions_bassin",
  "nb_formations_bassin",
  "nb_formations_inspe",
  "nb_actions_genre_ap",
  "nb_conventions_cordees",
];

/** The sentences of each page, in their order; a figure whose values are masked has none. */
type Phrases = readonly (readonly string[])[];

export function phrasesDe(table: Table, lieu: Lieu, annee: number): { premiere: Phrases; seconde: Phrases } {
  const vue = (id: string, an = annee, groupe = {}) => table.vue(id, lieu, an, groupe);
  const academie = (id: string, an = annee, groupe = {}) => table.vue(id, ACADEMIE, an, groupe);
  const une = (l: Ligne | undefined, decimales = 1) => (l ? [fr(l.valeur, decimales)] : []);
  const si = (dite: Ligne | undefined, phrase: (l: Ligne) => readonly string[]) =>
    dite ? [phrase(dite)] : [];

  const chaine = () => {
    const [decision, ecart] = [vue("orientation_2gt"), vue(ECART)];
    const face = contre(ecart, academie(ECART));
    return si(decision && vue("constat_2gt"), (constat) => [
      ...[...une(decision), ...une(constat), ...soit(ecart && perte(contreZero(ecart)))],
      ...compare(face && perte(face)),
    ]);
  };
  const situation = () =>
    si(vue("constat_2gt"), (gt) => [
      ...[...une(gt), ...une(vue("constat_non_retrouve"))],
      ...compare(contre(gt, academie("constat_2gt"))),
    ]);
  const situations = () => {
    const dits = lectureCauses(table, lieu, annee);
    const face = contre(vue("cause_c0"), academie("cause_c0"));
    return dits.length > 0 ? [[...dits, ...compare(face)]] : [];
  };
  const evolution = ({ id, strate, decimales, sien }: NonNullable<ReturnType<typeof courbesLycee>>[number]) =>
    si(sien, (l) => {
      const tout = academie(id, l.millesime, { strate });
      const avant = vue(id, l.millesime - 1, { strate });
      return [
        ...[...une(l, decimales), ...une(tout, decimales), ...soit(contre(l, tout), decimales)],
        ...compare(entreAnnees(avant, l), decimales),
      ];
    });
  const seconde = () => {
    const [decision, constat] = [vue("orientation_1g"), vue("constat_1g")];
    const ecart = vue("ecart_orientation_constat_1g");
    return si(decision && constat, (l) => [
      ...[...une(decision), ...une(l), ...soit(ecart && perte(contreZero(ecart)))],
      ...compare(contre(l, academie("constat_1g"))),
    ]);
  };
  const filieres = () => {
    const suivie = (id: string) =>
      ["F", "M"].some((sexe) => table.serie(id, lieu, { sexe }).some((l) => l.millesime === annee));
    const exemple = ["acces_eds_maths", ...FILIERES].find(suivie) ?? "";
    const [filles, garcons] = ["F", "M"].map((sexe) => vue(exemple, annee, { sexe }));
    const ecart = vue(`ecart_fg_${exemple}`);
    return si(filles && garcons, () => [
      ...[...une(filles), ...une(garcons)],
      ...soit(ecart && contreZero(ecart)),
    ]);
  };
  const tensions = () => {
    const [plus] = table
      .serie("taux_pression", lieu)
      .filter((l) => l.millesime === annee && /^(2381|2321|2311|2331)\d{7}$/.test(l.strate))
      .filter((l) => l.statut === "publie")
      .sort((a, b) => b.valeur - a.valeur || a.strate.localeCompare(b.strate));
    return si(plus, (l) => [fr(l.numerateur ?? 0, 0), fr(l.denominateur ?? 0, 0), fr(l.valeur, 2)]);
  };
  const gradient = () => {
    const [d, a] = ["D", "A"].map((pcs) => vue(COHORTE, annee - 4, { pcs }));
    const [ecart, bacheliers] = [
      vue(`ecart_pcs_da_${COHORTE}`, annee - 4),
      vue("ecart_pcs_da_poursuite_superieur"),
    ];
    // Where the first group is masked, another one is read.
    if (!d)
      return si(
        PCS.map((pcs) => vue(COHORTE, annee - 4, { pcs })).find((l) => l),
        (l) => une(l),
      );
    return si(d, (l) => [
      ...[...une(l), ...une(a), ...soit(a && ecart && contreZero(ecart))],
      ...compare(contre(l, academie(COHORTE, annee - 4, { pcs: "D" }))),
      ...compare(bacheliers && contreZero(bacheliers)),
    ]);
  };
  const devenirs = () => {
    const dits = retrouves(table, lieu, annee - 4);
    return dits.length > 0 ? [dits] : [];
  };
  const actions = () => {
    // A school alone has answered or has not, which is said without a number.
    const reponse = lieu[0] === "etablissement" ? undefined : vue("taux_reponse");
    return [
      [
        ...ACTIONS.flatMap((id) =>
          [vue(id) ?? []]
            .flat()
            .filter(declaree(lieu))
            .flatMap((l) => une(l, 0)),
        ),
        ...une(reponse),
      ],
    ];
  };

  const courbes = courbesLycee(table, lieu, annee);
  return {
    premiere: courbes
      ? [...seconde(), ...courbes.flatMap(evolution)]
      : [...chaine(), ...(causesDites(table, lieu, annee) ? situations() : situation())],
    // Drawings first: the numbers of a table are read in it.
    seconde: [...filieres(), ...gradient(), ...devenirs(), ...tensions(), ...actions()],
  };
}

/** Those found again a year later and those who are not; else the largest situation of the first rentrée that is published. */
export function retrouves(table: Table, lieu: Lieu, t0: number): string[] {
  const suite = table.serie("devenir_3e", lieu).filter((l) => l.millesime === t0 && l.statut === "publie");
  const perdus = suite.find((l) => l.strate === "t+1:NON_RETROUVE");
  if (perdus) return [fr(100 - perdus.valeur), fr(perdus.valeur)];
  const rang = (strate: string) => Number(strate.slice(2).split(":")[0]);
  const [vue] = suite.sort((x, y) => rang(x.strate) - rang(y.strate) || y.valeur - x.valeur);
  return vue ? [fr(vue.valeur)] : [];
}

/**
 * What boxes say that these sentences do not, and the other way round: number for number and in order. Only the last
 * sentences may be left out, and then the page says so.
 */
export function boite(texte: string, phrases: Phrases) {
  const [dits, attendus] = [nombresDe(texte), phrases.flat()];
  const manquent = texte.includes("d’autres lectures manquent");
  const dus = manquent ? attendus.slice(0, dits.length) : attendus;
  return dus.join(" ") === dits.join(" ") ? { enTrop: [], manquants: [] } : differences(dits, attendus);
}
