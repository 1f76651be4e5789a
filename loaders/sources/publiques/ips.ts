/** Indices of social position of collèges and lycées, as the DEPP publishes them: a context, never a result of the school. */
import { rentree } from "../communs.ts";
import { definir } from "../definition.ts";
import { ecole } from "./ecole.ts";

export const ips = definir({
  nom: "ips",
  titre: "Indices de position sociale des collèges et des lycées (DEPP)",
  uneLigne: "l’indice de position sociale d’un établissement à une rentrée",
  famille: "publiee",
  champs: (g) => {
    const indice = (titre: string, exemple: string) => g.decimal({ titre, exemple }, { min: 0, max: 250 });
    return {
      rentree: rentree(g),
      uai: g.uai({ titre: "UAI", exemple: "0180901G", cle: true, requis: "valeur" }),
      niveau: g.code(["COLLEGE", "LYCEE"], {
        titre: "Collège ou lycée",
        exemple: "COLLEGE",
        cle: true,
        requis: "valeur",
      }),
      ...ecole(g),
      nature: g.texte({ titre: "Type de lycée", exemple: "LEGT", descriptif: true }),
      effectif: g.effectif({ titre: "Élèves", exemple: "346" }),
      ips: indice("Indice de position sociale de l’établissement", "103.5"),
      ips_gt: indice("Indice de la voie générale et technologique", "111.4"),
      ips_pro: indice("Indice de la voie professionnelle", "77.4"),
      ecart_type: indice("Écart-type de l’indice", "26.8"),
    };
  },
  auMoinsUne: ["ips"],
});
