/**
 * IVAL of the fictional lycées, in the layout of the DEPP. The access rate is what their own pupils do from one October
 * to the next: those who pass over those who do not repeat, class after class; the expected rate is drawn around it.
 */
import type { Classe, Diplome, Eleve } from "./eleve.ts";
import type { Fichiers } from "./fichiers.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { DERNIERE_RENTREE } from "./tailles.ts";

/** Voie and year in it, 2nde being 0. */
const NIVEAUX: Partial<Record<Classe, ["gt" | "pro", 0 | 1 | 2]>> = {
  ...{ "2GT": ["gt", 0], "1G": ["gt", 1], "1T": ["gt", 1], TG: ["gt", 2], TT: ["gt", 2] },
  ...{ "2PRO": ["pro", 0], "1PRO": ["pro", 1], TPRO: ["pro", 2] },
};
/** Fewer candidates than that, and the DEPP publishes nothing of the lycée. */
const SEUIL = { gt: 20, pro: 10 };
/** Points between the rate and the expected one, at most. */
const VALEUR_AJOUTEE_MAX = 5;

interface Place {
  uai: string;
  voie: "gt" | "pro";
  niveau: 0 | 1 | 2;
}

interface Niveau {
  eleves: number;
  passent: number;
  redoublent: number;
}

type Lycee = Place & { niveaux: readonly [Niveau, Niveau, Niveau] };

const vide = (): Niveau => ({ eleves: 0, passent: 0, redoublent: 0 });

/** The pupils of one October, by lycée and voie. */
class Annee {
  readonly places = new Map<number, Place>();
  readonly lycees = new Map<string, Lycee>();

  niveau(place: Place): Niveau {
    const cle = `${place.voie} ${place.uai}`;
    const lycee = this.lycees.get(cle) ?? { ...place, niveaux: [vide(), vide(), vide()] as const };
    this.lycees.set(cle, lycee);
    return lycee.niveaux[place.niveau];
  }
}

export function releverIval(fichiers: Fichiers, tirage: Tirage) {
  let avant = new Annee();
  let cette = new Annee();
  return {
    eleve({ numero, etat }: Eleve, diplome: Diplome | undefined): void {
      const [voie, niveau] = NIVEAUX[etat.classe] ?? [];
      if (voie === undefined || niveau === undefined || !etat.ecole || etat.apprenti || etat.vu !== "rentree")
        return;
      const place: Place = { uai: etat.ecole.uai, voie, niveau };
      const compte = cette.niveau(place);
      cette.places.set(numero, place);
      compte.eleves++;
      if (niveau === 2 && diplome) compte.passent++;
      const venue = avant.places.get(numero);
      if (!venue || venue.uai !== place.uai || venue.voie !== voie) return;
      if (venue.niveau === niveau) avant.niveau(venue).redoublent++;
      else if (venue.niveau === niveau - 1) avant.niveau(venue).passent++;
    },

    rentreeFinie(rentree: number): void {
      const session = rentree + 1;
      if (avant.lycees.size > 0 && session <= DERNIERE_RENTREE)
        for (const cle of [...cette.lycees.keys()].sort()) {
          const [lycee, passe] = [cette.lycees.get(cle), avant.lycees.get(cle)];
          if (lycee && passe) ecrire(fichiers, tirage, session, lycee, passe);
        }
      avant = cette;
      cette = new Annee();
    },
  };
}

function ecrire(fichiers: Fichiers, tirage: Tirage, session: number, lycee: Lycee, passe: Lycee): void {
  const { uai, voie, niveaux } = lycee;
  const tle = niveaux[2].passent / niveaux[2].eleves;
  const premiere = taux(passe.niveaux[1]) * tle;
  const seconde = taux(passe.niveaux[0]) * premiere;
  const publie = niveaux[2].eleves >= SEUIL[voie] && Number.isFinite(seconde);
  const brut = Math.round(100 * seconde);
  const tire = tirage(Number(uai.slice(0, 7)), SUJET.ival, session);
  const attendu = Math.min(100, brut + Math.round((2 * tire - 1) * VALEUR_AJOUTEE_MAX));
  const valeurs = [brut, attendu, Math.round(100 * premiere), Math.round(100 * tle), brut - attendu];
  fichiers.ecrire(`ival_${voie}`, undefined, [
    ...[uai, session, ...[niveaux[2], ...niveaux].map(({ eleves }) => eleves)],
    ...valeurs.map((valeur) => (publie ? valeur : "ND")),
  ]);
}

const taux = ({ eleves, passent, redoublent }: Niveau): number => passent / (eleves - redoublent);
