/** What a reader must know before trusting a figure: unknown origins, pupils not found again, départements not covered. */
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import {
  type Avertissement,
  type Couverture,
  type CouvertureTerritoire,
  couverturesPartielles,
  extraits,
  partInconnue,
  partRetrouves,
  pcsInconnueDe,
  type Temoin,
  territoiresPartiels,
} from "../fiabilite.js";
import type { Groupe } from "../figures/commun.js";
import { compte, INSECABLE, pourcent } from "../format.js";
import { enchainer, leDepartement, liste, majuscule } from "../francais.js";
import { dans, nomCourt, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { manqueEnMots } from "./comparaisons.js";

/** « Origine sociale non renseignée pour 22,7 % des élèves dans l’académie. Plus de 15 %… » */
export function avertirPcs(
  { mesure, alerte }: Temoin,
  territoire: Territoire,
  qui = "élèves",
): Avertissement {
  const texte = publiee(mesure)
    ? `Origine sociale non renseignée pour ${pourcent(mesure.valeur)} des ${qui} ${dans(territoire)}`
    : `Part des ${qui} d’origine non renseignée ${dans(territoire)}${INSECABLE}: ${manqueEnMots(mesure)}`;
  return { alerte: alerte !== undefined, texte: enchainer(texte, alerte) };
}

export const pcsInconnue = (
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  annee: number,
  qui?: string,
) => avertirPcs(pcsInconnueDe(contexte, indicateur, territoire, annee), territoire, qui);

/** The bassins of a scoreboard: those beyond the threshold are named, those masked are counted. */
export function pcsInconnueBassins(
  contexte: Contexte,
  indicateur: string,
  annee: number,
): Avertissement | undefined {
  const parts = contexte.bassins.map((bassin) => ({
    bassin,
    ...pcsInconnueDe(contexte, indicateur, bassin, annee),
  }));
  const forts = parts.filter(({ alerte }) => alerte !== undefined);
  const muets = parts.filter(({ mesure }) => !publiee(mesure)).length;
  const noms = liste(
    forts.map(({ bassin, mesure }) => `${bassin.libelle}, ${pourcent(mesure?.valeur ?? 0)}`),
  );
  const phrases = [
    forts.length > 0 ? `${forts[0]?.alerte?.replace(/\.$/, "")} (${noms})` : undefined,
    muets > 0
      ? `part des élèves d’origine non renseignée masquée ou non disponible dans ${compte(muets, "bassin")}`
      : undefined,
  ];
  const texte = enchainer(...phrases);
  return texte === "" ? undefined : { alerte: forts.length > 0, texte };
}

/** On the page of an indicator cut by PCS, or of the gap between two origins: « Origine sociale non renseignée pour 4,2 %… » */
export function avertirInconnue(contexte: Contexte, indicateur: string, annee: number): Avertissement {
  const { part, alerte } = partInconnue(
    contexte,
    indicateur.replace(/^(ecart|rapport|odds)_pcs_da_/, ""),
    annee,
  );
  const ou = dans(contexte.academie);
  const texte =
    part === null
      ? `Part des élèves d’origine non renseignée ${ou}${INSECABLE}: masquée ou non disponible`
      : `Origine sociale non renseignée pour ${pourcent(part)} des élèves ${ou}`;
  return { alerte: alerte !== undefined, texte: enchainer(texte, alerte) };
}

/** Of a figure that its reader may cut by origin: said as soon as one of its rows is of a group, for the last year shown. */
export const origineInconnue = (contexte: Contexte, indicateur: string, mesures: readonly Mesure[]) =>
  mesures.some(({ pcs }) => pcs !== "T")
    ? avertirInconnue(contexte, indicateur, Math.max(...mesures.map((m) => m.millesime)))
    : undefined;

/** The first year of a file of cohorts, where those who repeat cannot be told from those who enter. */
export const premiereRentree = (annees: readonly number[]): Avertissement | undefined =>
  annees.length === 0
    ? undefined
    : {
        alerte: false,
        texte: `Rentrée ${Math.min(...annees)}, première du fichier de suivi${INSECABLE}: les redoublants ne s’y distinguent pas des nouveaux entrants.`,
      };

/** « 93,4 % des élèves de 3e de la rentrée 2020 retrouvés un an après », with what its declaration says under its threshold. */
export function avertirRetrouves({ mesure, alerte }: Temoin, qui: string): Avertissement {
  const texte = publiee(mesure)
    ? `${pourcent(mesure.valeur)} des ${qui} retrouvés un an après`
    : `Part des ${qui} retrouvés un an après${INSECABLE}: ${manqueEnMots(mesure)}`;
  return { alerte: alerte !== undefined, texte: enchainer(texte, alerte) };
}

export const retrouves3e = (contexte: Contexte, territoire: Territoire, annee: number) =>
  avertirRetrouves(
    partRetrouves(contexte, "3e", territoire, annee),
    `élèves de 3e de la rentrée ${annee} ${dans(territoire)}`,
  );

/** « Académie couverte en partie : 2021, 4 départements sur 6 (sans le Cher et l’Indre) » */
export function avertirCouverture(couvertures: readonly Couverture[]): Avertissement | undefined {
  if (couvertures.length === 0) return undefined;
  const dire = ({ annee, sans, sur }: Couverture) =>
    `${annee}, ${compte(sur - sans.length, "département")} sur ${sur} (sans ${liste(sans.map(leDepartement))})`;
  return {
    alerte: true,
    texte: `Académie couverte en partie${INSECABLE}: ${couvertures.map(dire).join(`${INSECABLE}; `)}`,
  };
}

/** « Fichier publié incomplet : 2017, 3 établissements de l’académie au lieu de 69. Ces années-là… » */
export function avertirExtraits(trouves: ReturnType<typeof extraits>): Avertissement | undefined {
  if (trouves.length === 0) return undefined;
  const dits = trouves.map(
    ({ annee, la, sur }) => `${annee}, ${compte(la, "établissement")} au lieu de ${sur}`,
  );
  return {
    alerte: true,
    texte: enchainer(
      `Le fichier publié n’est qu’un extrait${INSECABLE}: ${dits.join(`${INSECABLE}; `)}`,
      "Ces années-là, la valeur d’un territoire ne dit que ces établissements",
    ),
  };
}

/** « Bassin d’Orvanne couvert en partie : 2021, 9 établissements sur 12 (aucune source dans le département du Loiret) » */
export function avertirTerritoires(couvertures: readonly CouvertureTerritoire[]): Avertissement | undefined {
  if (couvertures.length === 0) return undefined;
  const dire = ({ annee, etablissements, sans, departements }: CouvertureTerritoire) => {
    const ou = departements.length > 0 ? ` (source absente ${liste(departements.map(dans))})` : "";
    return `${annee}, ${compte(etablissements - sans, "établissement")} sur ${etablissements}${ou}`;
  };
  const noms = [...new Set(couvertures.map(({ territoire }) => territoire))];
  const phrases = noms.map((territoire) => {
    const siennes = couvertures.filter((c) => c.territoire === territoire);
    const qui = majuscule(nomCourt(territoire));
    return `${qui} couvert en partie${INSECABLE}: ${siennes.map(dire).join(`${INSECABLE}; `)}`;
  });
  return { alerte: true, texte: enchainer(...phrases) };
}

/** The académie, and the territories that the figure shows: what each is known of, where it is not the whole. */
export function couverture(
  contexte: Contexte,
  indicateur: string,
  annees: readonly number[],
  territoires: readonly Territoire[],
  groupe?: Groupe,
): Avertissement | undefined {
  const avis = [
    avertirCouverture(couverturesPartielles(contexte, indicateur, annees, groupe)),
    avertirTerritoires(territoiresPartiels(contexte, indicateur, annees, territoires)),
    avertirExtraits(extraits(contexte, indicateur, annees)),
  ].filter((a) => a !== undefined);
  return avis.length === 0
    ? undefined
    : { alerte: true, texte: enchainer(...avis.map(({ texte }) => texte)) };
}
