/** From 1re or the voie pro to the exam: passing, repeating, leaving, succeeding. */
import type { Departement } from "./ecole.ts";
import type { Classe, Diplome, Eleve, Etat } from "./eleve.ts";
import { enPro } from "./etats.ts";
import { FILIERES } from "./filieres.ts";
import { MEF_SERIE_G, mefSerieT, mefstat } from "./formations.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { EXAMENS, PASSAGES, REPREPARE } from "./parametres.ts";
import { partir } from "./partir.ts";
import { abandonner } from "./specialites.ts";
import { entrerDansLeSuperieur } from "./superieur.ts";

/** School level matters less to the passages than origin does to the choices: a mild slope around the mean. */
const ajuste = (p: number, niveau: number, pente: number): number => {
  const logit = Math.log(p / (1 - p)) + pente * niveau;
  return 1 / (1 + Math.exp(-logit));
};

export function passer(
  eleve: Eleve,
  classe: keyof typeof PASSAGES,
  rentree: number,
  d: Departement,
  tirage: Tirage,
): Etat {
  const { passe, redouble, pro } = PASSAGES[classe];
  const u = tirage(eleve.numero, SUJET.passage, rentree);
  const p = ajuste(passe, eleve.niveau - (classe === "1G" ? 0.8 : classe === "1T" ? 0.1 : -0.7), 0.35);
  if (u < p) return { ...classeSuivante(eleve, rentree, tirage), vu: "rentree" };
  const reste = (u - p) / (1 - p);
  if (reste < redouble / (1 - passe)) return memeClasse(eleve, rentree);
  const vers = reste < (redouble + pro) / (1 - passe) && versLaVoiePro(eleve, d, rentree, tirage);
  return vers || partir(eleve, rentree, tirage, 0.35);
}

function classeSuivante(eleve: Eleve, rentree: number, tirage: Tirage): Etat {
  const { etat } = eleve;
  if (etat.filiere && etat.ecole) {
    const annee = etat.classe === "1PRO" ? 3 : 2;
    return { ...enPro(etat.ecole, etat.filiere, annee, etat.entree ?? rentree), ...garder(etat) };
  }
  if (etat.serieT) return { ...etat, classe: "TT", mef: mefSerieT(etat.serieT, "terminale", rentree) };
  if (rentree < 2020) {
    const serieG = etat.serieG ?? "S";
    return { ...etat, classe: "TG", serieG, mef: MEF_SERIE_G[serieG].terminale };
  }
  const specialites = abandonner(etat.specialites ?? "0613 0623 0629", eleve, tirage);
  return { classe: "TG", vu: "rentree", ecole: etat.ecole, mef: mefstat("TG", rentree), specialites };
}

/** From a 1re GT to a 1re pro of the département. */
function versLaVoiePro(eleve: Eleve, d: Departement, rentree: number, tirage: Tirage): Etat | undefined {
  const offres = d.ecoles.flatMap((e) => e.offres).filter((o) => o.voie === "2PRO" && o.statut === "ST");
  const { ecole, filiere } =
    offres[Math.floor(tirage(eleve.numero, SUJET.detail, rentree) * offres.length)] ?? {};
  return ecole && filiere && enPro(ecole, filiere, 2, rentree - 1);
}

const garder = (etat: Etat): Partial<Etat> => (etat.apprenti ? { apprenti: true } : {});

/** The same class one year later, under the codes of that year. */
function memeClasse(eleve: Eleve, rentree: number): Etat {
  const { etat } = eleve;
  if (etat.filiere) return etat;
  if (etat.serieT) {
    const niveau = etat.classe === "1T" ? "premiere" : "terminale";
    return { ...etat, mef: mefSerieT(etat.serieT, niveau, rentree) };
  }
  if (etat.classe === "TG")
    return rentree >= 2020
      ? { ...etat, mef: mefstat("TG", rentree), specialites: etat.specialites ?? "0613 0623" }
      : etat;
  return rentree >= 2019
    ? { ...etat, mef: mefstat("1G", rentree), specialites: etat.specialites ?? "0613 0623 0629" }
    : etat;
}

const DIPLOMES = {
  "3E": "DNB",
  S3: "CFG",
  TG: "BACG",
  TT: "BACT",
  TPRO: "BACP",
  CAP2: "CAP",
} as const satisfies Partial<Record<Classe, Diplome>>;

type ClasseExamen = keyof typeof DIPLOMES;
export const finitParUnExamen = (classe: Classe): classe is ClasseExamen => classe in DIPLOMES;

/** The diploma of the session, or undefined when she fails. */
export function examen(
  eleve: Eleve,
  classe: ClasseExamen,
  session: number,
  tirage: Tirage,
): Diplome | undefined {
  const { reussite, bonus2020, centre } = EXAMENS[classe];
  const base = reussite + (session === 2020 ? bonus2020 : 0);
  const reussi = tirage(eleve.numero, SUJET.examen, session) < ajuste(base, eleve.niveau - centre, 0.4);
  return reussi ? DIPLOMES[classe] : undefined;
}

/** After the last year of lycée or of CAP. */
export function apresExamen(
  eleve: Eleve,
  diplome: Diplome | undefined,
  rentree: number,
  tirage: Tirage,
): Etat {
  const u = tirage(eleve.numero, SUJET.passage, rentree);
  if (!diplome) return u < REPREPARE ? memeClasse(eleve, rentree) : partir(eleve, rentree, tirage, 0.5);
  if (diplome !== "CAP") return entrerDansLeSuperieur(eleve, rentree, tirage);
  const filiere = FILIERES.find(
    (f) =>
      f.diplome === "BACP" && f.codes[0]?.[1].slice(0, 4) === eleve.etat.filiere?.codes[0]?.[1].slice(0, 4),
  );
  if (u < 0.3 && filiere && eleve.etat.ecole)
    return { ...enPro(eleve.etat.ecole, filiere, 2, rentree - 1), ...garder(eleve.etat) };
  return partir(eleve, rentree, tirage, 0.6);
}
