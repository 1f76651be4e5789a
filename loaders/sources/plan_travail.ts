import { definir } from "./definition.ts";

export const plan_travail = definir({
  nom: "plan_travail",
  titre: "Plan de travail de l’expérimentation",
  uneLigne: "une ligne du plan de travail",
  famille: "liste",
  champs: (g) => ({
    action: g.texte({
      titre: "Action",
      exemple: "Réunir les équipes du réseau",
      cle: true,
      requis: "valeur",
    }),
    attribution: g.texte({ titre: "Qui en est chargé", exemple: "DCIO" }),
    echeance: g.texte({ titre: "Échéance", exemple: "2022-05" }),
    statut: g.code(["A_FAIRE", "EN_COURS", "FAIT", "ABANDONNE"], { titre: "Statut", exemple: "EN_COURS" }),
    commentaire: g.texte({ titre: "Commentaire", exemple: "" }),
  }),
});
