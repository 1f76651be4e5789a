/** The work plan as its service keeps it, line by line, in the order of its file. */
import { h } from "../../dom.js";
import type { Experimentation, LignePlan } from "../../experimentation.js";
import { lien } from "../../liens.js";
import { phrasePlan, STATUTS_PLAN } from "../../phrases/experimentation.js";
import { tableau } from "../../tableau.js";

const etat = ({ statut }: LignePlan) =>
  h("span", { class: `etat-plan ${statut ?? "inconnu"}` }, statut ? STATUTS_PLAN[statut] : "non renseigné");

export function planTravail({ plan }: Experimentation): HTMLElement {
  if (plan.length === 0)
    return h(
      "div",
      { class: "vide" },
      h("p", {}, h("strong", {}, "Le plan de travail n’est pas déposé. ")),
      h(
        "p",
        {},
        "Une ligne par action, avec son état : ",
        h(
          "a",
          { href: lien("telechargements/modeles/plan_travail.csv"), download: "plan_travail.csv" },
          "modèle à remplir",
        ),
        ".",
      ),
    );
  const commente = plan.some(({ commentaire }) => commentaire);
  return h(
    "div",
    {},
    h("p", {}, h("strong", {}, phrasePlan(plan))),
    tableau<LignePlan>({
      legende: "Plan de travail de l’expérimentation",
      colonnes: [
        { titre: "Action", genre: "texte", cellule: ({ action }) => action },
        { titre: "Attribution", cellule: ({ attribution }) => attribution ?? "non renseignée" },
        { titre: "Échéance", cellule: ({ echeance }) => echeance ?? "non renseignée" },
        { titre: "État", cellule: etat },
        ...(commente ? [{ titre: "Commentaire", cellule: (l: LignePlan) => l.commentaire ?? "" }] : []),
      ],
      lignes: plan,
      mesures: [],
    }),
  );
}
