import { campagne, PALIERS, VOIES_3E } from "./communs.ts";
import { definir } from "./definition.ts";

const ETAPES = ["DEMANDE", "DECISION_AVANT_APPEL", "DECISION", "AFFECTATION"] as const;
const requis = "valeur";
const cle = true;

export const chaine = definir({
  nom: "chaine",
  titre: "Chaîne : effectifs de la demande au constat",
  uneLigne: "un effectif d’une étape ; les lignes d’une même clé s’ajoutent",
  famille: "agregat",
  champs: (g) => ({
    campagne: campagne(g),
    palier: g.code(PALIERS, { titre: "Palier d’orientation", exemple: "3E", cle, requis }),
    uai: g.uai({ titre: "UAI d’origine", exemple: "0180901G", cle, requis }),
    sexe: g.sexe({ titre: "Sexe", exemple: "F", cle, requis }),
    pcs_groupe: g.code(["A", "B", "C", "D", "ND"], { titre: "Groupe de PCS", exemple: "A", cle, requis }),
    etape: g.code(["EFFECTIF", ...ETAPES, "CONSTAT"], {
      titre: "Étape de la chaîne",
      exemple: "DECISION",
      cle,
      requis,
    }),
    voie: g.code(["TOUTES", ...VOIES_3E, "NON_RETROUVE"], { titre: "Voie", exemple: "2GT", cle, requis }),
    effectif: g.effectif({ titre: "Nombre d’élèves", exemple: "12", requis }),
  }),
  regles: [
    { regle: "code_autre_etape", si: "etape", parmi: ["EFFECTIF"], alors: "voie", codes: ["TOUTES"] },
    { regle: "code_autre_etape", si: "etape", parmi: ETAPES, alors: "voie", codes: VOIES_3E },
    {
      regle: "code_autre_etape",
      si: "etape",
      parmi: ["CONSTAT"],
      alors: "voie",
      codes: [...VOIES_3E, "NON_RETROUVE"],
    },
  ],
});
