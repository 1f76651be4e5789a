/** How a figure is cited in a document: who, which edition, what, from which sources, when, where. */
import type { Contexte } from "../contexte.js";
import { date, INSECABLE } from "../format.js";
import { enchainer } from "../francais.js";

interface Citee {
  titre: string;
  sousTitre: string;
  /** Sources and the date of their files. */
  source: string;
  adresse: string;
  /** Day it is read, ISO. */
  jour: string;
}

/** « Observatoire de l’orientation, Académie d’Exemple, édition 2024-11. « Titre ». Sous-titre. Source : … Consulté le… » */
export function citation({ site }: Contexte, { titre, sousTitre, source, adresse, jour }: Citee): string {
  const edition = site.edition
    ? `édition ${site.edition}`
    : site.genereLe && `publié le ${date(site.genereLe)}`;
  return enchainer(
    ["Observatoire de l’orientation", site.academie.nom, edition].filter(Boolean).join(", "),
    `«${INSECABLE}${titre}${INSECABLE}»`,
    sousTitre,
    `Source${INSECABLE}: ${source}`,
    site.academie.fictive ? "Données fictives" : undefined,
    `Consulté le ${date(jour)}${INSECABLE}: ${adresse}`,
  );
}
