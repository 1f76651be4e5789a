/** What the `territoire` command found, in words. */
import { formaterRapport } from "../rapport.ts";
import type { Territoire } from "./territoire.ts";

const CITES = 10;

export function direTerritoire({ rapport, constats, ecoles, aDecrire }: Territoire, sortie: string): string {
  const nombre = (n: number, un: string, plusieurs = `${un}s`) =>
    `${n.toLocaleString("fr-FR")} ${n > 1 ? plusieurs : un}`;
  const parties = constats.map(({ titre, remede, trouves }) => {
    const reste = trouves.length - CITES;
    return [
      `${titre} : ${trouves.length.toLocaleString("fr-FR")}`,
      ...trouves.slice(0, CITES).map((texte) => `  ${texte}`),
      ...(reste > 0 ? [`  et ${nombre(reste, "autre")}`] : []),
      `  → ${remede}`,
      "",
    ].join("\n");
  });
  const bilan =
    constats.length === 0
      ? "Le territoire est décrit sans contradiction.\n"
      : `${nombre(constats.length, "point")} à revoir.\n`;
  const modele = `Liste des établissements écrite dans « ${sortie} » : ${nombre(ecoles, "ligne")}${
    aDecrire > 0 ? `, dont ${nombre(aDecrire, "établissement")} à décrire` : ""
  }. Complétez-la, puis déposez-la à la place du fichier des établissements.\n`;
  const controle = rapport.fichiers.length > 0 ? `${formaterRapport(rapport, "texte")}\n` : "";
  return [controle, ...parties, bilan, modele].join("\n");
}
