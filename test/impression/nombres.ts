// The numbers of a printed page, and those that a fiche must print according to the masked measures: the same, one for one.
import { causes, causesDites } from "./causes.ts";
import { CLES, deLaCle } from "./cles.ts";
import { identite } from "./identite.ts";
import { ACADEMIE, fr, type Lieu, type Ligne, type Table } from "./table.ts";

export const une = (l: Ligne | undefined, decimales = 1) => (l ? [fr(l.valeur, decimales)] : []);

export const DECOMPTE = [
  "nb_reunions_bassin",
  "nb_formations_bassin",
  "nb_formations_inspe",
  "nb_actions_genre_ap",
];
/** The zero of what is declared for a wider place is not printed: trainings of the INSPÉ, then what is held in a bassin. */
export const declaree =
  ([maille]: Lieu) =>
  ({ indicateur, valeur }: Ligne) =>
    valeur > 0 ||
    maille === "academie" ||
    !(indicateur === "nb_formations_inspe" || (/_bassin$/.test(indicateur) && maille !== "bassin"));
export const ETAPES = ["demande", "decision_avant_appel", "orientation", "affectation", "constat"];
export const SITUATIONS = ["2gt", "2pro", "cap1", "apprentissage", "maintien", "autre", "non_retrouve"];
export const FILIERES =
  "acces_st acces_profil_scientifique acces_eds_maths acces_eds_pc acces_eds_svt acces_eds_nsi acces_eds_si acces_eds_bio acces_sti2d acces_stl acces_2pro_industriel acces_cpge_scientifique acces_bts_industriel".split(
    " ",
  );
/** Situations drawn as one piece of a bar. */
const ENSEMBLES =
  "SUPERIEUR|2GT 1G 1T TG TT|2PRO 1PRO TPRO|CAP1 CAP2 CAP3|APPRENTI|6E 5E 4E 3E|AUTRE SORTI|NON_RETROUVE"
    .split("|")
    .map((codes) => codes.split(" "));
export const PCS = ["A", "B", "C", "D", "ND"];
export const ECART = "ecart_orientation_constat_2gt";

/** What a page says of a number besides the measures: published references, thresholds. */
export interface Constantes {
  /** The latest French rate of passage from 3e to 2nde GT, with the académie's beside it. */
  passage: number;
  seuils: readonly string[];
}

/** The chain of a lycée: of 1re générale, technologique, professionnelle, the decision then the rentrée. */
export const chaineLycee = (table: Table, lieu: Lieu, annee: number) =>
  ["1g", "1t", "1pro"].flatMap((code) =>
    ["orientation", "constat"].map((etape) => table.vue(`${etape}_${code}`, lieu, annee)),
  );

/** The curves of a lycée: the first two that it has, in this order; one beside its chain. */
const COURBES_LYCEE: readonly [id: string, strate: string, decimales: number][] = [
  ["constat_1g", "", 1],
  ["taux_remplissage_affectation", "2PRO", 1],
  ["constat_1t", "", 1],
  ["taux_demande", "2PRO", 2],
  ["acces_1re_bac_ival", "", 1],
  ["acces_1pro_bac_ival", "", 1],
  ["taux_remplissage_affectation", "2GT", 1],
  ["taux_demande", "2GT", 2],
];

export const dernier = (suite: readonly Ligne[]) => suite.filter((l) => l.statut === "publie").at(-1);

export function courbesLycee(table: Table, lieu: Lieu, annee: number) {
  if (
    lieu[0] !== "etablissement" ||
    !table.ecoles.some(({ code, nature }) => code === lieu[1] && nature !== "COLLEGE")
  )
    return undefined;
  return COURBES_LYCEE.map(([id, strate, decimales]) => ({
    ...{ id, strate, decimales },
    sien: dernier(table.serie(id, lieu, { strate })),
    academie: dernier(table.serie(id, ACADEMIE, { strate })),
  }))
    .filter(({ sien }) => sien)
    .slice(0, chaineLycee(table, lieu, annee).some((l) => l) ? 1 : 2);
}

/** The finding of the title and the sentence under it. */
function chapeau(table: Table, lieu: Lieu, annee: number): string[] {
  const [decision, constat, ecart, academie] = [
    ...["orientation_2gt", "constat_2gt", ECART].map((id) => table.vue(id, lieu, annee)),
    table.vue(ECART, ACADEMIE, annee),
  ];
  const net = ecart && ((ecart.ic_bas ?? 0) > 0 || (ecart.ic_haut ?? 0) < 0);
  const titre = net && fr(Math.abs(ecart.valeur), 0) !== "0" ? [fr(Math.abs(ecart.valeur), 0)] : [];
  if (!decision || !constat) return titre;
  const deux = ecart && academie ? [ecart, academie].map((l) => fr(Math.abs(l.valeur))) : [];
  return [...titre, ...une(decision), ...une(constat), ...deux];
}

/** Of the first page; `texte` says which key figures were chosen. */
export function premierePage(
  table: Table,
  lieu: Lieu,
  annee: number,
  texte: string,
  dites: Constantes,
): string[] {
  const bassin = lieu[0] === "etablissement" && table.ecoles.find(({ code }) => code === lieu[1])?.bassin;
  const references = [...(bassin ? [["bassin", bassin] as const] : []), ACADEMIE];
  const page = texte.replace(/\s+/g, " ");
  const courbes = courbesLycee(table, lieu, annee);
  const situations = SITUATIONS.map((code) => table.vue(`constat_${code}`, lieu, annee));
  const academie = SITUATIONS.map((code) => table.vue(`constat_${code}`, ACADEMIE, annee));
  return [
    ...chapeau(table, lieu, annee),
    ...identite(table, lieu, annee),
    ...CLES.filter(([titre]) => page.includes(titre)).flatMap((cle) => deLaCle(table, lieu, references, cle)),
    ...(courbes ? chaineLycee(table, lieu, annee).flatMap((l) => une(l)) : []),
    ...(courbes
      ? courbes.flatMap(({ sien, academie: tout, decimales }) =>
          [sien, tout].flatMap((l) => une(l, decimales)),
        )
      : [
          ...[lieu, ACADEMIE].flatMap((qui) => ETAPES.flatMap((e) => une(table.vue(`${e}_2gt`, qui, annee)))),
          ...(causesDites(table, lieu, annee)
            ? causes(table, [lieu, ACADEMIE], annee)
            : [
                ...situations.flatMap((l) => une(l)),
                ...([...situations, ...academie].some((l) => l) ? [fr(dites.passage)] : []),
              ]),
        ]),
  ];
}

export function tensions(table: Table, lieu: Lieu, annee: number): string[] {
  const toutes = table
    .serie("taux_pression", lieu)
    .filter((l) => l.millesime === annee && /^(2381|2321|2311|2331)\d{7}$/.test(l.strate));
  const vues = toutes
    .filter((l) => l.statut === "publie")
    .sort((a, b) => b.valeur - a.valeur || a.strate.localeCompare(b.strate));
  const montrees = vues.length <= 10 ? vues : [...vues.slice(0, 5), ...vues.slice(-5)];
  const masquees = toutes.length - vues.length;
  if (toutes.length === 0) return [];
  return [
    ...(masquees > 0 ? [fr(masquees, 0)] : []),
    ...montrees.flatMap((l) => [fr(l.denominateur ?? 0, 0), fr(l.numerateur ?? 0, 0), fr(l.valeur, 2)]),
  ];
}

export function devenirs(table: Table, lieu: Lieu, t0: number): string[] {
  const suite = table.serie("devenir_3e", lieu).filter((l) => l.millesime === t0 && l.statut === "publie");
  const parts = [1, 2, 3, 4, 5].flatMap((k) =>
    ENSEMBLES.map((codes) =>
      suite.filter((l) => codes.some((c) => l.strate === `t+${k}:${c}`)).reduce((n, l) => n + l.valeur, 0),
    ),
  );
  return parts.filter((part) => part >= 8).map((part) => fr(part, 0));
}

/** Of the second page, its box of reading aside. */
export function secondePage(table: Table, lieu: Lieu, annee: number, dites: Constantes): string[] {
  const sexes = FILIERES.flatMap((id) => ["F", "M"].map((sexe) => table.vue(id, lieu, annee, { sexe })));
  const origine = [
    ...PCS.map((pcs) => table.vue("acces_superieur_cohorte_t4", lieu, annee - 4, { pcs })),
    ...PCS.map((pcs) => table.vue("poursuite_superieur", lieu, annee, { pcs })),
  ];
  const [d, a] = [origine[3], origine[0]];
  const ecart = table.vue("ecart_pcs_da_acces_superieur_cohorte_t4", lieu, annee - 4);
  const net = d && a && ecart && ((ecart.ic_bas ?? 0) > 0 || (ecart.ic_haut ?? 0) < 0);
  const trois = [annee - 2, annee - 1, annee];
  return [
    ...sexes.flatMap((l) => une(l)),
    ...tensions(table, lieu, annee),
    ...(net ? [fr(d.valeur, 0), fr(a.valeur, 0)] : []),
    ...origine.flatMap((l) => une(l)),
    ...devenirs(table, lieu, annee - 4),
    ...DECOMPTE.flatMap((id) => {
      const lignes = trois.flatMap((an) => table.vue(id, lieu, an) ?? []);
      return lignes.filter(declaree(lieu)).flatMap((l) => une(l, 0));
    }),
    ...["taux_volet_orientation", "taux_reponse"].flatMap((id) =>
      trois.flatMap((an) => une(table.vue(id, lieu, an))),
    ),
    ...dites.seuils,
  ];
}
