// The numbers that say what a place is, before any indicator: its schools, its pupils, where they come from.
import { ACADEMIE, type Ecole, fr, type Lieu, type Ligne, type Table } from "./table.ts";

function ouvertes({ ecoles }: Table, [maille, code]: Lieu, annee: number): Ecole[] {
  const dedans = (e: Ecole) =>
    maille === "academie" ||
    (maille === "etablissement" ? e.code : maille === "bassin" ? e.bassin : e.reseau) === code;
  return ecoles.filter((e) => dedans(e) && (e.fin === "" || Number(e.fin) >= annee));
}

export function identite(table: Table, lieu: Lieu, annee: number): string[] {
  const ecoles = ouvertes(table, lieu, annee);
  const colleges = ecoles.filter((e) => e.nature === "COLLEGE");
  const rep = colleges.filter((e) => e.education_prioritaire !== "").length;
  const lycees = ecoles.filter((e) => /^L/.test(e.nature)).length;
  const eleves = (qui: Lieu, pcs = "T") => table.vue("orientation_2gt", qui, annee, { pcs })?.denominateur;
  const ips = (lieu[0] === "etablissement" ? ecoles : colleges).flatMap((e) =>
    e.ips === "" ? [] : Number(e.ips),
  );
  const suivie = table.serie("orientation_2gt", lieu, { strate: "" }).some((l) => l.millesime === annee);
  return [
    ...(lieu[0] === "etablissement"
      ? []
      : [fr(colleges.length, 0), ...(rep > 0 ? [fr(rep, 0)] : []), fr(lycees, 0)]),
    ...(eleves(lieu) ? [fr(eleves(lieu) ?? 0, 0)] : []),
    ...parPsyen(table, lieu, annee, eleves(lieu)),
    ...(suivie ? origines(table, lieu, "orientation_2gt", annee) : []),
    ...(lieu[0] === "etablissement" ? duLycee(table, lieu, annee) : []),
    ...(ips.length > 0 ? [fr(ips.reduce((a, b) => a + b, 0) / ips.length)] : []),
  ];
}

/** Pupils of each end of the scale over those who count in an indicator, then the same in the académie. */
function origines(table: Table, lieu: Lieu, id: string, annee: number): string[] {
  const part = (qui: Lieu, pcs: string) => {
    const [groupe, tous] = [pcs, "T"].map((de) => table.vue(id, qui, annee, { pcs: de })?.denominateur);
    return groupe && tous ? [fr((100 * groupe) / tous, 0)] : [];
  };
  return ["A", "D"].flatMap((pcs) => [
    ...part(lieu, pcs),
    ...(lieu[0] === "academie" ? [] : part(ACADEMIE, pcs)),
  ]);
}

/** Of a réseau whose posts were deposited: pupils of 3e for one of them, and the posts of that school year. */
function parPsyen({ psyen }: Table, [maille, code]: Lieu, annee: number, eleves?: number | null): string[] {
  const postes = psyen.find((p) => maille === "reseau" && p.reseau === code && p.rentree === annee - 1)?.etp;
  return postes ? [...(eleves ? [fr(eleves / postes, 0)] : []), fr(postes)] : [];
}

/** Pupils of 2nde GT who were oriented, places of 2nde pro. */
function duLycee(table: Table, lieu: Lieu, annee: number): string[] {
  const [secondes, places] = [
    table.vue("orientation_1g", lieu, annee),
    table.vue("taux_pression", lieu, annee, { strate: "2PRO" }),
  ];
  const dite = (l: Ligne | undefined) => (l?.denominateur ? [fr(l.denominateur, 0)] : []);
  const connue = table.serie("orientation_1g", lieu, { strate: "" }).some((l) => l.millesime === annee);
  return [
    ...dite(secondes),
    ...(connue ? origines(table, lieu, "orientation_1g", annee) : []),
    ...dite(places),
  ];
}
