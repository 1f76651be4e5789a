/** What the search knows: the pages of the menu, every territory and school, every indicator. Names only. */
import { type Etablissement, motsDe, territoireEcole } from "../etablissements.js";
import { majuscule, plier, typographie } from "../francais.js";
import { menuDe } from "../navigation.js";
import { MAILLES, nomCourt, pageDe, type Territoire, tousLesTerritoires } from "../territoires.js";
import type { Declaration, Site } from "../types.js";
import type { Indice } from "./trouver.js";

const adresseDe = (adresse: string) => (adresse.endsWith("/") ? `.${adresse}` : `${adresse.slice(1)}.html`);

const territoire = (t: Territoire): Indice => [
  t.maille === "departement" ? t.libelle : majuscule(nomCourt(t)),
  MAILLES[t.maille],
  pageDe(t),
  plier(`${t.libelle} ${t.code}`),
];

export function indexer(
  site: Site | null,
  ecoles: readonly Etablissement[],
  catalogue: readonly Declaration[],
): Indice[] {
  return [
    ...menuDe(site)
      .flatMap(({ pages }) => pages)
      .map(({ adresse, nom, mots = "" }): Indice => [nom, "page", adresseDe(adresse), plier(mots)]),
    ...(site ? tousLesTerritoires(site).slice(1).map(territoire) : []),
    ...ecoles.map(
      (e): Indice => [
        e.commune ? `${e.nom}, ${e.commune}` : e.nom,
        "établissement",
        pageDe(territoireEcole(e)),
        motsDe(e),
      ],
    ),
    ...catalogue.map(
      ({ id, titre, question }): Indice => [
        typographie(titre),
        "indicateur",
        `indicateurs/${id}.html`,
        plier(`${id.replaceAll("_", " ")} ${question}`),
      ],
    ),
  ];
}
