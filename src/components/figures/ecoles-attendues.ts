/** Until actions are deposited: the schools they may be told of, known from the list of schools alone. */
import type { Contexte } from "../contexte.js";
import { h, rien } from "../dom.js";
import { tableau } from "../tableau.js";
import { departements, type Territoire } from "../territoires.js";
import { nomLie } from "./bassins.js";
import { ecoleOuSigne } from "./bassins-index.js";

export function ecolesAttendues({ site, academie, bassins }: Contexte): Node {
  const connus = site.etablissements;
  if (connus.colleges + connus.lycees === 0) return rien();
  const de = ({ maille, code }: Territoire) =>
    maille === "academie" ? connus : (maille === "bassin" ? connus.bassins : connus.departements)[code];
  const lieux = bassins.length > 0 ? bassins : departements(site);
  const titre = "Combien d’établissements chaque territoire compte-t-il ?";
  return h(
    "section",
    {},
    h("h2", {}, titre),
    h(
      "p",
      {},
      "Collèges et lycées ouverts, publics et privés sous contrat. Les actions remontées se liront rapportées à dix établissements, et le taux de réponse dira combien d’établissements publics ont répondu.",
    ),
    tableau<Territoire>({
      legende: titre,
      colonnes: [
        { titre: "Territoire", cellule: (t) => (t.maille === "academie" ? "Académie" : nomLie(t)) },
        { titre: "Collèges", genre: "nombre", cellule: (t) => ecoleOuSigne(de(t)?.colleges) },
        { titre: "Lycées", genre: "nombre", cellule: (t) => ecoleOuSigne(de(t)?.lycees) },
      ],
      lignes: [academie, ...lieux],
      reference: ({ maille }) => maille === "academie",
      mesures: [],
    }),
  );
}
