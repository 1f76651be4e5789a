// The numbers that each chapter of the booklet must print, sentences of reading included, from the masked measures alone.
import { causes, causesDites, lectureCauses } from "./causes.ts";
import { CLES, deLaCle } from "./cles.ts";
import { identite } from "./identite.ts";
import { retrouves } from "./lecture.ts";
import {
  DECOMPTE,
  dernier,
  devenirs,
  ECART,
  ETAPES,
  FILIERES,
  PCS,
  SITUATIONS,
  tensions,
  une,
} from "./nombres.ts";
import { ACADEMIE, fr, type Lieu, type Ligne, type Table } from "./table.ts";

/** Said with its bounds, from the side that makes it a loss or a gain: « 4,1 de moins (de −1,4 à 9,6) ». */
function soit(valeur: number, bas: number | null, haut: number | null): string[] {
  const bornes = bas === null || haut === null ? [] : valeur < 0 ? [-haut, -bas] : [bas, haut];
  const taille = fr(Math.abs(valeur));
  return [...(/[1-9]/.test(taille) ? [taille] : []), ...bornes.map((x) => fr(x))];
}
const ecart = (l: Ligne | undefined) => (l ? soit(l.valeur, l.ic_bas, l.ic_haut) : []);
const net = (l: Ligne | undefined) => l && ((l.ic_bas ?? 0) > 0 || (l.ic_haut ?? 0) < 0);

/** « D’une année à l’autre »: nothing where the two intervals, squared and added, hold zero. */
export function annees(avant: Ligne | undefined, apres: Ligne | undefined, decimales = 1): string[] {
  if (!avant || !apres) return [];
  const d = apres.valeur - avant.valeur;
  if (apres.ic_bas === null || apres.ic_haut === null || avant.ic_bas === null || avant.ic_haut === null)
    return fr(d, decimales).match(/[1-9]/) ? [fr(Math.abs(d), decimales)] : [];
  const bas = d - Math.hypot(apres.valeur - apres.ic_bas, avant.ic_haut - avant.valeur);
  const haut = d + Math.hypot(apres.ic_haut - apres.valeur, avant.valeur - avant.ic_bas);
  return bas > 0 || haut < 0 ? soit(d, bas, haut) : [];
}

/** A curve and its reading: the last value twice, then the change from the year before. */
function evolution(table: Table, lieu: Lieu, id: string, strate = "", decimales = 1): string[] {
  const sien = dernier(table.serie(id, lieu, { strate }));
  if (!sien) return [];
  const avant = table.vue(id, lieu, sien.millesime - 1, { strate });
  return [...une(sien, decimales), ...une(sien, decimales), ...annees(avant, sien, decimales)];
}

const BAC = "acces_bac_cohorte";
const COHORTE = "acces_superieur_cohorte_t4";
const AFFICHEES = [
  "nb_reunions_bassin",
  "nb_formations_bassin",
  "nb_actions_genre_ap",
  "nb_conventions_cordees",
];

/** `publies`: values printed beside ours, of the ministries. */
export function chapitresAttendus(
  table: Table,
  annee: number,
  bassins: readonly string[],
  publies: Readonly<Record<string, readonly string[]>>,
): Record<string, (texte: string) => string[]> {
  const vue = (id: string, an = annee, cle = {}) => table.vue(id, ACADEMIE, an, cle);
  const lieux: Lieu[] = [ACADEMIE, ...bassins.map((code): Lieu => ["bassin", code])];
  /** « perd 4 élèves de 3e sur 100 », in the title where the interval allows it. */
  const constat = (l: Ligne | undefined) =>
    l && net(l) && /[1-9]/.test(fr(l.valeur, 0)) ? [fr(Math.abs(l.valeur), 0)] : [];
  const chaine = (voie: string) => [
    ...constat(vue(`ecart_orientation_constat_${voie}`)),
    ...ETAPES.flatMap((e) => une(vue(`${e}_${voie}`))),
    ...une(vue(`orientation_${voie}`)),
    ...une(vue(`constat_${voie}`)),
    ...ecart(vue(`ecart_orientation_constat_${voie}`)),
  ];
  const maillons = ["orientation_affectation", "affectation_constat", "orientation_constat"];
  const origine = (id: string, an: number) => PCS.flatMap((pcs) => une(vue(id, an, { pcs })));
  const [d, a] = ["D", "A"].map((pcs) => vue(COHORTE, annee - 4, { pcs }));
  const inegalite = vue(`ecart_pcs_da_${COHORTE}`, annee - 4);
  // Where the first group is masked, another one is read beside the bars, and none beside the curves.
  const autre = d ? undefined : PCS.map((pcs) => vue(COHORTE, annee - 4, { pcs })).find((l) => l);
  const lectureOrigine = d ? [...une(d), ...une(a), ...ecart(inegalite)] : [];
  const bacheliers = vue("ecart_pcs_da_poursuite_superieur");
  const filles = (id: string) => ["F", "M"].flatMap((sexe) => une(vue(id, annee, { sexe })));
  const ecoles = (code: string) => table.ecoles.filter((e) => e.bassin === code);
  const attendus: Record<string, (texte: string) => string[]> = {
    Contexte: (texte) => [
      ...identite(table, ACADEMIE, annee),
      ...CLES.filter(([titre]) => texte.replace(/\s+/g, " ").includes(titre)).flatMap((cle) =>
        deLaCle(table, ACADEMIE, [], cle),
      ),
      ...bassins.flatMap((code) => {
        const colleges = ecoles(code).filter((e) => e.nature === "COLLEGE");
        const eleves = table.vue("orientation_2gt", ["bassin", code], annee)?.denominateur;
        return [
          colleges.length,
          colleges.filter((e) => e.education_prioritaire !== "").length,
          ecoles(code).filter((e) => /^L/.test(e.nature)).length,
          ...(eleves ? [eleves] : []),
        ].map((n) => fr(n, 0));
      }),
    ],
    "Après la 3e": () => [
      ...chaine("2gt"),
      ...chaine("2pro"),
      ...SITUATIONS.flatMap((s) => une(vue(`constat_${s}`))),
      ...une(vue("constat_2gt")),
      ...une(vue("constat_non_retrouve")),
      ...(causesDites(table, ACADEMIE, annee)
        ? [...causes(table, [ACADEMIE], annee), ...lectureCauses(table, ACADEMIE, annee)]
        : []),
      ...["2gt", "2pro"].flatMap((voie) => {
        const perte = ECART.replace("2gt", voie);
        return [
          ...maillons.flatMap((m) => {
            const sien = dernier(table.serie(`ecart_${m}_${voie}`, ACADEMIE, { strate: "" }));
            return sien ? [fr(-sien.valeur, 1, true)] : [];
          }),
          ...ecart(vue(perte)),
          ...annees(vue(perte, annee - 1), vue(perte)),
        ];
      }),
    ],
    "L’affectation": () => {
      const [plus] = table
        .serie("taux_pression", ACADEMIE)
        .filter(
          (l) =>
            l.millesime === annee && /^(2381|2321|2311|2331)\d{7}$/.test(l.strate) && l.statut === "publie",
        )
        .sort((x, y) => y.valeur - x.valeur || x.strate.localeCompare(y.strate));
      return [
        ...evolution(table, ACADEMIE, "satisfaction_voeu1"),
        ...evolution(table, ACADEMIE, "taux_pression", "2PRO", 2),
        ...tensions(table, ACADEMIE, annee),
        ...(plus ? [fr(plus.numerateur ?? 0, 0), fr(plus.denominateur ?? 0, 0), fr(plus.valeur, 2)] : []),
      ];
    },
    "Après la 2nde": () =>
      ["orientation_1g", "constat_1g", "orientation_1t", "constat_1t", "taux_redoublement_2gt"].flatMap(
        (id) => evolution(table, ACADEMIE, id),
      ),
    "Le baccalauréat": () => {
      const sien = dernier(table.serie(BAC, ACADEMIE, { strate: "" }));
      return [
        ...["", "_bacgt", "_a_lheure", "_meme_lycee"].flatMap((s) =>
          une(dernier(table.serie(BAC + s, ACADEMIE, { strate: "" }))),
        ),
        ...(sien ? ecartDe(sien) : []),
        ...annees(sien && vue(BAC, sien.millesime - 1), sien),
        ...evolution(table, ACADEMIE, "acces_2nde_bac_ival"),
        ...evolution(table, ACADEMIE, "acces_2pro_bac_ival"),
      ];
    },
    "Le supérieur": () => [
      ...evolution(table, ACADEMIE, "poursuite_superieur"),
      ...devenirs(table, ACADEMIE, annee - 4),
      ...retrouves(table, ACADEMIE, annee - 4),
    ],
    "Filles et garçons": () => {
      const exemple = "acces_eds_maths";
      const st = vue("ecart_fg_acces_st");
      return [
        ...FILIERES.flatMap(filles),
        ...filles(exemple),
        ...ecart(vue(`ecart_fg_${exemple}`)),
        ...(net(st) && st ? [fr(Math.abs(st.valeur))] : []),
        ...["F", "M"].flatMap((sexe) =>
          une(dernier(table.serie("acces_st", ACADEMIE, { sexe, strate: "" }))),
        ),
        ...filles("acces_st"),
        ...ecart(st),
        ...annees(vue("acces_st", annee - 1, { sexe: "F" }), vue("acces_st", annee, { sexe: "F" })),
      ];
    },
    "L’origine sociale": () => [
      ...(net(inegalite) ? [...une(d, 0), ...une(a, 0)] : []),
      ...origine(COHORTE, annee - 4),
      ...origine("poursuite_superieur", annee),
      ...lectureOrigine,
      ...une(autre),
      ...(net(bacheliers) ? ecart(bacheliers) : []),
      ...PCS.filter((pcs) => pcs !== "ND").flatMap((pcs) =>
        une(dernier(table.serie(COHORTE, ACADEMIE, { pcs, strate: "" }))),
      ),
      ...lectureOrigine,
      ...annees(vue(COHORTE, annee - 5, { pcs: "D" }), d),
    ],
    "Par bassin": () =>
      lieux.flatMap((lieu) => {
        const la = (id: string, an = annee, cle = {}) => table.vue(id, lieu, an, cle);
        const perte = la(ECART);
        return [
          ...une(la("orientation_2gt")),
          ...une(la("constat_2gt")),
          ...(perte ? [fr(-perte.valeur, 1, true)] : []),
          ...une(la("acces_st", annee, { sexe: "F" })),
          ...une(la(COHORTE, annee - 4, { pcs: "D" })),
          ...une(la("taux_pression", annee, { strate: "2PRO" }), 2),
        ];
      }),
    "Les actions 1.10": () => [
      ...[annee - 2, annee - 1, annee].flatMap((an) => [
        ...DECOMPTE.flatMap((id) => une(vue(id, an), 0)),
        ...une(vue("taux_volet_orientation", an)),
        ...une(vue("taux_reponse", an)),
      ]),
      ...[...DECOMPTE, "nb_conventions_cordees"].flatMap((id) => une(vue(id), 0)),
      ...une(vue("taux_reponse")),
      ...lieux.flatMap((lieu) => [
        ...AFFICHEES.flatMap((id) => une(table.vue(id, lieu, annee), 0)),
        ...une(table.vue("taux_volet_orientation", lieu, annee)),
        ...une(table.vue("taux_reponse", lieu, annee)),
      ]),
    ],
  };
  return Object.fromEntries(
    Object.entries(attendus).map(([titre, dire]) => [
      titre,
      (texte: string) => [...dire(texte), ...(publies[titre] ?? [])],
    ]),
  );
}

/** A rate and its interval. */
const ecartDe = (l: Ligne) => [l.valeur, l.ic_bas, l.ic_haut].flatMap((x) => (x === null ? [] : [fr(x)]));
