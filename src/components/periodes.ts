/** What the year of an indicator means (contract §4): a campaign, a rentrée, a cohort followed for years, a session. */
interface Periode {
  /** « campagne 2024 », « élèves de 3e de la rentrée 2020 ». */
  dire: (millesime: number) => string;
  /** Years between the millésime and the rentrée when the figure is observed. */
  recul: number;
}

const CAMPAGNE: Periode = { dire: (a) => `campagne ${a}`, recul: 0 };
const RENTREE: Periode = { dire: (a) => `rentrée ${a}`, recul: 0 };
const SESSION: Periode = { dire: (a) => `session ${a}`, recul: 0 };
const cohorte = (recul: number): Periode => ({
  dire: (a) => `élèves de 3e à la rentrée ${a}`,
  recul,
});

const RENTREES =
  /acces_|choix_(1g|1gt|tle)_|_filles_1re_|^effectif_|^ips_|^(taux_passage|taux_redoublement|devenir|nb|taux_reponse|taux_volet|ecart_cohorte_ival)_?/;

/** Whether the millésime is the rentrée when pupils come in: the last ones are not observed yet, and what ministries publish beside bears the year of another event. */
export const suitDesEntrants = (indicateur: string): boolean => /_cohorte/.test(indicateur);

export function periode(indicateur: string): Periode {
  if (/poursuite_superieur$|^poursuite_sies|^reussite_|_bac_ival$|_ivac$|_bac_apparent$/.test(indicateur))
    return SESSION;
  const horizon = /superieur_cohorte_t(\d)$/.exec(indicateur);
  if (horizon) return cohorte(Number(horizon[1]));
  if (/bac_cohorte_3e$/.test(indicateur)) return cohorte(5);
  return RENTREES.test(indicateur) ? RENTREE : CAMPAGNE;
}

/** Hair lines of the series, by the rentrée they fall on. */
export interface Rupture {
  annee: number;
  nom: string;
}

const REFORME: Rupture = { annee: 2019, nom: "réforme du lycée 2019" };
const METHODE_IVAL: Rupture = { annee: 2015, nom: "nouvelle méthode 2015" };
const COVID: Rupture = { annee: 2020, nom: "Covid 2020" };

export function ruptures(indicateur: string): readonly Rupture[] {
  if (/cohorte/.test(indicateur)) return [];
  if (/_bac_ival$/.test(indicateur)) return [METHODE_IVAL, COVID];
  if (/acces_(st|eds|profil|sti2d|stl)/.test(indicateur)) return [REFORME, COVID];
  return [COVID];
}
