/** The whole measures table of a deposit by plain loops over pupils: no SQL, nothing shared with the engine. */
import { actions, pourDixEcoles } from "./actions.ts";
import { agregats } from "./agregats.ts";
import { apparent, IDS_APPARENT, tauxApparent } from "./apparent.ts";
import { bac } from "./bac.ts";
import { candidats } from "./candidats.ts";
import { causes } from "./causes.ts";
import { chaine3e } from "./chaine.ts";
import { compagnesFg, compagnesPcs } from "./compagnes.ts";
import { type Contexte, preparer } from "./contexte.ts";
import type { Depot } from "./depot.ts";
import { effectifsPublics, partsDesFilles } from "./effectifs-publics.ts";
import { filles } from "./filles.ts";
import { ecartsIval, mesuresIval } from "./ival.ts";
import { type MesureReference, vide } from "./ligne.ts";
import { maturite } from "./maturite.ts";
import { offres } from "./offres.ts";
import { palier2gt } from "./palier2gt.ts";
import { poursuites, resultatsPublics } from "./resultats-publics.ts";
import { type Intervalle, lienPartage, newcombeApparie, wilson } from "./statistiques.ts";
import { suivi } from "./suivi.ts";
import { superieur } from "./superieur.ts";
import type { Cle, Compte } from "./tableau.ts";

const RATIOS = ["taux_pression", "taux_demande"];
/** Rates that can pass 100 %. */
const SANS_INTERVALLE =
  /^(gain_|taux_occupation|taux_remplissage|taux_pression|taux_demande|acces_superieur_bacheliers)/;

export function mesurer(depot: Depot): MesureReference[] {
  const ctx = preparer(depot);
  for (const famille of [
    chaine3e,
    agregats,
    causes,
    palier2gt,
    bac,
    apparent,
    filles,
    superieur,
    suivi,
    candidats,
    offres,
    actions,
    effectifsPublics,
    resultatsPublics,
  ])
    famille(ctx);
  const lignes: MesureReference[] = [];
  const academie = new Map<number, ReadonlyMap<string, Compte>>();
  for (const { cle, comptes } of ctx.tableau.cellules())
    if (cle.maille === "academie" && cle.sexe === "T" && cle.pcs === "T" && cle.strate === "")
      academie.set(cle.millesime, comptes);
  for (const { cle, comptes } of ctx.tableau.cellules()) {
    for (const [indicateur, compte] of comptes)
      if (!indicateur.includes("#"))
        lignes.push(mesure(ctx, cle, indicateur, compte, comptes, academie.get(cle.millesime)));
    lignes.push(...mesuresApparentes(cle, comptes));
  }
  lignes.push(...mesuresIval(ctx), ...poursuites(ctx));
  return [
    ...lignes,
    ...ecartsIval(lignes),
    ...partsDesFilles(lignes),
    ...compagnesFg(lignes),
    ...compagnesPcs(lignes),
    ...pourDixEcoles(lignes),
  ];
}

function mesure(
  ctx: Contexte,
  cle: Cle,
  indicateur: string,
  c: Compte,
  comptes: ReadonlyMap<string, Compte>,
  academie?: ReadonlyMap<string, Compte>,
): MesureReference {
  const base = { ...cle, indicateur, maturite: maturite(ctx, indicateur, cle.millesime) };
  if (indicateur.startsWith("nb_"))
    return { ...base, statut: "publie", numerateur: c.num, denominateur: null, valeur: c.num, ic: null };
  if (indicateur.startsWith("effectif_"))
    return c.num === 0
      ? { ...base, ...vide("sans_objet") }
      : { ...base, statut: "publie", numerateur: c.num, denominateur: null, valeur: c.num, ic: null };
  if (c.den === 0) return { ...base, ...vide(c.nonCouverts > 0 ? "non_disponible" : "sans_objet") };
  return {
    ...base,
    statut: "publie",
    numerateur: c.num,
    denominateur: c.den,
    valeur: ((RATIOS.includes(indicateur) ? 1 : 100) * c.num) / c.den,
    ic: intervalle(indicateur, c, comptes, academie),
  };
}

function intervalle(
  indicateur: string,
  c: Compte,
  comptes: ReadonlyMap<string, Compte>,
  academie?: ReadonlyMap<string, Compte>,
): Intervalle | null {
  if (SANS_INTERVALLE.test(indicateur) || comptes.get(`${indicateur}#sans`)?.num) return null;
  if (!comptes.has(`${indicateur}#deux`)) return wilson(c.num, c.den);
  const n1 = comptes.get(`${indicateur}#de`)?.num ?? 0;
  return newcombeApparie(n1, n1 - c.num, c.den, lien(indicateur, academie));
}

/** How the two states of a gap go together in the whole académie; 0 where head-counts do not tell it. */
function lien(indicateur: string, academie?: ReadonlyMap<string, Compte>): number {
  if (!academie || academie.get(`${indicateur}#sans`)?.num) return 0;
  const [n1, deux, c] = [`${indicateur}#de`, `${indicateur}#deux`, indicateur].map((nom) =>
    academie.get(nom),
  );
  return n1 && deux && c ? lienPartage(deux.num, n1.num, n1.num - c.num, c.den) : 0;
}

function mesuresApparentes(cle: Cle, comptes: Map<string, Compte>): MesureReference[] {
  const compte = (nom: string): number => comptes.get(nom)?.num ?? 0;
  return IDS_APPARENT.flatMap((indicateur, premiere): MesureReference[] => {
    if (compte(`#n_${premiere}`) === 0) return [];
    const taux = tauxApparent(compte, premiere);
    const base = { ...cle, indicateur, maturite: null };
    if (taux === null) return [{ ...base, ...vide("sans_objet") }];
    const { n, valeur } = taux;
    return [{ ...base, statut: "publie", numerateur: null, denominateur: n, valeur, ic: null }];
  });
}
