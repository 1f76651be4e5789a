/** Takes from a deposit what a département did not send one year: its figures must then be non disponibles, not 0. */
import type { DepotAleatoire, LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

type Trou = (sources: DepotAleatoire, departement: string, annee: number) => void;

const de = (uai: string | number | undefined, departement: string): boolean =>
  String(uai).startsWith(departement);

const vider =
  (source: string, colonne: string, annee: string, ecole = "uai", valeur = ""): Trou =>
  (sources, departement, an) => {
    for (const l of sources[source] ?? [])
      if (l[annee] === an && de(l[ecole], departement)) l[colonne] = valeur;
  };

const retirer =
  (source: string, garder: (l: LigneCsv, departement: string, annee: number) => boolean): Trou =>
  (sources, departement, annee) => {
    sources[source] = (sources[source] ?? []).filter((l) => garder(l, departement, annee));
  };

const TROUS: Trou[] = [
  vider("orientation", "demande", "campagne"),
  vider("orientation", "decision_avant_appel", "campagne"),
  vider("orientation", "decision", "campagne"),
  vider("affectation", "resultat", "campagne", "uai_origine", "RE"),
  vider("rentree", "specialites", "rentree"),
  retirer("rentree", (l, d, an) => l.rentree !== an || !de(l.uai, d)),
  retirer("orientation", (l, d, an) => l.campagne !== an || !de(l.uai, d)),
  retirer("cohorte", (l, _d, an) => l.rentree !== an || l.situation !== "SUPERIEUR"),
];

export function trouer(h: Hasard, sources: DepotAleatoire): void {
  for (let i = h.entier(0, 3); i > 0; i--)
    h.parmi(TROUS)(sources, h.parmi(["018", "028"]), h.entier(2021, 2023));
  // A lycée that sent no pupil row one year: its présents come from the constat.
  const annee = h.entier(2021, 2023);
  sources.rentree = (sources.rentree ?? []).filter((r) => r.rentree !== annee || r.uai !== "0180911T");
}
