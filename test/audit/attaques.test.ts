// Deposits made so that masking small counts alone fails: the audit must see it, and must see nothing once complements are
// masked too. All schools and pupils are fictional.
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { auditer, estSur } from "../../loaders/audit/auditer.ts";
import type { Ligne, Tables } from "../indicateurs/entrepot.ts";
import { annee, juin, MEF, octobre } from "../indicateurs/lignes.ts";
import { observatoire } from "../site/outils.ts";
import { publication } from "./publication.ts";

const journal = { info: () => {}, avance: () => {} };
const auditerSeul = async (dossier: string, avec: string[] = []) =>
  auditer({ sortie: dossier, avec, duree: 20_000, journal });

const ecole = (uai: string, ligne: Ligne = {}): Ligne => ({
  ...{ uai, nom: uai, nature: "COLLEGE", secteur: "PU", departement: "018", bassin: "Nord", debut: 2000 },
  ...ligne,
});

let rang = 0;
/** So many pupils of a collège, half girls, half boys unless said otherwise. */
const eleves = (n: number, uai: string, ligne: Ligne = {}): Ligne[] =>
  Array.from({ length: n }, (_, i) => juin(`p${rang++}`, { uai, sexe: i % 2 ? "F" : "M", ...ligne }));

/** Decisions 2nde GT and 2nde pro in so many schools. */
const college = (uai: string, gt: number, pro: number, ligne: Ligne = {}): Ligne[] => [
  ...eleves(gt, uai, ligne),
  ...eleves(pro, uai, { decision: "2PRO", ...ligne }),
];

const [A, B, C, D] = ["0180001A", "0180002B", "0180003C", "0180004D"] as const;

const DEPOTS: Record<string, Tables> = {
  "un bassin d’un seul collège": {
    etablissements: [ecole(A), ecole(B), ecole(C, { bassin: "Sud" })],
    orientation: [...college(A, 40, 20), ...college(B, 50, 30), ...college(C, 40, 2)],
  },
  "un réseau qui est un bassin moins un collège": {
    etablissements: [
      ecole(A, { reseau: "0180011L" }),
      ecole(B, { reseau: "0180011L" }),
      ecole(C),
      ecole(D, { bassin: "Sud" }),
    ],
    orientation: [...college(A, 40, 20), ...college(B, 50, 30), ...college(C, 40, 3), ...college(D, 40, 20)],
  },
  "une seule année masquée": {
    etablissements: [ecole(A), ecole(B)],
    orientation: [2021, 2022, 2023].flatMap((campagne) => [
      ...college(A, 40, campagne === 2023 ? 3 : 20, { campagne }),
      ...college(B, 40, 20, { campagne }),
    ]),
  },
  "un taux de 100 %": {
    etablissements: [ecole(A), ecole(B), ecole(C)],
    orientation: [...college(A, 15, 0), ...college(B, 50, 20), ...college(C, 50, 25)],
  },
  "un secteur privé d’un seul collège": {
    etablissements: [ecole(A), ecole(B), ecole(C, { secteur: "PR", bassin: "Sud" })],
    orientation: [...college(A, 40, 20), ...college(B, 50, 30), ...college(C, 40, 4)],
  },
  "le croisement du sexe et de la PCS": {
    etablissements: [ecole(A), ecole(B)],
    orientation: [
      ...["A", "B", "C", "D"].flatMap((pcs_groupe) => college(A, 60, 30, { pcs_groupe })),
      ...eleves(3, B, { sexe: "F", pcs_groupe: "D", decision: "2PRO" }),
      ...eleves(40, B, { sexe: "F", pcs_groupe: "D" }),
      ...["A", "B", "C"].flatMap((pcs_groupe) => college(B, 60, 30, { pcs_groupe })),
    ],
  },
  "une origine sociale que seul un collège ne connaît pas toujours": {
    etablissements: [ecole(A), ecole(B), ecole(C)],
    orientation: [
      ...[A, B, C].flatMap((uai) =>
        ["A", "B", "C", "D"].flatMap((pcs_groupe) => college(uai, 40, 20, { pcs_groupe })),
      ),
      ...eleves(3, B, { pcs_groupe: null }),
    ],
  },
  "une cohorte dont plus personne n’est retrouvé la dernière année": {
    etablissements: [A, B, C].map((uai) => ecole(uai, { nature: "LGT" })),
    cohorte: [
      ...[A, B, C].flatMap((uai, i) =>
        Array.from({ length: [12, 30, 40][i] ?? 0 }, (_, j) => {
          const pid = `p${rang++}`;
          const premiere = annee(pid, 2022, j % 2 ? MEF.premiereG : MEF.sti2d, { uai });
          return [annee(pid, 2021, MEF.seconde, { uai }), premiere];
        }).flat(),
      ),
      annee(`p${rang++}`, 2023, MEF.seconde, { uai: A }),
    ],
  },
  "trois élèves d’un collège dans un autre lycée que les autres": (() => {
    const un = college(A, 60, 30);
    const deux = college(B, 60, 30);
    const lycees = ["0180011L", "0180012M", "0180013N"];
    return {
      etablissements: [ecole(A), ecole(B), ...lycees.map((uai) => ecole(uai, { nature: "LGT" }))],
      orientation: [...un, ...deux],
      rentree: [...un, ...deux].map(({ pid, sexe, decision }, i) =>
        octobre(String(pid), {
          ...{ sexe: sexe ?? null, uai: lycees[i < 3 ? 1 : i < 60 ? 0 : (i % 2) + 1] ?? null },
          mefstat: decision === "2PRO" ? MEF.secondePro : MEF.seconde,
        }),
      ),
    };
  })(),
  "une cause d’un seul élève": (() => {
    const un = college(A, 60, 30);
    const deux = college(B, 60, 30);
    return {
      etablissements: [ecole(A), ecole(B), ecole("0180011L", { nature: "LGT" })],
      orientation: [...un, ...deux],
      rentree: [...un, ...deux].map(({ pid, sexe, decision }, i) =>
        octobre(String(pid), {
          sexe: sexe ?? null,
          mefstat: i === 3 ? MEF.troisieme : decision === "2PRO" ? MEF.secondePro : MEF.seconde,
        }),
      ),
    };
  })(),
};

describe.each(Object.entries(DEPOTS))("%s", (_, tables) => {
  test("se laisse retrouver quand les petits effectifs seuls sont masqués", async () => {
    const audit = await auditerSeul(await publication(tables, false));
    expect(audit.attaques.flatMap(({ trouvees }) => trouvees).length).toBeGreaterThan(0);
    expect(estSur(audit)).toBe(false);
  });

  test("ne se laisse pas retrouver quand leurs compléments le sont aussi", async () => {
    const audit = await auditerSeul(await publication(tables, true));
    expect(audit.attaques.flatMap(({ trouvees }) => trouvees)).toEqual([]);
    expect(audit.attaques.flatMap(({ impossible }) => impossible ?? [])).toEqual([]);
    expect(audit.attaques.reduce((n, { masquees }) => n + masquees, 0)).toBeGreaterThan(0);
  });
});

const AUX_DEUX_PROFILS = [
  "un bassin d’un seul collège",
  "un réseau qui est un bassin moins un collège",
  "un taux de 100 %",
];

describe.each(AUX_DEUX_PROFILS)("%s", (nom) => {
  test("ne se laisse pas retrouver au profil interne par qui a aussi le site public, et n’y masque rien de ce qu’il dit", async () => {
    const tables = DEPOTS[nom] as Tables;
    const publique = await publication(tables, true, [], { profil: "public" });
    const interne = await publication(tables, true, [], { autres: [publique] });
    for (const audit of [await auditerSeul(interne), await auditerSeul(interne, [publique])])
      expect(audit.attaques.flatMap(({ trouvees }) => trouvees)).toEqual([]);
    const table = (dossier: string) => `'${join(dossier, "telechargements", "mesures.parquet")}'`;
    const connexion = await (await DuckDBInstance.create(":memory:")).connect();
    const lues =
      await connexion.runAndReadAll(`SELECT indicateur, code FROM ${table(interne)} i JOIN ${table(publique)} p
      USING (indicateur, maille, code, millesime, sexe, pcs, strate) WHERE p.statut = 'publie' AND i.statut = 'secret'`);
    connexion.closeSync();
    expect(lues.getRowsJS()).toEqual([]);
  });
});

test("une autre publication, mal masquée, rouvre celle qui était sûre seule : publier avec elle le dit", async () => {
  const tables = DEPOTS["un réseau qui est un bassin moins un collège"] as Tables;
  const dites: string[] = [];
  const publier = (autres: readonly string[]) =>
    publication(tables, true, [], { autres, dire: (phrase) => dites.push(phrase) });
  const sure = await publier([]);
  expect(estSur(await auditerSeul(sure))).toBe(true);
  expect(dites.at(-1)).toMatch(/^Masquage : attaque \d+, 0 effectifs/);
  const mauvaise = await publication(tables, false);
  expect(estSur(await auditerSeul(sure, [mauvaise]))).toBe(false);
  expect(estSur(await auditerSeul(await publier([mauvaise]), [mauvaise]))).toBe(false);
  expect(dites.at(-1)).toMatch(/se laissaient encore resserrer\. Ne diffusez rien/);
});

test("la commande dit ce qu’elle a trouvé, comment, et sort en 1 ; en 0 s’il n’y a rien", async () => {
  const tables = DEPOTS["un réseau qui est un bassin moins un collège"] as Tables;
  const sure = observatoire(["auditer", "--sortie", await publication(tables, true)]);
  expect(sure.texte).toContain("Aucune case masquée ne se resserre par ces attaques.");
  expect(sure.code).toBe(0);
  const percee = observatoire(["auditer", "--complet", "--sortie", await publication(tables, false)]);
  expect(percee.texte).toMatch(/^orientation_2pro · etablissement\|0180003C · .* : entre 3 et 3\.\n {4}\S/m);
  expect(percee.texte).toContain("ne la diffusez pas");
  expect(percee.code).toBe(1);
});

test("une édition où un collège a changé ne rouvre pas la précédente, si elle l’a lue", async () => {
  const etablissements = [ecole(A), ecole(B), ecole(C)];
  const communs = [...college(A, 40, 20), ...college(B, 50, 30)];
  const avant = { etablissements, orientation: [...communs, ...college(C, 40, 3)] };
  const apres = { etablissements, orientation: [...communs, ...college(C, 40, 6)] };
  const edition = await publication(avant, true);
  expect(estSur(await auditerSeul(edition))).toBe(true);
  const sansLire = await publication(apres, true);
  expect(estSur(await auditerSeul(sansLire, [edition]))).toBe(false);
  expect(estSur(await auditerSeul(await publication(apres, true, [edition]), [edition]))).toBe(true);
});

test("une édition d’avant une fusion de bassins n’empêche pas de publier, et n’ouvre rien", async () => {
  const orientation = [...college(A, 40, 20), ...college(B, 50, 30), ...college(C, 40, 3)];
  const avant = [ecole(A), ecole(B), ecole(C, { bassin: "Ancien" })];
  const edition = await publication({ etablissements: avant, orientation }, true);
  const apres = [ecole(A), ecole(B), ecole(C)];
  const site = await publication({ etablissements: apres, orientation }, true, [edition]);
  const audit = await auditerSeul(site, [edition]);
  expect(audit.attaques.reduce((n, { masquees }) => n + masquees, 0)).toBeGreaterThan(0);
  expect(audit.attaques.flatMap(({ trouvees }) => trouvees)).toEqual([]);
});

test("un dépôt qui ne compte aucun élève se publie, sans rien à masquer", async () => {
  const dossier = await publication({ etablissements: [ecole(A)] }, true);
  const connexion = await (await DuckDBInstance.create(":memory:")).connect();
  const lues = await connexion.runAndReadAll(
    `SELECT count(*)::INTEGER FROM '${join(dossier, "telechargements", "mesures.parquet")}' WHERE statut <> 'non_disponible'`,
  );
  connexion.closeSync();
  expect(lues.getRowsJS()).toEqual([[0]]);
});

test("les éditions archivées dans un site sont attaquées avec lui", async () => {
  const tables = DEPOTS["un réseau qui est un bassin moins un collège"] as Tables;
  const site = await publication(tables, true);
  await cp(await publication(tables, true), join(site, "editions", "2022-11"), { recursive: true });
  expect(estSur(await auditerSeul(site))).toBe(true);
  await cp(await publication(tables, false), join(site, "editions", "2023-11"), { recursive: true });
  expect(estSur(await auditerSeul(site))).toBe(false);
});
