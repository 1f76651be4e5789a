/** Every disagreement between the reference and the engine's table, one line each; empty when they say the same. */
import { differences, type LigneLue, nomLigne } from "./comparer.ts";
import { connait, exigee } from "./exigences.ts";
import type { MesureReference } from "./ligne.ts";

const sansNombre = (l: LigneLue): boolean =>
  [l.numerateur, l.denominateur, l.valeur, l.ic_bas, l.ic_haut].every((v) => v === null);

export function confronter(attendues: MesureReference[], lues: LigneLue[]): string[] {
  const parNom = new Map(lues.map((l) => [nomLigne(l), l]));
  const ecarts: string[] = parNom.size < lues.length ? [`${lues.length - parNom.size} clés en double`] : [];
  const noms = new Set<string>();
  for (const m of attendues) {
    const nom = nomLigne(m);
    noms.add(nom);
    const lue = parNom.get(nom);
    if (lue === undefined) {
      if (exigee(m))
        ecarts.push(`${nom} : absente, attendue ${m.statut} ${m.numerateur}/${m.denominateur} = ${m.valeur}`);
    } else if (m.statut === "publie" || exigee(m) || !sansNombre(lue) || lue.statut === "publie") {
      const d = differences(m, lue);
      if (d.length > 0) ecarts.push(`${nom} : ${d.join(", ")}`);
    }
  }
  for (const l of lues)
    if (connait(l.indicateur) && !noms.has(nomLigne(l)) && (l.statut === "publie" || !sansNombre(l)))
      ecarts.push(`${nomLigne(l)} : en trop, ${l.statut} ${l.numerateur}/${l.denominateur} = ${l.valeur}`);
  return ecarts;
}
