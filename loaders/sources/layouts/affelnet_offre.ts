/** Affelnet « attractivité et capacité », all vintages: with a code of formation, or (1re pro) with its label only. */
import { offre } from "../offre.ts";
import { export_ } from "./disposition.ts";

const CHIFFRES = {
  uai: ["Etablissement d'accueil", "Code UAI étab. Accueil"],
  statut_offre: ["Statut Offre de formation", "Statut"],
  voeu_recensement: ["Voeu de recensement O/N", "Voeu de recensement"],
  capacite: ["Capacité carte scolaire"],
  capacite_affectation: ["Capacité d'affectation"],
  voeux1: ["Demandes vœux 1", "Demandes vœux 1 - TOTAL", "Demandes vœu 1"],
  voeux: ["Demandes tous vœux", "Demandes tous vœux - TOTAL"],
  affectes1: ["Affectés voeu 1", "Affectés vœux 1"],
  affectes: ["Affectés tous vœux"],
};

export const affelnetCapacite = export_(
  offre,
  "affelnet_capacite",
  "Affelnet, attractivité et capacité",
  { ...CHIFFRES, mefstat11: ["MEF STAT 11"] },
  { sousTotaux: true },
);

export const affelnetPremierePro = export_(
  offre,
  "affelnet_1re_pro",
  "Affelnet, export de 1re professionnelle",
  { ...CHIFFRES, mefstat11: ["Libellé du MEF national de rattachement"] },
  { sousTotaux: true, parLibelle: "mefstat11" },
);
