/**
 * The worker of the page « Vérifier » : checks the files it is handed, and answers with the verdict in words. It is
 * bundled at publication, with the nomenclatures in it, and asks nothing of anybody.
 */
import * as z from "zod";
import type { Textes } from "../../sources/nomenclatures/tables.ts";
import { formaterRapport } from "../rapport.ts";
import type { Fichier } from "./lire.ts";
import { type Verification, verifierIci } from "./verifier.ts";
import { vueDe } from "./vue.ts";

/** Put in place of this name by the bundle. */
declare const TABLES: Textes;

type Demande =
  | { quoi: "verifier"; fichiers: Fichier[] }
  | { quoi: "rejets"; fichier: string }
  | { quoi: "rapport" }
  | { quoi: "arreter" };

// Compiled checks need `new Function`, which the policy of the site forbids.
z.config({ jitless: true });

/** Nobody waits for this check any more. */
class Arret extends Error {}

const PERIODE_MS = 50;
let verification: Verification | null = null;
let dernier = 0;
/** The check under way; another question ends it. */
let tour = 0;

function avancer(mien: number, part: number, fichier: string): void {
  if (mien !== tour) throw new Arret();
  if (Date.now() - dernier < PERIODE_MS) return;
  dernier = Date.now();
  postMessage({ quoi: "avance", part, fichier });
}

async function repondre(demande: Demande): Promise<void> {
  if (demande.quoi === "verifier") {
    tour += 1;
    const mien = tour;
    verification = await verifierIci({
      fichiers: demande.fichiers,
      tables: TABLES,
      aujourdhui: new Date(),
      avancer: (part, fichier) => avancer(mien, part, fichier),
    });
    return postMessage({ quoi: "verdict", vue: vueDe(verification.rapport) });
  }
  if (demande.quoi === "arreter") tour += 1;
  if (verification === null || demande.quoi === "arreter") return;
  const texte =
    demande.quoi === "rapport"
      ? formaterRapport(verification.rapport, "html")
      : ((await verification.rejets(demande.fichier)) ?? "");
  postMessage({ quoi: "texte", texte });
}

addEventListener("message", ({ data }: MessageEvent<Demande>) => {
  repondre(data).catch((erreur) => {
    if (!(erreur instanceof Arret)) postMessage({ quoi: "echec", message: String(erreur) });
  });
});
