/** Sentences of the indicators of action of sheet 1.10: what was done, said with what the rate of answer allows. */
import { publiee } from "../comparer.js";
import { compte, INSECABLE, nombre, pourcent } from "../format.js";
import { enchainer, liste } from "../francais.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";

/** The five counts, as columns of a table and inside a sentence. */
export const GENRES_ACTIONS = [
  {
    id: "nb_reunions_bassin",
    titre: "Réunions de bassin",
    un: "réunion de bassin",
    des: "réunions de bassin",
  },
  {
    id: "nb_formations_bassin",
    titre: "Formations en bassin",
    un: "formation en bassin",
    des: "formations en bassin",
  },
  {
    id: "nb_formations_inspe",
    titre: "Formations INSPÉ",
    un: "formation à l’INSPÉ",
    des: "formations à l’INSPÉ",
  },
  {
    id: "nb_actions_genre_ap",
    titre: "Actions sur le genre en AP",
    un: "action sur le genre en accompagnement personnalisé",
    des: "actions sur le genre en accompagnement personnalisé",
  },
  {
    id: "nb_conventions_cordees",
    titre: "Cordées de la réussite",
    un: "convention de cordée de la réussite",
    des: "conventions de cordées de la réussite",
  },
] as const;

/** Declared for a bassin or for the whole académie: nearer, a zero tells nothing of what pupils and schools were offered. */
const DECLAREES: Readonly<Record<string, readonly Territoire["maille"][]>> = {
  nb_reunions_bassin: ["academie", "departement", "bassin"],
  nb_formations_bassin: ["academie", "departement", "bassin"],
  nb_formations_inspe: ["academie"],
};

/** The same measure, « sans objet » where it is the zero of what is not declared at that level. */
export function declaree(mesure: Mesure | undefined): Mesure | undefined {
  const ou = mesure && DECLAREES[mesure.indicateur.replace(/_pour_10$/, "")];
  if (!publiee(mesure) || mesure.valeur > 0 || !ou || ou.includes(mesure.maille)) return mesure;
  return { ...mesure, valeur: null, numerateur: null, statut: "sans_objet" };
}

export const NOMBRES_ACTIONS: readonly string[] = GENRES_ACTIONS.map(({ id }) => id);

export const REPONSE = "taux_reponse";
export const VOLET = "taux_volet_orientation";

/** « Année 2024-2025 : 26 établissements sur 26 ont répondu à l’enquête » */
export function titreActions(academie: Mesure | undefined, annee: number): string {
  const scolaire = `${annee}-${annee + 1}`;
  if (!publiee(academie) || academie.numerateur === null || academie.denominateur === null)
    return `Année ${scolaire}${INSECABLE}: que s’est-il fait dans chaque bassin${INSECABLE}?`;
  const { numerateur: n, denominateur: d } = academie;
  return `Année ${scolaire}${INSECABLE}: ${compte(n, "établissement")} sur ${nombre(d)} ${n < 2 ? "a" : "ont"} répondu à l’enquête`;
}

/** « dans le bassin de Blois, 4 réunions de bassin et 1 formation en bassin sont remontées ; 75,0 % des… ont répondu. » */
export function lectureActions(
  territoire: Territoire,
  comptes: readonly (Mesure | undefined)[],
  reponse: Mesure | undefined,
): string {
  const dites = GENRES_ACTIONS.flatMap(({ un, des }, rang) => {
    const mesure = comptes[rang];
    return publiee(mesure) ? [compte(mesure.valeur, un, des)] : [];
  });
  return enchainer(
    dites.length > 0
      ? `${dans(territoire)}, ont été remontées${INSECABLE}: ${liste(dites)}`
      : `${dans(territoire)}, aucune action n’est renseignée, ce qui ne veut pas dire qu’il n’y en a pas eu`,
    publiee(reponse) ? phraseReponse(territoire, reponse.valeur) : undefined,
  );
}

/** A school alone has answered or has not. */
const phraseReponse = ({ maille }: Territoire, taux: number) =>
  maille === "etablissement"
    ? `L’établissement ${taux > 0 ? "a" : "n’a pas"} répondu à l’enquête`
    : `${pourcent(taux)} des établissements publics du territoire ont répondu à l’enquête`;

export const titreSerieActions = (territoire: Territoire) =>
  `Les actions remontées ${dans(territoire)}, d’une année à l’autre`;

export const TITRE_ACTIONS = `Quelles actions ont été menées${INSECABLE}?`;
