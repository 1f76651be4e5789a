/** How a figure is cited in a document: who, which edition, what, from which sources, when, where. */
import type { Contexte } from "../contexte.js";
import { date, INSECABLE } from "../format.js";
import { enchainer } from "../francais.js";
import type { Site } from "../types.js";

interface Citee {
  titre: string;
  sousTitre: string;
  /** Sources and the date of their files. */
  source: string;
  adresse: string;
  /** Day it is read, ISO. */
  jour: string;
}

/** « édition 2024-11 », « publié le 3 mars 2025 » where the publication has no name. */
export function editionDite({ edition, genereLe }: Site): string {
  if (edition) return `édition ${edition}`;
  return genereLe ? `publié le ${date(genereLe)}` : "";
}

/** Who says it: « Observatoire de l’orientation, Académie d’Exemple, édition 2024-11 ». */
export const origine = (site: Site) =>
  ["Observatoire de l’orientation", site.academie.nom, editionDite(site)].filter(Boolean).join(", ");

export const FICTIVES = "Données fictives";

/** « Observatoire de l’orientation, Académie d’Exemple, édition 2024-11. « Titre ». Sous-titre. Source : … Consulté le… » */
export function citation({ site }: Contexte, { titre, sousTitre, source, adresse, jour }: Citee): string {
  return enchainer(
    origine(site),
    `«${INSECABLE}${titre}${INSECABLE}»`,
    sousTitre,
    `Source${INSECABLE}: ${source}`,
    site.academie.fictive ? FICTIVES : undefined,
    `Consulté le ${date(jour)}${INSECABLE}: ${adresse}`,
  );
}
