/**
 * Which of several public files tells a figure last: the producer revises what it published, and keeps its former
 * vintages under other identifiers. A file of a former identifier comes after all others, then the most recently dated is
 * the first. Of two files of one day none is known to be the last.
 */
import { JEUX } from "../sources/jeux.ts";
import { nomDe } from "./annee-fichier.ts";
import type { Depose } from "./depot.ts";

const RANGS = new Map(
  JEUX.flatMap(({ identifiants }) => identifiants.map((id, rang) => [id, rang] as const)),
);

const rangDe = ({ fichier }: Depose) => RANGS.get(nomDe(fichier).replace(/\..*$/, "")) ?? 0;
const jour = ({ modifie }: Depose) => modifie.toISOString().slice(0, 10);

/** By file: 0 for the last word; equal where neither has it. */
export function recences(deposes: readonly Depose[]): number[] {
  const cle = (depose: Depose) => `${rangDe(depose)} ${jour(depose)}`;
  const ordre = [...deposes].sort((a, b) => rangDe(a) - rangDe(b) || (jour(a) < jour(b) ? 1 : -1)).map(cle);
  const rangs = [...new Set(ordre)];
  return deposes.map((depose) => rangs.indexOf(cle(depose)));
}
