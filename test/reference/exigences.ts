/** Which rows the contract demands. Beyond them the engine may tell more, as long as it agrees with the reference. */
import type { MesureReference } from "./ligne.ts";

const CHAINE =
  /^(demande|decision_avant_appel|orientation|affectation|constat|ecart_(orientation|affectation)|cause|gain)_/;
const E2 =
  /^acces_(st|profil_scientifique|eds_\w+|sti2d|stl|2pro_industriel|cpge_scientifique|bts_industriel)$/;
const E3 = /^(acces_superieur_(cohorte|bacheliers)_t[45]|acces_bac_cohorte_3e|poursuite_superieur)$/;
const AUTRES =
  /^(taux_(passage_3e_2gt|passage_depp|redoublement_(3e|2gt|1gt)|accord_(2gt|2pro|cap1)|decision_modifiee_appel|pression|demande|occupation|remplissage_affectation|affectes|non_affectes|reponse|volet_orientation)|satisfaction_voeu1|part_pcs_inconnue_(3e|cohorte_3e|bacheliers)|acces_bac_cohorte(_bacgt|_meme_lycee|_a_lheure)?|acces_bacp_cohorte|acces_(2nde|1re|tle)_bac_apparent|(devenir|taux_retrouves|parcours_a_lheure|parcours_en_retard|ont_redouble)_(6e|3e|2gt|2pro|cap1)|nb_(reunions_bassin|formations_bassin|formations_inspe|actions_genre_ap|conventions_cordees)(_pour_10)?)$/;
const IVAL = /_bac_ival$|_ivac$|^ecart_cohorte_ival$|^ips_(college|lycee)$/;
const PUBLICS =
  /^(choix_(1g|1gt|tle)_\w+|part_filles_1re_\w+|effectif_\w+|reussite_(dnb|bac_[gtp])|poursuite_sies(_bac[gtp])?)$/;
const COMPAGNES = /^(ecart_fg|parite|odds_fg|part_filles|ecart_pcs_da|rapport_pcs_da|odds_pcs_da)_/;
/** Figures over a part of their base: where coverage takes that part away, the row may be left out. */
const SUR_UNE_PART = /^(cause_|gain_|taux_accord_|taux_decision_)/;

/** The ids the reference computes: an engine row of another id is not its business. */
export const connait = (id: string): boolean =>
  [CHAINE, E2, E3, AUTRES, IVAL, PUBLICS, COMPAGNES].some((famille) => famille.test(id));

/** Rows that may be absent: no number to tell, a dimension or a stratum the contract does not ask of that id. */
export function exigee(m: MesureReference): boolean {
  if (
    m.statut === "sans_objet" ||
    (m.statut === "non_disponible" && (COMPAGNES.test(m.indicateur) || SUR_UNE_PART.test(m.indicateur)))
  )
    return false;
  if (m.indicateur.startsWith("nb_"))
    return m.numerateur !== 0 && ["academie", "departement", "bassin"].includes(m.maille);
  const chaine = CHAINE.test(m.indicateur);
  const e3 = E3.test(m.indicateur);
  if (m.strate !== "")
    return chaine && (m.strate === "PU" || m.strate === "PR") && m.maille !== "etablissement";
  const [parSexe, parPcs] = [m.sexe !== "T", m.pcs !== "T"];
  if (parSexe && parPcs) return (chaine || e3) && (m.maille === "academie" || m.maille === "departement");
  if (parSexe) return chaine || e3 || E2.test(m.indicateur) || PUBLICS.test(m.indicateur);
  return !parPcs || chaine || e3;
}
