/** IVAL, the ministry's indicators of lycées: what the DEPP publishes of a lycée for a session, never computed here. */
import { definir } from "../definition.ts";

export const ival = definir({
  nom: "ival",
  titre: "Indicateurs de valeur ajoutée des lycées (DEPP)",
  uneLigne: "ce que la DEPP publie d’un lycée, d’une voie et d’une session",
  famille: "publiee",
  champs: (g) => ({
    session: g.campagne({
      titre: "Session du baccalauréat",
      exemple: "2024",
      cle: true,
      requis: "valeur",
    }),
    voie: g.code(["GT", "PRO"], { titre: "Voie", exemple: "GT", cle: true, requis: "valeur" }),
    uai: g.uai({ titre: "UAI du lycée", exemple: "0180911T", cle: true, requis: "valeur" }),
    effectif_2nde: g.effectif({ titre: "Élèves de 2nde", exemple: "120" }),
    acces_2nde_bac: g.decimal(
      { titre: "Taux d’accès de la 2nde au baccalauréat", exemple: "84" },
      { min: 0, max: 100 },
    ),
    attendu_2nde_bac: g.decimal({ titre: "Taux d’accès attendu", exemple: "86" }, { min: 0, max: 100 }),
    valeur_ajoutee_2nde_bac: g.decimal({ titre: "Valeur ajoutée du taux d’accès", exemple: "-2" }),
  }),
  auMoinsUne: ["acces_2nde_bac", "attendu_2nde_bac", "valeur_ajoutee_2nde_bac"],
});
