/** The current values of one indicator: the académie, its départements and bassins, then the groups of the académie. */
import { bornes, chiffre, ecartAcademie, effectif } from "../cellules.js";
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { type Enfant, h } from "../dom.js";
import { temoin } from "../fiabilite.js";
import { figure } from "../figure.js";
import { type Groupe, mesureDe, presentes, serieDe } from "../figures/commun.js";
import { majuscule, typographie } from "../francais.js";
import { lienTerritoire } from "../liens.js";
import { GROUPES, SIGNES, SOURCES } from "../nomenclature.js";
import { jugementVue } from "../phrases/explorer.js";
import { avertirInconnue, avertirRetrouves, couverture, premiereRentree } from "../phrases/fiabilite.js";
import {
  champIndicateur,
  lectureIndicateur,
  SIGNE_DES_PERTES,
  SITUATIONS_ABSENTES,
  titreAnnee,
  titreValeurs,
} from "../phrases/indicateur.js";
import { type Colonne, tableau } from "../tableau.js";
import { departements, nomCourt, type Territoire } from "../territoires.js";
import { vide } from "../vide.js";
import { nomStrate } from "./codes.js";
import type { Fiche } from "./fiche.js";

/** Years shown: the last ones that hold a figure. */
const ANNEES = 5;

/** A territory, or a group of the académie. */
interface Ligne {
  nom: Enfant;
  territoire: Territoire;
  groupe: Groupe;
  /** The group after « parmi ». */
  parmi?: string;
}

const territoires = ({ site, academie, bassins }: Contexte): Ligne[] =>
  [academie, ...departements(site), ...bassins].map((territoire) => ({
    nom:
      territoire.maille !== "academie"
        ? h("a", { href: lienTerritoire(territoire) }, majuscule(nomCourt(territoire)))
        : majuscule(nomCourt(territoire)),
    territoire,
    groupe: {},
  }));

/** Sex, origin and strata, for the académie alone. */
function groupes({ academie: territoire, mesures }: Contexte, { declaration }: Fiche): Ligne[] {
  const strates = mesures.strates({ indicateur: declaration.id, ...territoire });
  const connus = GROUPES.filter(({ strate }) => strate === undefined);
  return [
    ...connus.map(
      ({ nom, sexe, pcs, dans: parmi }): Ligne => ({
        nom,
        parmi,
        territoire,
        groupe: { sexe: sexe ?? "T", pcs: pcs ?? "T" },
      }),
    ),
    ...strates.map(
      (strate): Ligne => ({ nom: majuscule(nomStrate(strate)), territoire, groupe: { strate } }),
    ),
  ];
}

interface Sujet {
  id: string;
  titre: string;
  /** Heads the first column. */
  qui: string;
  /** Whether its rows are held against the académie; groups of one population are not. */
  ecarts: boolean;
  lignes: readonly Ligne[];
}

function figureValeurs(contexte: Contexte, fiche: Fiche, sujet: Sujet) {
  const { id, titre, qui, ecarts, lignes: toutes } = sujet;
  const { declaration } = fiche;
  const { id: indicateur, unite } = declaration;
  const serie = ({ territoire, groupe }: Ligne) => serieDe(contexte, indicateur, territoire, groupe);
  const series = toutes.map(serie);
  const vues = series.flat().filter((m) => m.statut !== "non_disponible");
  const annees = [...new Set(vues.map((m) => m.millesime))].sort((a, b) => a - b).slice(-ANNEES);
  const derniere = Math.max(
    ...series
      .flat()
      .filter(publiee)
      .map((m) => m.millesime),
  );
  const de = ({ territoire, groupe }: Ligne, annee: number) =>
    mesureDe(contexte, indicateur, territoire, annee, groupe);
  const provisoire = (annee: number) =>
    vues.some((m) => m.millesime === annee && m.maturite === "provisoire");
  // A territory without its source shows that it is not available; a stratum met in no year shown is left out.
  const lignes = toutes.filter((l) =>
    serie(l).some((m) => !l.groupe.strate || (annees.includes(m.millesime) && vues.includes(m))),
  );
  const mesures = presentes(lignes.flatMap((l) => annees.map((annee) => de(l, annee))));
  const exemple = lignes.find((l) => publiee(de(l, derniere)));
  const { alerte } = temoin(contexte, indicateur, contexte.academie, derniere);
  const colonnes: Colonne<Ligne>[] = [
    { titre: qui, cellule: ({ nom }) => nom },
    ...annees.map(
      (annee): Colonne<Ligne> => ({
        titre: titreAnnee(annee, provisoire(annee)),
        groupe: declaration.titre,
        genre: "nombre",
        cellule: (l) => chiffre(de(l, annee), unite),
      }),
    ),
  ];
  if (mesures.some((m) => m.millesime === derniere && m.ic_bas !== null))
    colonnes.push({
      titre: "Intervalle à 95 %",
      groupe: String(derniere),
      genre: "nombre",
      cellule: (l) => bornes(de(l, derniere), unite),
    });
  if (ecarts && unite !== "nombre" && mesures.some((m) => m.millesime === derniere && publiee(m)))
    colonnes.push({
      titre: "Écart à l’académie",
      groupe: String(derniere),
      genre: "nombre",
      cellule: (l) => {
        const [mesure, academie] = [
          de(l, derniere),
          mesureDe(contexte, indicateur, contexte.academie, derniere),
        ];
        return l.territoire.maille === "academie"
          ? h("abbr", { title: SIGNES.sans_objet.sens }, SIGNES.sans_objet.signe)
          : ecartAcademie({ mesure, academie, comparaison: comparerAuTout(mesure, academie) }, unite);
      },
    });
  for (const [terme, nom] of [
    ["numerateur", "Numérateur"],
    ["denominateur", "Dénominateur"],
  ] as const)
    if (mesures.some((m) => m.millesime === derniere && m[terme] !== null) && unite !== "nombre")
      colonnes.push({
        titre: nom,
        groupe: String(derniere),
        genre: "nombre",
        cellule: (l) => effectif(de(l, derniere), terme),
      });
  const dessin = () =>
    tableau({
      legende: titre,
      colonnes,
      lignes,
      reference: ({ territoire, groupe }) =>
        territoire.maille === "academie" && Object.keys(groupe).length === 0,
      mesures: lignes.flatMap((l) => annees.map((annee) => de(l, annee))),
    });
  return figure(contexte, {
    id,
    titre,
    sousTitre: titreValeurs(annees, unite),
    champ: champIndicateur(fiche),
    lecture: exemple && lectureIndicateur(fiche, exemple.territoire, de(exemple, derniere), exemple.parmi),
    notes: [
      ...(fiche.forme === "ecart" ? [SIGNE_DES_PERTES] : []),
      ...(ecarts || unite === "nombre" ? [] : [typographie(jugementVue(mesures))]),
      ...(lignes.some(({ groupe }) => groupe.strate?.includes(":")) ? [SITUATIONS_ABSENTES] : []),
    ],
    annee: Number.isFinite(derniere) ? derniere : undefined,
    indicateurs: [indicateur],
    avertissements: [
      couverture(contexte, indicateur, annees, contexte.bassins),
      alerte ? { alerte: true, texte: alerte } : undefined,
      ...(Number.isFinite(derniere) ? reserves(contexte, fiche, derniere) : []),
    ],
    mesures,
    image: false,
    dessin,
    tableau: dessin,
  });
}

const COHORTE_SUIVIE = /^(?:devenir|parcours_a_lheure|parcours_en_retard|ont_redouble)_(\w+)$/;

/** What the population itself leaves unknown: origins, pupils not found again, those who repeat in the first year. */
function reserves(contexte: Contexte, { declaration: d }: Fiche, annee: number) {
  const cohorte = COHORTE_SUIVIE.exec(d.id)?.[1];
  const entrees = contexte.mesures.annees(d.id);
  return [
    d.dimensions.includes("pcs") || /_pcs_da_/.test(d.id)
      ? avertirInconnue(contexte, d.id, annee)
      : undefined,
    cohorte
      ? avertirRetrouves(
          temoin(contexte, `taux_retrouves_${cohorte}`, contexte.academie, annee),
          `élèves de la cohorte de la rentrée ${annee}`,
        )
      : undefined,
    /^acces_bacp?_cohorte(_bacgt|_meme_lycee|_a_lheure)?$/.test(d.id) ? premiereRentree(entrees) : undefined,
  ];
}

/** A public file without head-counts: its schools have figures, which this page does not read; no territory has one. */
const parEcoleSeule = ({ site }: Contexte, { declaration: { id, mailles, sources } }: Fiche) =>
  site.indicateurs.includes(id) &&
  mailles.includes("etablissement") &&
  !sources.some((source) => source in SOURCES);

export const valeurs = (contexte: Contexte, fiche: Fiche): Node[] => [
  vide(contexte, {
    quoi: "cet indicateur",
    indicateurs: [fiche.declaration.id],
    sources: fiche.declaration.sources,
    parEtablissement: parEcoleSeule(contexte, fiche),
  }),
  figureValeurs(contexte, fiche, {
    id: "territoires",
    titre: "Dans l’académie, ses départements et ses bassins",
    qui: "Territoire",
    ecarts: true,
    lignes: territoires(contexte),
  }),
  figureValeurs(contexte, fiche, {
    id: "groupes",
    titre: "Selon le groupe, dans l’académie",
    qui: "Groupe",
    ecarts: false,
    lignes: groupes(contexte, fiche),
  }),
];
