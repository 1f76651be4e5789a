/** June of a pupil of 3e or 2nde GT: demande, decisions and wishes, that October confirms only in part. */

import { INCONNUS } from "./aleatoire-lieux.ts";
import type { LigneCsv } from "./aleatoire-lignes.ts";
import { type DepotAleatoire, type Eleve, personne } from "./aleatoire-lignes.ts";
import { type Annee, codeDe, type Etat, ecole } from "./aleatoire-parcours.ts";
import type { Hasard } from "./hasard.ts";

const PREMIERE_CAMPAGNE = 2021;
const CODES_3E = ["2GT", "2PRO", "CAP1", "MAINTIEN", "APP", "AUTRE"];
const CODES_2GT = ["1G", "1STI2D", "1STL", "1STMG", "1STHR", "1STAV", "1PRO", "MAINTIEN", "AUTRE"];

export function orienter(
  h: Hasard,
  sources: DepotAleatoire,
  e: Eleve,
  a: Annee,
  suite: Annee | undefined,
): void {
  const campagne = a.rentree + 1;
  const troisieme = a.etat === "3E" || (a.etat === "INSERTION" && h.arrive(0.5));
  if (campagne < PREMIERE_CAMPAGNE || !(troisieme || a.etat === "2GT")) return;
  if (!h.arrive(0.06)) sources.orientation?.push(decisions(h, e, a, suite?.etat, troisieme ? "3E" : "2GT"));
  if (!h.arrive(0.1)) sources.affectation?.push(...voeux(h, e, a, suite));
}

function decisions(h: Hasard, e: Eleve, a: Annee, suite: Etat | undefined, palier: "3E" | "2GT"): LigneCsv {
  const codes = palier === "3E" ? CODES_3E : CODES_2GT;
  const attendu = suite !== undefined && codes.includes(suite) ? suite : h.parmi(codes);
  const tirer = (fidele: number): string => {
    if (h.arrive(0.06)) return "";
    return h.arrive(fidele) ? attendu : h.parmi(codes);
  };
  return {
    campagne: a.rentree + 1,
    palier,
    ...personne(h, e),
    uai: a.uai,
    mef: a.mef,
    demande: tirer(0.7),
    decision_avant_appel: tirer(0.8),
    decision: tirer(0.8),
  };
}

/** Up to three rounds of a few wishes; several may be AF, some are recensement or apprenticeship. */
function voeux(h: Hasard, e: Eleve, a: Annee, suite: Annee | undefined): LigneCsv[] {
  const eleve = personne(h, e);
  const lignes: LigneCsv[] = [];
  for (const tour of [1, 2, 3]) {
    if (tour > 1 && !h.arrive(0.3)) continue;
    const rangs = h.entier(0, 3);
    for (let rang = 1; rang <= rangs; rang++) {
      const vise: Etat = h.parmi(["2GT", "2GT", "2PRO", "CAP1", "1PRO"]);
      const fidele = suite !== undefined && suite.mef !== "" && h.arrive(0.6);
      lignes.push({
        campagne: a.rentree + 1,
        tour: tour === 1 && h.arrive(0.3) ? "" : tour,
        ...eleve,
        uai_origine: a.uai,
        mef_origine: a.mef,
        rang,
        uai_accueil: fidele ? suite.uai : h.arrive(0.05) ? INCONNUS.lycee : ecole(h, vise),
        mef_accueil: fidele ? suite.mef : codeDe(h, vise),
        statut_offre: h.arrive(0.08) ? "AP" : "ST",
        voeu_recensement: h.arrive(0.08) ? "O" : h.parmi(["N", ""]),
        resultat: h.parmi(["AF", "AF", "LS", "RE", "NT", ""]),
      });
    }
  }
  return lignes;
}
