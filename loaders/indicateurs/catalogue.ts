/** Every indicator, declared once. `CATALOGUE` is what readers see; `INDICATEURS` adds how each is computed. */
import type { Indicateur } from "./calcul.ts";
import { actions } from "./catalogue/actions.ts";
import { affectation } from "./catalogue/affectation.ts";
import { apres2gt } from "./catalogue/apres2gt.ts";
import { bac } from "./catalogue/bac.ts";
import { cohortes } from "./catalogue/cohortes.ts";
import { conseil } from "./catalogue/conseil.ts";
import { ecarts } from "./catalogue/ecarts.ts";
import { effectifsPublics } from "./catalogue/effectifs-publics.ts";
import { etats, etatsParOrigine } from "./catalogue/etats.ts";
import { filles } from "./catalogue/filles.ts";
import { ivac } from "./catalogue/ivac.ts";
import { ival } from "./catalogue/ival.ts";
import { origine } from "./catalogue/origine.ts";
import { renseignement } from "./catalogue/renseignement.ts";
import { poursuitePublique, resultatsPublics } from "./catalogue/resultats-publics.ts";
import { situations } from "./catalogue/situations.ts";
import { specialitesPubliques } from "./catalogue/specialites-publiques.ts";
import type { Declaration } from "./declaration.ts";

export const INDICATEURS: readonly Indicateur[] = [
  ...etats,
  ...ecarts,
  ...situations,
  ...conseil,
  ...apres2gt,
  ...bac,
  ...ival,
  ...filles,
  ...specialitesPubliques,
  ...origine,
  ...poursuitePublique,
  ...etatsParOrigine,
  ...renseignement,
  ...affectation,
  ...cohortes,
  ...ivac,
  ...effectifsPublics,
  ...resultatsPublics,
  ...actions,
];

const PREMIERE = { version: "0.1.0", texte: "Première définition." };

export const CATALOGUE: readonly Declaration[] = INDICATEURS.map(({ calcul: _, ...declaration }) => ({
  ...declaration,
  historique: declaration.historique ?? [PREMIERE],
}));
