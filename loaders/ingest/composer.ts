/** Puts together the report and the provenance: for every file, rows read = accepted + rejected + duplicates. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { plierEntete } from "../sources/texte.ts";
import { constatsLecture, type Lecture } from "./constats-lecture.ts";
import type { Croises } from "./controles/passer.ts";
import type { Reglages } from "./depot.ts";
import type { ALire } from "./lire.ts";
import type { ConstatsContours } from "./poser-contours.ts";
import { entreeProposee } from "./proposition.ts";
import { type Constat, constatFichier, type FichierRapport, type Rapport } from "./rapport.ts";
import type { Vu } from "./reperer.ts";
import { lignes, valeur } from "./requete.ts";
import { litteral } from "./sql/genres.ts";
import { REFUSE } from "./sql/verdicts.ts";

export async function composer(
  connexion: DuckDBConnection,
  vus: readonly Vu[],
  ids: ReadonlyMap<number, Vu>,
  reglages: Reglages,
  croises: Croises,
  contours: readonly ConstatsContours[],
): Promise<Rapport> {
  const parVu = new Map([...ids].map(([id, vu]) => [vu, id]));
  const fichiers: FichierRapport[] = reglages.illisibles.map(({ fichier, message }) => ({
    ...VIDE,
    fichier,
    constats: [constatFichier("reglage_illisible", "erreur", message)],
  }));
  for (const { fichier, constats } of contours)
    fichiers.push({ ...VIDE, fichier, utilisable: true, constats: [...constats] });
  for (const vu of vus) {
    const id = parVu.get(vu);
    fichiers.push(
      id === undefined ? inutilisable(vu) : await compte(connexion, id, vu, croises.get(id) ?? []),
    );
  }
  return { fichiers: fichiers.sort((a, b) => (a.fichier < b.fichier ? -1 : 1)) };
}

const VIDE = {
  source: null,
  utilisable: false,
  encodage: null,
  separateur: null,
  feuille: null,
  ...{ lues: 0, acceptees: 0, rejetees: 0, doublons: 0 },
  annees: [],
  entetes: {},
};

const inutilisable = ({ depose, octets, dialecte, source, constats }: Vu): FichierRapport => ({
  ...VIDE,
  fichier: depose.fichier,
  source,
  encodage: octets?.encodage ?? null,
  separateur: dialecte?.separateur ?? null,
  feuille: dialecte?.feuille ?? null,
  constats,
  ...(dialecte?.proposition ? { proposition: entreeProposee(depose.fichier, dialecte.proposition) } : {}),
});

async function compte(
  connexion: DuckDBConnection,
  id: number,
  vu: Vu,
  croises: readonly Constat[],
): Promise<FichierRapport> {
  const { aLire, octets, dialecte, depose } = vu;
  if (aLire === null || octets === null) throw new Error("fichier inutilisable");
  const definition = aLire.entete.disposition.source;
  const source = definition.nom;
  const [texte = ["{}"]] = await lignes<[string]>(
    connexion,
    `SELECT lecture FROM lectures WHERE fichier_id = ${id}`,
  );
  const lecture = JSON.parse(texte[0]) as Lecture;
  const verdicts = `(FROM tampon.verdicts WHERE source = '${source}' AND fichier_id = ${id})`;
  const acceptees = await valeur(
    connexion,
    `SELECT count(*) FROM lignes_${source} WHERE fichier_id = ${id} AND chargee`,
  );
  const doublons = await valeur(connexion, `SELECT count(*) FROM ${verdicts} WHERE NOT (${REFUSE})`);
  const rejetees =
    (await valeur(connexion, `SELECT count(*) FROM ${verdicts} WHERE ${REFUSE}`)) +
    (await valeur(
      connexion,
      `SELECT count(*) FROM lignes_${source} WHERE fichier_id = ${id} AND rejetee AND ligne NOT IN (SELECT ligne FROM ${verdicts})`,
    ));
  if (lecture.lues !== acceptees + rejetees + doublons)
    throw new Error(`${depose.fichier} : ${lecture.lues} lues ≠ ${acceptees} + ${rejetees} + ${doublons}`);
  const annee = definition.annee;
  const annees = annee
    ? await lignes<[number]>(
        connexion,
        `SELECT DISTINCT "${annee}" FROM lignes_${source} WHERE fichier_id = ${id} AND NOT rejetee ORDER BY 1`,
      )
    : [];
  const fichier = {
    fichier: depose.fichier,
    source,
    utilisable: true,
    encodage: octets.encodage,
    separateur: dialecte?.separateur ?? null,
    feuille: dialecte?.feuille ?? null,
    ...{ lues: lecture.lues, acceptees, rejetees, doublons },
    annees: annees.map(([an]) => an),
    entetes: entetesPropres(aLire),
    constats: [
      ...vu.constats,
      ...(await refus(connexion, id, source)),
      ...constatsLecture(lecture),
      ...(await doubles(connexion, verdicts)),
      ...croises,
    ],
  };
  await inscrire(connexion, fichier, vu, lecture.chargeLe);
  return fichier;
}

function entetesPropres({ entete, dialecte }: ALire): Record<string, string> {
  const dites = [...entete.positions].map(
    ([colonne, i]) => [colonne, (dialecte.cellules[i] ?? "").trim()] as const,
  );
  return Object.fromEntries(dites.filter(([colonne, dite]) => plierEntete(colonne) !== plierEntete(dite)));
}

/** Refusals by rule and column, with five examples: by their own cells, then by comparison with other rows. */
async function refus(connexion: DuckDBConnection, id: number, source: string): Promise<Constat[]> {
  const lus = await lignes<[string, string | null, number, number, string, string]>(
    connexion,
    `WITH v AS (FROM tampon.verdicts WHERE source = '${source}' AND fichier_id = ${id}),
     tous AS (
       SELECT regle, colonne, ligne, valeur, message FROM rejets_lignes r
       WHERE fichier_id = ${id} AND ligne NOT IN (SELECT ligne FROM v)
       UNION ALL
       SELECT etat, NULL, ligne, '', message FROM v WHERE ${REFUSE})
     SELECT regle, colonne, count(*) OVER (PARTITION BY regle, colonne) AS nombre, ligne, coalesce(valeur, ''), message
     FROM tous QUALIFY row_number() OVER (PARTITION BY regle, colonne ORDER BY ligne) <= 5
     ORDER BY nombre DESC, regle, colonne, ligne`,
  );
  const constats = new Map<string, Constat>();
  for (const [regle, colonne, nombre, ligne, valeur_, message] of lus) {
    const cle = `${regle} ${colonne}`;
    const constat = constats.get(cle) ?? {
      regle,
      gravite: "erreur",
      colonne: colonne ?? null,
      nombre,
      exemples: [],
    };
    constat.exemples.push({ ligne, valeur: valeur_, message });
    constats.set(cle, constat);
  }
  return [...constats.values()];
}

/** Rows that count once, and rows that a correction or a later publication replaces. */
async function doubles(connexion: DuckDBConnection, verdicts: string): Promise<Constat[]> {
  const lus = await lignes<[string, number, number, string]>(
    connexion,
    `SELECT CASE etat WHEN 'doublon' THEN 'doublon' WHEN 'revisee' THEN 'ligne_revisee' ELSE 'ligne_remplacee' END AS regle,
       count(*) OVER (PARTITION BY etat) AS nombre, ligne, message
     FROM ${verdicts} WHERE NOT (${REFUSE})
     QUALIFY row_number() OVER (PARTITION BY etat ORDER BY ligne) <= 5 ORDER BY regle, ligne`,
  );
  return [...new Set(lus.map(([regle]) => regle))].map((regle) => {
    const siens = lus.filter((lu) => lu[0] === regle);
    const exemples = siens.map(([, , ligne, message]) => ({ ligne, valeur: "", message }));
    const gravite = regle === "ligne_revisee" ? "avertissement" : "information";
    return { regle, gravite, colonne: null, nombre: siens[0]?.[1] ?? 0, exemples };
  });
}

async function inscrire(
  connexion: DuckDBConnection,
  f: FichierRapport,
  { depose, octets }: Vu,
  chargeLe: string,
): Promise<void> {
  await connexion.run(`INSERT INTO fichiers VALUES (${litteral(f.fichier)}, '${f.source}', '${octets?.sha256}',
    ${depose.octets}, ${litteral(f.encodage ?? "")}, ${litteral(f.separateur ?? "")},
    DATE '${depose.modifie.toISOString().slice(0, 10)}', ${f.lues}, ${f.acceptees}, ${f.rejetees}, ${f.doublons},
    [${f.annees.join(", ")}], TIMESTAMP '${chargeLe.slice(0, 19)}')`);
}
