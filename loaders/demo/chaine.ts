/** One campaign, before the pupil-level exports, kept as head-counts along the chain: an académie’s older archive. */
import type { Dossier, Voie } from "./dossier.ts";
import type { Eleve, Etat } from "./eleve.ts";
import type { Fichiers } from "./fichiers.ts";

export function compterChaine(
  fichiers: Fichiers,
  campagne: number,
  dossiers: readonly Dossier[],
  etats: Map<Dossier, Etat>,
): void {
  const comptes = new Map<string, number>();
  const compter = (eleve: Eleve, etape: string, voie: string): void => {
    const groupe = eleve.pcs === "" ? "ND" : eleve.groupe;
    const cle = [campagne, "3E", eleve.etat.ecole?.uai, eleve.sexe, groupe, etape, voie].join(";");
    comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
  };
  for (const dossier of dossiers) {
    const { eleve, demande, avantAppel, decision, decisionVide, affectation } = dossier;
    if (eleve.etat.classe !== "3E") continue;
    compter(eleve, "EFFECTIF", "TOUTES");
    compter(eleve, "DEMANDE", demande);
    compter(eleve, "DECISION_AVANT_APPEL", avantAppel);
    if (!decisionVide) compter(eleve, "DECISION", decision);
    if (affectation) compter(eleve, "AFFECTATION", affectation.offre.voie);
    compter(eleve, "CONSTAT", voieConstatee(etats.get(dossier)));
  }
  for (const cle of [...comptes.keys()].sort())
    fichiers.ecrire("chaine", campagne, [...cle.split(";"), comptes.get(cle)]);
}

/** The voie as the October base shows it; a pupil it does not hold is not found. */
function voieConstatee(etat: Etat | undefined): Voie | "NON_RETROUVE" {
  if (etat?.vu !== "rentree") return "NON_RETROUVE";
  if (etat.apprenti) return "APP";
  switch (etat.classe) {
    case "2GT":
    case "2PRO":
    case "CAP1":
      return etat.classe;
    case "3E":
      return "MAINTIEN";
    default:
      return "AUTRE";
  }
}
