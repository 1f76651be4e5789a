/** Action 1.10: counts of what was held, response rate of the schools. A territory without any row is unknown, not 0. */
import type { Contexte } from "./contexte.ts";
import type { Action } from "./depot.ts";
import type { MesureReference } from "./ligne.ts";
import { type Cle, dire, nomDe } from "./tableau.ts";
import type { Lieu } from "./territoire.ts";

const REPONDANTS = ["COLLEGE", "LGT", "LPO", "LP", "EREA"];
const COMPTES: Record<string, string> = {
  nb_formations_bassin: "FORMATION_BASSIN",
  nb_formations_inspe: "FORMATION_INSPE",
  nb_actions_genre_ap: "ACTION_GENRE_AP",
  nb_conventions_cordees: "CONVENTION_CORDEES",
};

/** Told by each school of itself: unknown where none has told anything. */
const PAR_ECOLE = ["nb_actions_genre_ap", "nb_conventions_cordees"];

export function actions(ctx: Contexte): void {
  const parCellule = new Map<string, { cle: Cle; actions: Action[] }>();
  for (const a of ctx.depot.actions)
    for (const lieu of lieuxAction(ctx, a)) {
      const cle: Cle = { ...lieu, millesime: a.rentree, sexe: "T", pcs: "T", strate: "" };
      const cellule = parCellule.get(nomDe(cle)) ?? { cle, actions: [] };
      cellule.actions.push(a);
      parCellule.set(nomDe(cle), cellule);
    }
  for (const { cle, actions: toutes } of parCellule.values()) compter(ctx, cle, toutes);
  for (const rentree of new Set(ctx.depot.actions.map((a) => a.rentree))) reponses(ctx, rentree);
}

function compter(ctx: Contexte, cle: Cle, toutes: Action[]): void {
  const tenues = toutes.filter((a) => a.tenue);
  const compte = (indicateur: string, num: number) => ({ indicateur, num, den: 0, couvert: true });
  const reunions = tenues.filter((a) => a.type === "REUNION_BASSIN");
  ctx.tableau.ajouterA(cle, [
    compte("nb_reunions_bassin", new Set(reunions.map((a) => `${bassinDe(ctx, a)}|${a.date}`)).size),
    ...Object.entries(COMPTES)
      .filter(([id, type]) => !PAR_ECOLE.includes(id) || toutes.some((a) => a.uai !== "" || a.type === type))
      .map(([id, type]) => compte(id, tenues.filter((a) => a.type === type).length)),
  ]);
}

function reponses(ctx: Contexte, rentree: number): void {
  const rangs = ctx.depot.actions.filter((a) => a.rentree === rentree && a.uai !== "");
  const repondu = new Set(rangs.map((a) => a.uai));
  const volet = new Set(rangs.filter((a) => a.type === "VOLET_ORIENTATION" && a.tenue).map((a) => a.uai));
  const attendus = new Set<string>();
  for (const e of ctx.depot.etablissements)
    if (e.secteur === "PU" && REPONDANTS.includes(e.nature) && e.debut <= rentree && rentree <= e.fin)
      attendus.add(e.uai);
  for (const uai of attendus)
    if (ctx.territoire.contient(uai))
      ctx.tableau.ajouter({ uai, millesime: rentree }, [dire("taux_reponse", repondu.has(uai), true, true)]);
  for (const uai of repondu)
    ctx.tableau.ajouter({ uai, millesime: rentree }, [
      dire("taux_volet_orientation", volet.has(uai), true, true),
    ]);
}

/** Who each count is held against, for ten schools, and down to which maille: those that answered, or all that are open. */
const POUR_10: [string, string, string][] = [
  ["nb_reunions_bassin", "taux_reponse", "academie departement bassin"],
  ["nb_formations_bassin", "taux_reponse", "academie departement bassin"],
  ["nb_formations_inspe", "taux_reponse", "academie departement bassin"],
  ["nb_actions_genre_ap", "taux_volet_orientation", "academie departement bassin district reseau"],
  ["nb_conventions_cordees", "taux_volet_orientation", "academie departement bassin district reseau"],
];

export function pourDixEcoles(lignes: MesureReference[]): MesureReference[] {
  const ecoles = new Map(lignes.map((l) => [`${l.indicateur}|${nomDe(l)}`, l.denominateur ?? 0]));
  return POUR_10.flatMap(([id, parmi, mailles]) =>
    lignes
      .filter((l) => l.indicateur === id && mailles.split(" ").includes(l.maille))
      .flatMap((l): MesureReference[] => {
        const nombre = ecoles.get(`${parmi}|${nomDe(l)}`) ?? 0;
        const valeur = (l.numerateur ?? Number.NaN) / (nombre / 10);
        const base = { ...l, indicateur: `${id}_pour_10`, numerateur: null, denominateur: null };
        return nombre === 0 ? [] : [{ ...base, valeur }];
      }),
  );
}

const bassinDuLieu = (ctx: Contexte, uai: string): string =>
  ctx.territoire.lieux(uai).find((l) => l.maille === "bassin")?.code ?? "";

const bassinDe = (ctx: Contexte, a: Action): string => a.bassin || bassinDuLieu(ctx, a.uai);

/** An action of a school counts in the bassin it names, else in the school's; one of a bassin only, in its main département. */
function lieuxAction(ctx: Contexte, a: Action): Lieu[] {
  const academie: Lieu = { maille: "academie", code: ctx.depot.academie.code };
  const bassin = bassinDe(ctx, a);
  const duBassin: Lieu[] = bassin === "" ? [] : [{ maille: "bassin", code: bassin }];
  if (a.uai !== "") {
    const autres = ctx.territoire
      .lieux(a.uai)
      .filter((l) => l.maille !== "academie" && l.maille !== "bassin");
    return [academie, ...duBassin, ...autres];
  }
  const departement = departementPrincipal(ctx, bassin);
  return [
    academie,
    ...duBassin,
    ...(departement ? [{ maille: "departement", code: departement } as const] : []),
  ];
}

/** Of most of its schools as they are today; a bassin that has none any more, of those it had. */
function departementPrincipal(ctx: Contexte, bassin: string): string {
  const actuelles = ctx.territoire.etablissements().map((e) => ({ ...e, uai: ctx.territoire.actuel(e.uai) }));
  const siennes = (ecoles: { uai: string; bassin: string }[]) =>
    new Set(ecoles.filter((e) => e.bassin === bassin).map((e) => e.uai));
  const ici = siennes(actuelles.map(({ uai }) => ({ uai, bassin: bassinDuLieu(ctx, uai) })));
  const ecoles = ici.size > 0 ? ici : siennes(ctx.depot.etablissements);
  const effectifs = new Map<string, number>();
  for (const uai of bassin === "" ? [] : ecoles) {
    const departement = ctx.territoire.departement(uai);
    effectifs.set(departement, (effectifs.get(departement) ?? 0) + 1);
  }
  return [...effectifs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";
}
