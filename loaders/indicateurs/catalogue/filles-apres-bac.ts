/** E2 after the bac: girls and boys in the scientific CPGE and the industrial BTS, where the follow-up tells the formation. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";

interface Filiere {
  id: string;
  nom: string;
  objet: string;
  classe: string;
  specialites: string;
  calcul: { besoins: readonly string[]; numerateur: string };
}

const FILIERES: readonly Filiere[] = [
  {
    id: "acces_cpge_scientifique",
    nom: "une classe préparatoire scientifique",
    objet: "à une classe préparatoire scientifique",
    classe: "1re année de CPGE (MEFSTAT 3111)",
    specialites: "spécialités 11 (mathématiques, physique, chimie, biologie)",
    calcul: { besoins: ["cpge"], numerateur: "etudes = '3111' AND formation LIKE '11%'" },
  },
  {
    id: "acces_bts_industriel",
    nom: "un BTS industriel",
    objet: "à un BTS industriel",
    classe: "1re année de BTS (MEFSTAT 3221)",
    specialites: "spécialités de production, dont le code commence par 2",
    calcul: { besoins: ["bts"], numerateur: "etudes = '3221' AND formation LIKE '2%'" },
  },
];

/** Each with the words that its companions need. */
export const apresBac: readonly [Indicateur, string][] = FILIERES.map(
  ({ id, nom, objet, classe, specialites, calcul }) => [
    {
      id,
      theme: "filles",
      unite: "%",
      sens: "neutre",
      dimensions: ["sexe"],
      mailles: MAILLES,
      sources: ["cohorte"],
      titre: `Accès ${objet} l’année du bac`,
      question: `Quelle part des bacheliers entre dans ${nom} à la rentrée qui suit le bac ?`,
      definition: `Part des bacheliers d’une session, au premier baccalauréat obtenu, présents à la rentrée de la même année en ${classe}, ${specialites}.`,
      numerateur: `bacheliers présents en ${classe}, ${specialites}`,
      denominateur: "élèves ayant obtenu leur premier baccalauréat à cette session",
      conventions: [
        "Le millésime est la session ; l’élève compte dans l’établissement de son bac.",
        "N’a de valeur que là où le suivi de cohorte donne le code de formation (MEF) d’un étudiant au moins de cette classe à cette rentrée : ailleurs, la formation n’est pas connue, et la valeur n’est pas zéro.",
        "Un étudiant dont ni la formation ni la filière n’excluent cette classe n’est compté dans aucun des deux termes.",
      ],
      limites: [
        "Les entrées par apprentissage et celles des années suivantes n’y sont pas.",
        "Les effectifs de filles sont petits dans un établissement : lire de préférence le bassin ou le département.",
        "Un bachelier parti hors des fichiers suivis compte comme n’y étant pas entré.",
      ],
      calcul: { genre: "taux", base: "cohortes", population: "cohorte = 'BAC'", ...calcul },
    },
    objet,
  ],
);
