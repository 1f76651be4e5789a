/** E2: who, of the entry class of one rentrée, is in the stream at the next. Millésime: the rentrée of arrival. */
import type { Contexte } from "./contexte.ts";
import type { Besoin } from "./couverture.ts";
import type { Rentree } from "./depot.ts";
import { estIndustriel } from "./mef.ts";
import { dire } from "./tableau.ts";

const SPECIALITES = {
  maths: "0613",
  pc: "0623",
  svt: "0629",
  si: "0673",
  nsi: "0747",
  bio: "3045",
} as const;
const SCIENTIFIQUES: readonly string[] = Object.values(SPECIALITES);

const en1reGenerale = (r: Rentree): boolean => r.mef.mefstat.startsWith("22121");
const suit = (code: string) => (r: Rentree) => en1reGenerale(r) && r.specialites.includes(code);
const sti2d = (r: Rentree): boolean => r.mef.mefstat.startsWith("22122C");
const stl = (r: Rentree): boolean => r.mef.mefstat.startsWith("221223");
const profilScientifique = (r: Rentree): boolean =>
  en1reGenerale(r) && SCIENTIFIQUES.filter((s) => r.specialites.includes(s)).length >= 2;

interface Voie {
  entree: string;
  besoins: Besoin[];
  atteint: (r: Rentree) => boolean;
}
const parSpecialite = (atteint: Voie["atteint"]): Voie => ({
  entree: "2211",
  besoins: ["rentree", "specialite"],
  atteint,
});

const VOIES: Record<string, Voie> = {
  acces_st: parSpecialite((r) => profilScientifique(r) || sti2d(r) || stl(r)),
  acces_profil_scientifique: parSpecialite(profilScientifique),
  ...Object.fromEntries(
    Object.entries(SPECIALITES).map(([nom, code]) => [`acces_eds_${nom}`, parSpecialite(suit(code))]),
  ),
  acces_sti2d: { entree: "2211", besoins: ["rentree"], atteint: sti2d },
  acces_stl: { entree: "2211", besoins: ["rentree"], atteint: stl },
  acces_2pro_industriel: {
    entree: "2116",
    besoins: ["rentree"],
    atteint: (r) => r.mef.classe === "2381" && estIndustriel(r.mef),
  },
};

export const IDS_E2 = Object.keys(VOIES);

export function filles(ctx: Contexte): void {
  for (const avant of ctx.depot.rentree) {
    const annee = avant.rentree + 1;
    if (!ctx.rentrees.has(annee) || avant.statut !== "ST") continue;
    const apres = ctx.presence(annee, avant.ine);
    const departement = ctx.territoire.departement(avant.uai);
    const faits = Object.entries(VOIES)
      .filter(([, v]) => v.entree === avant.mef.classe)
      .map(([id, v]) =>
        dire(
          id,
          apres !== undefined && apres.statut === "ST" && v.atteint(apres),
          true,
          ctx.couverture.tient(v.besoins, annee, departement),
        ),
      );
    if (faits.length > 0)
      ctx.tableau.ajouter({ uai: avant.uai, millesime: annee, sexe: avant.sexe, pcs: avant.pcs }, faits);
  }
}
