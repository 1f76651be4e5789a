/**
 * Which of several public files tells a figure last: the producer revises what it published, and keeps its former
 * vintages under other identifiers. A file that bears a former identifier gives way to all others. The date of a copy says
 * when it was copied, not which is right: two files under current names that disagree are told apart by nobody.
 */
import { JEUX } from "../sources/jeux.ts";
import { nomDe } from "./annee-fichier.ts";

const RANGS = new Map(
  JEUX.flatMap(({ identifiants }) => identifiants.map((id, rang) => [id, rang] as const)),
);

/** 0 for the last word; equal where neither has it. */
export const recence = ({ fichier }: { fichier: string }): number =>
  RANGS.get(nomDe(fichier).replace(/\..*$/, "")) ?? 0;
