/**
 * `charger` on a large affectation file, against DuckDB's own typed read and against a plain loop: ratios within one run,
 * on one file. Each way is alone in its process, with two cores.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Encodage, ecrireAffectation } from "./fichier-affectation.ts";
import { cache } from "./matiere.ts";
import { type Vecue, vivre } from "./page-verifier.ts";
import { duree, type Releve, releverChargement } from "./releve.ts";
import type { Mesure } from "./tableau.ts";

const LIGNES = Number(process.env.LIGNES ?? 5_000_000);
const FAISEUR = join(import.meta.dirname, "fichier-affectation.ts");
const MIO = 2 ** 20;
/** « At least three times as fast »: at most a third of the time. */
const CIBLES = { utf8: 4, win1252: 6, boucle: 1 / 3, memoire: 2048, dixFois: 11 } as const;
/** Of the page « Vérifier ». */
const [LIGNES_ICI, SECONDES_ICI] = [200_000, 5];
/** What is felt as a page that hangs, and as a bar that does. */
const [FIGE_MS, SILENCE_MS] = [200, 1000];

function preparer(lignes: number, encodage: Encodage): string {
  const dossier = join(cache("affectation", [FAISEUR]), `affectation-${lignes}-${encodage}`);
  mkdirSync(dossier, { recursive: true });
  const fichier = join(dossier, "affectation.csv");
  ecrireAffectation(fichier, lignes, encodage);
  return fichier;
}

const temps = (libelle: string, releve: Releve): Mesure[] => [
  { libelle: `${libelle} : durée`, valeur: duree(releve), unite: "s" },
  { libelle: `${libelle} : temps processeur`, valeur: releve.processeur, unite: "s" },
];

export async function chargement() {
  process.env.OBSERVATOIRE_CLE ??= "cle-fictive-des-bancs-de-l-observatoire";
  const [utf8, win1252] = [preparer(LIGNES, "utf8"), preparer(LIGNES, "win1252")];
  const dixieme = preparer(LIGNES / 10, "utf8");
  const typee = await releverChargement("typee", utf8);
  const charge = await releverChargement("charger", utf8);
  const latin = await releverChargement("charger", win1252);
  const petit = await releverChargement("charger", dixieme);
  const boucle = await releverChargement("boucle", utf8);
  for (const { lignes } of [typee, charge, latin, boucle])
    if (lignes !== LIGNES) throw new Error(`${lignes} lignes au lieu de ${LIGNES}`);
  const rapport = (libelle: string, a: Releve, b: Releve, cible: number): Mesure => ({
    ...{ libelle, unite: "fois", cible },
    valeur: duree(a) / duree(b),
  });
  return {
    titre: `Chargement d’un fichier d’affectation de ${LIGNES.toLocaleString("fr-FR")} lignes`,
    mesures: [
      ...temps("lecture typée de DuckDB", typee),
      ...temps("charger, UTF-8", charge),
      ...temps("charger, Windows-1252", latin),
      ...temps("charger, dix fois moins de lignes", petit),
      ...temps("papaparse, zod et appender", boucle),
      rapport("charger (UTF-8) / lecture typée", charge, typee, CIBLES.utf8),
      rapport("charger (Windows-1252) / lecture typée", latin, typee, CIBLES.win1252),
      rapport("charger / papaparse, zod et appender", charge, boucle, CIBLES.boucle),
      rapport("dix fois les lignes", charge, petit, CIBLES.dixFois),
      ...[charge, latin].map(
        ({ memoire }, i): Mesure => ({
          libelle: `mémoire au plus haut, ${i === 0 ? "UTF-8" : "Windows-1252"}`,
          valeur: memoire / MIO,
          ...{ unite: "Mio", cible: CIBLES.memoire },
        }),
      ),
    ],
  };
}

/** One cell in forty is spoiled: rows to correct are what takes time to say. */
function abimer(fichier: string): string {
  const abime = fichier.replace(/\.csv$/, "-abime.csv");
  const lignes = readFileSync(fichier, "utf8").split("\n");
  writeFileSync(
    abime,
    lignes.map((ligne, i) => (i > 0 && i % 40 === 0 ? ligne.replace(";ST;", ";??;") : ligne)).join("\n"),
  );
  return abime;
}

export async function verification() {
  const fichier = preparer(LIGNES_ICI, "utf8");
  const releve = await releverChargement("ici", fichier);
  const [sain, abime] = (await vivre([fichier, abimer(fichier)])) as [Vecue, Vecue];
  const dites = (quoi: string, { duree: valeur, fige, silence }: Vecue): Mesure[] => [
    { libelle: `${quoi} : du choix au verdict`, valeur, unite: "s", cible: SECONDES_ICI },
    { libelle: `${quoi} : plus longue image figée`, valeur: fige, unite: "ms", cible: FIGE_MS },
    { libelle: `${quoi} : plus long arrêt de la barre`, valeur: silence, unite: "ms", cible: SILENCE_MS },
  ];
  return {
    titre: `Page « Vérifier » : ${LIGNES_ICI.toLocaleString("fr-FR")} lignes, dans un navigateur`,
    mesures: [
      ...dites("sans faute", sain),
      ...dites(abime.verdict, abime),
      { libelle: "le même code dans Node : durée", valeur: duree(releve), unite: "s" },
      { libelle: "le même code dans Node : temps processeur", valeur: releve.processeur, unite: "s" },
    ] satisfies Mesure[],
  };
}
