/** Affelnet-Lycée, extraction of wishes: a pupil's wish a row, before the round, hence mostly without a result. */
import { affectation } from "../affectation.ts";
import { export_ } from "./disposition.ts";

export const affelnetVoeux = export_(
  affectation,
  "affelnet_voeux",
  "Affelnet-Lycée, extraction des vœux",
  {
    uai_origine: ["Code UAI étab. origine"],
    mef_origine: ["Mnémonique MEF origine de l'élève"],
    rang: ["Rang du vœu"],
    uai_accueil: ["Code UAI étab. Accueil"],
    mef_accueil: ["Code MEF"],
    statut_offre: ["Statut Offre de formation"],
    voeu_recensement: ["Voeu de recensement O/N", "Voeu de recensement"],
    resultat: ["Décision finale"],
  },
  {
    obligatoires: ["ine", "rang", "uai_accueil", "mef_accueil"],
    marques: ["Code UAI étab. Accueil"],
    traductions: {
      // The mnemonic of every 3e of class 2116; of other origins only the class of candidates must not be invented.
      mef_origine: { codes: { "3EME": "10310019110" }, autre: "" },
      resultat: {
        codes: { AFFECTE: "AF", "LISTE SUPPLEMENTAIRE": "LS", REFUSE: "RE", "NON TRAITE": "NT" },
      },
      voeu_recensement: { codes: { OUI: "O", NON: "N" } },
    },
    avis:
      "Cette extraction ne dit pas le tour (lu comme le premier), et le résultat seulement si elle a la colonne « Décision finale ». " +
      "Le MEF d’origine n’y est qu’un mnémonique : seul « 3EME » est reconnu, les autres origines restent inconnues.",
  },
);
