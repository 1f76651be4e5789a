/**
 * October after 3e: most pupils are where they were affected, some are elsewhere, some are nowhere. The number lost
 * follows the rates of `parametres.ts`, bassin by bassin; the planted bassin loses more.
 */

import type { Dossier } from "./dossier.ts";
import type { Departement, Ecole } from "./ecole.ts";
import { BASSIN_QUI_PERD } from "./effets.ts";
import type { Etat } from "./eleve.ts";
import { apprenti, encoreEn3e, enProParOffre, enSeconde } from "./etats.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { PERTES_2GT, PERTES_PRO } from "./parametres.ts";
import { partir } from "./partir.ts";
import { type Perte, repartirPertes } from "./pertes.ts";
import { type Offres, preferees } from "./voeux.ts";

export function rentrer(
  dossiers: readonly Dossier[],
  d: Departement,
  offres: Offres,
  rentree: number,
  tirage: Tirage,
): Map<Dossier, Etat> {
  const etats = new Map<Dossier, Etat>();
  const pro = (dossier: Dossier): Etat | undefined => {
    const [offre] = preferees(dossier.eleve, offres.parVoie["2PRO"], 1, rentree + 9, tirage);
    return offre && enProParOffre(offre, rentree);
  };
  const parti = (dossier: Dossier, connu?: number): Etat => partir(dossier.eleve, rentree, tirage, connu);

  for (const { nom } of d.bassins)
    for (const voie of ["2GT", "PRO"] as const) {
      const groupe = dossiers.filter(
        (x) =>
          x.affectation &&
          (x.affectation.offre.voie === "2GT") === (voie === "2GT") &&
          x.eleve.etat.ecole?.bassin === nom,
      );
      const facteur = voie === "2GT" && nom === BASSIN_QUI_PERD.bassin ? BASSIN_QUI_PERD.facteurPertes : 1;
      const pertes = repartirPertes(
        groupe,
        voie === "2GT" ? PERTES_2GT : PERTES_PRO,
        facteur,
        rentree,
        tirage,
      );
      for (const x of groupe) {
        const offre = x.affectation?.offre;
        const perte = pertes.get(x);
        if (!offre) continue;
        const prevu = voie === "2GT" ? enSeconde(offre.ecole, rentree) : enProParOffre(offre, rentree);
        etats.set(x, perte ? (apresPerte(perte, x, prevu) ?? prevu) : prevu);
      }
    }
  for (const x of dossiers) if (!etats.has(x)) etats.set(x, sansAffectation(x));
  return etats;

  function apresPerte(perte: Perte, x: Dossier, prevu: Etat): Etat | undefined {
    if (perte === "maintien") return encoreEn3e(x.eleve, rentree);
    if (perte === "apprentissage") return apprenti(x.eleve, d, rentree, tirage);
    if (perte === "sorti") return parti(x, 1);
    if (perte === "nonRetrouve") return parti(x, 0);
    if (perte === "pro") return pro(x);
    const autres = perte === "prive" ? lyceesPrives(x) : d.lyceesPublics.filter((l) => l !== prevu.ecole);
    const ecole = autres[Math.floor(tirage(x.eleve.numero, SUJET.detail, rentree) * autres.length)];
    if (prevu.classe === "2GT") return ecole && enSeconde(ecole, rentree);
    return perte === "autrePublic" ? pro(x) : undefined;
  }

  function lyceesPrives(x: Dossier): Ecole[] {
    const prive = x.eleve.etat.ecole?.lyceePrive;
    return prive ? [prive] : d.ecoles.filter((e) => e.nature === "LGT" && e.secteur === "PR");
  }

  /** Nobody placed her: a private lycée entered directly, a contract, one more year, or out of sight. */
  function sansAffectation(x: Dossier): Etat {
    const u = tirage(x.eleve.numero, SUJET.issue, rentree);
    const { lycee, lyceePrive } = x.eleve.etat.ecole ?? {};
    if (x.decision === "2GT") {
      const direct = x.voeux.some((v) => v.offre.recensement === "O" && v.offre.voie === "2GT");
      if (direct && u < 0.93) return enSeconde(lyceePrive, rentree);
      return u < 0.15 ? enSeconde(lycee, rentree) : u < 0.3 ? encoreEn3e(x.eleve, rentree) : parti(x);
    }
    if (x.decision === "MAINTIEN" && u < 0.82) return encoreEn3e(x.eleve, rentree);
    if (x.decision === "APP" && u < 0.8) return apprenti(x.eleve, d, rentree, tirage);
    if (x.decision === "2PRO" && u < 0.02) return enSeconde(lycee, rentree);
    if (u < 0.2) return pro(x) ?? parti(x);
    if (u < 0.4) return encoreEn3e(x.eleve, rentree);
    return u < 0.6 ? apprenti(x.eleve, d, rentree, tirage) : parti(x);
  }
}
