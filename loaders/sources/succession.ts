import { rentree } from "./communs.ts";
import { definir } from "./definition.ts";

export const succession = definir({
  nom: "succession",
  titre: "Successions d’établissements",
  uneLigne: "une fusion ou un changement d’UAI",
  famille: "liste",
  sansBoucle: ["uai_ancien", "uai_nouveau"],
  champs: (g) => ({
    uai_ancien: g.uai({ titre: "Ancien UAI", exemple: "0180902H", cle: true, requis: "valeur" }),
    uai_nouveau: g.uai({ titre: "Nouvel UAI (vide : fermeture)", exemple: "0180901G" }),
    rentree: rentree(g),
  }),
});
