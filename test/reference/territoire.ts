/**
 * Where a school counts: its département (else the first three digits of its UAI), and the bassin, district and
 * réseau of its latest period, for all years. Rows outside the académie enter no figure.
 */
import type { Maille } from "../../loaders/indicateurs/declaration.ts";
import type { Depot, Etablissement } from "./depot.ts";

const AUTREMENT: Readonly<Record<string, string>> = {
  ...{ "620": "02A", "720": "02B", "983": "988", "984": "987", "987": "986" },
};
/** What a UAI says: its first three characters, but for Corsica and the Pacific. */
export const departementDe = (uai: string): string => AUTREMENT[uai.slice(0, 3)] ?? uai.slice(0, 3);

export interface Lieu {
  maille: Maille;
  code: string;
}

export class Territoire {
  private readonly dernieres = new Map<string, Etablissement>();
  private readonly departements: Set<string>;
  private readonly academie: string;
  private readonly successions: ReadonlyMap<string, string>;

  constructor(depot: Depot) {
    this.academie = depot.academie.code;
    this.successions = depot.successions;
    for (const e of depot.etablissements) {
      const autre = this.dernieres.get(e.uai);
      if (autre === undefined || e.debut > autre.debut) this.dernieres.set(e.uai, e);
    }
    const declares = depot.academie.departements;
    const connus = [...this.dernieres.values()].map((e) => e.departement);
    this.departements = new Set(declares.length > 0 ? declares : connus);
  }

  etablissements(): Etablissement[] {
    return [...this.dernieres.values()].filter((e) => this.contient(e.uai));
  }

  /** The UAI under which a school goes on today: a series follows it through mergers and renumberings. */
  actuel(uai: string): string {
    const nouveau = this.successions.get(uai);
    return nouveau ? this.actuel(nouveau) : uai;
  }

  departement(ancien: string): string {
    const uai = this.actuel(ancien);
    return this.dernieres.get(uai)?.departement ?? departementDe(uai);
  }

  /** PU, PR, or empty for a school nobody described. */
  secteur(uai: string): string {
    return this.dernieres.get(this.actuel(uai))?.secteur ?? "";
  }

  compte(departement: string): boolean {
    return this.departements.size === 0 || this.departements.has(departement);
  }

  contient(uai: string): boolean {
    return this.compte(this.departement(uai));
  }

  lieux(ancien: string): Lieu[] {
    const uai = this.actuel(ancien);
    const e = this.dernieres.get(uai);
    const lieux: Lieu[] = [
      { maille: "academie", code: this.academie },
      { maille: "departement", code: this.departement(uai) },
      { maille: "bassin", code: e?.bassin ?? "" },
      { maille: "district", code: e?.district ?? "" },
      { maille: "reseau", code: e?.reseau ?? "" },
      { maille: "etablissement", code: uai },
    ];
    return lieux.filter((l) => l.code !== "");
  }

  /** Without the rows outside the académie. A wish belongs to its school of origin; students may go anywhere. */
  restreindre(depot: Depot): Depot {
    const dedans = (l: { uai: string }): boolean => l.uai === "" || this.contient(l.uai);
    return {
      ...depot,
      orientation: depot.orientation.filter(dedans),
      voeux: depot.voeux.filter((v) => v.uaiOrigine === "" || this.contient(v.uaiOrigine)),
      offres: depot.offres.filter(dedans),
      rentree: depot.rentree.filter(dedans),
      constat: depot.constat.filter(dedans),
      cohorte: depot.cohorte.filter((c) => c.situation === "SUPERIEUR" || dedans(c)),
      actions: depot.actions.filter(dedans),
      chaine: depot.chaine.filter(dedans),
      ival: depot.ival.filter(dedans),
      specialites: depot.specialites.filter(dedans),
      specialitesTle: depot.specialitesTle.filter(dedans),
      classes: depot.classes.filter(dedans),
    };
  }
}
