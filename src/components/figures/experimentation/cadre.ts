/** Who the experiment is about: its réseaux, each with its lycée, its collèges and its PsyEN where they are deposited. */
import type { Contexte } from "../../contexte.js";
import { type Enfant, h } from "../../dom.js";
import type { Etablissement } from "../../etablissements.js";
import { type Experimentation, experimental } from "../../experimentation.js";
import { nombre } from "../../format.js";
import { lienTerritoire } from "../../liens.js";
import { phraseReseaux } from "../../phrases/mise-en-oeuvre.js";
import { tableau } from "../../tableau.js";
import { reseaux, type Territoire } from "../../territoires.js";
import { absent } from "./cellules.js";
import { nommer } from "./choix.js";

interface Ligne {
  reseau: Territoire;
  tete: Etablissement | undefined;
  colleges: number | undefined;
  etp: number | undefined;
}

export function reseauxDuCadre(
  contexte: Contexte,
  experimentation: Experimentation,
  ecoles: readonly Etablissement[],
): HTMLElement {
  const { site } = contexte;
  const code = experimental(experimentation);
  const siens = reseaux(site).filter(({ departement }) => code !== undefined && departement === code);
  if (!code || siens.length === 0)
    return h(
      "p",
      { class: "vide" },
      "Aucun réseau du département de l’expérimentation n’est dans ces données.",
    );
  const moyens = (site.psyen ?? []).filter((p) => siens.some((reseau) => reseau.code === p.reseau));
  const rentree = moyens.length > 0 ? Math.max(...moyens.map((p) => p.rentree)) : undefined;
  const lignes = siens.map((reseau): Ligne => {
    const membres = ecoles.filter((ecole) => ecole.reseau === reseau.code);
    return {
      reseau,
      tete: ecoles.find(({ uai }) => uai === reseau.code),
      colleges: membres.length > 0 ? membres.filter(({ nature }) => nature === "COLLEGE").length : undefined,
      etp: moyens.find((p) => p.reseau === reseau.code && p.rentree === rentree)?.etp,
    };
  });
  const dire = (n: number | undefined, decimales = 0): Enfant =>
    n === undefined ? absent("non_disponible") : nombre(n, decimales);
  return h(
    "div",
    { id: "reseaux-du-cadre" },
    h("p", {}, phraseReseaux(code, lignes, rentree, nommer(contexte))),
    tableau<Ligne>({
      legende: "Réseaux de l’expérimentation",
      colonnes: [
        {
          titre: "Réseau",
          cellule: ({ reseau }) => h("a", { href: lienTerritoire(reseau) }, reseau.libelle),
        },
        {
          titre: "Commune du lycée tête de réseau",
          cellule: ({ tete }) => tete?.commune ?? absent("non_disponible"),
        },
        { titre: "Collèges", genre: "nombre", cellule: ({ colleges }) => dire(colleges) },
        {
          titre:
            rentree === undefined
              ? "PsyEN, en équivalents temps plein"
              : `PsyEN, en équivalents temps plein, rentrée ${rentree}`,
          genre: "nombre",
          cellule: ({ etp }) => dire(etp, 1),
        },
      ],
      lignes,
      mesures: [],
    }),
  );
}
