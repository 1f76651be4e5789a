/**
 * The specialities of the voie professionnelle that the fictional lycées offer, with their codes of N_MEF.
 * `poids` is the usual share of the wishes, `filles` the share of girls: orders of magnitude of public files.
 */
export interface Filiere {
  cle: string;
  diplome: "BACP" | "CAP";
  poids: number;
  filles: number;
  /** By rentrée of entry: last seven characters of the MEFSTAT11 in the first year, and in the next ones. */
  codes: readonly (readonly [depuis: number, entree: string, suite: string])[];
}

const f = (
  cle: string,
  diplome: Filiere["diplome"],
  poids: number,
  filles: number,
  ...codes: [number, string, string?][]
): Filiere => ({
  cle,
  diplome,
  poids,
  filles,
  codes: codes.map(([depuis, entree, suite]) => [depuis, entree, suite ?? entree]),
});

export const FILIERES: readonly Filiere[] = [
  f("commerce", "BACP", 18, 0.58, [0, "0031202"], [2019, "0031211", "0031213"]),
  f("gestion", "BACP", 14, 0.56, [0, "0030001"], [2020, "0030003", "0030004"]),
  f("assp", "BACP", 14, 0.93, [0, "0033003"], [2022, "0033007"]),
  f("electricite", "BACP", 10, 0.03, [0, "0025510"], [2024, "0025520"]),
  f("vehicules", "BACP", 9, 0.04, [0, "0025214"]),
  f("cuisine", "BACP", 7, 0.36, [0, "0022106"]),
  f("logistique", "BACP", 5, 0.2, [0, "0031106"]),
  f("menuiserie", "BACP", 4, 0.12, [0, "0023405"]),
  f("securite", "BACP", 4, 0.35, [0, "0034403"]),
  f("service", "BACP", 4, 0.62, [0, "0033403"]),
  f("pilotage", "BACP", 3, 0.08, [0, "0020102"]),
  f("metallerie", "BACP", 3, 0.03, [0, "0025406"]),
  f("boulangerie", "BACP", 3, 0.45, [0, "0022105"]),
  f("gros-oeuvre", "BACP", 2, 0.03, [0, "0023203"]),
  f("hygiene", "BACP", 2, 0.6, [0, "0034304"]),
  f("optique", "BACP", 2, 0.7, [0, "0033101"]),
  f("cap-vente", "CAP", 5, 0.58, [0, "0031214"], [2020, "0031224"]),
  f("cap-enfance", "CAP", 5, 0.94, [0, "0033202"], [2017, "0033204"], [2021, "0033205"]),
  f("cap-cuisine", "CAP", 4, 0.38, [0, "0022139"], [2024, "0022146"]),
  f("cap-vehicules", "CAP", 4, 0.05, [0, "0025218"]),
  f("cap-restauration", "CAP", 4, 0.6, [0, "0022129"], [2020, "0022142"]),
  f("cap-peinture", "CAP", 3, 0.15, [0, "0023319"], [2019, "0023327"]),
  f("cap-macon", "CAP", 3, 0.03, [0, "0023217"], [2021, "0023224"]),
  f("cap-logistique", "CAP", 2, 0.2, [0, "0031122"]),
  f("cap-boulanger", "CAP", 2, 0.4, [0, "0022137"]),
];

const CLASSES = { BACP: ["2381", "2382", "2383"], CAP: ["2321", "2322"] } as const;

/** MEFSTAT11 of a speciality for the `annee`-th year (1, 2, 3) of pupils who entered at rentrée `entree`. */
export function mefFiliere(filiere: Filiere, annee: number, entree: number): string {
  const ligne = filiere.codes.findLast(([depuis]) => entree >= depuis) ?? filiere.codes[0];
  const classe = CLASSES[filiere.diplome][annee - 1];
  if (!ligne || !classe) throw new Error(`Pas d’année ${annee} en ${filiere.cle}`);
  return classe + (annee === 1 ? ligne[1] : ligne[2]);
}
