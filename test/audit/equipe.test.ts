// Attacks shared between workers find what one attacker finds. All pupils are fictional.
import { expect, test } from "vitest";
import { Equipe } from "../../loaders/audit/equipe.ts";
import { lirePublie } from "../../loaders/audit/publie.ts";
import { juin } from "../indicateurs/lignes.ts";
import { publication } from "./publication.ts";

const ANNEES = [2021, 2022, 2023];
/** Two collèges: three pupils of one are told by the other and by their total. */
const tables = {
  etablissements: ["0180001A", "0180002B"].map((uai) => ({
    ...{ uai, nom: uai, nature: "COLLEGE", secteur: "PU", departement: "018", bassin: "Nord", debut: 2000 },
  })),
  orientation: ANNEES.flatMap((campagne) =>
    ["0180001A", "0180002B"].flatMap((uai, ecole) =>
      Array.from({ length: 60 }, (_, i) =>
        juin(`${campagne} ${uai} ${i}`, {
          ...{ campagne, uai, sexe: i % 2 ? "F" : "M" },
          decision: i < (ecole === 0 ? 3 : 20) ? "2PRO" : "2GT",
        }),
      ),
    ),
  ),
};

test("à plusieurs, trouvent ce qu’un seul trouve, dans l’ordre des parties, tour après tour", async () => {
  const publie = await lirePublie([await publication(tables, false)]);
  const seul = new Equipe(publie.lieux, 1);
  const plusieurs = new Equipe(publie.lieux, 2);
  try {
    const { parties, lire } = publie;
    const attaquer = (equipe: Equipe) =>
      equipe.attaquer(parties, async (partie) => ({
        partie,
        dossiers: await lire(partie),
        options: {},
        souvenir: `${partie.bloc} ${partie.millesime}`,
      }));
    for (let tour = 0; tour < 2; tour++) {
      const attendues = await attaquer(seul);
      expect(attendues.flatMap(({ trouvees }) => trouvees).length).toBeGreaterThan(0);
      expect(attendues.map(({ millesime }) => millesime)).toEqual(parties.map(({ millesime }) => millesime));
      expect(await attaquer(plusieurs)).toEqual(attendues);
    }
    // What cannot be attacked is said, not waited for.
    const ailleurs = attaquerAilleurs(plusieurs, parties[0]);
    await expect(ailleurs).rejects.toThrow("ne sait pas où placer");
  } finally {
    await plusieurs.fermer();
    publie.fermer();
  }
});

const attaquerAilleurs = (equipe: Equipe, partie: Parameters<Equipe["attaquer"]>[0][number] | undefined) =>
  equipe.attaquer(partie ? [partie] : [], async (p) => ({
    partie: p,
    dossiers: [
      [
        {
          ...{ rang: null, indicateur: "orientation_2gt", maille: "bassin", code: "Nulle part", sexe: "T" },
          ...{ pcs: "T", strate: "", numerateur: 1, denominateur: 2, ic_bas: null, ic_haut: null },
          statut: "publie" as const,
        },
      ],
    ],
    options: {},
  }));
