/**
 * What ties the progress of a cohort to its situations of the same year: those found again are all but those not found,
 * those on time and late are in classes that anyone can name, those who have repeated stay so.
 */
import { RANGS } from "../indicateurs/declaration.ts";
import type { Relation } from "./relations.ts";

const COMPTE = /^(taux_retrouves|parcours_a_lheure|parcours_en_retard|ont_redouble)_(\w+):t\+(\d+)$/;

export function relationsDesParcours(comptes: readonly string[]): Relation[] {
  const situations = new Map<string, string[]>();
  for (const compte of comptes) {
    const [, annee] = /^(devenir_\w+:t\+\d+):\w+$/.exec(compte) ?? [];
    if (annee) situations.set(annee, [...(situations.get(annee) ?? []), compte]);
  }
  return comptes.flatMap((compte): Relation[] => {
    const [, famille, cohorte, n] = COMPTE.exec(compte) ?? [];
    if (!famille || !cohorte) return [];
    const annee = `devenir_${cohorte}:t+${n}`;
    const egal = (total: string, parts: string[]) => ({ total, parts, reste: false });
    const auMoins = (total: string, part: string) => ({ total, parts: [part], reste: true });
    const ceux = (garde: (etat: string) => boolean) =>
      (situations.get(annee) ?? []).filter((s) => garde(s.slice(annee.length + 1)));
    const attendu = (RANGS[cohorte.toUpperCase()] ?? 0) + Number(n);
    const rang = (etat: string) => RANGS[etat] ?? Number.NaN;
    switch (famille) {
      case "taux_retrouves":
        return [
          egal(`devenir_${cohorte}`, [compte, ...ceux((e) => e === "NON_RETROUVE")]),
          egal(
            compte,
            ceux((e) => e !== "NON_RETROUVE"),
          ),
        ];
      case "parcours_a_lheure":
        return [
          egal(
            compte,
            ceux((e) => rang(e) >= attendu),
          ),
          auMoins(`devenir_${cohorte}`, compte),
        ];
      case "parcours_en_retard":
        return [
          egal(
            compte,
            ceux((e) => rang(e) < attendu),
          ),
          auMoins(`devenir_${cohorte}`, compte),
        ];
      default: {
        // A year later in the same situation is in the same class, but for the CAP, which have three of them.
        const meme = `${annee}:${cohorte.toUpperCase()}`;
        const dabord = cohorte === "cap1" ? auMoins(meme, compte) : egal(compte, [meme]);
        const plusTard = `ont_redouble_${cohorte}:t+${Number(n) + 1}`;
        return [
          auMoins(`devenir_${cohorte}`, compte),
          auMoins(plusTard, compte),
          ...(n === "1" ? [dabord] : []),
        ];
      }
    }
  });
}
