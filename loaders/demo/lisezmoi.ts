/** The notice left in the deposit: everything in it is fictional. Not a .txt, which would be read as a source. */
import { BASSIN_QUI_PERD, HAUSSE_CONSTAT_2GT, LYCEE_FILLES_SCIENCES, PCS_MANQUANTES } from "./effets.ts";
import { CAMPAGNE_AGREGEE, DERNIERE_RENTREE, PREMIERE_RENTREE } from "./tailles.ts";

export const lisezmoi = (taille: string, graine: number): string => `# Données fictives

Ce dépôt a été écrit par « observatoire demo » (taille ${taille}, graine ${graine}). **Aucun élève, aucun établissement
n’y est réel** : seuls les six départements et les noms de villes donnés aux bassins existent. Les INE commencent par 9
et finissent par ZZ, les UAI ont un numéro que personne ne porte.

Chaque élève est suivi de la 6e à l’enseignement supérieur, et toutes les sources racontent la même histoire.

- \`orientation\`, \`affectation\`, \`offre\` : campagnes ${PREMIERE_RENTREE} à ${DERNIERE_RENTREE}, un fichier par an. Dans \`offre\`, les vœux sont
  ceux du premier tour et les affectés ceux de la dernière affectation, tous tours confondus.
- \`rentree\` : rentrées ${PREMIERE_RENTREE} à ${DERNIERE_RENTREE}, à partir de la 3e ; \`constat\` en est le décompte (statut scolaire).
- \`cohorte\` : de la 6e au supérieur, avec les diplômes jusqu’à la session ${DERNIERE_RENTREE + 1}.
- \`chaine\` : campagne ${CAMPAGNE_AGREGEE} seulement, comme une archive d’avant les exports nominatifs.
- \`ival_gt\`, \`ival_pro\` : au format de la DEPP, sessions ${PREMIERE_RENTREE + 2} à ${DERNIERE_RENTREE}. Les taux d’accès sont ceux de ces élèves,
  les taux attendus sont inventés.
- \`actions\`, \`reseaux\`, \`succession\`, \`plan_travail\`, \`qvt\` : réponses et états inventés.

Effets introduits à dessein : à ${BASSIN_QUI_PERD.bassin}, plus d’élèves perdus entre l’affectation et la rentrée ; à ${LYCEE_FILLES_SCIENCES.bassin}, un lycée
où les filles choisissent davantage les sciences à partir de ${LYCEE_FILLES_SCIENCES.rentree} ; dans le Cher, +${HAUSSE_CONSTAT_2GT.points} points d’élèves en 2nde GT à
partir de la campagne ${HAUSSE_CONSTAT_2GT.campagne} ; en ${PCS_MANQUANTES.campagne}, une PCS manquante pour un élève sur quatre.
`;
