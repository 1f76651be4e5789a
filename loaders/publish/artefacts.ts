/**
 * Everything the pages and the downloads are made of, written into one folder. Takes masked measures only:
 * the type can be made by the masking module alone, so no raw figure can reach a page by this way.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { decrireFiches } from "../indicateurs/fiches.ts";
import { contoursDesPages } from "./contours.ts";
import type { Publication } from "./datapackage.ts";
import { comparables, etablissements, mesuresDesEcoles } from "./ecoles.ts";
import { preparerEvaluation } from "./evaluation.ts";
import { experimentation } from "./experimentation.ts";
import { fluxDesPages } from "./flux.ts";
import { formations } from "./formations.ts";
import { json } from "./json.ts";
import { ecrireParIndicateur } from "./parIndicateur.ts";
import { planFormation } from "./plan-formation.ts";
import { bacParOrigine, publics } from "./publics.ts";
import { qualite } from "./qualite.ts";
import { ecrireTelechargements } from "./telechargements.ts";
import { trajetsDesPages } from "./trajets.ts";
import { entonnoirs } from "./trois-ans.ts";

export async function ecrireArtefacts(mesures: MesuresMasquees, publication: Publication, dossier: string) {
  await mkdir(dossier, { recursive: true });
  const ecrire = (nom: string, contenu: string | Uint8Array) => writeFile(join(dossier, nom), contenu);
  const evaluation = await preparerEvaluation(mesures);
  const { site, provenance, catalogue } = await ecrireTelechargements(
    mesures,
    publication,
    join(dossier, "telechargements"),
  );
  await ecrire("site.json", json(site));
  await ecrire("provenance.json", json(provenance));
  await ecrire("catalogue.json", json(catalogue));
  await ecrire("fiches.json", json(await decrireFiches(catalogue)));
  await ecrire("publics.json", json(await publics(mesures)));
  await ecrire("bac-origine.json", json(await bacParOrigine(mesures.connexion)));
  await ecrire("qualite.json", json(await qualite(mesures.connexion)));
  await ecrire("etablissements.json", json(await etablissements(mesures)));
  await ecrire("comparables.json", json(await comparables(mesures)));
  await ecrire("mesures-etablissements.json", JSON.stringify(await mesuresDesEcoles(mesures)));
  await ecrire("trajets.json", JSON.stringify(await trajetsDesPages(mesures)));
  await ecrire("contours.json", JSON.stringify(await contoursDesPages(mesures)));
  await ecrire("formations.json", json(await formations(mesures)));
  for (const { cohorte, contenu } of await fluxDesPages(mesures))
    await ecrire(`flux-${cohorte}.json`, contenu);
  await ecrire("experimentation.json", await experimentation(mesures, evaluation));
  await ecrire("plan-formation.json", json(await planFormation(mesures)));
  await ecrireParIndicateur(mesures, join(dossier, "mesures"));
  // Six digits: percentages are shown with one decimal, and whole years of schools weigh on the page.
  for (const entonnoir of await entonnoirs(mesures))
    await ecrire(
      `trois-ans-${entonnoir.indicateur}.json`,
      JSON.stringify(entonnoir, (_, x: unknown) => (typeof x === "number" ? Number(x.toPrecision(6)) : x)),
    );
}
