/** What the reader takes away of a crossing: its rows as CSV or as a workbook with definitions and sources, its address. */
import type { Contexte } from "../contexte.js";
import { csv, lignesCsv, type Perimetre } from "../csv.js";
import { h } from "../dom.js";
import { typographie } from "../francais.js";
import { lien } from "../liens.js";
import type { Lue } from "../mesures.js";
import { MATURITES, nomSource, SIGNES } from "../nomenclature.js";
import { telecharger } from "../telecharger.js";
import type { Declaration, Definition } from "../types.js";
import { classeur, type Feuille } from "../xlsx.js";

interface Export {
  declaration: Declaration;
  mesures: readonly Lue[];
  perimetre: Perimetre;
}

const CLASSEUR = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function feuilleDonnees(contexte: Contexte, { mesures, perimetre }: Export): Feuille {
  const lignes = lignesCsv(contexte, mesures, perimetre);
  return { nom: "données", rangees: [Object.keys(lignes[0] ?? {}), ...lignes.map((l) => Object.values(l))] };
}

function feuilleDefinitions({ site }: Contexte, { perimetre }: Export, d: Definition): Feuille {
  const signes = Object.entries(SIGNES).map(([statut, { signe, sens }]) => [
    `statut « ${statut} »`,
    `${sens} (${signe} dans les tableaux) : aucun nombre`,
  ]);
  const rangees = [
    ["rubrique", "texte"],
    ["indicateur", d.id],
    ["titre", d.titre],
    ["question", d.question],
    ["définition", d.definition],
    ["numérateur", d.numerateur],
    ["dénominateur", d.denominateur],
    ["unité", d.unite],
    ["périmètre", perimetre.champ],
    ...d.conventions.map((texte) => ["convention", texte]),
    ...d.limites.map((texte) => ["limite", texte]),
    [
      "masquage",
      `profil ${site.profil} : dénominateur d’au moins ${site.seuils.denominateur}, effectif d’au moins ${site.seuils.compte}`,
    ],
    ...signes,
    ...Object.entries(MATURITES).map(([nom, sens]) => [`maturité « ${nom} »`, sens]),
  ];
  return {
    nom: "définitions",
    rangees: rangees.map(([rubrique, texte]) => [rubrique, texte && typographie(texte)]),
    largeurs: [26, 120],
  };
}

function feuilleSources({ provenance, site }: Contexte, { declaration, perimetre }: Export): Feuille {
  const fichiers = provenance.filter(({ source }) => source && declaration.sources.includes(source));
  return {
    nom: "sources",
    rangees: [
      ["fichier", "source", "date du fichier", "années", "lignes lues", "acceptées", "rejetées", "sha256"],
      ...fichiers.map((f) => [
        ...[f.fichier, nomSource(f.source ?? ""), f.dateObservation, f.annees.join(" ")],
        ...[f.lues, f.acceptees, f.rejetees, f.sha256],
      ]),
      [],
      ["Source", perimetre.source],
      ["Site", site.academie.nom, site.academie.fictive ? "données fictives" : "", site.edition ?? ""],
      ["Publié le", site.genereLe],
      ["Adresse de la vue", location.href],
    ],
    largeurs: [36, 40, 16, 24, 12, 12, 12, 66],
  };
}

export const feuillesDe = (contexte: Contexte, e: Export, definition: Definition): Feuille[] => [
  feuilleDonnees(contexte, e),
  feuilleDefinitions(contexte, e, definition),
  feuilleSources(contexte, e),
];

/** Conventions and limits are not in what pages fetch at first. */
async function definitionDe({ id }: Declaration): Promise<Definition> {
  const reponse = await fetch(lien("telechargements/catalogue.json"));
  const toutes = (await reponse.json()) as Definition[];
  const trouvee = toutes.find((d) => d.id === id);
  if (!trouvee) throw new Error(`${id} is not in the published catalogue`);
  return trouvee;
}

export function exporter(contexte: Contexte, e: Export): HTMLElement {
  const { mesures, perimetre, declaration } = e;
  const nom = ["explorer", declaration.id, contexte.site.edition].filter(Boolean).join("-");
  const avis = h("span", { role: "status", class: "bilan" });
  const dire = (texte: string) => {
    avis.textContent = texte;
  };
  const bouton = (titre: string, quoi: string, click: () => void) =>
    h("button", { type: "button", click }, titre, h("span", { class: "invisible" }, ` : ${quoi}`));
  const enClasseur = async () => {
    const octets = await classeur(feuillesDe(contexte, e, await definitionDe(declaration)));
    telecharger(`${nom}.xlsx`, new Blob([octets], { type: CLASSEUR }));
  };
  const copier = () =>
    navigator.clipboard.writeText(location.href).then(
      () => dire("Adresse copiée."),
      () => dire("L’adresse n’a pas pu être copiée : prenez-la dans la barre du navigateur."),
    );
  return h(
    "p",
    { class: "actions" },
    bouton("CSV", "lignes du tableau", () =>
      telecharger(
        `${nom}.csv`,
        new Blob([csv(contexte, mesures, perimetre)], { type: "text/csv;charset=utf-8" }),
      ),
    ),
    bouton("XLSX", "classeur : données, définitions, sources", () => {
      enClasseur().catch(() => dire("Le classeur n’a pas pu être fait : prenez le CSV."));
    }),
    // Only where the browser lets a page write there (not over plain HTTP).
    typeof navigator !== "undefined" && navigator.clipboard
      ? bouton("Copier le lien", "adresse de cette vue", copier)
      : false,
    h("a", { href: location.href }, "Lien vers cette vue"),
    avis,
  );
}
