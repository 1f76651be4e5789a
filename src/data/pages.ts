/** The pages that stand for one thing each, a bassin or an indicator: one text a family, and the data each alone reads. */
import {
  codeComparables,
  ECARTS_ECOLE,
  INDICATEURS_ECOLE,
  PUBLICS_ECOLE,
  TOURS_ECOLE,
} from "../../loaders/publish/ecoles.ts";
import { echapper } from "../components/entete.js";
import { type Etablissement, ecolesDe } from "../components/etablissements.js";
import type { Comparables, FicheEtablissement } from "../components/figures/etablissement.js";
import type { NomsFormations } from "../components/figures/formations.js";
import { majuscule, typographie } from "../components/francais.js";
import type { Fiche } from "../components/indicateurs/fiche.js";
import type { Serre } from "../components/mesures.js";
import {
  bassins,
  departements,
  districts,
  nomCourt,
  nomDePage,
  reseaux,
  type Territoire,
} from "../components/territoires.js";
import type { LigneTrajet } from "../components/trajets.js";
import type { Site } from "../components/types.js";
import { ecolesNommees, json } from "./artefact.ts";
import { choisir } from "./choisir.ts";
import { temoins, vueEtablissement, vueIndicateur, vueTerritoire } from "./vues.ts";

/** One page of a family. */
export interface Membre {
  /** As in its address: « orleans », « constat_2gt ». */
  nom: string;
  titre: string;
  /** Its files under `data/<dossier>/`, by extension, each made when it is asked for. */
  donnees: Readonly<Record<string, () => string | Uint8Array>>;
}

export interface Famille {
  dossier: "departements" | "bassins" | "districts" | "reseaux" | "etablissements" | "indicateurs";
  /** The same for all members but their name and their title. */
  texte: (nom: string, titre: string) => string;
  extensions: readonly string[];
  membres: readonly Membre[];
}

/** Computed titles come out empty in Framework: a real one is written here. */
const entete = (titre: string) => `---\ntitle: ${JSON.stringify(titre)}\n---\n`;

const fichier = (nom: string) => `FileAttachment(${JSON.stringify(`../data/${nom}`)}).json()`;

/** `slug` of a territory is its page's name after what its kind says: « orleans », « departement-018 ». */
const texteTerritoire =
  (dossier: string, prefixe: string): Famille["texte"] =>
  (nom, titre) =>
    `${entete(titre)}
\`\`\`js
import {lireContexte} from "../components/contexte.js";
import {FICHE} from "../components/besoins.js";
import {affichage} from "../components/affichage.js";
import {ficheTerritoire, suiteTerritoire, suivreFiche} from "../components/figures/fiche.js";
import {enAttendant} from "../components/figures/publics/en-attendant.js";
\`\`\`

\`\`\`js
const fiche = ${fichier(`${dossier}/${nom}.json`)};
\`\`\`

\`\`\`js
const contexte = lireContexte({
  site: ${fichier("site.json")},
  catalogue: ${fichier("catalogue.json")},
  provenance: ${fichier("provenance.json")},
  mesures: fiche.mesures
});
const ecoles = ${fichier("etablissements.json")};
\`\`\`

\`\`\`js
const publics = enAttendant(contexte, FICHE, () => ${fichier("vues/publics.json")}, {seul: ${JSON.stringify(prefixe + nom)}});
\`\`\`

\`\`\`js
const annee = Generators.observe((emettre) => suivreFiche(contexte, ${JSON.stringify(prefixe + nom)}, emettre));
\`\`\`

\`\`\`js
display(ficheTerritoire(contexte, ecoles ?? [], ${JSON.stringify(prefixe + nom)}, annee, publics));
\`\`\`

\`\`\`js
await affichage();
display(suiteTerritoire(contexte, {ecoles: ecoles ?? [], trajets: fiche.trajets}, ${JSON.stringify(prefixe + nom)}, annee));
\`\`\`
`;

const texteEtablissement: Famille["texte"] = (nom, titre) => `${entete(titre)}
\`\`\`js
import {lireContexte} from "../components/contexte.js";
import {ficheEtablissement, suivreEtablissement} from "../components/figures/etablissement.js";
\`\`\`

\`\`\`js
const fiche = ${fichier(`etablissements/${nom}.json`)};
\`\`\`

\`\`\`js
const contexte = lireContexte({
  site: ${fichier("site.json")},
  catalogue: fiche.catalogue,
  provenance: ${fichier("provenance.json")},
  mesures: fiche.mesures
});
\`\`\`

\`\`\`js
const annee = Generators.observe((emettre) => suivreEtablissement(contexte, fiche, emettre));
\`\`\`

\`\`\`js
display(ficheEtablissement(contexte, fiche, annee));
\`\`\`
`;

const texteIndicateur: Famille["texte"] = (nom, titre) => `${entete(titre)}
<h1>${echapper(titre)}</h1>

\`\`\`js
import {lireContexte} from "../components/contexte.js";
import {pageIndicateur} from "../components/indicateurs/page.js";
\`\`\`

\`\`\`js
const fiche = ${fichier(`indicateurs/${nom}.json`)};
\`\`\`

\`\`\`js
const contexte = lireContexte({
  site: ${fichier("site.json")},
  catalogue: [fiche.declaration, ...fiche.temoins],
  provenance: ${fichier("provenance.json")},
  mesures: fiche.mesures
});
\`\`\`

\`\`\`js
display(pageIndicateur(contexte, fiche));
\`\`\`
`;

const TERRITOIRES = {
  departements: { lister: departements, prefixe: "departement-" },
  bassins: { lister: bassins, prefixe: "" },
  districts: { lister: districts, prefixe: "district-" },
  reseaux: { lister: reseaux, prefixe: "reseau-" },
} as const;

/** Of the same bassin; of the same département, where the bassin is not known. */
const voisines = (a: Etablissement, b: Etablissement) =>
  a.bassin === b.bassin && (a.bassin !== null || a.departement === b.departement);

/** Its declaration holds the threshold of unknown origins. */
const INCONNUE = "part_pcs_inconnue_3e";

/** Every such page of this publication. */
export function familles(): Famille[] {
  const site = json<Site>("site.json");
  const fiches = json<Fiche[]>("fiches.json") ?? [];
  const trajets = json<LigneTrajet[]>("trajets.json") ?? [];
  const ecoles = ecolesNommees();
  const comparables = json<Comparables[]>("comparables.json") ?? [];
  const formations = json<NomsFormations>("formations.json") ?? {};
  const declarations = new Map(fiches.map(({ declaration }) => [declaration.id, declaration]));
  /** With the declarations of what its page says beside it. */
  const complete = (fiche: Fiche) => ({
    ...fiche,
    temoins: [...temoins(fiche.declaration.id), INCONNUE].flatMap((id) => declarations.get(id) ?? []),
  });
  const catalogue = [
    ...new Set([...INDICATEURS_ECOLE, ...ECARTS_ECOLE, ...PUBLICS_ECOLE, ...TOURS_ECOLE]),
  ].flatMap((id) => declarations.get(id) ?? []);
  /** Where the pupils of a collège are in 2nde GT, and the lycées that this names. */
  const quiPart = ({ uai }: Etablissement) => {
    const siens = trajets.filter(([, college]) => college === uai);
    const vus = new Set(siens.map(([, , lycee]) => lycee));
    return { trajets: siens, lycees: ecoles.filter((e) => vus.has(e.uai)) };
  };
  /** Names of the formations that these measures count. */
  const nommees = ({ groupes }: Serre): NomsFormations =>
    Object.fromEntries(groupes.flatMap(([, , code]) => (formations[code] ? [[code, formations[code]]] : [])));
  /** With the names of the schools around it, which its switcher offers. */
  const ficheDe = (ecole: Etablissement): Omit<FicheEtablissement, "formations"> => ({
    ecole,
    voisins: ecoles.filter((e) => voisines(ecole, e)).map(({ uai, nom }) => ({ uai, nom })),
    comparables: comparables.find(({ code }) => code === codeComparables(ecole)) ?? null,
    catalogue,
    ...quiPart(ecole),
    publics: PUBLICS_ECOLE,
  });
  /** Those of its collèges; a département has too many for one matrix. */
  const trajetsDe = (territoire: Territoire) => {
    if (territoire.maille === "departement") return [];
    const siennes = new Set(ecolesDe(ecoles, territoire).map(({ uai }) => uai));
    return trajets.filter(([, college]) => siennes.has(college));
  };
  return [
    ...(["departements", "bassins", "districts", "reseaux"] as const).map((dossier): Famille => {
      const { lister, prefixe } = TERRITOIRES[dossier];
      return {
        dossier,
        texte: texteTerritoire(dossier, prefixe),
        extensions: ["json"],
        membres: (site ? lister(site) : []).map((territoire) => ({
          nom: nomDePage(territoire),
          titre: majuscule(nomCourt(territoire)),
          donnees: {
            json: () =>
              JSON.stringify({
                mesures: choisir(vueTerritoire(site as Site, territoire)),
                trajets: trajetsDe(territoire),
              }),
          },
        })),
      };
    }),
    {
      dossier: "etablissements",
      texte: texteEtablissement,
      extensions: ["json"],
      membres: ecoles.map((ecole) => ({
        nom: ecole.uai,
        titre: ecole.nom,
        donnees: {
          json: () => {
            const mesures = choisir(vueEtablissement(site as Site, ecole));
            return JSON.stringify({ ...ficheDe(ecole), formations: nommees(mesures), mesures });
          },
        },
      })),
    },
    {
      dossier: "indicateurs",
      texte: texteIndicateur,
      extensions: ["json"],
      membres: fiches.map((fiche) => ({
        nom: fiche.declaration.id,
        titre: typographie(fiche.declaration.titre),
        donnees: {
          json: () =>
            JSON.stringify({ ...complete(fiche), mesures: choisir(vueIndicateur(fiche.declaration)) }),
        },
      })),
    },
  ];
}
