/** What fiches cost, printed by the command's own loop from a built site, and what 350 of them take at the same pace. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Dossier } from "../../loaders/impression/dossier.ts";
import { imprimerFiches } from "../../loaders/impression/imprimer.ts";
import { Imprimeur, PAGES_ENSEMBLE } from "../../loaders/impression/imprimeur.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import type { Mesure } from "./tableau.ts";

/** The fiches of an académie, and the seconds they may take on two cores. */
const FICHES = 350;
const CIBLE = 300;

export async function bancImprimer(site = process.env.BANC_SITE ?? "dist"): Promise<Mesure[]> {
  const sortie = mkdtempSync(join(tmpdir(), "observatoire-banc-"));
  const debut = performance.now();
  const dossier = await Dossier.ouvrir(join(site, "telechargements"));
  const commun = { ...dossier.commun, reference: await dossier.reference() };
  const imprimeur = await Imprimeur.ouvrir(commun, PAGES_ENSEMBLE);
  try {
    const sujets = await dossier.sujets();
    const ouvert = performance.now();
    await imprimerFiches(dossier, imprimeur, sujets, { sortie, journal });
    const [ouverture, une] = [
      (ouvert - debut) / 1000,
      (performance.now() - ouvert) / 1000 / Math.max(1, sujets.length),
    ];
    return [
      { libelle: `fiches imprimées, ${PAGES_ENSEMBLE} à la fois`, valeur: sujets.length, unite: "fiches" },
      { libelle: "ouverture", valeur: ouverture, unite: "s" },
      { libelle: "une fiche", valeur: une, unite: "s" },
      {
        libelle: `${FICHES} fiches, au même rythme`,
        valeur: ouverture + FICHES * une,
        unite: "s",
        cible: CIBLE,
      },
    ];
  } finally {
    await imprimeur.fermer();
    dossier.fermer();
    rmSync(sortie, { recursive: true, force: true });
  }
}
