import { type Controle, chargees } from "./controle.ts";
import { PAIRES, PAIRES_INTERNES, type Paire, seContredit, sqlBilan, sqlPlaces } from "./rapprochements.ts";

const entier = (colonne: string) => `CAST(CAST(round(${colonne}) AS BIGINT) AS VARCHAR)`;
const texte = (dit: string) => `'${dit.replaceAll("'", "''")}'`;

/** More than one place in ten: a file as a whole is wrong, or of another date. */
const GRAVE = "differents > lieux / 10";

/** Of two sources, those whose own totals do not agree that year, with one in each: it is the first to look at. */
const suspects = (paire: Paire): string => {
  const siennes = PAIRES.filter((autre) => seContredit(autre) && paire.sources.includes(autre.sources[0]));
  if (seContredit(paire) || siennes.length === 0)
    return "SELECT NULL::INTEGER AS annee, NULL AS suspecte LIMIT 0";
  return siennes
    .map(
      (autre) =>
        `SELECT annee, ${texte(autre.sources[0])} AS suspecte FROM (${sqlBilan(autre)}) WHERE ${GRAVE}`,
    )
    .join(" UNION ALL ");
};

const chercher = (paire: Paire) => `
  SELECT f.fichier_id, ${texte(paire.titre)} AS colonne, differents AS nombre, NULL::INTEGER AS ligne, exemple AS valeur,
    [annee::VARCHAR, lieux::VARCHAR, differents::VARCHAR, ${entier("exemple_a")}, ${entier("exemple_b")}, ${texte(paire.titre)},
      array_to_string(list_slice(list_filter(places, lambda p: p <> exemple), 1, 4), ', '), coalesce(ici::VARCHAR, ''), ${seContredit(paire) ? "'oui'" : "''"}, coalesce(suspecte, '')] AS details,
    ${GRAVE} AS grave
  FROM (${sqlBilan(paire)}) b JOIN (${sqlPlaces(paire)}) p USING (annee)
  LEFT JOIN (SELECT annee, min(suspecte) AS suspecte FROM (${suspects(paire)}) GROUP BY annee) s USING (annee)
  JOIN (SELECT ${paire.annee} AS annee, min(fichier_id) AS fichier_id FROM ${chargees(paire.sources[0])} GROUP BY 1) f USING (annee)
  WHERE differents > 0`;

const direIci = (ici: string) =>
  ici === "" ? "" : ici === "0" ? " Aucun n’est dans l’académie." : ` Dans l’académie : ${ici}.`;

/** One finding a pair and a year, told of the file of the first source. */
export const fichiersPublicsDiscordants: Controle = {
  regle: "fichiers_publics_discordants",
  titre: "Deux fichiers publics ne disent pas le même effectif",
  sens: "Un même effectif est publié dans deux fichiers, ou deux fois dans un seul, et les deux nombres diffèrent.",
  enjeu:
    "L’un des deux est faux, ou d’une autre version : un chiffre cité d’après l’un sera contredit par l’autre.",
  remede:
    "Reprenez les deux fichiers sur leur portail ; si l’écart demeure, ne citez pas ce chiffre sans dire sa source, et signalez-le à qui le publie.",
  parties: [...PAIRES, ...PAIRES_INTERNES].map((paire) => ({
    sources: [paire.sources[0]],
    sql: chercher(paire),
  })),
  dire: (exemple, [annee, lieux, differents, a, b, titre, autres, ici = "", seul, suspecte]) =>
    `${titre}, ${annee} : les deux comptes diffèrent pour ${differents} des ${lieux} lieux ; « ${exemple} » a ${a} d’un côté et ${b} de l’autre${autres ? ` (aussi ${autres}${Number(differents) > 5 ? "…" : ""})` : ""}.${direIci(ici)} ${
      seul
        ? "C’est ce fichier qui se contredit : reprenez-le sur son portail, et si l’écart demeure ne citez pas ce chiffre et signalez-le à qui le publie."
        : suspecte
          ? `« ${suspecte} » se contredit aussi lui-même cette année-là : c’est le premier à revoir. Ne citez pas ce chiffre sans dire sa source.`
          : "Reprenez les deux fichiers, et ne citez pas ce chiffre sans dire sa source."
    }`,
};
