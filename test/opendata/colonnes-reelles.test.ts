// A real copy, one column of which its producer would rename: nothing of it is read, and it replaces no former one.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { journalMuet } from "../../loaders/journal.ts";
import { apporter } from "../../loaders/opendata/apporter.ts";
import { Depot } from "../ingest/banc.ts";

const COPIES = new URL("../../../shared/opendata", import.meta.url).pathname;
const presentes = existsSync(COPIES);

describe.skipIf(!presentes)("une colonne renommée par son producteur fait refuser le fichier entier", () => {
  const SIES = "fr-esr-taux-poursuite-enseignement-superieur-par-academie";
  const GT = "fr-en-lycee_gt-effectifs-niveau-sexe-lv";
  const EDS = "fr-en-effectifs-specialites-triplettes-1ere-generale";
  const BAC = "fr-en-baccalaureat-par-academie";
  test.each([
    [SIES, / en STS /g, " dans une section de technicien ", 6],
    [SIES, /Néo-bacheliers poursuivant en IUT dans la même/g, "Poursuite en IUT dans la même", 1],
    [GT, /_garcons/g, "_masculins", 13],
    [GT, /1eres_stl(?=;|_filles|_garcons)/g, "1eres_labo", 3],
    [GT, /1eres_sthr/g, "1eres_hotellerie", 1],
    [EDS, /0613_mathematiques/g, "0613_maths", 2],
    [EDS, /0825_danse_garcons/g, "0825_danse_g", 1],
    [BAC, /Diplôme spécialité|diplome_specialite/gi, "diplome", 1],
  ] as const)("%s : %s", async (jeu, nom, autre, nombre) => {
    const [entete = "", ...lignes] = readFileSync(join(COPIES, jeu, `${jeu}.csv`), "utf8").split("\n");
    const extrait = (tete: string) => [tete, ...lignes.slice(0, 3), ""].join("\n");
    const sources = new Depot({ "copie.csv": extrait(entete) });
    const depot = new Depot();
    const lancer = () =>
      apporter({ depuis: sources.dossier, depot: depot.dossier, academie: undefined, journal: journalMuet });
    const { apports } = await lancer();
    expect(apports).toHaveLength(1);
    sources.ecrire({ "copie.csv": extrait(entete.replace(nom, autre)) });
    const { laisses } = await lancer();
    expect(laisses[0]?.raison).toMatch(
      new RegExp(`il lui manque ${nombre === 1 ? "une colonne" : `${nombre} colonnes`} : « `),
    );
    expect(readFileSync(join(depot.dossier, apports[0]?.vers ?? ""), "utf8")).toBe(extrait(entete));
    // Laid in the deposit by hand, nothing of it is read.
    const pose = new Depot({ "copie.csv": extrait(entete.replace(nom, autre)) });
    expect((await pose.charger()).fichiers.map((f) => [f.utilisable, f.acceptees])).toEqual([[false, 0]]);
  });
});
