/** The schools as the sources `etablissements`, `reseaux` and `succession` describe them. */
import type { Departement, Ecole } from "./ecole.ts";
import type { Fichiers } from "./fichiers.ts";

const EDUCATION_PRIORITAIRE: Partial<Record<Ecole["profil"], string>> = { rep: "REP", repPlus: "REP+" };

export function ecrireEtablissements({ ecoles }: Departement, fichiers: Fichiers): void {
  for (const e of ecoles) {
    fichiers.ecrire("etablissements", undefined, [
      e.uai,
      e.nom,
      e.nature,
      e.secteur,
      e.commune,
      e.departement,
      e.bassin,
      e.district,
      e.reseau?.uai,
      `CIO de ${e.bassin}`,
      e.latitude,
      e.longitude,
      e.nature === "COLLEGE" ? EDUCATION_PRIORITAIRE[e.profil] : "",
      e.nature === "CFA" ? "" : e.ips,
      e.debut,
      e.fin,
    ]);
    if (e.remplacePar) fichiers.ecrire("succession", undefined, [e.uai, e.remplacePar.uai, (e.fin ?? 0) + 1]);
  }
}
