import { definir } from "./definition.ts";

export const etablissements = definir({
  nom: "etablissements",
  titre: "Établissements et territoire",
  uneLigne: "un établissement sur une période",
  famille: "liste",
  champs: (g) => ({
    uai: g.uai({ titre: "UAI", exemple: "0180901G", cle: true, requis: "valeur" }),
    nom: g.texte({ titre: "Nom de l’établissement", exemple: "Collège des Essais", requis: "colonne" }),
    nature: g.code(["COLLEGE", "LGT", "LPO", "LP", "EREA", "SEP", "CFA", "AUTRE"], {
      titre: "Nature",
      exemple: "COLLEGE",
      requis: "colonne",
    }),
    secteur: g.code(
      ["PU", "PR"],
      { titre: "Secteur, public ou privé", exemple: "PU", requis: "colonne" },
      { synonymes: { PUBLIC: "PU", PRIVE: "PR" } },
    ),
    commune: g.texte({ titre: "Commune", exemple: "Bourges" }),
    departement: g.departement({ titre: "Département (3 caractères)", exemple: "018" }),
    bassin: g.texte({ titre: "Bassin", exemple: "Bourges" }),
    district: g.texte({ titre: "District", exemple: "Cher" }),
    reseau: g.uai({ titre: "UAI du lycée tête de réseau", exemple: "0180911T" }),
    cio: g.texte({ titre: "CIO", exemple: "CIO de Bourges" }),
    latitude: g.decimal({ titre: "Latitude (degrés)", exemple: "47.08" }, { min: -90 }),
    longitude: g.decimal({ titre: "Longitude (degrés)", exemple: "2.40" }, { min: -180 }),
    education_prioritaire: g.code(["REP", "REP+"], { titre: "Éducation prioritaire", exemple: "REP" }),
    ips: g.decimal({ titre: "Indice de position sociale", exemple: "103.5" }, { min: 0 }),
    debut: g.rentree({ titre: "Première rentrée de la période", exemple: "2016", cle: true }),
    fin: g.rentree({ titre: "Dernière rentrée ouverte (vide si toujours ouvert)", exemple: "" }),
  }),
  regles: [
    {
      regle: "periode",
      grand: "fin",
      petit: "debut",
      ecart: "positif",
      dire: "La dernière rentrée ouverte précède la première.",
    },
  ],
});
