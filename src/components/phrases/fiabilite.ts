/** What a reader must know before trusting a figure: unknown origins, pupils not found again, départements not covered. */
import type { Contexte } from "../contexte.js";
import {
  type Avertissement,
  type Couverture,
  couverturesPartielles,
  type Part,
  partPcsInconnue,
  partRetrouves,
  SEUILS,
} from "../fiabilite.js";
import type { Groupe } from "../figures/commun.js";
import { compte, FINE, INSECABLE, pourcent } from "../format.js";
import { liste } from "../francais.js";
import { dans, type Territoire } from "../territoires.js";
import { manqueEnMots } from "./comparaisons.js";

const seuil = (x: number) => `${x}${FINE}%`;

/** « Origine sociale non renseignée pour 22,7 % des élèves dans l’académie, au-delà de 15 % : … » */
export function avertirPcs(part: Part, territoire: Territoire, qui = "élèves"): Avertissement {
  if (!("part" in part))
    return {
      alerte: false,
      texte: `Part des ${qui} d’origine non renseignée ${dans(territoire)}${INSECABLE}: ${manqueEnMots(part.absente)}`,
    };
  const debut = `Origine sociale non renseignée pour ${pourcent(part.part)} des ${qui} ${dans(territoire)}`;
  if (part.part <= SEUILS.pcsInconnue) return { alerte: false, texte: debut };
  return {
    alerte: true,
    texte: `${debut}, au-delà de ${seuil(SEUILS.pcsInconnue)}${INSECABLE}: les comparaisons par origine sont fragiles`,
  };
}

export const pcsInconnue = (
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  annee: number,
  qui?: string,
) => avertirPcs(partPcsInconnue(contexte, indicateur, territoire, annee), territoire, qui);

/** The bassins of a scoreboard: those beyond the threshold are named, those masked are counted. */
export function pcsInconnueBassins(
  contexte: Contexte,
  indicateur: string,
  annee: number,
): Avertissement | undefined {
  const parts = contexte.bassins.map((bassin) => ({
    bassin,
    part: partPcsInconnue(contexte, indicateur, bassin, annee),
  }));
  const forts = parts.filter(({ part }) => "part" in part && part.part > SEUILS.pcsInconnue);
  const muets = parts.filter(({ part }) => !("part" in part)).length;
  const noms = liste(forts.map(({ bassin }) => bassin.libelle));
  const phrases = [
    forts.length > 0 &&
      `Origine sociale non renseignée pour plus de ${seuil(SEUILS.pcsInconnue)} des élèves (${noms})${INSECABLE}: les comparaisons par origine y sont fragiles`,
    muets > 0 &&
      `part des élèves d’origine non renseignée masquée ou non disponible dans ${compte(muets, "bassin")}`,
  ].filter((phrase) => phrase !== false);
  return phrases.length > 0 ? { alerte: forts.length > 0, texte: phrases.join(`${INSECABLE}; `) } : undefined;
}

/** « 93,4 % des élèves de 3e de la rentrée 2020 retrouvés un an après », with an alert below 90 %. */
export function avertirRetrouves(part: Part, qui: string): Avertissement {
  if (!("part" in part))
    return {
      alerte: false,
      texte: `Part des ${qui} retrouvés un an après${INSECABLE}: ${manqueEnMots(part.absente)}`,
    };
  if (part.part >= SEUILS.retrouves)
    return { alerte: false, texte: `${pourcent(part.part)} des ${qui} retrouvés un an après` };
  return {
    alerte: true,
    texte: `${pourcent(part.part)} seulement des ${qui} retrouvés un an après, moins de ${seuil(SEUILS.retrouves)}${INSECABLE}: à prendre avec précaution`,
  };
}

export const retrouves3e = (contexte: Contexte, territoire: Territoire, annee: number) =>
  avertirRetrouves(
    partRetrouves(contexte, "3e", territoire, annee),
    `élèves de 3e de la rentrée ${annee} ${dans(territoire)}`,
  );

/** « Académie couverte en partie : 2021, 4 départements sur 6 (sans Cher et Indre) » */
export function avertirCouverture(couvertures: readonly Couverture[]): Avertissement | undefined {
  if (couvertures.length === 0) return undefined;
  const dire = ({ annee, sans, sur }: Couverture) =>
    `${annee}, ${compte(sur - sans.length, "département")} sur ${sur} (sans ${liste(sans)})`;
  return {
    alerte: true,
    texte: `Académie couverte en partie${INSECABLE}: ${couvertures.map(dire).join(`${INSECABLE}; `)}`,
  };
}

export const couverture = (
  contexte: Contexte,
  indicateur: string,
  annees: readonly number[],
  groupe?: Groupe,
) => avertirCouverture(couverturesPartielles(contexte, indicateur, annees, groupe));
