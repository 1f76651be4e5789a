/** Published rows laid out as the counts they show, folder by folder, before any equality is written. */
import { ErreurUtilisateur } from "../erreur.ts";
import { CONNUE, Couches, cleDe, SECRETE } from "./couches.ts";
import { type Comparaison, type Ecart, sensDe } from "./definitions.ts";
import type { Groupes } from "./groupes.ts";
import { type Lieux, rangDe } from "./lieux.ts";

export interface Ligne {
  /** How whoever publishes numbers it; null in a folder. */
  rang: number | null;
  indicateur: string;
  maille: string;
  code: string;
  sexe: string;
  pcs: string;
  strate: string;
  numerateur: number | null;
  denominateur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  statut: "publie" | "secret" | "sans_objet" | "non_disponible";
}

/** Where a published row lies. */
export interface Place {
  dossier: number;
  t: number;
  g: number;
  ligne: Ligne;
}

const NOMBRES = ["numerateur", "denominateur"] as const;
/** Strates that part pupils as sexe does; any other is another numerator. */
const GROUPES = new Set(["", "PU", "PR"]);

export class Apports {
  readonly couches: Couches;
  readonly ecarts: { sens: Ecart; place: Place }[] = [];
  readonly comparaisons: { sens: Comparaison; place: Place }[] = [];
  /** Masked numerators of the folder attacked, and the counts that published rows say, there or in those read with it. */
  readonly secretes: { figure: string; place: Place }[] = [];
  readonly publiees: { figure: string; place: Place }[] = [];
  /** Of each numerator, where its denominator is laid. */
  readonly denominateurs = new Map<string, string>();
  readonly lieux: Lieux;
  readonly groupes: Groupes;

  /** `dossiers`: the rows of the folder attacked, then those of the folders read with it. */
  constructor(dossiers: readonly (readonly Ligne[])[], lieux: Lieux, groupes: Groupes) {
    this.lieux = lieux;
    this.groupes = groupes;
    const mailles = lieux.noms.map((nom) => nom.slice(0, nom.indexOf("|")));
    const distinctes = [...new Set(mailles)];
    const maille = Int32Array.from(mailles, (m) => distinctes.indexOf(m));
    this.couches = new Couches(lieux.noms.length, groupes.nombre, maille, lieux.sommes);
    for (const [dossier, lignes] of dossiers.entries()) this.lire(lignes, dossier);
    this.comparer(dossiers);
    for (const [cleN, cleD] of this.denominateurs) {
      const [apport, ensemble] = [cleN, cleD].map((cle) => this.couches.apports.get(cle));
      if (apport && ensemble) apport.ensemble = ensemble;
    }
    this.couches.fermer();
  }

  /** Cell of a count, −1 where its figure has no such row. */
  celluleDe(figure: string, { dossier, t, g }: Omit<Place, "ligne">): number {
    const couche = this.couches.apports.get(cleDe(dossier, figure))?.couches[t];
    return couche === undefined ? -1 : this.couches.cellule(couche, t, g);
  }

  private lire(lignes: readonly Ligne[], dossier: number) {
    const dernierTour = lignes.reduce(
      (t, { strate }) => (/^T\d$/.test(strate) && strate > t ? strate : t),
      "",
    );
    for (const ligne of lignes) {
      const sens = sensDe(ligne.indicateur, ligne.strate, dernierTour);
      if (sens.genre === "libre") continue;
      const t = rangDe(this.lieux, dossier, ligne.maille, ligne.code);
      const g = this.groupes.rang(ligne.sexe, ligne.pcs, ligne.strate);
      if (t === undefined || g === undefined)
        throw new ErreurUtilisateur(
          `L’audit ne sait pas où placer ${ligne.indicateur} de ${ligne.maille} ${ligne.code} (${ligne.strate}) : ce lieu n’est pas dans etablissements.csv, ou ce groupe n’est pas connu.`,
        );
      const place = { dossier, t, g, ligne };
      if (sens.genre === "ecart") this.ecarts.push({ sens, place });
      else if (sens.genre === "comparaison") this.comparaisons.push({ sens, place });
      else {
        const figure = `${ligne.indicateur}|${GROUPES.has(ligne.strate) || sens.bloc === "places" ? "" : ligne.strate}`;
        const gN = this.groupes.rang(ligne.sexe, sens.pcsN ?? ligne.pcs, ligne.strate);
        if (sens.n !== null && gN !== undefined) {
          const placeN = { ...place, g: gN };
          this.poser(`${figure}|n`, sens.n, sens.partie || sens.bloc === "places", placeN, ligne.numerateur);
          const apport = { figure: `${figure}|n`, place: placeN };
          if (ligne.statut === "publie") this.publiees.push(apport);
          else if (ligne.statut === "secret" && dossier === 0) this.secretes.push(apport);
        }
        if (sens.d === null) continue;
        // The strates of one later year share its denominator, and those of a cause need another source than the cause.
        const ensemble =
          GROUPES.has(ligne.strate) || sens.bloc === "places" ? "" : ligne.strate.split(":")[0];
        const d = `${ligne.indicateur}|${ensemble}|d`;
        this.poser(d, sens.d, true, place, ligne.denominateur);
        if (ligne.statut === "publie") this.publiees.push({ figure: d, place });
        if (!sens.pcsN) this.denominateurs.set(cleDe(dossier, `${figure}|n`), cleDe(dossier, d));
      }
    }
  }

  /** Places where another folder says other numbers, or said what is now hidden: their figures were revised. */
  private comparer(dossiers: readonly (readonly Ligne[])[]) {
    const cle = (l: Ligne) => [l.indicateur, l.maille, l.code, l.sexe, l.pcs, l.strate].join("|");
    if (dossiers.length < 2) return;
    const ici = new Map(dossiers[0]?.map((l) => [cle(l), l]));
    for (const [dossier, lignes] of dossiers.entries())
      for (const l of dossier === 0 ? [] : lignes) {
        const l0 = ici.get(cle(l));
        const t = rangDe(this.lieux, dossier, l.maille, l.code);
        if (!l0 || t === undefined || l.statut !== "publie") continue;
        const memes = NOMBRES.every((n) => l0[n] === l[n]);
        if (l0.statut === "secret" || (l0.statut === "publie" && !memes))
          this.couches.revisees.set(
            dossier,
            (this.couches.revisees.get(dossier) ?? new Set<number>()).add(t),
          );
      }
  }

  private poser(
    figure: string,
    nom: string,
    zeros: boolean,
    { dossier, t, g, ligne }: Place,
    nombre: number | null,
  ) {
    const apport = this.couches.apport(dossier, figure, nom, zeros);
    const c = t * this.groupes.nombre + g;
    apport.dite[c] = 1;
    if (ligne.statut === "secret") {
      if (apport.etat[c] !== CONNUE) apport.etat[c] = SECRETE;
    } else {
      apport.etat[c] = CONNUE;
      apport.valeur[c] = nombre ?? 0;
      if (ligne.statut === "non_disponible" && g === 0) apport.muets[t] = 1;
    }
  }
}
