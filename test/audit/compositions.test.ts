// What the académie says of a whole composition holds in each school: nobody left over there is nobody anywhere.
import { expect, test } from "vitest";
import type { Ligne } from "../../loaders/audit/apports.ts";
import { attaquer } from "../../loaders/audit/attaquer.ts";
import { lieuxDe } from "../../loaders/audit/lieux.ts";

/** More schools than a program follows a count through. */
const ECOLES = Array.from({ length: 45 }, (_, i) => `01800${String(i + 10)}A`);
const lieux = lieuxDe(
  ECOLES.map((code) => ({
    ...{ code, departement: "018", bassin: "Nord", district: "", reseau: "", dossier: 0 },
  })),
  "ACADEMIE",
);
const ligne = (
  maille: string,
  code: string,
  indicateur: string,
  strate: string,
  n: number | null,
  autres: Partial<Ligne> = {},
): Ligne => ({
  ...{ rang: null, indicateur, maille, code, sexe: "T", pcs: "T", strate, ic_bas: null, ic_haut: null },
  ...{ numerateur: n, denominateur: null, statut: n === null ? "secret" : "publie" },
  // Of a flow, the published table says no denominator.
  ...(indicateur === "devenir_2gt" && n !== null && { denominateur: 1500 }),
  ...autres,
});

test("les flux de toute l’académie, un à un publiés, disent d’une école ce qu’elle masque", async () => {
  const [premiere = ""] = ECOLES;
  const [suite, perdu] = ["t+3:SUPERIEUR>t+4:SUPERIEUR", "t+3:SUPERIEUR>t+4:NON_RETROUVE"];
  const lieuxPublies = [
    ["academie", "ACADEMIE"],
    ["departement", "018"],
    ["bassin", "Nord"],
  ] as const;
  const lignes = [
    ...lieuxPublies.flatMap(([maille, code]) => [
      ligne(maille, code, "devenir_2gt", "t+3:SUPERIEUR", 1000),
      ligne(maille, code, "flux_2gt", suite, 800),
      ligne(maille, code, "flux_2gt", perdu, 200),
    ]),
    ...ECOLES.map((code) => ligne("etablissement", code, "devenir_2gt", "t+3:SUPERIEUR", null)),
    ligne("etablissement", premiere, "flux_2gt", suite, 21),
    ligne("etablissement", premiere, "flux_2gt", perdu, 9),
  ];
  const attaque = await attaquer({ bloc: "cohortes", millesime: 2019 }, [lignes], lieux, { complet: true });
  expect(attaque.masquees).toBeGreaterThanOrEqual(ECOLES.length);
  expect(attaque.trouvees.map(({ figure, bas, haut }) => [figure, bas, haut])).toEqual([
    [`devenir_2gt:t+3:SUPERIEUR · etablissement|${premiere} · T|T|`, 30, 30],
  ]);
});

test("où presque tous les candidats ont leur premier vœu, un groupe dont le nombre est connu l’a presque en entier", async () => {
  const [premiere = ""] = ECOLES;
  const voeu = "satisfaction_voeu1";
  const lignes = [
    ...(["academie|ACADEMIE", "departement|018", "bassin|Nord"] as const).map((lieu) => {
      const [maille = "", code = ""] = lieu.split("|");
      return ligne(maille, code, voeu, "", 1997, { denominateur: 2000 });
    }),
    ...ECOLES.flatMap((code) =>
      (["T", "A", "B", "C", "D", "ND"] as const).map((pcs) =>
        ligne("etablissement", code, voeu, "", null, { pcs }),
      ),
    ),
    ...ECOLES.map((code) =>
      code === premiere
        ? ligne("etablissement", code, "affectation_2gt_candidats", "", 14, { pcs: "D", denominateur: 20 })
        : ligne("etablissement", code, "affectation_2gt_candidats", "", null, { pcs: "D" }),
    ),
  ];
  const attaque = await attaquer({ bloc: "3e", millesime: 2021 }, [lignes], lieux, { complet: true });
  expect(attaque.trouvees.map(({ figure, bas, haut }) => [figure, bas, haut])).toEqual([
    [`${voeu} · etablissement|${premiere} · T|D|`, 17, 20],
  ]);
});

test("où presque tous ont leur premier vœu, presque personne n’est sans affectation, bien que rien n’en soit dit là", async () => {
  const [une = "", autre = ""] = ECOLES;
  const tues = [une, autre];
  const lignes = [
    ...(["academie|ACADEMIE", "departement|018", "bassin|Nord"] as const).flatMap((lieu) => {
      const [maille = "", code = ""] = lieu.split("|");
      const dire = (indicateur: string, n: number) =>
        ligne(maille, code, indicateur, "", n, { denominateur: 1780 });
      return [dire("satisfaction_voeu1", 1347), dire("taux_affectes", 1680), dire("taux_non_affectes", 100)];
    }),
    ...ECOLES.flatMap((code) => [
      tues.includes(code)
        ? ligne("etablissement", code, "satisfaction_voeu1", "", null)
        : ligne("etablissement", code, "satisfaction_voeu1", "", 30, { denominateur: 40 }),
      ligne("etablissement", code, "taux_affectes", "", null),
      ligne("etablissement", code, "taux_non_affectes", "", null),
    ]),
  ];
  const attaque = await attaquer({ bloc: "3e", millesime: 2021 }, [lignes], lieux, { complet: true });
  expect(attaque.trouvees.map(({ figure, bas, haut }) => [figure, bas, haut])).toEqual(
    tues.map((code) => [`taux_non_affectes · etablissement|${code} · T|T|`, 0, 3]),
  );
});

test("de plusieurs parts d’un même effectif masqué, chacune compte : la plus grande le borne", async () => {
  const [premiere = ""] = ECOLES;
  const part = (suffixe: string, n: number | null) =>
    ligne("etablissement", premiere, `acces_bac_cohorte${suffixe}`, "", n, {
      denominateur: n === null ? null : 30,
    });
  const lignes = [part("", null), part("_bacgt", 24), part("_meme_lycee", 24), part("_a_lheure", 27)];
  const { trouvees } = await attaquer({ bloc: "cohortes", millesime: 2017 }, [lignes], lieux);
  expect(trouvees.map(({ figure, bas, haut }) => [figure, bas, haut])).toEqual([
    [`acces_bac_cohorte · etablissement|${premiere} · T|T|`, 27, 30],
  ]);
});
