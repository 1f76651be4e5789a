/** The checks made once every source is loaded, in the order the report and the site give them. */
import { affectesAuDela } from "./affectes-au-dela.ts";
import { anneePubliquePartielle } from "./annee-publique-partielle.ts";
import { anneeSautee } from "./annee-sautee.ts";
import { chaineApres2gt } from "./chaine-apres-2gt.ts";
import { chaineIncomplete } from "./chaine-incomplete.ts";
import { chaineSupplantee } from "./chaine-supplantee.ts";
import { classeHorsPopulation } from "./classe-hors-population.ts";
import type { Controle } from "./controle.ts";
import { decisionSansRentree } from "./decision-sans-rentree.ts";
import { effectifEnSaut } from "./effectif-en-saut.ts";
import { effectifsDiscordants } from "./effectifs-discordants.ts";
import { elevesEcartes } from "./eleves-ecartes.ts";
import { etablissementInconnu } from "./etablissement-inconnu.ts";
import { etablissementsAbsents } from "./etablissements-absents.ts";
import { etapeNonSaisie } from "./etape-non-saisie.ts";
import { fichiersPublicsDiscordants } from "./fichiers-publics-discordants.ts";
import { horsPerimetre } from "./hors-perimetre.ts";
import { mefHorsNomenclature } from "./mef-hors-nomenclature.ts";
import { sexesInverses } from "./sexes-inverses.ts";
import { superieurScolaire } from "./superieur-scolaire.ts";

export const CONTROLES: readonly Controle[] = [
  etablissementInconnu,
  etablissementsAbsents,
  horsPerimetre,
  mefHorsNomenclature,
  classeHorsPopulation,
  anneeSautee,
  effectifEnSaut,
  effectifsDiscordants,
  fichiersPublicsDiscordants,
  anneePubliquePartielle,
  sexesInverses,
  etapeNonSaisie,
  decisionSansRentree,
  affectesAuDela,
  superieurScolaire,
  elevesEcartes,
  chaineIncomplete,
  chaineApres2gt,
  chaineSupplantee,
];
