// The real client on the real files: each copy of a public data set served as its portal would, brought, and left as it was.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { journalMuet } from "../../loaders/journal.ts";
import { apporterDesPortails } from "../../loaders/opendata/portail.ts";
import { JEUX } from "../../loaders/sources/jeux.ts";
import { Depot } from "../ingest/banc.ts";
import { Portail } from "./serveur.ts";

const COPIES = join(import.meta.dirname, "..", "..", "..", "shared", "opendata");
const presentes = existsSync(COPIES);
if (!presentes) console.warn("Copies des données publiques absentes : le client n’est pas essayé sur elles.");
const REGLAGES = { essais: 4, pause: 5, pauseMax: 2_000, silence: 10_000 };

/** The copies are in folders of the name of their data set on the portal. */
const copieDe = (identifiant: string): string | undefined => {
  const dossier = join(COPIES, identifiant);
  const nom = existsSync(dossier)
    ? readdirSync(dossier).find((fichier) => fichier.endsWith(".csv"))
    : undefined;
  return nom && join(dossier, nom);
};

const portail = new Portail();
afterAll(() => portail.fermer());

test.skipIf(!presentes)(
  "chaque copie réelle passe par le client, coupée en route, et arrive octet pour octet",
  async () => {
    await portail.ouvrir();
    const jeux = JEUX.flatMap((jeu) => {
      const [premier, ...autres] = jeu.identifiants.filter((identifiant) => copieDe(identifiant));
      return premier
        ? [{ ...jeu, portail: portail.adresse, identifiants: [premier, ...autres] as const }]
        : [];
    });
    const servis = jeux.flatMap(({ nom, identifiants }) =>
      identifiants.map((identifiant) => ({ nom, identifiant, copie: copieDe(identifiant) as string })),
    );
    // Those of the folder, but the yearly XLSX of the IVAL, and data sets of which there is no copy.
    expect(servis).toHaveLength(15);
    for (const { identifiant, copie } of servis)
      portail.contenus.set(identifiant, {
        texte: readFileSync(copie, "utf8"),
        etag: `"${identifiant}"`,
      });
    portail.fautes.push({ coupe: 50_000 }, { code: 500 }, { code: 429, repos: 0 });
    const depot = new Depot();
    const demande = { depot: depot.dossier, jeux, reglages: REGLAGES, journal: journalMuet };
    const bilans = await apporterDesPortails(demande);
    expect(bilans.map(({ identifiant, issue, raison }) => [identifiant, issue, raison])).toEqual(
      servis.map(({ identifiant }) => [identifiant, "nouveau", null]),
    );
    for (const { nom, identifiant, copie } of servis)
      expect(
        readFileSync(join(depot.dossier, "opendata", nom, `${identifiant}.csv`)).equals(readFileSync(copie)),
        identifiant,
      ).toBe(true);
    expect((await apporterDesPortails(demande)).map(({ issue }) => issue)).toEqual(
      servis.map(() => "inchange"),
    );
  },
  120_000,
);
