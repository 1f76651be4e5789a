/** The files of the small fictional publication, as pages find them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { serrer } from "../../loaders/publish/serrer.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";

const fichier = (
  nom: string,
  source: string | null,
  dateObservation: string | null,
  lues: number,
  rejetees: number,
) => ({
  ...{ fichier: nom, source, dateObservation, sha256: "a".repeat(64), annees: source ? [2024] : [] },
  ...{ lues, acceptees: lues - rejetees, rejetees, doublons: 0 },
});
const PROVENANCE = [
  fichier("orientation_2024.csv", "orientation", "2024-06-28", 6012, 8),
  fichier("rentree_2024.csv", "rentree", "2024-10-03", 51_230, 0),
  fichier("ancien.xlsx", null, null, 0, 0),
];

/** Writes the artefacts of the publication; `mesures` may be cut down to see how pages bear it. */
export function ecrireArtefacts(dossier: string, site = SITE, mesures = mesuresFictives(site)): void {
  mkdirSync(dossier, { recursive: true });
  const ecrire = (nom: string, contenu: unknown) =>
    writeFileSync(join(dossier, nom), JSON.stringify(contenu));
  ecrire("site.json", site);
  ecrire("catalogue.json", CATALOGUE);
  ecrire("provenance.json", PROVENANCE);
  mkdirSync(join(dossier, "mesures"));
  for (const { id } of CATALOGUE) {
    const lignes = mesures.filter(({ indicateur }) => indicateur === id);
    ecrire(`mesures/${id}.json`, serrer(lignes.map((ligne) => ({ ...ligne, libelle: "" }))));
  }
}
