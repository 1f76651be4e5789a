// @vitest-environment jsdom
// An académie that holds Affelnet's offers and no pupil: what the page of the affectation says then. Invented offers.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { figureFormations } from "../../src/components/figures/formations.ts";
import { figurePlaces } from "../../src/components/figures/places.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { parametreAnnee } from "../../src/components/parametres.ts";
import type { Mesure, Reference } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { masquee, publiee } from "./mesure.ts";
import { muettes } from "./muettes.ts";

const ACADEMIE = { maille: "academie", code: "ACADEMIE" } as const;
const CHER = { maille: "departement", code: "018" } as const;
const pression = (
  lieu: Pick<Mesure, "maille" | "code">,
  strate: string,
  numerateur: number,
  places: number,
) =>
  publiee(numerateur / places, [null, null], {
    ...{ ...lieu, indicateur: "taux_pression", strate, millesime: 2021, numerateur, denominateur: places },
  });
const MESURES = [
  pression(ACADEMIE, "2PRO", 9157, 9111),
  pression(ACADEMIE, "23810031210", 48, 24),
  pression(ACADEMIE, "23810033310", 12, 24),
  pression(CHER, "2PRO", 1040, 1083),
  masquee("non_disponible", {
    ...{ ...ACADEMIE, indicateur: "taux_occupation", strate: "23810031210", millesime: 2021 },
  }),
];
const FRANCE = {
  ...{ valeur: 0.96, millesime: 2021, perimetre: "FRANCE", sexe: "T", pcs: "T", strate: "2PRO" },
  ...{
    convention: "affelnet",
    trace: true,
    meme: true,
    unite: "ratio",
    nom: "France, 2021",
    source: "essai",
  },
} as unknown as Reference;
const ctx = contexte(
  { ...SITE, bassins: [] },
  CATALOGUE.map((d) => (d.id === "taux_pression" ? { ...d, references: [FRANCE] } : d)),
  [],
  new Mesures(MESURES),
);
const choix = { territoire: ctx.academie, annee: 2021 };
const section = (figure: Element) => {
  const page = document.createElement("div");
  page.append(figure.cloneNode(true));
  return page;
};
const texte = (noeud: Node) => (noeud.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");

test("les années du sélecteur sont celles des offres quand aucun candidat n’est connu", () => {
  const { options } = parametreAnnee(ctx, ["satisfaction_voeu1", "taux_pression"], String);
  expect(options.map(({ valeur }) => valeur)).toEqual(["2021"]);
});

test("sans bassin, les places se lisent par département, sous le repère de la France", () => {
  const page = figurePlaces(ctx, choix) as Element;
  const rangees = [...page.querySelectorAll("table")][0]?.querySelectorAll("tbody tr, tfoot tr") ?? [];
  const lignes = [...rangees].map((tr) => [...tr.children].map(texte));
  expect(lignes.map(([nom, valeur]) => [nom, valeur])).toEqual([
    ["Académie", "1,01"],
    ["Cher", "0,96"],
    ["Loiret", "nd"],
    [expect.stringContaining("France"), "0,96"],
  ]);
  expect(muettes(section(page))).toEqual([]);
  // Nobody is known in October: no column says so nine times.
  expect(texte(page)).not.toContain("Places occupées, en %");
  expect(texte(page)).toContain("faute d’un constat de la rentrée 2021");
  expect(texte(page)).toContain(
    "9 157 premiers vœux pour 9 111 places de 2nde pro, soit 1,01 pour une place",
  );
});

test("sans occupation connue, la demande de chaque formation se lit seule", () => {
  const page = figureFormations(ctx, { "23810031210": "Coiffure" }, choix) as Element;
  expect(page.querySelector("svg")).toBeNull();
  expect([...page.querySelectorAll("tbody tr")].map((tr) => texte(tr.children[3] as Element))).toEqual(
    expect.arrayContaining(["2,00", "0,50"]),
  );
  expect(texte(page)).toContain("Coiffure");
});

test("« n = » dit les places de la formation lue, en places", () => {
  const page = figureFormations(ctx, null, choix) as Element;
  expect(texte(page)).toContain("48 premiers vœux pour 24 places");
  expect(texte(page)).toContain("n = 24 places");
});

test("une occupation masquée a sa colonne et son signe : elle n’est pas dite manquer", () => {
  const masquees = ["ACADEMIE", "018"].map((code) =>
    masquee("secret", {
      ...{ code, maille: code === "018" ? ("departement" as const) : ("academie" as const) },
      ...{ indicateur: "taux_occupation", strate: "2PRO", millesime: 2021 },
    }),
  );
  const page = figurePlaces({ ...ctx, mesures: new Mesures([...MESURES, ...masquees]) }, choix) as Element;
  const academie = [...page.querySelectorAll("tbody tr")].map((tr) => [...tr.children].map(texte))[0];
  expect(academie).toEqual(["Académie", "1,01", "s"]);
  expect(texte(page)).not.toContain("faute d’un constat");
});

test("une formation masquée reste dans le tableau, et rien n’est dessiné sans une occupation publiée", () => {
  const occupation = masquee("secret", {
    ...{ ...ACADEMIE, indicateur: "taux_occupation", strate: "23810031210", millesime: 2021 },
  });
  const sans = MESURES.filter(({ indicateur }) => indicateur !== "taux_occupation");
  const page = figureFormations(
    { ...ctx, mesures: new Mesures([...sans, occupation]) },
    null,
    choix,
  ) as Element;
  expect(page.querySelector("svg")).toBeNull();
  const lignes = [...page.querySelectorAll("tbody tr")].map((tr) => [...tr.children].slice(1).map(texte));
  expect(lignes).toEqual(
    expect.arrayContaining([
      ["24", "48", "2,00", "s", "très demandée"],
      ["24", "12", "0,50", "nd", "peu demandée"],
    ]),
  );
  expect(texte(page)).toContain("n = 24 places");
  expect(texte(page)).not.toContain("absentes du dessin");
});
