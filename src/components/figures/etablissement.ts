/** The page of a school: its own values over three years and in the year, held against its bassin, the comparables, the académie. */
import { suivreChoix } from "../choix.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { type Etablissement, NATURES, territoireEcole } from "../etablissements.js";
import type { Parametre } from "../etat.js";
import { montrerFil } from "../fil.js";
import { INSECABLE } from "../format.js";
import { majuscule } from "../francais.js";
import { lien, lienTerritoire } from "../liens.js";
import { VOIES, type Voie } from "../nomenclature.js";
import { anneeChoisie, parametreAnnee } from "../parametres.js";
import { chapeauEtablissement, quartEnMots } from "../phrases/etablissement.js";
import { ancetres, type Territoire } from "../territoires.js";
import type { LigneTrajet } from "../trajets.js";
import type { Declaration } from "../types.js";
import { vide } from "../vide.js";
import { figureChaine } from "./chaine.js";
import { serieDe } from "./commun.js";
import { figureEvolution } from "./evolution.js";
import { fichePapier } from "./fiche-papier.js";
import { figureFormations, type NomsFormations } from "./formations.js";
import { figureIval } from "./ival.js";
import { figureLycees } from "./lycees.js";
import { figurePubliqueEcole } from "./publics/ecole.js";
import { figureTours } from "./tours.js";
import { figureValeursEcole, lignesEcole } from "./valeurs-ecole.js";

/** A group of comparable schools, whose rows are published under its code. */
export interface Comparables {
  code: string;
  ecoles: number;
}

export interface FicheEtablissement {
  ecole: Etablissement;
  /** Of the same bassin, itself included: the switcher offers them, by name. */
  voisins: readonly { uai: string; nom: string }[];
  comparables: Comparables | null;
  catalogue: readonly Declaration[];
  /** Of a collège: where its pupils of 2nde GT are, and the lycées that these rows name. */
  trajets: readonly LigneTrajet[];
  lycees: readonly Etablissement[];
  /** Names of the formations that it offers. */
  formations: NomsFormations;
  /** Indicators that ministries publish of the school itself. */
  publics: readonly string[];
}

const bassinDe = ({ bassins }: Contexte, { bassin }: Etablissement): Territoire | undefined =>
  bassins.find(({ code }) => code === bassin);

export function suivreEtablissement(
  contexte: Contexte,
  { ecole, voisins }: FicheEtablissement,
  emettre: (annee: number) => void,
): () => void {
  const ici = territoireEcole(ecole);
  const bassin = bassinDe(contexte, ecole);
  const liste: Parametre = {
    nom: "territoire",
    libelle: "Établissement",
    quitte: true,
    options: [...voisins]
      .sort((a, b) => a.nom.localeCompare(b.nom, "fr"))
      .map(({ uai, nom }) => ({ valeur: uai, libelle: nom })),
    defaut: ecole.uai,
    montrer: () => montrerFil([...ancetres(contexte.site, ici), ...(bassin ? [bassin] : []), ici], true),
  };
  const [principal = ""] =
    contexte.mesures.annees("constat_2gt").length > 0 ? ["constat_2gt"] : ["orientation_1g"];
  return suivreChoix([liste, parametreAnnee(contexte, principal, (a) => `Rentrée ${a}`)], (etat) => {
    if (etat.territoire === ecole.uai || etat.territoire === undefined) return emettre(anneeChoisie(etat));
    location.replace(lien(`etablissements/${encodeURIComponent(etat.territoire)}.html`));
  });
}

export function ficheEtablissement(
  contexte: Contexte,
  fiche: FicheEtablissement,
  annee: number,
): HTMLElement {
  const { ecole } = fiche;
  const territoire = territoireEcole(ecole);
  const bassin = bassinDe(contexte, ecole);
  const autour = { territoire, bassin, comparables: fiche.comparables };
  const lignes = lignesEcole(contexte, autour, annee);
  const chapeau = chapeauEtablissement(territoire, lignes);
  const suivi = ecole.nature === "COLLEGE" ? "constat_2gt" : "acces_bac_cohorte";
  return h(
    "div",
    {},
    h("h1", {}, ecole.nom),
    chapeau && h("p", { class: "chapeau" }, chapeau),
    identite(ecole, bassin),
    figureValeursEcole(contexte, autour, annee),
    ecole.nature === "COLLEGE" &&
      figureChaine(
        contexte,
        { territoire, annee, voie: VOIES[0] as Voie },
        "De la demande à la rentrée, en 2nde GT",
      ),
    ecole.nature === "COLLEGE" && figureTours(contexte, { territoire, annee }),
    figureLycees(contexte, fiche, bassin, annee),
    figureFormations(contexte, fiche.formations, { territoire, annee }),
    figurePubliqueEcole(contexte, territoire, fiche.publics),
    figureIval(contexte, territoire),
    // A school that never had a pupil there has no line to draw; one whose figures are masked has.
    serieDe(contexte, suivi, territoire).length > 0 &&
      figureEvolution(contexte, territoire, { indicateur: suivi }),
    vide(contexte, {
      quoi: "les parcours des élèves de cet établissement",
      indicateurs: lignes.map(({ indicateur }) => indicateur),
      sources: ["etablissements", "orientation", "affectation", "rentree"],
    }),
    h(
      "p",
      { class: "sous-titre" },
      "Les valeurs d’aucun autre établissement ne sont données ici, et nulle part les établissements ne sont rangés par une valeur. ",
      bassin && [
        "Pour préparer une réunion",
        INSECABLE,
        ": ",
        h("a", { href: lienTerritoire(bassin) }, "la page du bassin"),
        ".",
      ],
    ),
    lignes.some(({ mesure }) => publiee(mesure)) && fichePapier(territoire),
  );
}

function identite(ecole: Etablissement, bassin: Territoire | undefined): HTMLElement {
  const nature = ecole.nature && NATURES[ecole.nature];
  const secteur = ecole.secteur === "PR" ? "privé sous contrat" : ecole.secteur === "PU" ? "public" : null;
  const parties: [string, Node | string | null | undefined][] = [
    ["nature", nature && majuscule([nature, secteur].filter(Boolean).join(", "))],
    ["commune", ecole.commune],
    ["bassin", bassin && h("a", { href: lienTerritoire(bassin) }, bassin.libelle)],
    ["UAI", ecole.uai],
    ["éducation prioritaire", ecole.rep],
    ["indice de position sociale", ecole.quart && majuscule(quartEnMots(ecole.quart))],
  ];
  return h(
    "dl",
    { class: "identite ecole" },
    parties.map(([nom, valeur]) => valeur && h("div", {}, h("dt", {}, nom), h("dd", {}, valeur))),
  );
}
