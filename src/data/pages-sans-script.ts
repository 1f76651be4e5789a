/** The figures that each page shows without script: a few a page, those its own figures begin with. */
import { ANNEXES } from "../../loaders/publish/annexes.ts";
import { INDICATEURS_ECOLE, PUBLICS_ECOLE } from "../../loaders/publish/ecoles.ts";
import { type Contexte, contexte } from "../components/contexte.js";
import { echapper } from "../components/entete.js";
import { type Etablissement, parCommune, territoireEcole } from "../components/etablissements.js";
import { majuscule, point, typographie } from "../components/francais.js";
import { lireMesures, Mesures, type Serre } from "../components/mesures.js";
import { SOURCES } from "../components/nomenclature.js";
import {
  bassins,
  departements,
  districts,
  nomDePage,
  pageDe,
  reseaux,
  tousLesTerritoires,
} from "../components/territoires.js";
import type { Definition, Fichier, Site } from "../components/types.js";
import { ecolesNommees, json } from "./artefact.ts";
import { choisir } from "./choisir.ts";
import { type Chiffre, parIndicateur, parTerritoire } from "./sans-script.ts";

const filles = (indicateur: string): Chiffre[] => [
  { indicateur, sexe: "F", groupe: "filles" },
  { indicateur, sexe: "M", groupe: "garçons" },
];
const origines = (indicateur: string): Chiffre[] => [
  { indicateur, pcs: "A", groupe: "origine très favorisée" },
  { indicateur, pcs: "D", groupe: "origine défavorisée" },
];
const seuls = (...ids: string[]): Chiffre[] => ids.map((indicateur) => ({ indicateur }));

const CHAINE = seuls(
  ...["demande_2gt", "orientation_2gt", "affectation_2gt", "constat_2gt", "ecart_orientation_constat_2gt"],
);
const SUPERIEUR = "acces_superieur_cohorte_t4";
const PRESSION: Chiffre = { indicateur: "taux_pression", strate: "2PRO", groupe: "2nde professionnelle" };

/** Pages of the root, by file. */
const PAGES: Readonly<Record<string, readonly Chiffre[]>> = {
  index: [
    ...seuls("orientation_2gt", "constat_2gt", "ecart_orientation_constat_2gt"),
    ...filles("acces_st"),
    ...origines(SUPERIEUR),
  ],
  ecarts: CHAINE,
  affectation: [
    ...seuls("satisfaction_voeu1", "taux_affectes", "taux_non_affectes"),
    PRESSION,
    { indicateur: "taux_occupation", strate: "2PRO", groupe: "2nde professionnelle" },
  ],
  bac: seuls(
    "acces_bac_cohorte",
    "acces_bac_cohorte_bacgt",
    "acces_bac_cohorte_a_lheure",
    "acces_2nde_bac_ival",
  ),
  filles: [...filles("acces_st"), ...filles("acces_eds_maths"), ...filles("acces_sti2d")],
  origine: [...origines(SUPERIEUR), ...origines("poursuite_superieur")],
  cohortes: [
    { indicateur: "taux_retrouves_3e", strate: "t+1", groupe: "un an après" },
    ...seuls("taux_passage_3e_2gt", "taux_redoublement_2gt", "acces_bac_cohorte_3e"),
  ],
  actions: seuls("nb_reunions_bassin", "nb_formations_bassin", "taux_reponse", "taux_volet_orientation"),
  "reperes-publics": [
    ...seuls("effectif_2nde_gt", "acces_2nde_bac_ival", "reussite_bac_g", "acces_6e_3e_ivac", "reussite_dnb"),
    ...filles("choix_1g_maths"),
  ],
  "bassins/index": seuls("orientation_2gt", "constat_2gt"),
};
const TERRITOIRE = [...CHAINE, PRESSION, ...filles("acces_st"), ...origines(SUPERIEUR)];
const ECOLE = seuls(...INDICATEURS_ECOLE, ...PUBLICS_ECOLE);

interface Base {
  site: Site;
  catalogue: readonly Definition[];
  provenance: readonly Fichier[];
}

export function lireBase(): Base | null {
  const site = json<Site>("site.json");
  return site && { site, catalogue: json("catalogue.json") ?? [], provenance: json("provenance.json") ?? [] };
}

const contexteDe = ({ site, catalogue, provenance }: Base, serre: Serre): Contexte =>
  contexte(site, catalogue, provenance, new Mesures(lireMesures(serre)));

export interface SansScript {
  /** File of the page, without its extension. */
  page: string;
  titre: string;
  contenu: string;
}

/** The pages that are not of a family. */
export function pagesSansScript(base: Base): SansScript[] {
  const ids = new Set(
    Object.values(PAGES).flatMap((chiffres) => chiffres.map(({ indicateur }) => indicateur)),
  );
  const serre = choisir({
    themes: [...new Set(base.catalogue.flatMap((d) => (ids.has(d.id) ? d.theme : [])))],
    indicateurs: [...ids],
    garde: ({ maille }) => maille !== "etablissement",
  });
  const ctx = contexteDe(base, serre);
  const { academie } = ctx;
  const larges = [academie, ...departements(base.site), ...bassins(base.site)];
  const pages = Object.entries(PAGES).map(([page, chiffres]): SansScript => {
    const place = { contexte: ctx, racine: page.includes("/") ? "../" : "" };
    const lieux = page.includes("/") ? [...larges, ...districts(base.site), ...reseaux(base.site)] : larges;
    return {
      page,
      titre: base.site.academie.nom,
      contenu: parTerritoire(place, "Les chiffres de cette page", chiffres, lieux),
    };
  });
  return [
    ...pages,
    { page: "etablissements/index", titre: "Établissements", contenu: ecoles(ecolesNommees()) },
    { page: "indicateurs/index", titre: "Indicateurs", contenu: indicateurs(base.catalogue) },
    { page: "donnees", titre: "Données et téléchargements", contenu: telechargements() },
  ];
}

const liste = (elements: readonly string[]) =>
  elements.length === 0 ? "" : `<ul>${elements.map((e) => `<li>${e}</li>`).join("")}</ul>`;

const ecoles = (toutes: readonly Etablissement[]) =>
  liste(
    parCommune(toutes).map((e) => {
      const ou = echapper(e.commune ? `, ${e.commune}` : "");
      return `<a href="../${pageDe(territoireEcole(e))}">${echapper(e.nom)}</a>${ou}`;
    }),
  );

const indicateurs = (catalogue: readonly Definition[]) =>
  liste(catalogue.map(({ id, titre }) => `<a href="${id}.html">${echapper(typographie(titre))}</a>`));

/** Everything that is laid under `telechargements/`. */
function telechargements(): string {
  const lien = (fichier: string, nom: string) =>
    `<a href="telechargements/${fichier}" download>${echapper(typographie(nom))}</a>`;
  const tables = [{ nom: "mesures", titre: "Toutes les mesures, masquées" }, ...ANNEXES];
  return `<h2>Fichiers</h2>
${liste([
  ...tables.map(({ nom, titre }) => `${lien(`${nom}.csv.gz`, titre)} (${lien(`${nom}.parquet`, "Parquet")})`),
  lien("etablissements.csv", "Établissements et territoires (CSV)"),
  lien("catalogue.json", "Catalogue des indicateurs (JSON)"),
  lien("datapackage.json", "Description des fichiers (Data Package)"),
])}
<h2>Modèles à remplir</h2>
${liste(Object.entries(SOURCES).map(([nom, titre]) => `${lien(`modeles/${nom}.csv`, majuscule(titre))} (${lien(`schemas/${nom}.json`, "schéma")})`))}`;
}

/** What an indicator is, in words. */
function definition(d: Definition): string {
  const phrase = (texte: string | undefined) => (texte ? echapper(typographie(point(texte))) : "");
  const fraction =
    d.numerateur && d.denominateur
      ? `<p>${phrase(majuscule(d.numerateur))} Rapportés à\u00a0: ${phrase(d.denominateur)}</p>`
      : "";
  return `<p class="chapeau">${echapper(typographie(d.question))}</p>
<p>${phrase(d.definition)}</p>
${fraction}
${liste(d.limites.map((l) => phrase(l)))}`;
}

/** Of an indicator: its last years. */
const ANNEES = 3;

/** A page of a family, by what it reads. */
export function membreSansScript(base: Base, dossier: string, nom: string, lu: { mesures: Serre }): string {
  const ctx = contexteDe(base, lu.mesures);
  const place = { contexte: ctx, racine: "../" };
  if (dossier === "indicateurs") {
    const annees = ctx.mesures.annees(nom).slice(-ANNEES);
    const chiffres = annees.map((annee): Chiffre => ({ indicateur: nom, annee }));
    const declaration = base.catalogue.find(({ id }) => id === nom);
    const lieux = [ctx.academie, ...departements(base.site), ...bassins(base.site)];
    const table = parTerritoire(place, "Dernières valeurs", chiffres, lieux);
    return `${declaration ? definition(declaration) : ""}${table}`;
  }
  const ecole = dossier === "etablissements" ? ecolesNommees().find(({ uai }) => uai === nom) : undefined;
  const ici = ecole
    ? territoireEcole(ecole)
    : tousLesTerritoires(base.site).find(
        (t) => pageDe(t) === `${dossier}/${encodeURIComponent(nom)}.html` && nomDePage(t) === nom,
      );
  if (!ici) return "";
  return parIndicateur(place, "Chiffres principaux, à côté de l’académie", ecole ? ECOLE : TERRITOIRE, ici);
}
