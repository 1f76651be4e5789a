/** The selectors that pages offer: territory, year, voie, stream. */
import { COHORTES, type Cohorte } from "./cohortes.js";
import { publiee } from "./comparer.js";
import type { Contexte } from "./contexte.js";
import type { Etat, Parametre } from "./etat.js";
import { montrerFil } from "./fil.js";
import { FILIERES, type Filiere, VOIES, type Voie } from "./nomenclature.js";
import { ancetres, type Territoire, tousLesTerritoires } from "./territoires.js";

const territoires = ({ site }: Contexte): Territoire[] => tousLesTerritoires(site);

const GROUPES: Partial<Record<Territoire["maille"], string>> = {
  departement: "Départements",
  bassin: "Bassins",
  district: "Districts",
  reseau: "Réseaux",
};

export function parametreTerritoire(contexte: Contexte): Parametre {
  const tous = territoires(contexte);
  const options = tous.map(({ slug, libelle, maille }) => {
    const groupe = GROUPES[maille];
    return { valeur: slug, libelle, ...(groupe && { groupe }) };
  });
  return {
    nom: "territoire",
    libelle: "Territoire",
    options,
    defaut: contexte.academie.slug,
    suit: "choisi",
    montrer: (slug) => {
      const vu = tous.find((t) => t.slug === slug);
      montrerFil(vu && vu.maille !== "academie" ? [...ancetres(contexte.site, vu), vu] : []);
    },
  };
}

export const territoireChoisi = (contexte: Contexte, { territoire }: Etat): Territoire =>
  territoires(contexte).find(({ slug }) => slug === territoire) ?? contexte.academie;

/** Last year for which the académie, or else any other territory, has a published figure. */
export function derniereAnnee({ mesures, academie, bassins }: Contexte, indicateur: string): number {
  const publiees = [academie, ...bassins].map(
    (territoire) =>
      mesures
        .serie({ indicateur, ...territoire })
        .filter(publiee)
        .at(-1)?.millesime,
  );
  return publiees.find((annee) => annee !== undefined) ?? mesures.annees(indicateur).at(-1) ?? 0;
}

type DireAnnee = (annee: number) => string;

/** Years of an indicator, or of the first of several that has any, latest first: of a campaign, and of the rentrée that ends it. */
export const parametreAnnee = (
  contexte: Contexte,
  indicateur: string | readonly string[],
  dire: DireAnnee,
): Parametre => ({
  ...anneesDe(contexte, [indicateur].flat(), dire),
  libelle: "Année",
  suit: "choisi",
});

/** The same for pupils followed from the year when they come in. */
export const parametreEntree = (contexte: Contexte, indicateur: string, dire: DireAnnee): Parametre => ({
  ...anneesDe(contexte, [indicateur], dire),
  libelle: "Entrée",
});

function anneesDe(contexte: Contexte, indicateurs: readonly string[], dire: DireAnnee) {
  const indicateur = indicateurs.find((id) => contexte.mesures.annees(id).length > 0) ?? "";
  const annees = [...contexte.mesures.annees(indicateur)].reverse();
  return {
    nom: "annee" as const,
    options: annees.map((annee) => ({ valeur: String(annee), libelle: dire(annee) })),
    defaut: String(derniereAnnee(contexte, indicateur)),
  };
}

export const anneeChoisie = ({ annee }: Etat) => Number(annee);

export const PARAMETRE_COHORTE: Parametre = {
  nom: "cohorte",
  libelle: "Cohorte",
  options: COHORTES.map(({ code, nom }) => ({ valeur: code, libelle: nom })),
  defaut: "3e",
};

export const cohorteChoisie = ({ cohorte }: Etat): Cohorte =>
  COHORTES.find(({ code }) => code === cohorte) ?? (COHORTES[0] as Cohorte);

/** Rentrées of entry; by default one that is followed to the bac and after, where the files go that far. */
export function parametreRentree(contexte: Contexte): Parametre {
  const annees = COHORTES.flatMap(({ code }) => contexte.mesures.annees(`devenir_${code}`));
  const rentrees = [...new Set(annees)].sort((a, b) => b - a);
  return {
    nom: "annee",
    libelle: "Entrée",
    options: rentrees.map((annee) => ({ valeur: String(annee), libelle: `Rentrée ${annee}` })),
    defaut: String(rentrees[Math.min(3, rentrees.length - 1)] ?? ""),
  };
}

export const PARAMETRE_VOIE: Parametre = {
  nom: "voie",
  libelle: "Voie",
  options: VOIES.map(({ code, nom }) => ({ valeur: code, libelle: nom })),
  defaut: "2gt",
};

export const voieChoisie = ({ voie }: Etat): Voie =>
  VOIES.find(({ code }) => code === voie) ?? (VOIES[0] as Voie);

const filieres = ({ mesures }: Contexte) => FILIERES.filter(({ id }) => mesures.annees(id).length > 0);

export function parametreFiliere(contexte: Contexte): Parametre {
  const options = filieres(contexte).map(({ id, nom }) => ({
    valeur: id.replace("acces_", ""),
    libelle: nom,
  }));
  return { nom: "filiere", libelle: "Filière", options, defaut: options[0]?.valeur ?? "" };
}

export const filiereChoisie = (contexte: Contexte, { filiere }: Etat): Filiere =>
  filieres(contexte).find(({ id }) => id === `acces_${filiere}`) ?? (FILIERES[0] as Filiere);
