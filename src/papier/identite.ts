/** What a territory is, from public facts and published measures: schools, pupils, social origin, position sociale. */
import { effectif } from "../components/cellules.js";
import { publiee } from "../components/comparer.js";
import type { Contexte } from "../components/contexte.js";
import { type Enfant, h } from "../components/dom.js";
import { mesureDe } from "../components/figures/commun.js";
import { arrondir, FINE, INSECABLE, nombre, pluriel } from "../components/format.js";
import { chargePsyen } from "../components/psyen.js";
import type { Territoire } from "../components/territoires.js";

/** A row of the published list of schools. */
export interface Ecole {
  code: string;
  libelle: string;
  departement: string | null;
  bassin: string | null;
  district: string | null;
  reseau: string | null;
  commune: string | null;
  nature: string | null;
  secteur: "PU" | "PR" | null;
  education_prioritaire: string | null;
  ips: number | null;
  /** Last rentrée open, where it has closed. */
  fin: string | null;
}

export const estCollege = ({ nature }: Pick<Ecole, "nature">) => nature === "COLLEGE";
export const estLycee = ({ nature }: Pick<Ecole, "nature">) => /^(LGT|LPO|LP)$/.test(nature ?? "");

/** Schools of a territory that are open in that year. */
export function ecolesDe(ecoles: readonly Ecole[], { maille, code }: Territoire, annee: number): Ecole[] {
  const ouverte = ({ fin }: Ecole) => fin === null || fin === "" || Number(fin) >= annee;
  return ecoles.filter(
    (ecole) =>
      ouverte(ecole) &&
      (maille === "etablissement" ? ecole.code === code : ecole[maille as "bassin" | "reseau"] === code),
  );
}

const moyenne = (valeurs: readonly number[]) =>
  valeurs.length === 0 ? undefined : valeurs.reduce((a, b) => a + b, 0) / valeurs.length;

type Partie = readonly [valeur: Enfant, nom: string];

/** The pupils whose origin is told: those of 3e, or of 2nde GT in a lycée. */
const DE_3E = "orientation_2gt";
const DE_2GT = "orientation_1g";

interface Parmi {
  annee: number;
  /** An indicator whose denominator they are. */
  parmi: string;
}

/** Pupils counted in group X over those of all groups. Nothing where one of the two is masked. */
function partOrigine(contexte: Contexte, territoire: Territoire, { annee, parmi }: Parmi, pcs: "A" | "D") {
  const de = (groupe: "A" | "D" | "T") => mesureDe(contexte, parmi, territoire, annee, { pcs: groupe });
  const [groupe, tous] = [de(pcs), de("T")];
  if (!publiee(groupe) || !publiee(tous) || !tous.denominateur || groupe.denominateur === null) return null;
  return `${nombre(arrondir((100 * groupe.denominateur) / tous.denominateur))}${FINE}%`;
}

const masque = () => h("abbr", { title: "masqué ou non disponible" }, "s");

function origine(contexte: Contexte, territoire: Territoire, quand: Parmi): Partie[] {
  return (
    [
      ["A", "très favorisée"],
      ["D", "défavorisée"],
    ] as const
  ).map(([pcs, nom]) => {
    const elle = partOrigine(contexte, territoire, quand, pcs);
    const academie =
      territoire.maille === "academie" ? null : partOrigine(contexte, contexte.academie, quand, pcs);
    return [elle ?? masque(), `d’origine ${nom}${academie ? ` (académie${INSECABLE}: ${academie})` : ""}`];
  });
}

function positionSociale(ecoles: readonly Ecole[]): Partie[] {
  const indices = (ecoles.length === 1 ? ecoles : ecoles.filter(estCollege)).flatMap(({ ips }) => ips ?? []);
  const ips = moyenne(indices);
  if (ips === undefined) return [];
  return [
    [
      nombre(ips, 1),
      ecoles.length === 1 ? "indice de position sociale" : "indice de position sociale, moyenne des collèges",
    ],
  ];
}

/** The pupils a lycée orients at the end of 2nde GT, the places it offers in 2nde pro. */
function dUnLycee(contexte: Contexte, territoire: Territoire, annee: number): Partie[] {
  const secondes = mesureDe(contexte, DE_2GT, territoire, annee);
  const places = mesureDe(contexte, "taux_pression", territoire, annee, { strate: "2PRO" });
  return [
    ...(secondes
      ? ([
          [effectif(secondes, "denominateur"), `élèves de 2nde GT, juin ${annee}`],
          ...origine(contexte, territoire, { annee, parmi: DE_2GT }),
        ] as const)
      : []),
    ...(places
      ? ([[effectif(places, "denominateur"), `places de 2nde pro, rentrée ${annee}`]] as const)
      : []),
  ];
}

/** What the band reads: its sources are those of the page. */
export const indicateursIdentite = (contexte: Contexte, territoire: Territoire, annee: number): string[] =>
  [DE_3E, ...(territoire.maille === "etablissement" ? [DE_2GT, "taux_pression"] : [])].filter((id) =>
    publiee(mesureDe(contexte, id, territoire, annee, { strate: id === "taux_pression" ? "2PRO" : "" })),
  );

/** The band under the title. */
export function identite(
  contexte: Contexte,
  territoire: Territoire,
  annee: number,
  ecoles: readonly Ecole[],
): HTMLElement {
  const colleges = ecoles.filter(estCollege).length;
  const lycees = ecoles.filter(estLycee).length;
  const rep = ecoles.filter((e) => estCollege(e) && e.education_prioritaire).length;
  const eleves = mesureDe(contexte, DE_3E, territoire, annee);
  const [parPsyen, charge] = chargePsyen(contexte, territoire, eleves) ?? [];
  const parties: Partie[] = [
    ...(territoire.maille === "etablissement"
      ? []
      : ([
          [
            nombre(colleges),
            `${pluriel(colleges, "collège")}${rep > 0 ? `, dont ${nombre(rep)} en éducation prioritaire` : ""}`,
          ],
          [nombre(lycees), pluriel(lycees, "lycée")],
        ] as const)),
    ...(eleves
      ? ([
          [effectif(eleves, "denominateur"), `élèves de 3e, juin ${annee}`],
          ...(parPsyen ? [[charge, parPsyen] as const] : []),
          ...origine(contexte, territoire, { annee, parmi: DE_3E }),
        ] as const)
      : []),
    ...(territoire.maille === "etablissement" ? dUnLycee(contexte, territoire, annee) : []),
    ...positionSociale(ecoles),
  ];
  return h(
    "dl",
    { class: "identite" },
    parties.map(([valeur, nom]) => h("div", {}, h("dt", {}, nom), h("dd", {}, valeur))),
  );
}
