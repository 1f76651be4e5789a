import type { Site } from "./types.js";

/** The pages that the menu leads to, by question, by territory, by use: one line adds one. The search finds them too. */
export interface EntreeMenu {
  /** From the root of the site, as typed: « /ecarts », « /bassins/ ». */
  adresse: string;
  nom: string;
  /** What its selectors read in the address as other pages do: the menu keeps it. A year is that of a campaign and of its rentrée. */
  suit?: readonly ("territoire" | "annee")[];
  /** Words that a reader may type to find it, besides its name. */
  mots?: string;
  /** Its figures are invented: it belongs to a site that says so of all of them. */
  fictive?: true;
}

export const NAVIGATION: readonly { titre: string; pages: readonly EntreeMenu[] }[] = [
  { titre: "", pages: [{ adresse: "/", nom: "Vue d’ensemble" }] },
  {
    titre: "Thèmes",
    pages: [
      {
        adresse: "/ecarts",
        mots: "demande décision affectation constat perte 2nde gt chaîne causes",
        nom: "Orientation et rentrée",
        suit: ["territoire", "annee"],
      },
      {
        adresse: "/bac",
        mots: "baccalauréat ival réussite lycée",
        nom: "Accès au baccalauréat",
        suit: ["territoire"],
      },
      {
        adresse: "/filles",
        mots: "garçons genre parité spécialités maths sti2d",
        nom: "Filles et sciences",
        suit: ["territoire", "annee"],
      },
      {
        adresse: "/origine",
        mots: "pcs défavorisée catégories sociales études supérieures",
        nom: "Origine sociale et supérieur",
        suit: ["territoire"],
      },
      {
        adresse: "/affectation",
        mots: "vœux affelnet pression capacité places occupation formations",
        nom: "Affectation et offre",
        suit: ["territoire", "annee"],
      },
      {
        adresse: "/cohortes",
        mots: "devenir parcours redoublement",
        nom: "Suivi de cohortes",
        suit: ["territoire"],
      },
      {
        adresse: "/actions",
        mots: "réunions formations cordées volet orientation",
        nom: "Actions 1.10",
        suit: ["territoire", "annee"],
      },
      {
        adresse: "/reperes-publics",
        mots: "depp sies open data france ips ivac brevet effectifs contexte social",
        nom: "Repères publics",
        suit: ["territoire"],
      },
    ],
  },
  {
    titre: "Territoires",
    pages: [
      { adresse: "/bassins/", nom: "Départements et bassins" },
      { adresse: "/etablissements/", nom: "Établissements" },
    ],
  },
  {
    titre: "Piloter",
    pages: [
      { adresse: "/experimentation", mots: "psyen réseaux évaluation cio", nom: "Expérimentation du Cher" },
      { adresse: "/plan-de-formation", mots: "formations réunions public heures", nom: "Plan de formation" },
      { adresse: "/seance", mots: "gt réunion projeter présenter dossier", nom: "Séance" },
    ],
  },
  {
    titre: "Croiser",
    pages: [
      { adresse: "/explorer", nom: "Explorer" },
      { adresse: "/comparer", nom: "Comparer" },
    ],
  },
  {
    titre: "Comprendre",
    pages: [
      { adresse: "/indicateurs/", nom: "Indicateurs" },
      { adresse: "/methode", mots: "intervalle secret statistique masquage", nom: "Méthode" },
      {
        adresse: "/donnees",
        mots: "télécharger csv parquet modèles sources",
        nom: "Données et téléchargements",
      },
      { adresse: "/qualite", mots: "contrôle erreurs rejets fichiers", nom: "Qualité des données" },
      { adresse: "/verifier", mots: "déposer contrôle fichiers navigateur", nom: "Vérifier ses fichiers" },
      { adresse: "/editions", mots: "archive changements révisions versions", nom: "Éditions" },
      { adresse: "/accessibilite", nom: "Accessibilité", mots: "rgaa wcag clavier lecteur d’écran" },
      { adresse: "/galerie", nom: "Galerie des figures", mots: "légende signes dessins", fictive: true },
    ],
  },
];

const garde = (site: Site | null) => (page: EntreeMenu) => !page.fictive || site?.academie.fictive === true;

/** What this site shows of them. */
export const menuDe = (site: Site | null) =>
  NAVIGATION.map(({ titre, pages }) => ({ titre, pages: pages.filter(garde(site)) }));

/** Pages that this site must not have. */
export const pagesEtrangeres = (site: Site | null) =>
  NAVIGATION.flatMap(({ pages }) => pages.filter((page) => !garde(site)(page)));
