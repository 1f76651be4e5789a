/** The flows that pages show, one file a cohort: bassins and larger, as rows without the names of their columns. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";

const COHORTES = ["6e", "3e", "2gt", "2pro", "cap1"] as const;

export async function fluxDesPages({ connexion }: MesuresMasquees) {
  const lues = await connexion.runAndReadAll(`
    SELECT cohorte, maille, code, millesime, etape, de, vers, effectif FROM flux_masques
    WHERE maille IN ('academie', 'departement', 'bassin') ORDER BY ALL`);
  const lignes = lues.getRowsJS();
  return COHORTES.map((cohorte) => {
    const siennes = lignes.filter(([celle]) => celle === cohorte).map((ligne) => ligne.slice(1));
    return { cohorte, contenu: `${JSON.stringify(siennes)}\n` };
  });
}
