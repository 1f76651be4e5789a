/** An unknown header gets a proposal: put in correspondances.json as it is, or corrected, it makes the file known. */
import { describe, expect, test } from "vitest";
import { reconnaitre } from "../../loaders/ingest/entete.ts";
import { proposer } from "../../loaders/ingest/proposer.ts";
import { formaterRapport } from "../../loaders/ingest/rapport.ts";
import type { Champ } from "../../loaders/sources/champ.ts";
import { SOURCES } from "../../loaders/sources/index.ts";
import { compte, Depot, fichier } from "./banc.ts";
import { INCONNUS } from "./entetes-inconnus.ts";

interface Entree {
  fichiers: Record<string, { source: string; colonnes: Record<string, string> }>;
}

async function proposition(nom: string, contenu: string) {
  const depot = new Depot({ [nom]: contenu });
  const rapport = await depot.verifier();
  const f = fichier(rapport, nom);
  expect([f.source, f.utilisable]).toEqual([null, false]);
  return { depot, rapport, entree: f.proposition as Entree | undefined };
}

test.each([
  [
    "abrégés, dans le désordre, sous un titre",
    "offre_2022.csv",
    "Export\nCap. carte scol.;Code UAI;MEFSTAT 11;Vœux de rang 1;Commune\n24;0180911T;23810025412;30;X\n",
    "offre",
    { "Code UAI": "uai", "Cap. carte scol.": "capacite" },
  ],
  [
    "sans rapport, mais dont le contenu se reconnaît",
    "tableau_2023.csv",
    "Code lycée;Formation MEFSTAT;Places offertes;Vœux en 1\n0180911T;23810025412;24;30\n",
    "offre",
    { "Code lycée": "uai" },
  ],
  [
    "mal orthographiés",
    "ecoles.csv",
    "UAI;Nom de létablisement;Natur;Secteurs;Communne\n0180911T;A;LGT;PU;X\n",
    "etablissements",
    { "Nom de létablisement": "nom", Natur: "nature", Secteurs: "secteur", Communne: "commune" },
  ],
  [
    "allongés",
    "eleves.csv",
    "Année campagne,Palier d’orientation,Identifiant national,UAI établissement d’origine,MEF élève,Décision définitive du conseil,Nom de l’élève\n2023,3E,001291528AA,0180911T,10310019110,2GT,X\n",
    "orientation",
    { "Identifiant national": "ine", "Décision définitive du conseil": "decision" },
  ],
])("en-têtes %s : la proposition rend le fichier lisible", async (_, nom, contenu, source, colonnes) => {
  const { depot, rapport, entree } = await proposition(nom, contenu);
  expect(entree?.fichiers[nom]).toMatchObject({ source, colonnes });
  expect(formaterRapport(rapport, "texte")).toContain(`{"fichiers":{"${nom}"`);
  depot.ecrire({ "correspondances.json": JSON.stringify(entree) });
  expect(compte(fichier(await depot.verifier(), nom))).toBe("1 1 0 0");
});

test("une colonne qui nomme une personne n’est jamais proposée", async () => {
  const { entree } = await proposition("e.csv", "uai;Nom de l'élève;Natur;Secteur\n0180911T;X;LGT;PU\n");
  expect(Object.keys(entree?.fichiers["e.csv"]?.colonnes ?? {})).toEqual(["Natur"]);
});

test("ce qui ne ressemble à rien n’a pas de proposition", async () => {
  const { entree } = await proposition("courses.csv", "article;prix;rayon\npain;1,10;B\n");
  expect(entree).toBeUndefined();
});

/** « their name=ours », the cell below after « : ». */
const colonneInconnue = (dite: string, champs: Readonly<Record<string, Champ>>) => {
  const [leur = "", notre = ""] = dite.split("=").map((cote) => cote.replace(/:.*/, ""));
  const dessous = /:([^=]*)/.exec(dite)?.[1] ?? champs[notre]?.exemple ?? "";
  return { leur, notre, dessous };
};

describe.each(SOURCES.map(({ nom, colonnes }) => [nom, colonnes as Record<string, Champ>] as const))(
  "%s",
  (source, champs) => {
    test("dix dispositions inconnues au moins", () =>
      expect(INCONNUS[source]?.length).toBeGreaterThanOrEqual(10));

    test.each(INCONNUS[source] ?? [])("%s : proposée telle quelle", (inconnue) => {
      const colonnes = inconnue.split("|").map((dite) => colonneInconnue(dite, champs));
      const leurs = colonnes.map(({ leur }) => leur);
      expect(
        reconnaitre(
          leurs.map((leur) => [leur]),
          {},
        ),
      ).toBeNull();
      const { proposition } =
        proposer(
          leurs,
          colonnes.map(({ dessous }) => dessous),
          {},
        ) ?? {};
      expect(proposition).toMatchObject({ source, manquantes: [] });
      const lues =
        reconnaitre(
          leurs.map((leur) => [leur]),
          { ...proposition },
        )?.positions ?? new Map();
      expect(Object.fromEntries([...lues].map(([notre, i]) => [leurs[i], notre]))).toEqual(
        Object.fromEntries(
          colonnes.filter(({ notre }) => notre !== "").map(({ leur, notre }) => [leur, notre]),
        ),
      );
    });
  },
);
