// The site of the small fictional académie, attacked as whoever downloads it would: nothing masked is narrowed, nothing is said
// elsewhere than in the table. Bounds see all of it, programs one rentrée to the end: masking has run them on all, and
// `npm run observatoire -- auditer --complet` does it again.
import { expect, test } from "vitest";
import { auditer, estSur } from "../../loaders/audit/auditer.ts";
import { Equipe } from "../../loaders/audit/equipe.ts";
import { lirePublie } from "../../loaders/audit/publie.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { sitePetit } from "../petite.ts";

/** Its pupils of 3e are followed for three years after it. */
const RENTREE = 2021;

test("l’audit du site de la petite académie ne resserre aucun effectif masqué", async () => {
  const sortie = await sitePetit();
  const audit = await auditer({ sortie, duree: 0, journal });
  expect(audit.attaques.reduce((n, { masquees }) => n + masquees, 0)).toBeGreaterThan(100_000);
  expect(audit.attaques.flatMap(({ trouvees }) => trouvees)).toEqual([]);
  expect(estSur(audit)).toBe(true);

  const publie = await lirePublie([sortie]);
  const equipe = new Equipe(publie.lieux);
  try {
    const parties = publie.parties.filter(({ millesime }) => millesime === RENTREE);
    const attaques = await equipe.attaquer(parties, async (partie) => ({
      partie,
      dossiers: await publie.lire(partie),
      options: {},
    }));
    expect(attaques.flatMap(({ trouvees }) => trouvees)).toEqual([]);
    expect(attaques.map(({ impossible }) => impossible)).toEqual(parties.map(() => null));
    expect(attaques.map(({ nonVues }) => nonVues)).toEqual(parties.map(() => 0));
    expect(attaques.reduce((n, { larges }) => n + larges, 0)).toBeGreaterThan(10_000);
  } finally {
    await equipe.fermer();
    publie.fermer();
  }
}, 1_800_000);
