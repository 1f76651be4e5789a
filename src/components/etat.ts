/** The selectors of a page as its address says them: readable, defaults left out, unknown values named. Pure. */
export interface Option {
  valeur: string;
  libelle: string;
  groupe?: string;
}

export interface Parametre {
  nom: Nom;
  libelle: string;
  options: readonly Option[];
  /** Several at once: joined by commas. */
  multiple?: true;
  defaut: string;
  /** The menu takes it along to the pages that read it too: only where it is not the default, or always. */
  suit?: "choisi" | "toujours";
  /** Another value is another page. */
  quitte?: true;
  /** Shows elsewhere in the page what is chosen. */
  montrer?: (valeur: string) => void;
}

type Nom =
  | ("territoire" | "cohorte" | "annee" | "voie" | "filiere")
  | ("indicateur" | "lignes" | "colonnes" | "mailles" | "de" | "a" | "sexe" | "pcs" | "strate" | "cellules")
  | ("theme" | "territoires" | "contraste" | "periode");

export type Etat = Partial<Record<Parametre["nom"], string>>;

/** Every parameter gets a value; those the address names and that do not exist are listed, and the default taken. */
export function lireEtat(parametres: readonly Parametre[], adresse: string) {
  const recherche = new URLSearchParams(adresse);
  const etat: Etat = {};
  const inconnues: { libelle: string; valeur: string }[] = [];
  for (const { nom, libelle, options, defaut, multiple } of parametres) {
    const donnees = multiple ? recherche.get(nom)?.split(",") : recherche.get(nom);
    const valeurs = [donnees ?? []].flat();
    const connues = valeurs.filter((valeur) => options.some((option) => option.valeur === valeur));
    etat[nom] = connues.length > 0 ? [...new Set(connues)].join(",") : defaut;
    for (const valeur of valeurs) if (!connues.includes(valeur)) inconnues.push({ libelle, valeur });
  }
  return { etat, inconnues };
}

/** « ?annee=2023&voie=2pro », empty when everything is at its default; other parameters are kept. */
export function ecrireEtat(parametres: readonly Parametre[], etat: Etat, adresse: string): string {
  const recherche = new URLSearchParams(adresse);
  for (const { nom, defaut } of parametres) {
    const valeur = etat[nom];
    if (valeur === undefined || valeur === defaut) recherche.delete(nom);
    else recherche.set(nom, valeur);
  }
  // Commas stay readable.
  const texte = recherche.toString().replaceAll("%2C", ",");
  return texte ? `?${texte}` : "";
}
