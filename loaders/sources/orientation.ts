import { campagne, ine, PALIERS, pcs, sexe, VOIES_2GT, VOIES_3E } from "./communs.ts";
import { definir } from "./definition.ts";

const ETATS = ["demande", "decision_avant_appel", "decision"] as const;
const VOIES = [...new Set([...VOIES_3E, ...VOIES_2GT])];

export const orientation = definir({
  nom: "orientation",
  titre: "Orientation : demandes et décisions",
  uneLigne: "un élève du palier, en juin",
  famille: "eleves",
  champs: (g) => ({
    campagne: campagne(g),
    palier: g.code(PALIERS, {
      titre: "Palier d’orientation",
      exemple: "3E",
      cle: true,
      requis: "valeur",
    }),
    ine: ine(g),
    uai: g.uai({ titre: "UAI de l’établissement d’origine", exemple: "0180901G", requis: "valeur" }),
    mef: g.mef({ titre: "MEF ou MEFSTAT11 de l’élève en juin", exemple: "10310019110", requis: "valeur" }),
    sexe: sexe(g),
    pcs: pcs(g),
    demande: g.code(VOIES, { titre: "Demande de la famille", exemple: "2GT" }),
    decision_avant_appel: g.code(VOIES, { titre: "Décision avant appel", exemple: "2GT" }),
    decision: g.code(VOIES, { titre: "Décision définitive", exemple: "2GT", requis: "colonne" }),
  }),
  regles: ETATS.flatMap((alors) => [
    { regle: "code_autre_palier", si: "palier", parmi: ["3E"], alors, codes: VOIES_3E },
    { regle: "code_autre_palier", si: "palier", parmi: ["2GT"], alors, codes: VOIES_2GT },
  ]),
});
