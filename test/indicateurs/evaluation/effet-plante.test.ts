// The effect planted in the fictional académie of real size, from the life of its pupils to the evaluation: counted by a
// plain loop over pupils, without files nor SQL.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { construireDepartement } from "../../../loaders/demo/ecoles.ts";
import { HAUSSE_CONSTAT_2GT } from "../../../loaders/demo/effets.ts";
import { bassins, DEPARTEMENTS } from "../../../loaders/demo/geographie.ts";
import { creerTirage } from "../../../loaders/demo/hasard.ts";
import { vivre } from "../../../loaders/demo/simulation.ts";
import { DIMENSIONS, PREMIERE_RENTREE } from "../../../loaders/demo/tailles.ts";
import { type Comparaison, evaluer } from "../../../loaders/indicateurs/evaluation/evaluer.ts";
import type { Observation } from "../../../loaders/indicateurs/evaluation/unites.ts";
import { contient, observation, trouver } from "./fictif.ts";

const { departement: CHER, campagne: PREMIERE, points } = HAUSSE_CONSTAT_2GT;

/** Those of the table that the product ships, of which the Cher is the followed one. */
const CONTRASTES = readFileSync(
  join(import.meta.dirname, "..", "..", "..", "data", "nomenclatures", "contrastes.csv"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((ligne) => ligne.split(";"))
  .filter(([, , suivis]) => suivis === CHER)
  .map(([contraste = "", titre = "", suivis = "", temoins = ""]) => ({
    ...{ contraste, titre, suivis: suivis.split(" "), temoins: temoins.split(" ") },
  }));

/** Pupils of 3e by collège and campaign, and those in 2nde GT in October; départements add their collèges up. */
function compter(graine: number): Observation[] {
  const tirage = creerTirage(graine);
  const compteur = { suivant: 1 };
  const tous = bassins("academie", 0);
  const comptes = new Map<string, Observation & { numerateur: number; denominateur: number }>();
  const ajouter = (
    place: Pick<Observation, "maille" | "code" | "departement" | "millesime">,
    present: boolean,
  ) => {
    const cle = `${place.code} ${place.millesime}`;
    const compte = comptes.get(cle) ?? { ...observation(place), numerateur: 0, denominateur: 0 };
    comptes.set(cle, compte);
    compte.denominateur++;
    if (present) compte.numerateur++;
  };
  for (const [rang, departement] of DEPARTEMENTS.entries()) {
    const siens = tous.filter((bassin) => bassin.departement === departement);
    const lieu = construireDepartement(departement, rang, 0, siens, DIMENSIONS.academie, tirage);
    vivre(lieu, compteur, tirage, {
      campagne(millesime, dossiers, _, etats) {
        if (millesime < PREMIERE_RENTREE) return;
        for (const dossier of dossiers) {
          const { classe, ecole } = dossier.eleve.etat;
          if (classe !== "3E" || !ecole) continue;
          const suite = etats.get(dossier);
          const present = suite?.vu === "rentree" && suite.classe === "2GT";
          ajouter({ maille: "departement", code: departement, departement, millesime }, present);
          ajouter({ maille: "etablissement", code: ecole.uai, departement, millesime }, present);
        }
      },
      eleve() {},
      rentreeFinie() {},
    });
  }
  return [...comptes.values()];
}

let comparaisons: Comparaison[];
beforeAll(() => {
  const evalues = [{ indicateur: "constat_2gt", premier: PREMIERE, raison: "", composition: "" }];
  comparaisons = evaluer(compter(1), { contrastes: CONTRASTES, evalues });
});

describe.each(["cher_variantes", "cher_autres"])("les deux points plantés dans le Cher (%s)", (nom) => {
  const ici = () => comparaisons.find(({ contraste }) => contraste === nom) as Comparaison;

  test.each(["regroupe", "panel"] as const)("sont dans l’intervalle à 95 %% (%s)", (estimateur) => {
    const estimation = trouver(ici(), estimateur, "ensemble");
    expect(contient(estimation, points)).toBe(true);
    // An interval as wide as what it looks for would hold it whatever was planted.
    expect((estimation.ic_haut as number) - (estimation.ic_bas as number)).toBeLessThan(2 * points);
  });

  test.each(["regroupe", "panel"] as const)("ne sont pas trouvés à une date fictive (%s)", (estimateur) => {
    expect(contient(trouver(ici(), estimateur, "placebo"), 0)).toBe(true);
  });
});
