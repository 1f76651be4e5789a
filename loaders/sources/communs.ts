/** Columns and code lists that several sources share. */
import type { Genres } from "./genres/index.ts";

export const STATUTS = ["ST", "AP"] as const;
export const OUI_NON = ["O", "N"] as const;
/** The same codes in full, as tools and hands write them. */
export const STATUTS_DITS = { SCOLAIRE: "ST", APPRENTISSAGE: "AP", APPRENTI: "AP" } as const;
export const OUI_NON_DITS = { OUI: "O", NON: "N" } as const;
export const PALIERS = ["3E", "2GT"] as const;
export const VOIES_3E = ["2GT", "2PRO", "CAP1", "MAINTIEN", "APP", "AUTRE"] as const;
export const VOIES_2GT = [
  ...["1G", "1STI2D", "1STL", "1STMG", "1ST2S", "1STD2A", "1STHR", "1S2TMD", "1STAV"],
  ...["1PRO", "MAINTIEN", "AUTRE"],
] as const;

export const titreIne = "Identifiant national élève";
export const ine = (g: Genres) =>
  g.ine({ titre: titreIne, exemple: "001291528AA", cle: true, requis: "valeur", alias: ["INE élève"] });
export const campagne = (g: Genres) =>
  g.campagne({
    titre: "Campagne (année du printemps)",
    exemple: "2023",
    cle: true,
    requis: "valeur",
    alias: ["annee campagne"],
  });
export const rentree = (g: Genres) =>
  g.rentree({
    titre: "Rentrée (année de l’automne)",
    exemple: "2023",
    cle: true,
    requis: "valeur",
  });
export const sexe = (g: Genres) => g.sexe({ titre: "Sexe de l’élève", exemple: "F" });
export const pcs = (g: Genres) => g.pcs({ titre: "PCS du responsable légal (2 caractères)", exemple: "54" });
