/** The work plan as its service keeps it, line by line, in the order of its file. */
import { type Contexte, sourceDesFichiers } from "../../contexte.js";
import { h } from "../../dom.js";
import type { Experimentation, LignePlan } from "../../experimentation.js";
import { figure } from "../../figure.js";
import { lien } from "../../liens.js";
import { phrasePlan, STATUTS_PLAN } from "../../phrases/mise-en-oeuvre.js";
import { tableau } from "../../tableau.js";

const etat = ({ statut }: LignePlan) =>
  h("span", { class: `etat-plan ${statut ?? "inconnu"}` }, statut ? STATUTS_PLAN[statut] : "non renseigné");

export function planTravail(contexte: Contexte, { plan }: Experimentation): Node {
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
  const table = () =>
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
    });
  return figure(contexte, {
    id: "plan-de-travail",
    niveau: 3,
    titre: phrasePlan(plan),
    sousTitre: "Plan de travail de l’expérimentation, action par action, tel que le service le tient.",
    champ: "actions du plan de travail",
    source: sourceDesFichiers(contexte, new Set(["plan_travail"])),
    indicateurs: [],
    mesures: [],
    fichier: plan.map(({ action, attribution, echeance, statut, commentaire }) => ({
      ...{ action, attribution, echeance, statut },
      ...(commente && { commentaire }),
    })),
    image: false,
    dessin: table,
    tableau: table,
  });
}
