/** Higher education as the SIES publishes it: where néo-bacheliers go, and Parcoursup by formation or by spécialités. */
import { parcoursup, parcoursup_specialites } from "../publiques/parcoursup.ts";
import { DESTINATIONS, LIEUX, poursuite } from "../publiques/poursuite.ts";
import { export_ } from "./disposition.ts";

const SERIES = {
  codes: { "BAC GENERAL": "G", "BAC TECHNOLOGIQUE": "T", "BAC PROFESSIONNEL": "P" },
};

/** The words of the labels, by the codes of the destinations. */
const QUOI: Readonly<Record<string, string>> = {
  universite: "à l'université (hors IUT)",
  iut: "en IUT",
  cpge_prive: "dans une CPGE du secteur privé",
  cpge_public: "dans une CPGE du secteur public",
  sts_inconnu: "en STS (secteur non renseigné)",
  sts_prive: "en STS dans le secteur privé",
  sts_public: "en STS dans le secteur public",
  autre_inconnu: "dans une autre formation (secteur non renseigné)",
  autre_prive: "dans une autre formation du secteur privé",
  autre_public: "dans une autre formation du secteur public",
};
const OU = {
  meme: "dans la même académie que celle d'obtention de leur baccalauréat",
  ailleurs: "dans une académie différente de celle d'obtention de leur baccalauréat",
};

export const poursuiteSies = export_(
  poursuite,
  "poursuite_sies",
  "Poursuite des néo-bacheliers par académie (SIES)",
  {
    session: ["Rentrée / Session", "annee"],
    academie: ["Code académie du Bac", "Académie du Bac", "academie_bac_lib"],
    serie: ["Série du bac"],
    sexe: ["Genre"],
    bacheliers: ["Nombre total de bacheliers"],
    ...Object.fromEntries(
      Object.entries(QUOI).flatMap(([code, quoi]) =>
        Object.entries(OU).map(([lieu, ou]) => [
          `${code}_${lieu}`,
          [`Néo-bacheliers poursuivant ${quoi} ${ou}`],
        ]),
      ),
    ),
  },
  {
    obligatoires: ["academie", "serie", "sexe", "bacheliers"],
    traductions: { serie: SERIES },
    // The rate is their sum.
    ensembles: [
      [
        "bacheliers",
        ...Object.keys(DESTINATIONS).flatMap((code) => Object.keys(LIEUX).map((lieu) => `${code}_${lieu}`)),
      ],
    ],
  },
);

export const parcoursupSies = export_(parcoursup, "parcoursup_sies", "Parcoursup par formation (SIES)", {
  formation: ["cod_aff_form"],
  uai: ["Code UAI de l'établissement", "cod_uai"],
  filiere: ["Filière de formation très agrégée", "fili", "Filière de formation"],
  capacite: ["Capacité de l'établissement par formation", "capa_fin"],
  candidats: ["Effectif total des candidats pour une formation", "voe_tot"],
  candidates: ["Dont effectif des candidates pour une formation", "voe_tot_f"],
  admis: ["Effectif total des candidats ayant accepté la proposition de l'établissement (admis)", "acc_tot"],
  admises: ["Dont effectif des candidates admises", "acc_tot_f"],
});

export const parcoursupSpecialitesSies = export_(
  parcoursup_specialites,
  "parcoursup_specialites_sies",
  "Parcoursup selon les spécialités (SIES)",
  {
    specialites: ["Enseignements de spécialité"],
    candidats: ["Nombre de candidats bacheliers ayant confirmé au moins un vœu"],
    proposes: ["Nombre de candidats bacheliers ayant reçu au moins une proposition d'admission"],
    acceptes: ["Nombre de candidats bacheliers ayant accepté une proposition d'admission"],
  },
);
