/** Sentences of what was done: the réseaux of the experiment, its work plan, its survey, and what no file tells. */
import type { Reponse as ReponseDite } from "../experimentation.js";
import { compte, INSECABLE, nombre, pluriel, pourcent } from "../format.js";
import { liste, majuscule } from "../francais.js";
import { dans } from "../territoires.js";
import type { Nommer } from "./experimentation.js";

/** « Dans le département du Cher : 6 réseaux, 30 collèges et 12,4 équivalents temps plein de PsyEN à la rentrée 2024. » */
export function phraseReseaux(
  code: string,
  reseaux: readonly { colleges: number | undefined; etp: number | undefined }[],
  rentree: number | undefined,
  nommer: Nommer,
): string {
  const somme = (lire: (r: (typeof reseaux)[number]) => number | undefined) => {
    const lus = reseaux.flatMap((r) => lire(r) ?? []);
    return lus.length === reseaux.length ? lus.reduce((total, n) => total + n, 0) : undefined;
  };
  const [colleges, etp] = [somme((r) => r.colleges), somme((r) => r.etp)];
  const dits = [
    compte(reseaux.length, "réseau", "réseaux"),
    ...(colleges === undefined ? [] : [compte(colleges, "collège")]),
    ...(etp === undefined || rentree === undefined
      ? []
      : [
          `${nombre(etp, 1)} ${pluriel(etp, "équivalent temps plein", "équivalents temps plein")} de PsyEN à la rentrée ${rentree}`,
        ]),
  ];
  const ici = dans({ maille: "departement", code, libelle: nommer(code), slug: code });
  return `${majuscule(ici)}${INSECABLE}: ${liste(dits)}.`;
}

/** Criteria of the evaluation (domaine §4.5) that no source of the deposit gives; the survey is another matter. */
const CRITERES_SANS_FICHIER = [
  "le nombre d’entretiens menés par les PsyEN",
  "la part des situations complexes",
  "la satisfaction des chefs d’établissement",
  "celle des familles",
];
export const PREVUS_SANS_FICHIER = `Prévu pour l’évaluation : ${liste(CRITERES_SANS_FICHIER)}. Aucun fichier déposé ne le dit.`;

export const STATUTS_PLAN = {
  FAIT: "fait",
  EN_COURS: "en cours",
  A_FAIRE: "à faire",
  ABANDONNE: "abandonné",
} as const;

/** « 9 actions faites sur 13, 2 en cours, 1 à faire, 1 abandonnée » */
export function phrasePlan(plan: readonly { statut: keyof typeof STATUTS_PLAN | null }[]): string {
  const n = (statut: string) => plan.filter((ligne) => ligne.statut === statut).length;
  const sansEtat = plan.filter(({ statut }) => statut === null).length;
  const suites = [
    n("EN_COURS") > 0 && `${n("EN_COURS")} en cours`,
    n("A_FAIRE") > 0 && `${n("A_FAIRE")} à faire`,
    n("ABANDONNE") > 0 && `${n("ABANDONNE")} ${n("ABANDONNE") < 2 ? "abandonnée" : "abandonnées"}`,
    sansEtat > 0 && `${sansEtat} dont l’état n’est pas renseigné`,
  ].filter((x) => x !== false);
  const faites = `${n("FAIT")} ${n("FAIT") < 2 ? "action faite" : "actions faites"} sur ${plan.length}`;
  return [faites, ...suites].join(", ");
}

type Reponse = Pick<ReponseDite, "modalite" | "part" | "repondants" | "moyenne">;

/** The mean answer to one question of one wave, else the most frequent of those that are published. */
export function lectureQvt(
  question: string,
  vague: string,
  reponses: readonly Reponse[],
): string | undefined {
  const repondants = reponses[0]?.repondants ?? null;
  if (repondants === null) return undefined;
  const debut = `à la question «${INSECABLE}${question}${INSECABLE}», vague ${vague}, `;
  const moyenne = reponses[0]?.moyenne ?? null;
  if (moyenne !== null)
    return `${debut}les ${nombre(repondants)} personnes qui ont répondu ont choisi ${nombre(moyenne, 1)} sur 5 en moyenne.`;
  const plus = reponses.reduce<Reponse | undefined>(
    (a, b) => (b.part !== null && (a?.part ?? -1) < b.part ? b : a),
    undefined,
  );
  if (!plus || plus.part === null) return undefined;
  return `${debut}${pourcent(plus.part)} des ${nombre(repondants)} personnes qui ont répondu ont choisi ${plus.modalite} sur 5.`;
}
