/** IVAC: the access from 6e to 3e that the DEPP publishes of each collège. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";

export const ivac: readonly Indicateur[] = [
  {
    id: "acces_6e_3e_ivac",
    theme: "cohortes",
    unite: "%",
    sens: "hausse",
    titre: "De la 6e à la 3e, selon la DEPP (IVAC)",
    question: "Quelle chance un élève de 6e a-t-il d’arriver en 3e dans son collège ?",
    definition:
      "Probabilité qu’un élève de 6e atteigne la 3e dans le même collège, quel que soit le nombre d’années nécessaires.",
    numerateur: "candidats de la série générale que le taux publié de leur collège mènerait de la 6e à la 3e",
    denominateur: "candidats de la série générale du DNB, pour pondérer les collèges d’un territoire",
    dimensions: [],
    mailles: MAILLES,
    sources: ["ivac"],
    conventions: [
      "Pour un collège : la valeur publiée par la DEPP, reprise telle quelle. Le millésime est la session du DNB.",
      "Au-dessus du collège : moyenne pondérée par les candidats de la série générale, calcul de l’observatoire. La DEPP peut donner une valeur différente de quelques dixièmes.",
    ],
    limites: [
      "Une valeur que la DEPP ne publie pas n’est pas un zéro ; le collège n’entre pas dans la moyenne.",
      "Un élève qui change de collège compte comme perdu pour celui qu’il quitte, même s’il arrive en 3e ailleurs.",
      "Ce n’est ni un classement ni un palmarès : la taille et le recrutement des collèges diffèrent.",
    ],
    calcul: {
      genre: "moyenne",
      base: "colleges_ivac",
      population: "true",
      valeur: "acces_6e_3e",
      poids: "candidats_g",
    },
  },
];
