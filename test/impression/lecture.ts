// The numbers that the sentences of reading may say: values, gaps, their intervals, and the differences with the académie.
import { annees } from "./chapitres.ts";
import { courbesLycee, ECART, FILIERES } from "./nombres.ts";
import { ACADEMIE, fr, type Lieu, type Ligne, type Table } from "./table.ts";

const Z2 = 1.959964 ** 2;
function wilson(p: number, n: number): [number, number] {
  const centre = (p + Z2 / (2 * n)) / (1 + Z2 / n);
  const demi = Math.sqrt(Z2 * ((p * (1 - p)) / n + Z2 / (4 * n * n))) / (1 + Z2 / n);
  return [100 * (centre - demi), 100 * (centre + demi)];
}

/** Said from the side that makes it a loss or a gain. */
const bornes = (...b: (number | null)[]) => b.flatMap((x) => (x === null ? [] : [fr(x), fr(-x)]));
const part = (l: Ligne | undefined) => (l ? [fr(l.valeur)] : []);
const ecart = (l: Ligne | undefined) => (l ? [fr(Math.abs(l.valeur)), ...bornes(l.ic_bas, l.ic_haut)] : []);

/** A territory and its académie: p − P, and its interval from the rest of the académie, on Newcombe's square-and-add. */
function contre(l: Ligne | undefined, tout: Ligne | undefined): string[] {
  const [d, D] = [l?.denominateur, tout?.denominateur];
  if (!l || !tout || !d || !D || d >= D || l.ic_bas === null || l.ic_haut === null) return [];
  const reste = (D * tout.valeur - d * l.valeur) / (D - d);
  const large = Math.sqrt(D / (D - d));
  const [bas, haut] = l.indicateur.startsWith("ecart_")
    ? [
        reste - (tout.valeur - (tout.ic_bas ?? 0)) * large,
        reste + ((tout.ic_haut ?? 0) - tout.valeur) * large,
      ]
    : wilson(reste / 100, D - d);
  const k = 1 - d / D;
  return [
    fr(Math.abs(l.valeur - tout.valeur)),
    ...bornes(
      k * (l.valeur - reste - Math.hypot(l.valeur - l.ic_bas, haut - reste)),
      k * (l.valeur - reste + Math.hypot(l.ic_haut - l.valeur, reste - bas)),
    ),
  ];
}

const COHORTE = "acces_superieur_cohorte_t4";
const ACTIONS = [
  "reunions_bassin",
  "formations_bassin",
  "formations_inspe",
  "actions_genre_ap",
  "conventions_cordees",
];

export function permis(table: Table, lieu: Lieu, annee: number): Set<string> {
  const vue = (id: string, an = annee, groupe = {}) => table.vue(id, lieu, an, groupe);
  const face = (id: string, an = annee, groupe = {}) =>
    contre(vue(id, an, groupe), table.vue(id, ACADEMIE, an, groupe));
  const suivie = (id: string) =>
    ["F", "M"].some((sexe) => table.serie(id, lieu, { sexe }).some((l) => l.millesime === annee));
  const exemple = suivie("acces_eds_maths") ? "acces_eds_maths" : (FILIERES.find(suivie) ?? "");
  const [plus] = table
    .serie("taux_pression", lieu)
    .filter((l) => l.millesime === annee && l.strate.length === 11 && l.statut === "publie")
    .sort((a, b) => b.valeur - a.valeur || a.strate.localeCompare(b.strate));
  // Of the curves of a lycée: its value, the académie's of that year, their gap, and the change from the year before.
  const courbes = (courbesLycee(table, lieu) ?? []).flatMap(({ id, strate, decimales, sien }) => {
    const de = (qui: Lieu, an: number) => table.vue(id, qui, an, { strate });
    const tout = sien && de(ACADEMIE, sien.millesime);
    if (!sien) return [];
    const face = tout ? contre(sien, tout) : [];
    const seul = tout ? [fr(Math.abs(sien.valeur - tout.valeur), decimales)] : [];
    const avant = annees(de(lieu, sien.millesime - 1), sien, decimales);
    return [...[sien, tout].flatMap((l) => (l ? [fr(l.valeur, decimales)] : [])), ...face, ...seul, ...avant];
  });
  const perdus = vue("devenir_3e", annee - 4, { strate: "t+1:NON_RETROUVE" });
  return new Set([
    ...courbes,
    ...["orientation_2gt", "constat_2gt", "constat_non_retrouve", "taux_reponse"].flatMap((id) =>
      part(vue(id)),
    ),
    ...ecart(vue(ECART)),
    ...face(ECART),
    ...face("constat_2gt"),
    ...["F", "M"].flatMap((sexe) => part(vue(exemple, annee, { sexe }))),
    ...ecart(vue(`ecart_fg_${exemple}`)),
    ...(plus ? [fr(plus.numerateur ?? 0, 0), fr(plus.denominateur ?? 0, 0), fr(plus.valeur, 2)] : []),
    ...["A", "D"].flatMap((pcs) => part(vue(COHORTE, annee - 4, { pcs }))),
    ...ecart(vue(`ecart_pcs_da_${COHORTE}`, annee - 4)),
    ...face(COHORTE, annee - 4, { pcs: "D" }),
    ...ecart(vue("ecart_pcs_da_poursuite_superieur")),
    ...(perdus ? [fr(perdus.valeur), fr(100 - perdus.valeur)] : []),
    ...ACTIONS.flatMap((nom) => vue(`nb_${nom}`) ?? []).map((l) => fr(l.valeur, 0)),
  ]);
}
