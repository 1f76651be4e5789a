/** Sentences of who stays in a réseau, from its collèges to its lycées. */
import { compte, INSECABLE, nombre, pluriel, pourcent } from "../format.js";
import type { Connus, Retention } from "../trajets.js";
import { TETE } from "./trajets.js";

const borne = ({ auMoins }: Connus, dit: string) => (auMoins ? `au moins ${dit}` : dit);

/** « au moins 60 », « 60 ». */
export const combien = (connus: Connus) => borne(connus, nombre(connus.eleves));

const part = ({ eleves }: Connus, { total }: Retention) => pourcent((100 * eleves) / total);

const QUESTION = `Rentrée après rentrée, combien d’élèves de 2nde GT restent dans un lycée du réseau${INSECABLE}?`;

/** The finding of the rentrée in view; a question where it is not known. */
export function titreRetention(vue: Retention | undefined): string {
  if (!vue?.dedans) return QUESTION;
  const { annee, dedans, montres, colleges } = vue;
  const qui = `élèves de 2nde GT${montres < colleges ? " des collèges montrés" : ""}`;
  return `Rétention${INSECABLE}: à la rentrée ${annee}, ${borne(dedans, part(dedans, vue))} des ${qui} sont dans un lycée du réseau`;
}

export const SOUS_TITRE_RETENTION = `En % des élèves de 3e des collèges du réseau présents en 2nde GT, rentrée après rentrée. Hachuré${INSECABLE}: dans un lycée qui n’est pas montré, du réseau ou non.`;

export function lectureRetention(vue: Retention | undefined): string | undefined {
  if (!vue) return undefined;
  const { annee, total, montres, colleges, reste, dedans, tete } = vue;
  const venus =
    montres < colleges
      ? `venus de ${nombre(montres)} des ${compte(colleges, "collège")} du réseau, les seuls montrés`
      : "venus des collèges du réseau";
  const restes = dedans
    ? `${combien(dedans)} (${part(dedans, vue)}) sont dans un lycée du réseau`
    : "le nombre de ceux qui sont dans un lycée du réseau n’est pas montré";
  const dont =
    dedans &&
    (tete ? `, dont ${combien(tete)} au lycée ${TETE}` : `, celui du lycée ${TETE} n’étant pas montré`);
  const suite =
    reste > 0 &&
    `${INSECABLE}; ${nombre(reste)} ${pluriel(reste, "est", "sont")} dans un lycée qui n’est pas montré`;
  return [`à la rentrée ${annee}, sur ${compte(total, "élève")} de 2nde GT ${venus}, ${restes}`, dont, suite]
    .filter(Boolean)
    .join("");
}

export const NOTES_RETENTION = [
  "« Au moins » : des élèves sont dans un lycée qui n’est pas montré (moins de cinq élèves, ou un nombre masqué pour ne pas en révéler un autre), et ce lycée peut être du réseau ; deux rentrées ne se comparent que si peu d’élèves y sont hachurés",
  "Les élèves d’un collège dont rien n’est montré ne sont pas comptés",
  "Les collèges et les lycées sont ceux du réseau dans sa dernière composition, pour toutes les rentrées",
] as const;

/** As the file says it of each of its rows. */
export const DEFINITION_RETENTION =
  "Élèves de 3e des collèges du réseau présents en octobre en 2nde GT, et parmi eux ceux que l’on sait dans un lycée du réseau ; « minimum » : d’autres, dont le lycée n’est pas montré, peuvent y être aussi.";

export function bulleRetention({ annee, total }: Retention, ou: string, connus: Connus): string {
  return `Rentrée ${annee}, ${ou}${INSECABLE}: ${borne(connus, compte(connus.eleves, "élève"))} sur ${nombre(total)}`;
}
