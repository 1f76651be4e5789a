/**
 * What surrounds the experiment of the Cher: its work plan (the thirteen lines of the founding document, their states
 * are invented), the survey on quality of working life (answers invented), the means of the réseaux.
 */
import type { Departement } from "./ecole.ts";
import type { Fichiers } from "./fichiers.ts";
import { choisirSelonPoids, SUJET, type Tirage } from "./hasard.ts";
import { DERNIERE_RENTREE } from "./tailles.ts";

const PLAN: readonly (readonly [
  action: string,
  attribution: string,
  echeance: string,
  statut: string,
  note?: string,
])[] = [
  ["Définir le périmètre des réseaux d’EPLE", "DCIO", "Avril 2021", "FAIT"],
  ["Définir l’organisation du temps de travail des PsyEN (CIO / réseau d’EPLE)", "DCIO", "Mai 2021", "FAIT"],
  [
    "Élaborer un « Qui fait quoi ? » pour définir les responsabilités de chacun dans le cadre de l’expérimentation",
    "SG + Direction orientation",
    "Juin 2021",
    "FAIT",
  ],
  [
    "Recenser les actions éducatives externalisables en CIO",
    "DCIO",
    "Juin 2021",
    "EN_COURS",
    "Recensement à compléter à Vierzon",
  ],
  [
    "Concevoir les modalités de concertation sur projet",
    "Équipe de direction orientation",
    "Juin 2021",
    "FAIT",
  ],
  [
    "Définir expressément le champ d’intervention des membres de l’équipe de direction orientation dans le cadre de l’expérimentation",
    "IEN-IO",
    "Juin 2021",
    "FAIT",
  ],
  ["Actualiser les fiches de poste des secrétaires de CIO", "DCIO", "Juin 2021", "FAIT"],
  [
    "Présenter le cadre expérimental aux PsyEN et aux chefs d’établissement",
    "DASEN + direction orientation",
    "Juin/Juillet 2021",
    "FAIT",
  ],
  [
    "Définir les priorités pour l’année 2021-2022 en termes de pédagogie de l’orientation",
    "IEN-IO",
    "Septembre 2021",
    "FAIT",
  ],
  [
    "Réunion du GT sur les critères de l’évaluation de l’expérimentation",
    "SG + IEN-IO + Adj. IEN-IO",
    "Septembre-octobre 2021",
    "FAIT",
  ],
  [
    "Expérimenter dans au moins 1 EPLE l’évolution du CDI en Biblio-Lab de l’orientation",
    "Pilotage IEN-IO ou adjointe IEN-IO",
    "Année 2021-2022",
    "ABANDONNE",
    "Reporté faute de local",
  ],
  [
    "Réaliser au moins une action relevant du volet « Avenir » d’un territoire apprenant constitué autour de chaque CIO",
    "Équipe de direction orientation",
    "Année 2021-2022",
    "EN_COURS",
  ],
  [
    "Procéder à l’évaluation de l’expérimentation et restituer les résultats dans le cadre d’une réunion bilan associant les PsyEN",
    "Équipe de direction orientation",
    "Mai 2022",
    "A_FAIRE",
    "En attente des constats de rentrée",
  ],
];

export function ecrirePlan(fichiers: Fichiers): void {
  for (const [action, attribution, echeance, statut, note] of PLAN)
    fichiers.ecrire("plan_travail", undefined, [action, attribution, echeance, statut, note]);
}

/** PsyEN who answer, by département: one has fewer than ten, and its answers must not be shown. */
const REPONDANTS: Record<string, number> = {
  "018": 19,
  "028": 24,
  "036": 7,
  "037": 33,
  "041": 18,
  "045": 37,
};
const QUESTIONS = [
  "Mon organisation du travail me convient",
  "Je dispose du temps nécessaire pour les situations complexes",
  "Je me sens reconnu par les équipes des établissements",
  "La concertation entre collègues est suffisante",
  "Mes déplacements sont supportables",
];
const VAGUES = ["2021-05", "2022-05", "2023-05", "2024-05"];
const REPONSES = [8, 17, 30, 32, 13];

export function ecrireQvt({ code }: Departement, fichiers: Fichiers, tirage: Tirage): void {
  for (const [v, vague] of VAGUES.entries())
    for (const [q, question] of QUESTIONS.entries()) {
      const comptes = REPONSES.map(() => 0);
      for (let i = 0; i < (REPONDANTS[code] ?? 0) - ((v + q) % 3); i++) {
        const modalite = choisirSelonPoids(
          tirage(Number(code) * 1000 + i, SUJET.action + q, Number(vague.slice(0, 4))),
          REPONSES,
        );
        comptes[modalite] = (comptes[modalite] ?? 0) + 1;
      }
      for (const [m, effectif] of comptes.entries())
        fichiers.ecrire("qvt", undefined, [vague, code, question, m + 1, effectif]);
    }
}

/** About two PsyEN for each lycée tête de réseau, from the experiment on; less before. */
export function ecrireMoyens({ lyceesPublics }: Departement, fichiers: Fichiers): void {
  for (const tete of lyceesPublics.filter((lycee) => lycee.reseau === lycee))
    for (let rentree = 2019; rentree <= DERNIERE_RENTREE; rentree++)
      fichiers.ecrire("reseaux", undefined, [
        tete.uai,
        rentree,
        ((rentree < 2021 ? 14 : 20) + (tete.rang % 3) * 2) / 10,
      ]);
}
