/** Which départements hold a value of a source and column in a year: outside them a figure is non disponible. */
import type { Depot } from "./depot.ts";
import type { Territoire } from "./territoire.ts";

/** What a figure may need. `decision3E` and the like: that column, in that palier. */
export type Besoin =
  | `${"demande" | "avantAppel" | "decision"}${"3E" | "2GT"}`
  | "af"
  | "af1t"
  | "af1pro"
  | "rentree"
  | "specialite";

export class Couverture {
  private readonly tenus = new Set<string>();

  constructor(depot: Depot, territoire: Territoire) {
    const noter = (besoin: string, annee: number, uai: string): void => {
      this.tenus.add(`${besoin}|${annee}|${territoire.departement(uai)}`);
    };
    for (const o of depot.orientation) {
      if (o.demande) noter(`demande${o.palier}`, o.campagne, o.uai);
      if (o.avantAppel) noter(`avantAppel${o.palier}`, o.campagne, o.uai);
      if (o.decision) noter(`decision${o.palier}`, o.campagne, o.uai);
    }
    for (const v of depot.voeux)
      if (v.affecte && !/^2[23]/.test(v.mefOrigine.mefstat)) noter("af", v.campagne, v.uaiOrigine);
    for (const v of depot.voeux) {
      if (!v.affecte || v.mefOrigine.classe !== "2211") continue;
      if (v.mefAccueil.mefstat.startsWith("22122")) noter("af1t", v.campagne, v.uaiOrigine);
      if (v.mefAccueil.classe === "2382") noter("af1pro", v.campagne, v.uaiOrigine);
    }
    for (const r of depot.rentree) {
      noter("rentree", r.rentree, r.uai);
      if (r.rentree >= 2019 && r.mef.mefstat.startsWith("22121") && r.specialites.length > 0)
        noter("specialite", r.rentree, r.uai);
    }
  }

  /** True when that département holds all of it that year. */
  tient(besoins: readonly Besoin[], annee: number, departement: string): boolean {
    return besoins.every((b) => this.tenus.has(`${b}|${annee}|${departement}`));
  }
}
