/** E1 from head-counts, for the schools whose pupils no one listed that campaign. Neither causes nor paired intervals can be told. */
import type { Contexte } from "./contexte.ts";
import type { Chaine } from "./depot.ts";
import { VOIES } from "./mef.ts";
import type { Fait } from "./tableau.ts";

const AUTRES_CONSTATS = {
  maintien: "MAINTIEN",
  apprentissage: "APP",
  autre: "AUTRE",
  non_retrouve: "NON_RETROUVE",
};

export function agregats(ctx: Contexte): void {
  const listes = new Set(
    ctx.depot.orientation.filter((o) => o.palier === "3E").map((o) => `${o.campagne}|${o.uai}`),
  );
  const groupes = new Map<string, Chaine[]>();
  for (const l of ctx.depot.chaine) {
    if (l.palier !== "3E" || listes.has(`${l.campagne}|${l.uai}`)) continue;
    const cle = `${l.campagne}|${l.uai}|${l.sexe}|${l.pcs}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), l]);
  }
  const tenues = new Set([...groupes.values()].flat().map((l) => cleEtape(l, l.etape)));
  for (const groupe of groupes.values()) {
    const l = groupe[0] as Chaine;
    const faits = faitsGroupe(
      groupe,
      (etape) => tenues.has(cleEtape(l, "EFFECTIF")) && tenues.has(cleEtape(l, etape)),
    );
    const sujet = { uai: l.uai, millesime: l.campagne, sexe: l.sexe, pcs: l.pcs };
    ctx.tableau.ajouter(sujet, faits);
    ctx.tableau.ajouterStrate(sujet, ctx.territoire.secteur(l.uai), faits);
    const den = groupe.filter((e) => e.etape === "EFFECTIF").reduce((n, e) => n + e.effectif, 0);
    const inconnus = {
      indicateur: "part_pcs_inconnue_3e",
      num: l.pcs === "ND" ? den : 0,
      den,
      couvert: true,
    };
    ctx.tableau.ajouter({ uai: l.uai, millesime: l.campagne }, [inconnus]);
  }
}

/** A step a school did not send at all is unknown there. */
const cleEtape = (l: Chaine, etape: string): string => `${l.campagne}|${l.uai}|${etape}`;

function faitsGroupe(groupe: Chaine[], tient: (etape: string) => boolean): Fait[] {
  const compte = (etape: string, voie: string): number =>
    groupe.filter((l) => l.etape === etape && l.voie === voie).reduce((total, l) => total + l.effectif, 0);
  const den = compte("EFFECTIF", "TOUTES");
  const part = (indicateur: string, etape: string, voie: string): Fait => ({
    indicateur,
    num: compte(etape, voie),
    den,
    couvert: tient(etape),
  });
  const ecart = (indicateur: string, de: string, vers: string, voie: string): Fait[] => {
    const couvert = tient(de) && tient(vers);
    return [
      { indicateur, num: compte(de, voie) - compte(vers, voie), den, couvert },
      { indicateur: `${indicateur}#sans`, num: 1, den: 1, couvert },
    ];
  };
  return [
    ...Object.entries(AUTRES_CONSTATS).map(([nom, voie]) => part(`constat_${nom}`, "CONSTAT", voie)),
    ...VOIES.flatMap((v) => {
      const voie = v.toUpperCase();
      return [
        part(`demande_${v}`, "DEMANDE", voie),
        part(`decision_avant_appel_${v}`, "DECISION_AVANT_APPEL", voie),
        part(`orientation_${v}`, "DECISION", voie),
        part(`affectation_${v}`, "AFFECTATION", voie),
        part(`constat_${v}`, "CONSTAT", voie),
        ...ecart(`ecart_orientation_affectation_${v}`, "DECISION", "AFFECTATION", voie),
        ...ecart(`ecart_affectation_constat_${v}`, "AFFECTATION", "CONSTAT", voie),
        ...ecart(`ecart_orientation_constat_${v}`, "DECISION", "CONSTAT", voie),
      ];
    }),
  ];
}
