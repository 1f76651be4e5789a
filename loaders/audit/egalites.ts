/** Every equality that the places, the groups and the definitions hold between published counts, masked or not. */
import type { Apports, Place } from "./apports.ts";
import { ABSENTE, type Apport, CONNUE, SECRETE } from "./couches.ts";
import { type Comparaison, type Ecart, estPartDesFilles } from "./definitions.ts";
import { relationsEntre } from "./relations.ts";

/** Σ of the first cells, less Σ of the others, is `constante`; with a rest, at least that. */
export interface Egalite {
  famille: string;
  cellules: number[];
  /** How many of the cells come positive. */
  plus: number;
  constante: number;
  reste: boolean;
  /** The figure that says it is masked: it ties nothing, but neighbourhoods are chosen as if it did. */
  muette: boolean;
}

/** A masked count that another published figure says outright. */
export interface Lue {
  cellule: number;
  valeur: number;
  par: string;
}

export function egalitesDe(apports: Apports, dossiers: number): { egalites: Egalite[]; lues: Lue[] } {
  const redacteur = new Redacteur(apports);
  redacteur.rediger(dossiers);
  return redacteur;
}

class Redacteur {
  readonly egalites: Egalite[] = [];
  readonly lues: Lue[] = [];
  private readonly lu: Apports;

  constructor(lu: Apports) {
    this.lu = lu;
  }

  rediger(dossiers: number) {
    for (const { figure, place } of this.lu.secretes) {
      const c = this.lu.celluleDe(figure, place);
      if (c >= 0 && this.lu.couches.etat[c] === CONNUE)
        this.noter(c, "une autre figure publiée dit le même nombre");
    }
    for (const { sens, place } of this.lu.ecarts) this.ecrireEcart(sens, place);
    for (const { sens, place } of this.lu.comparaisons) this.ecrireComparaison(sens, place);
    this.ecrireTerritoires();
    this.ecrireGroupes();
    for (let dossier = 0; dossier < dossiers; dossier++) {
      this.ecrireRelations(dossier);
      this.ecrireTaux(dossier);
    }
  }

  private noter(cellule: number, par: string) {
    this.lues.push({ cellule, valeur: this.lu.couches.valeur[cellule] as number, par });
  }

  private ecrireEcart({ de, a }: Ecart, place: Place) {
    const { ligne } = place;
    const dit = ligne.statut === "publie" && ligne.numerateur !== null;
    if (!dit && ligne.statut !== "secret") return;
    const plus = this.lu.celluleDe(`${de}||n`, place);
    const moins = this.lu.celluleDe(`${a}||n`, place);
    if (plus < 0 || moins < 0) return;
    this.ecrire(`écart ${de} − ${a}`, [plus], [moins], ligne.numerateur ?? 0, false, !dit);
  }

  /** A gap, a ratio or odds between two groups: with the one, the other is known. */
  private ecrireComparaison({ de, groupes }: Comparaison, place: Place) {
    const { ligne } = place;
    const dit = ligne.statut === "publie";
    if (!dit && ligne.statut !== "secret") return;
    const deux = groupes.map((nom) => {
      const [sexe = "", pcs = ""] = nom.split("|");
      return this.lu.celluleDe(`${de}||n`, { ...place, g: this.lu.groupes.rang(sexe, pcs, "") as number });
    });
    const { numerateur, denominateur } = ligne;
    if (estPartDesFilles(ligne.indicateur) && (!dit || (numerateur !== null && denominateur !== null))) {
      this.ecrire(`part des filles de ${de}`, [deux[0] as number], [], numerateur ?? 0, false, !dit);
      this.ecrire(`part des filles de ${de}`, deux, [], denominateur ?? 0, false, !dit);
      return;
    }
    if (!dit) return;
    for (const c of deux)
      if (c >= 0 && this.lu.couches.etat[c] === SECRETE)
        this.noter(c, `${ligne.indicateur}, publié, se lit avec l’autre groupe`);
  }

  private ecrireTerritoires() {
    const { parNom, apports } = this.lu.couches;
    const { sommes } = this.lu.lieux;
    const parties = sommes.map(({ total }) =>
      total === 0 ? "l’académie et ses parties" : "un territoire et ses parties",
    );
    for (const [nom] of parNom) {
      const vus = new Set<string>();
      const familles = parties.map((dites) => `${nom} : ${dites}`);
      for (const apport of apports.values()) {
        if (apport.nom !== nom) continue;
        const cle = apport.couches.join();
        if (vus.has(cle)) continue;
        vus.add(cle);
        for (let g = 0; g < this.lu.groupes.nombre; g++)
          for (const [k, { total, parts }] of sommes.entries())
            this.ecrire(
              familles[k] as string,
              [this.cellule(apport, total, g)],
              parts.map((p) => this.cellule(apport, p, g)),
              0,
              false,
            );
      }
    }
  }

  private ecrireGroupes() {
    const { couches, groupes } = this.lu;
    for (const [couche, nom] of couches.noms.entries())
      for (const partition of groupes.partitions) {
        const famille = `${nom} par ${partition.nom}`;
        for (let t = 0; t < couches.nt; t++)
          this.ecrire(
            famille,
            [couches.cellule(couche, t, partition.total)],
            partition.parts.map((g) => couches.cellule(couche, t, g)),
            0,
            false,
          );
      }
  }

  private ecrireRelations(dossier: number) {
    const { couches } = this.lu;
    const { nt, apports } = couches;
    const parNom = new Map<string, Apport[]>();
    const parId = new Map<string, Int32Array>();
    for (const [cle, apport] of apports) {
      if (apport.dossier !== dossier) continue;
      parNom.set(apport.nom, [...(parNom.get(apport.nom) ?? []), apport]);
      const [, id = ""] = cle.split("|");
      if (cle.endsWith("|d") && !parId.has(id)) parId.set(id, apport.couches);
    }
    const couvert = (nom: string, t: number) => (parNom.get(nom) ?? []).some((a) => a.muets[t] === 0);
    const seule = (nom: string, t: number) => {
      const vues = new Set((parNom.get(nom) ?? []).map((a) => a.couches[t] as number));
      return vues.size === 1 ? ([...vues][0] as number) : -1;
    };
    for (const { total, parts, reste } of relationsEntre([...parNom.keys()])) {
      const famille = `${total} = ${parts.join(" + ")}`;
      for (let t = 0; t < nt; t++) {
        // A source that does not cover a place says 0 there of its own counts, and nothing of those of another.
        if (new Set([total, ...parts].map((nom) => couvert(nom, t))).size > 1) continue;
        // The parts say which layer of the total they were read with.
        const lues = new Set(parts.map((p) => parId.get(p)?.[t] ?? -1));
        const memeTotal = (parNom.get(total) ?? []).some((a) => lues.has(a.couches[t] as number));
        const k = memeTotal && lues.size === 1 ? ([...lues][0] as number) : seule(total, t);
        const ks = parts.map((nom) => seule(nom, t));
        if (k < 0 || ks.some((p) => p < 0)) continue;
        for (let g = 0; g < this.lu.groupes.nombre; g++) {
          const la = ks
            .map((couche) => couches.cellule(couche, t, g))
            .filter((c) => couches.etat[c] !== ABSENTE);
          if (la.length === 0) continue;
          this.ecrire(famille, [couches.cellule(k, t, g)], la, 0, reste || la.length < ks.length);
        }
      }
    }
  }

  /** A rate is of a part of its denominator. */
  private ecrireTaux(dossier: number) {
    const { nt, apports } = this.lu.couches;
    for (const [cleN, cleD] of this.lu.denominateurs) {
      const [apport, d] = [apports.get(cleN), apports.get(cleD)];
      if (!d || !apport?.zeros || apport.dossier !== dossier) continue;
      const famille = `${apport.nom} parmi ${d.nom}`;
      for (let t = 0; t < nt; t++)
        for (let g = 0; g < this.lu.groupes.nombre; g++)
          this.ecrire(famille, [this.cellule(d, t, g)], [this.cellule(apport, t, g)], 0, true);
    }
  }

  private cellule = ({ couches }: Apport, t: number, g: number) =>
    this.lu.couches.cellule(couches[t] as number, t, g);

  private absente = (c: number) => c < 0 || this.lu.couches.etat[c] === ABSENTE;

  private ecrire(
    famille: string,
    plus: number[],
    moins: number[],
    constante: number,
    reste: boolean,
    muette = false,
  ) {
    if (plus.some(this.absente) || moins.some(this.absente)) return;
    this.egalites.push({
      famille,
      cellules: [...plus, ...moins],
      plus: plus.length,
      constante,
      reste,
      muette,
    });
  }
}
