import { campagne, ine, OUI_NON, OUI_NON_DITS, pcs, STATUTS, STATUTS_DITS, sexe } from "./communs.ts";
import { definir } from "./definition.ts";

export const affectation = definir({
  nom: "affectation",
  titre: "Affectation : vœux et résultats",
  uneLigne: "un vœu d’un élève dans un tour",
  famille: "eleves",
  champs: (g) => ({
    campagne: campagne(g),
    tour: g.effectif({ titre: "Tour (1, 2 ou 3)", exemple: "1", cle: true }, { min: 1, max: 3, defaut: 1 }),
    ine: ine(g),
    uai_origine: g.uai({ titre: "UAI d’origine", exemple: "0180901G" }),
    mef_origine: g.mef({ titre: "MEF ou MEFSTAT11 d’origine", exemple: "10310019110" }),
    sexe: sexe(g),
    pcs: pcs(g),
    rang: g.effectif({ titre: "Rang du vœu", exemple: "1", cle: true, requis: "valeur" }, { min: 1 }),
    uai_accueil: g.uai({ titre: "UAI d’accueil", exemple: "0180911T", requis: "valeur" }),
    mef_accueil: g.mef({ titre: "MEF ou MEFSTAT11 demandé", exemple: "20010018110", requis: "valeur" }),
    statut_offre: g.code(
      STATUTS,
      { titre: "Statut scolaire ou apprentissage", exemple: "ST" },
      { defaut: "ST", synonymes: STATUTS_DITS },
    ),
    voeu_recensement: g.code(
      OUI_NON,
      { titre: "Vœu de recensement", exemple: "N" },
      { defaut: "N", synonymes: OUI_NON_DITS },
    ),
    resultat: g.code(
      ["AF", "LS", "RE", "NT"],
      {
        titre: "Résultat : affecté, liste supplémentaire, refusé, non traité",
        exemple: "AF",
        requis: "colonne",
      },
      { defaut: "NT" },
    ),
  }),
});
