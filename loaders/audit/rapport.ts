/** What the audit found, in French, for whoever must decide to publish. */
import type { Audit } from "./auditer.ts";
import { estSur } from "./auditer.ts";

const MONTREES = 50;

const nombre = (n: number) => n.toLocaleString("fr");

export function raconter(audit: Audit): string {
  const { attaques, traces } = audit;
  const somme = (de: (a: (typeof attaques)[number]) => number) =>
    nombre(attaques.reduce((s, a) => s + de(a), 0));
  const trouvees = attaques.flatMap((a) => a.trouvees.map((t) => ({ ...t, annee: a.millesime })));
  const lignes = [
    `${somme((a) => a.masquees)} effectifs masqués attaqués :`,
    `  ${somme((a) => a.lues)} lus dans une autre figure publiée,`,
    `  ${somme((a) => a.parBornes)} resserrés à moins de 5 par les bornes des égalités, de proche en proche,`,
    `  ${somme((a) => a.parProgrammes)} resserrés à moins de 5 par un programme linéaire,`,
    `  ${somme((a) => a.larges)} laissés larges par les programmes linéaires qui les regardent,`,
    `  ${somme((a) => a.nonVues)} laissés larges par les bornes, que les programmes n’ont pas regardés : trop nombreux, ou faute de temps.`,
    ...trouvees
      .slice(0, MONTREES)
      .flatMap(({ figure, annee, bas, haut, chemin }) => [
        `${figure} · ${annee} : entre ${bas} et ${haut}.`,
        ...chemin.map((pas) => `    ${pas}`),
      ]),
    ...(trouvees.length > MONTREES ? [`… et ${nombre(trouvees.length - MONTREES)} autres.`] : []),
    ...attaques.flatMap(({ impossible, bloc, millesime }) =>
      impossible === null
        ? []
        : [`${bloc} ${millesime} : des figures publiées se contredisent (${impossible}).`],
    ),
    ...traces.slice(0, MONTREES).map(({ fichier, constat }) => `${fichier} : ${constat}`),
    ...(traces.length > MONTREES ? [`… et ${nombre(traces.length - MONTREES)} autres lignes.`] : []),
    estSur(audit)
      ? "Aucune case masquée ne se resserre par ces attaques."
      : "Cette publication laisse retrouver des effectifs masqués : ne la diffusez pas.",
  ];
  return `${lignes.join("\n")}\n`;
}
