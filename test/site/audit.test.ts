// The site of the small fictional académie, attacked as whoever downloads it would: nothing masked is narrowed, nothing is said
// elsewhere than in the table. Bounds go to their end; programs, that masking ran to theirs, see what they can in this long
// (`npm run observatoire -- auditer --complet` leaves them none unseen).
import { expect, test } from "vitest";
import { auditer, estSur } from "../../loaders/audit/auditer.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { sitePetit } from "../petite.ts";

const DUREE = 45_000;

test("l’audit du site de la petite académie ne resserre aucun effectif masqué", async () => {
  const audit = await auditer({ sortie: await sitePetit(), duree: DUREE, journal });
  const somme = (compte: "masquees" | "larges") => audit.attaques.reduce((s, a) => s + a[compte], 0);
  expect(somme("masquees")).toBeGreaterThan(100_000);
  expect(somme("larges")).toBeGreaterThan(10_000);
  expect(audit.attaques.flatMap(({ trouvees }) => trouvees)).toEqual([]);
  expect(estSur(audit)).toBe(true);
}, 1_800_000);
