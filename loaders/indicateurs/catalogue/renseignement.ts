/** How many pupils have no known PCS: what any comparison by social origin is worth. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";
import { ELEVES_3E } from "./communs.ts";

/** Past this share, the groups that are known may no longer look like the whole. */
const SEUIL = 15;

interface Population {
  id: string;
  titre: string;
  qui: string;
  denominateur: string;
  millesime: string;
  sources: readonly string[];
  calcul: { base: string; population?: string; numerateur: string };
}

const POPULATIONS: readonly Population[] = [
  {
    id: "part_pcs_inconnue_3e",
    titre: "Élèves de 3e sans PCS renseignée",
    qui: "les élèves de 3e de la campagne d’orientation",
    denominateur: ELEVES_3E,
    millesime: "Le millésime est la campagne ; l’élève compte dans son collège.",
    sources: ["orientation", "chaine"],
    calcul: { base: "chaine_3e", numerateur: "pcs = 'ND' AND effectif > 0" },
  },
  {
    id: "part_pcs_inconnue_cohorte_3e",
    titre: "Élèves de 3e suivis sans PCS renseignée",
    qui: "les élèves de 3e suivis en cohorte",
    denominateur: "élèves présents en 3e à la rentrée t0, redoublants compris",
    millesime: "Le millésime est la rentrée de 3e, t0 ; l’élève compte dans son collège.",
    sources: ["cohorte"],
    calcul: { base: "cohortes", population: "cohorte = '3E'", numerateur: "pcs = 'ND'" },
  },
  {
    id: "part_pcs_inconnue_bacheliers",
    titre: "Bacheliers sans PCS renseignée",
    qui: "les bacheliers d’une session",
    denominateur: "élèves ayant obtenu leur premier baccalauréat à cette session",
    millesime: "Le millésime est la session ; l’élève compte dans l’établissement de son bac.",
    sources: ["cohorte"],
    calcul: { base: "cohortes", population: "cohorte = 'BAC'", numerateur: "pcs = 'ND'" },
  },
];

export const renseignement: readonly Indicateur[] = POPULATIONS.map(
  ({ qui, millesime, calcul, ...texte }): Indicateur => ({
    ...texte,
    theme: "origine",
    unite: "%",
    sens: "baisse",
    dimensions: [],
    mailles: MAILLES,
    question: `Parmi ${qui}, combien n’ont pas de PCS connue ?`,
    definition: `Part, parmi ${qui}, de ceux dont la PCS du responsable légal est absente, inconnue ou « non renseignée ».`,
    numerateur: "élèves dont la PCS est absente ou inconnue",
    conventions: [
      millesime,
      "Ces élèves forment un groupe à part, « non renseigné » : ils ne sont jamais ajoutés à un autre.",
      `Au-delà de ${SEUIL} %, les chiffres par origine sociale sont accompagnés d’un avertissement.`,
    ],
    limites: ["Ne dit pas qui sont ces élèves : rien n’assure qu’ils ressemblent aux autres."],
    alerte: {
      sens: "au-dessus",
      seuil: SEUIL,
      phrase: `Plus de ${SEUIL} % des élèves n’ont pas de PCS renseignée : les comparaisons par origine sociale sont fragiles.`,
    },
    calcul: { genre: "taux", besoins: [], ...calcul },
  }),
);
