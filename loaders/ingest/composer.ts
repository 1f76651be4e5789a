/** Puts together the report and the provenance: for every file, rows read = accepted + rejected + duplicates. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { plierEntete } from "../sources/texte.ts";
import type { Croises } from "./controles/controle.ts";
import type { Reglages } from "./depot.ts";
import type { ALire } from "./lire.ts";
import { type Constat, constatFichier, type FichierRapport, type Rapport } from "./rapport.ts";
import type { Vu } from "./reperer.ts";
import { lignes, valeur } from "./requete.ts";
import { litteral } from "./sql/genres.ts";

/** What is kept of the reading of a file. */
export interface Lecture {
  /** Rows of data. */
  lues: number;
  /** Rows that hold none: empty, or totals of others. */
  ecartees: number;
  /** Rows of pupils that a purge has removed: they are no longer counted as read. */
  purgees?: number;
  /** Unknown PCS codes. */
  avertissements: { nombre: number; exemples: [number, string][] } | null;
  chargeLe: string;
}

export async function composer(
  connexion: DuckDBConnection,
  vus: readonly Vu[],
  ids: ReadonlyMap<number, Vu>,
  reglages: Reglages,
  croises: Croises,
): Promise<Rapport> {
  const parVu = new Map([...ids].map(([id, vu]) => [vu, id]));
  const fichiers: FichierRapport[] = reglages.illisibles.map(({ fichier, message }) => ({
    ...VIDE,
    fichier,
    constats: [constatFichier("reglage_illisible", "erreur", message)],
  }));
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
    `SELECT count(*) FROM lignes_${source} WHERE fichier_id = ${id} AND NOT rejetee AND ligne NOT IN (SELECT ligne FROM ${verdicts})`,
  );
  const doublons = await valeur(
    connexion,
    `SELECT count(*) FROM ${verdicts} WHERE etat IN ('doublon', 'remplacee')`,
  );
  const rejetees =
    (await valeur(connexion, `SELECT count(*) FROM ${verdicts} WHERE etat IN ('conflit', 'cle_rejetee')`)) +
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
       SELECT CASE etat WHEN 'conflit' THEN 'cle_en_conflit' ELSE etat END, NULL, ligne, '', message FROM v
       WHERE etat IN ('conflit', 'cle_rejetee'))
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

function constatsLecture({ lues, ecartees, purgees = 0, avertissements }: Lecture): Constat[] {
  const constats: Constat[] = [];
  if (purgees > 0)
    constats.push({
      ...constatFichier(
        "lignes_purgees",
        "information",
        `Lignes d’élèves d’avant la purge, retirées de l’entrepôt et plus comptées parmi les lues : ${purgees}. Supprimez-les aussi de ce fichier.`,
      ),
      nombre: purgees,
    });
  if (lues === 0 && purgees === 0)
    constats.push(
      constatFichier(
        "fichier_sans_ligne",
        "avertissement",
        "Le fichier a un en-tête mais aucune ligne de données.",
      ),
    );
  if (ecartees > 0)
    constats.push({
      ...constatFichier(
        "ligne_sans_donnees",
        "information",
        `Lignes vides ou de sous-total mises de côté : ${ecartees}.`,
      ),
      nombre: ecartees,
    });
  if (avertissements && avertissements.nombre > 0)
    constats.push({
      regle: "pcs_inconnue",
      gravite: "avertissement",
      colonne: "pcs",
      nombre: avertissements.nombre,
      exemples: avertissements.exemples.map(([ligne, valeur_]) => ({
        ligne,
        valeur: valeur_,
        message: `« ${valeur_} » n’est pas un code PCS connu : l’élève compte en PCS non renseignée (ND).`,
      })),
    });
  return constats;
}

/** Rows that count once, and rows a correction replaces. */
async function doubles(connexion: DuckDBConnection, verdicts: string): Promise<Constat[]> {
  const lus = await lignes<[string, number, number, string]>(
    connexion,
    `SELECT CASE etat WHEN 'doublon' THEN 'doublon' ELSE 'ligne_remplacee' END AS regle,
       count(*) OVER (PARTITION BY etat) AS nombre, ligne, message
     FROM ${verdicts} WHERE etat IN ('doublon', 'remplacee')
     QUALIFY row_number() OVER (PARTITION BY etat ORDER BY ligne) <= 5 ORDER BY regle, ligne`,
  );
  return [...new Set(lus.map(([regle]) => regle))].map((regle) => {
    const siens = lus.filter((lu) => lu[0] === regle);
    const exemples = siens.map(([, , ligne, message]) => ({ ligne, valeur: "", message }));
    return { regle, gravite: "information", colonne: null, nombre: siens[0]?.[1] ?? 0, exemples };
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
