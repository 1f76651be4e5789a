import { definir } from "./definition.ts";

const requis = "valeur";
const cle = true;

export const qvt = definir({
  nom: "qvt",
  titre: "Enquête sur la qualité de vie au travail",
  uneLigne: "le nombre de réponses d’une modalité",
  famille: "liste",
  champs: (g) => ({
    vague: g.mois({ titre: "Vague d’enquête (mois)", exemple: "2022-05", cle, requis }),
    departement: g.departement({ titre: "Département", exemple: "018", cle, requis }),
    question: g.texte({ titre: "Question", exemple: "Q1", cle, requis }),
    modalite: g.effectif({ titre: "Modalité (1 à 5)", exemple: "4", cle, requis }, { min: 1, max: 5 }),
    effectif: g.effectif({ titre: "Nombre de réponses", exemple: "12", requis }),
  }),
});
