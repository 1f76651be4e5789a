/** The schools as the sources `etablissements` and `succession` describe them. */
import type { Departement, Ecole } from "./ecole.ts";
import type { Fichiers } from "./fichiers.ts";

const EDUCATION_PRIORITAIRE: Partial<Record<Ecole["profil"], string>> = { rep: "REP", repPlus: "REP+" };

/** « de Bourges », « d’Orléans », « du Blanc ». */
function deVille(nom: string): string {
  if (nom.startsWith("Le ")) return `du ${nom.slice(3)}`;
  return /^[AEIOUYÉÈ]/.test(nom) ? `d’${nom}` : `de ${nom}`;
}

export function ecrireEtablissements({ ecoles }: Departement, fichiers: Fichiers): void {
  for (const e of ecoles) {
    const label = e.nature === "COLLEGE" ? EDUCATION_PRIORITAIRE[e.profil] : undefined;
    if (e.repDepuis) {
      ecrirePeriode(e, undefined, e.debut, e.repDepuis - 1);
      ecrirePeriode(e, "REP", e.repDepuis, e.fin);
    } else ecrirePeriode(e, label, e.debut, e.fin);
    if (e.remplacePar) fichiers.ecrire("succession", undefined, [e.uai, e.remplacePar.uai, (e.fin ?? 0) + 1]);
  }

  function ecrirePeriode(e: Ecole, label: string | undefined, debut: number, fin: number | undefined): void {
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
      `CIO ${deVille(e.bassin)}`,
      e.latitude,
      e.longitude,
      label,
      e.nature === "CFA" ? undefined : e.ips,
      debut,
      fin,
    ]);
  }
}
