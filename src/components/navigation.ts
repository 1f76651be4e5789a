/** The pages that the menu leads to, by question, by territory, by use: one line adds one. The search finds them too. */
export interface EntreeMenu {
  /** From the root of the site, as typed: « /ecarts », « /bassins/ ». */
  adresse: string;
  nom: string;
  /** Its selector of territory reads the address: followed from a territory, the menu keeps it. */
  suitTerritoire?: true;
}

export const NAVIGATION: readonly { titre: string; pages: readonly EntreeMenu[] }[] = [
  { titre: "", pages: [{ adresse: "/", nom: "Vue d’ensemble" }] },
  {
    titre: "Thèmes",
    pages: [
      { adresse: "/ecarts", nom: "Orientation et rentrée", suitTerritoire: true },
      { adresse: "/bac", nom: "Accès au baccalauréat", suitTerritoire: true },
      { adresse: "/filles", nom: "Filles et sciences", suitTerritoire: true },
      { adresse: "/origine", nom: "Origine sociale et supérieur", suitTerritoire: true },
      { adresse: "/cohortes", nom: "Suivi de cohortes", suitTerritoire: true },
    ],
  },
  { titre: "Territoires", pages: [{ adresse: "/bassins/", nom: "Bassins" }] },
  { titre: "Piloter", pages: [{ adresse: "/experimentation", nom: "Expérimentation du Cher" }] },
  {
    titre: "Comprendre",
    pages: [
      { adresse: "/indicateurs/", nom: "Indicateurs" },
      { adresse: "/methode", nom: "Méthode" },
      { adresse: "/donnees", nom: "Données et téléchargements" },
      { adresse: "/qualite", nom: "Qualité des données" },
    ],
  },
];
