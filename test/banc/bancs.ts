/** The benches, by the name they are asked for. Targets are those the project has set for a machine of two cores. */
import { join } from "node:path";
import { chargement, verification } from "./chargement.ts";
import { bancImprimer } from "./imprimer.ts";
import { type Matiere, preparer } from "./matiere.ts";
import { multiplier } from "./multiplier.ts";
import { duree, type Releve, relever } from "./releve.ts";
import { bancSite } from "./site.ts";
import type { Mesure } from "./tableau.ts";

interface Resultat {
  titre: string;
  mesures: Mesure[];
}

const MIO = 2 ** 20;
const CIBLE = { secondes: 20, memoire: 2048 };
/** Four times the pupils: at most a tenth more than four times the work. */
const LINEARITE = 1.1;
const COPIES = [1, 2, 4] as const;
const COPIES_NATIONALE = 26;

const sortie = ({ depot }: Matiere) => join(depot, "..", "mesures.csv");

const etapes = (releve: Releve): Mesure[] =>
  Object.entries(releve.etapes).map(([nom, valeur]) => ({ libelle: `dont ${nom}`, valeur, unite: "s" }));

const commun = (releve: Releve): Mesure[] => [
  { libelle: "temps processeur", valeur: releve.processeur, unite: "s" },
  { libelle: "lignes", valeur: releve.lignes, unite: "lignes" },
];

async function mesures(): Promise<Resultat> {
  const matiere = await preparer("academie");
  const releve = await relever("mesures", matiere.entrepot, sortie(matiere));
  return {
    titre: "Mesures brutes d’une académie, 9 rentrées",
    mesures: [
      { libelle: "durée", valeur: duree(releve), unite: "s", cible: CIBLE.secondes },
      ...etapes(releve),
      { libelle: "mémoire au plus haut", valeur: releve.memoire / MIO, unite: "Mio", cible: CIBLE.memoire },
      ...commun(releve),
    ],
  };
}

async function masquage(): Promise<Resultat> {
  const matiere = await preparer("academie");
  const releve = await relever("masquage", matiere.entrepot, sortie(matiere));
  return {
    titre: "Mesures masquées d’une académie, profil public",
    mesures: [
      { libelle: "durée", valeur: duree(releve), unite: "s" },
      ...etapes(releve),
      { libelle: "mémoire au plus haut", valeur: releve.memoire / MIO, unite: "Mio" },
      ...commun(releve),
    ],
  };
}

/** Ratios of processor time: they hold on a machine that does other things, where durations do not. */
async function linearite(): Promise<Resultat> {
  const matiere = await preparer("academie");
  const releves: Releve[] = [];
  for (const copies of COPIES)
    releves.push(await relever("mesures", await multiplier(matiere.entrepot, copies), sortie(matiere)));
  const [un, , quatre] = releves as [Releve, Releve, Releve];
  const pente = (de: (releve: Releve) => number) => (de(quatre) - de(un)) / (COPIES[2] - COPIES[0]);
  const projeter = (de: (releve: Releve) => number) => de(un) + (COPIES_NATIONALE - 1) * pente(de);
  return {
    titre: "Linéarité : la même académie, une, deux et quatre fois",
    mesures: [
      ...releves.flatMap((releve, i): Mesure[] => [
        { libelle: `${COPIES[i]} fois : durée`, valeur: duree(releve), unite: "s" },
        { libelle: `${COPIES[i]} fois : temps processeur`, valeur: releve.processeur, unite: "s" },
        { libelle: `${COPIES[i]} fois : mémoire`, valeur: releve.memoire / MIO, unite: "Mio" },
        { libelle: `${COPIES[i]} fois : lignes`, valeur: releve.lignes, unite: "lignes" },
      ]),
      {
        libelle: "temps processeur, de 1 à 4 fois",
        valeur: quatre.processeur / un.processeur,
        unite: "fois",
        cible: 4 * LINEARITE,
      },
      { libelle: "durée projetée à 26 fois (nationale)", valeur: projeter(duree), unite: "s" },
    ],
  };
}

async function nationale(): Promise<Resultat> {
  const matiere = await preparer("nationale");
  const releve = await relever("mesures", matiere.entrepot, sortie(matiere));
  return {
    titre: "Mesures brutes de 26 académies",
    mesures: [
      { libelle: "durée", valeur: duree(releve), unite: "s" },
      ...etapes(releve),
      { libelle: "mémoire au plus haut", valeur: releve.memoire / MIO, unite: "Mio" },
      ...commun(releve),
    ],
  };
}

const site = async (): Promise<Resultat> => ({
  titre: "Pages du site construit (dist, ou BANC_SITE), à 4 fois moins de processeur et 10 Mbit/s",
  mesures: await bancSite(),
});

const imprimer = async (): Promise<Resultat> => ({
  titre: "Fiches du site construit (dist, ou BANC_SITE), imprimées",
  mesures: await bancImprimer(),
});

export const BANCS: Readonly<Record<string, () => Promise<Resultat>>> = {
  mesures,
  linearite,
  masquage,
  nationale,
  site,
  imprimer,
  charger: chargement,
  verifier: verification,
};

/** Those run when none is named: not the one that writes and reads tens of gigabytes. */
export const USUELS = ["mesures", "linearite", "masquage", "charger", "verifier"];
