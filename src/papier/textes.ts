/** The head of a fiche, and the lines to write on in a meeting. */
import type { Contexte } from "../components/contexte.js";
import { type Enfant, h } from "../components/dom.js";
import { NATURES } from "../components/etablissements.js";
import { mesureDe } from "../components/figures/commun.js";
import { INSECABLE } from "../components/format.js";
import { majuscule, point } from "../components/francais.js";
import { VOIES, type Voie } from "../components/nomenclature.js";
import { titreQuestions } from "../components/phrases/communes.js";
import { chapeauFiche, constatFiche } from "../components/phrases/ecarts.js";
import { nomPropre } from "../components/phrases/publics.js";
import { nomCourt, type Territoire } from "../components/territoires.js";
import { ECART } from "./fiche.js";
import type { Ecole } from "./identite.js";

const GT = VOIES[0] as Voie;

/** The finding where its interval allows one. */
export function titre(contexte: Contexte, territoire: Territoire, annee: number, niveau: 1 | 2): Enfant {
  const de = (indicateur: string, qui = territoire) => mesureDe(contexte, indicateur, qui, annee);
  const ecart = de(ECART);
  const constat = constatFiche(GT, ecart);
  const nom = majuscule(nomCourt(territoire));
  return [
    h(`h${niveau}`, { class: "titre" }, constat ? `${nom}${INSECABLE}: ${constat}` : nom),
    ecart &&
      h(
        "p",
        { class: "chapeau" },
        chapeauFiche(territoire, GT, {
          decision: de("orientation_2gt"),
          constat: de("constat_2gt"),
          ecart,
          academie: de(ECART, contexte.academie),
        }),
      ),
  ];
}

const SECTEURS = { PU: "public", PR: "privé sous contrat" } as const;

/** « Lycée professionnel public, Bourges, bassin de Bourges. »: what its name alone need not say. */
export function presentation({ nature, secteur, commune, bassin }: Ecole): HTMLElement | false {
  const genre = [nature && NATURES[nature], secteur && SECTEURS[secteur]].filter(Boolean).join(" ");
  const lieu = bassin && nomCourt({ maille: "bassin", code: bassin, libelle: bassin, slug: "" });
  const parties = [genre, commune && nomPropre(commune), lieu].filter(Boolean);
  return parties.length > 0 && h("p", { class: "presentation" }, majuscule(point(parties.join(", "))));
}

export const questions = (territoire: Territoire, niveau: 2 | 3) =>
  h("section", { class: "questions" }, h(`h${niveau}`, {}, titreQuestions(territoire)), h("div"));
