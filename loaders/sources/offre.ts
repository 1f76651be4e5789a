import { campagne, OUI_NON, OUI_NON_DITS, STATUTS, STATUTS_DITS } from "./communs.ts";
import { definir } from "./definition.ts";

export const offre = definir({
  nom: "offre",
  titre: "Offre : capacités, vœux et affectés",
  uneLigne: "une offre ; les lignes d’une même clé s’ajoutent",
  famille: "agregat",
  champs: (g) => ({
    campagne: campagne(g),
    uai: g.uai({ titre: "UAI d’accueil", exemple: "0180911T", cle: true, requis: "valeur" }),
    mefstat11: g.mefstat11({
      titre: "MEFSTAT11 de la formation",
      exemple: "23810025412",
      cle: true,
      requis: "valeur",
    }),
    statut_offre: g.code(
      STATUTS,
      { titre: "Statut scolaire ou apprentissage", exemple: "ST", cle: true },
      { defaut: "ST", synonymes: STATUTS_DITS },
    ),
    voeu_recensement: g.code(
      OUI_NON,
      { titre: "Vœu de recensement", exemple: "N", cle: true },
      { defaut: "N", synonymes: OUI_NON_DITS },
    ),
    capacite: g.effectif({ titre: "Capacité carte scolaire", exemple: "24" }),
    capacite_affectation: g.effectif({ titre: "Capacité d’affectation", exemple: "24" }),
    voeux1: g.effectif({ titre: "Demandes en vœu 1", exemple: "30" }),
    voeux: g.effectif({ titre: "Demandes tous vœux", exemple: "75" }),
    affectes1: g.effectif({ titre: "Affectés sur vœu 1", exemple: "20" }),
    affectes: g.effectif({ titre: "Affectés tous vœux", exemple: "24" }),
  }),
  auMoinsUne: ["capacite", "capacite_affectation", "voeux1", "voeux", "affectes1", "affectes"],
});
