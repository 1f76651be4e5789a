/** The verdict: what to do first, then file by file what was found, by rule, with examples and where it is explained. */
import { type Enfant, h } from "../dom.js";
import { compte, nombre, pluriel } from "../format.js";
import { lien } from "../liens.js";
import { bilanFichier, GRAVITES, titreVerdict } from "../phrases/verification.js";
import type { ConstatVu, FichierVu, Vue } from "./types.js";

interface Actions {
  rejets(fichier: string): void;
  rapport(): void;
}

export function verdict(vue: Vue, actions: Actions): HTMLElement {
  const { titre, suite } = titreVerdict(vue);
  return h(
    "section",
    { class: "verdict", "aria-labelledby": "verdict" },
    h("h2", { id: "verdict", tabindex: -1 }, titre),
    suite.map((phrase) => h("p", {}, phrase)),
    h(
      "p",
      { class: "actions" },
      h("button", { type: "button", click: actions.rapport }, "Télécharger le rapport"),
    ),
    vue.fichiers.map((fichier) => unFichier(fichier, actions)),
  );
}

function unFichier(fichier: FichierVu, actions: Actions): HTMLElement {
  const { constats, rejetees } = fichier;
  const [dits, infos] = [true, false].map((v) =>
    constats.filter(({ gravite }) => (gravite !== "information") === v),
  );
  return h(
    "article",
    { class: `fichier ${etat(fichier)}` },
    h("h3", {}, fichier.fichier),
    h("p", { class: "lecture" }, bilanFichier(fichier)),
    fichier.utilisable && jauge(fichier),
    dits?.map(unConstat),
    fichier.proposition !== null && proposition(fichier.proposition),
    infos && infos.length > 0 && informations(infos),
    (rejetees > 0 || fichier.modele !== null) &&
      h(
        "p",
        { class: "actions" },
        rejetees > 0 &&
          h(
            "button",
            { type: "button", click: () => actions.rejets(fichier.fichier) },
            "Télécharger les lignes à corriger",
          ),
        fichier.modele !== null && modele(fichier.modele),
      ),
  );
}

const etat = ({ utilisable, rejetees }: FichierVu): string =>
  utilisable ? (rejetees > 0 ? "en-partie" : "bon") : "refuse";

const modele = (source: string) =>
  h(
    "a",
    { href: lien(`telechargements/modeles/${source}.csv`), download: `${source}.csv` },
    `Modèle ${source}.csv`,
  );

/** Accepted, counted once and rejected rows, in numbers: the bar only repeats them. */
function jauge({ lues, acceptees, doublons, rejetees }: FichierVu): Enfant {
  if (lues === 0) return null;
  const parts: [string, string, number][] = [
    [pluriel(acceptees, "acceptée"), "acceptee", acceptees],
    ["en double", "doublon", doublons],
    ["à corriger", "rejetee", rejetees],
  ];
  const presentes = parts.filter(([, , n]) => n > 0);
  return h(
    "div",
    { class: "bilan" },
    h(
      "div",
      { class: "jauge", "aria-hidden": "true" },
      presentes.map(([, classe, n]) => h("span", { class: classe, style: `flex-grow:${n}` })),
    ),
    h(
      "ul",
      {},
      presentes.map(([mot, classe, n]) => h("li", { class: classe }, h("strong", {}, nombre(n)), ` ${mot}`)),
    ),
  );
}

function unConstat({ regle, titre, gravite, nombre: fois, phrases }: ConstatVu): HTMLElement {
  return h(
    "section",
    { class: `signale signale-${gravite}` },
    h(
      "h4",
      {},
      h("span", { class: "suite" }, GRAVITES[gravite]),
      ` ${titre}`,
      fois !== null && h("span", { class: "fois" }, compte(fois, "ligne")),
    ),
    h(
      "ul",
      {},
      phrases.map((phrase) => h("li", {}, phrase)),
    ),
    h("p", {}, h("a", { href: lien(`qualite.html#${regle}`) }, `Comprendre «\u00a0${titre}\u00a0»`)),
  );
}

const informations = (infos: readonly ConstatVu[]) =>
  h(
    "details",
    {},
    h("summary", {}, `Bon à savoir (${infos.length})`),
    h(
      "ul",
      {},
      infos.flatMap(({ phrases }) => phrases.map((phrase) => h("li", {}, phrase))),
    ),
  );

const proposition = (texte: string) => [
  h("p", {}, "Proposition, à corriger puis à mettre dans correspondances.json :"),
  h("pre", { tabindex: 0 }, h("code", {}, texte)),
];
