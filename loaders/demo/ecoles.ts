/** The schools of one département: as many as its bassins need, of mixed kinds, always the same for a seed. */
import { type Batir, batisseur } from "./batir.ts";
import type { Departement, Ecole } from "./ecole.ts";
import { SERIES_T } from "./formations.ts";
import type { Bassin } from "./geographie.ts";
import type { Tirage } from "./hasard.ts";
import { ouvrirOffres } from "./offres.ts";
import type { Profil } from "./parametres.ts";
import { attacherReseaux } from "./reseaux.ts";
import type { Dimensions } from "./tailles.ts";
import { vivreEcoles } from "./vie-ecoles.ts";

/** Kinds of public collèges in the order they are opened in a bassin. */
const URBAINS: Profil[] = ["moyen", "rep", "favorise", "populaire", "rural", "moyen", "favorise", "repPlus"];
const RURAUX: Profil[] = ["rural", "populaire", "moyen"];

export function construireDepartement(
  code: string,
  rang: number,
  copie: number,
  bassins: readonly Bassin[],
  dim: Dimensions,
  tirage: Tirage,
): Departement {
  const ecoles: Ecole[] = [];
  const batir = batisseur(code, rang, copie, ecoles, tirage);
  const siege = bassins[0];
  if (!siege) throw new Error(`Département sans bassin : ${code}`);
  const departement: Departement = {
    code,
    copie,
    ecoles,
    cfa: batir(siege, "CFA", "populaire"),
    bassins: bassins.map((bassin) => construireBassin(bassin, dim, batir)),
    lyceesPublics: ecoles.filter((e) => (e.nature === "LGT" || e.nature === "LPO") && e.secteur === "PU"),
  };
  repartirSeries(departement);
  vivreEcoles(departement);
  attacherReseaux(departement);
  ouvrirOffres(departement, dim);
  return departement;
}

function construireBassin(bassin: Bassin, dim: Dimensions, batir: Batir): Departement["bassins"][number] {
  const part = bassin.part * dim.troisiemes;
  const nombre = Math.max(1, Math.round(part / dim.college));
  const nbPrives = Math.round(nombre * 0.2);
  const genres = bassin.rural ? RURAUX : URBAINS;
  const suite = <T>(n: number, f: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => f(i));

  const colleges = suite(nombre, (i) =>
    batir(bassin, "COLLEGE", i < nombre - nbPrives ? (genres[i % genres.length] ?? "moyen") : "prive"),
  );
  const nbLP = Math.round((part * 0.24) / dim.lp);
  const nbLycees = Math.max(1, Math.round((part * (nbPrives ? 0.52 : 0.62)) / dim.lycee));
  const lycees = suite(nbLycees, (i) => batir(bassin, nbLP === 0 || i % 3 === 2 ? "LPO" : "LGT", "moyen"));
  const prives = suite(Math.ceil(nbPrives / 4), () => batir(bassin, "LGT", "prive"));
  suite(nbLP, () => batir(bassin, "LP", "populaire"));

  for (const [i, college] of colleges.entries()) {
    const lycee = lycees[i % lycees.length];
    const prive = prives[i % prives.length];
    if (lycee) college.lycee = lycee;
    if (prive) college.lyceePrive = prive;
    college.segpa = college.secteur === "PU" && (i % 3 === 1 || college.profil === "repPlus");
  }
  return { nom: bassin.nom, part, colleges };
}

/** STMG everywhere; the other series in turn, each in at least one public lycée of the département. */
function repartirSeries({ lyceesPublics, ecoles }: Departement): void {
  for (const [i, lycee] of lyceesPublics.entries())
    lycee.series = SERIES_T.filter(
      (serie, rang) =>
        serie === "STMG" || rang % lyceesPublics.length === i || (serie === "STI2D" && i % 2 === 0),
    );
  for (const lycee of ecoles)
    if (lycee.nature === "LGT" && lycee.secteur === "PR") lycee.series = ["STMG", "ST2S"];
}
