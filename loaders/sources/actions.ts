import { rentree } from "./communs.ts";
import { definir } from "./definition.ts";

const TYPES = [
  ...["REUNION_BASSIN", "FORMATION_BASSIN", "FORMATION_INSPE", "ACTION_GENRE_AP"],
  ...["VOLET_ORIENTATION", "CONVENTION_CORDEES", "RETOUR"],
] as const;

export const actions = definir({
  nom: "actions",
  titre: "Actions de la fiche 1.10",
  uneLigne: "une action, ou le retour d’un établissement à l’enquête annuelle",
  famille: "liste",
  champs: (g) => ({
    rentree: rentree(g),
    type: g.code(TYPES, { titre: "Type d’action", exemple: "REUNION_BASSIN", cle: true, requis: "valeur" }),
    date: g.date({ titre: "Date", exemple: "2023-11-15", cle: true }),
    bassin: g.texte({ titre: "Bassin", exemple: "Bourges", cle: true }),
    uai: g.uai({ titre: "UAI de l’établissement", exemple: "0180901G", cle: true }),
    intitule: g.texte({ titre: "Intitulé", exemple: "Réunion des équipes d’orientation", cle: true }),
    public: g.texte({ titre: "Public", exemple: "Professeurs principaux" }),
    participants: g.effectif({ titre: "Nombre de participants", exemple: "25" }),
    heures: g.decimal({ titre: "Durée en heures", exemple: "3" }, { min: 0 }),
    statut: g.code(
      ["PREVU", "TENU"],
      { titre: "Statut (vide : tenue)", exemple: "TENU" },
      { defaut: "TENU" },
    ),
  }),
});
