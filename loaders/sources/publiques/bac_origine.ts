/** Results at the bac by social origin, for all France, as the DEPP publishes them. */
import { definir } from "../definition.ts";

const VOIES = { g: "général", t: "technologique", p: "professionnel", ensemble: ", ensemble" };

export const bac_origine = definir({
  nom: "bac_origine",
  titre: "Réussite au baccalauréat selon l’origine sociale, France (DEPP)",
  uneLigne: "les admis d’une origine sociale à une session, en nombre et pour 100 candidats",
  famille: "publiee",
  auMoinsUne: Object.keys(VOIES).flatMap((voie) => [`admis_${voie}`, `taux_${voie}`]),
  champs: (g) => ({
    session: g.campagne(
      { titre: "Session", exemple: "2023", cle: true, requis: "valeur", alias: ["annee"] },
      { min: 1990 },
    ),
    origine_sociale: g.texte({ titre: "Origine sociale", exemple: "Ouvriers", cle: true, requis: "valeur" }),
    ...Object.fromEntries(
      Object.entries(VOIES).flatMap(([voie, nom]) => [
        [`admis_${voie}`, g.effectif({ titre: `Admis au baccalauréat ${nom}`, exemple: "8844" })],
        [
          `taux_${voie}`,
          g.decimal(
            { titre: `Admis pour 100 candidats, baccalauréat ${nom}`, exemple: "66.4" },
            { min: 0, max: 100 },
          ),
        ],
      ]),
    ),
  }),
});
