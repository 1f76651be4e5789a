/** What may be wrong in the description of a territory: one query and one sentence each, over the loaded tables and `ecole_publique`. */

export interface Examen {
  titre: string;
  remede: string;
  /** SELECT one text per thing found, already readable. */
  sql: string;
}

/** Of the académie by its département or by its number, one of which may be wrong; the Annuaire is of all France. */
export const DANS = `(NOT EXISTS (FROM tampon.perimetre) OR departement IN (FROM tampon.perimetre)
  OR departement_de(uai) IN (FROM tampon.perimetre))`;
/** The latest period of each of its schools. */
const FICHES = `(SELECT DISTINCT ON (uai) * FROM etablissements WHERE ${DANS} ORDER BY uai, debut DESC NULLS LAST, fin DESC NULLS FIRST)`;
const OUVERTES = `(FROM ${FICHES} WHERE fin IS NULL)`;
const nomme = (uai: string, nom: string) => `coalesce(${nom} || ' (' || ${uai} || ')', ${uai})`;

/** Schools that the pupils' files name. */
export const CITEES = `(
  SELECT uai FROM orientation UNION SELECT uai FROM rentree UNION SELECT uai FROM cohorte WHERE uai IS NOT NULL
  UNION SELECT uai_origine FROM affectation WHERE uai_origine IS NOT NULL UNION SELECT uai_accueil FROM affectation
  UNION SELECT uai FROM offre UNION SELECT uai FROM constat UNION SELECT uai FROM chaine)`;

export const EXAMENS: readonly Examen[] = [
  {
    titre: "Établissements cités par les autres fichiers et absents de « etablissements »",
    remede: "Complétez leur ligne dans le modèle : sans elle, ils ne comptent dans aucun bassin.",
    sql: `SELECT uai FROM ${CITEES} WHERE uai NOT IN (SELECT uai FROM etablissements)
      AND (NOT EXISTS (FROM tampon.perimetre) OR departement_de(uai) IN (FROM tampon.perimetre)) ORDER BY 1`,
  },
  {
    titre: "Établissements ouverts que seuls les fichiers publics nomment",
    remede:
      "Donnez leur bassin dans le modèle, puis déposez-le : sans lui, ils ne comptent dans aucun bassin.",
    sql: `SELECT ${nomme("uai", "nom")} FROM ecole_publique
      WHERE fin IS NULL AND uai NOT IN (SELECT uai FROM etablissements) AND uai NOT IN ${CITEES}
        AND departement_de(uai) IN (FROM tampon.perimetre) ORDER BY uai`,
  },
  {
    titre: "Établissements sans bassin",
    remede: "Donnez leur bassin : ils ne comptent que dans leur département et l’académie.",
    sql: `SELECT ${nomme("uai", "nom")} FROM ${OUVERTES}
      WHERE bassin IS NULL AND nature IN ('COLLEGE', 'LGT', 'LPO', 'LP', 'EREA') ORDER BY uai`,
  },
  {
    titre: "Réseaux dont le lycée tête de réseau n’est pas décrit",
    remede: "Ajoutez ce lycée au fichier, ou corrigez l’UAI de la colonne « reseau ».",
    sql: `SELECT DISTINCT reseau || ', pour ' || string_agg(${nomme("uai", "nom")}, ', ' ORDER BY uai) FROM ${FICHES}
      WHERE reseau IS NOT NULL AND reseau NOT IN (SELECT uai FROM etablissements) GROUP BY reseau ORDER BY 1`,
  },
  {
    titre: "Réseaux dont la tête n’est pas un lycée",
    remede: "Un réseau porte l’UAI de son lycée tête de réseau (LGT, LPO ou LP).",
    sql: `SELECT DISTINCT ${nomme("t.uai", "t.nom")} || ', ' || coalesce(t.nature, 'nature inconnue')
      FROM ${FICHES} f JOIN ${FICHES} t ON t.uai = f.reseau
      WHERE coalesce(t.nature, '') NOT IN ('LGT', 'LPO', 'LP') ORDER BY 1`,
  },
  {
    titre: "Lycées tête de réseau rangés dans un autre réseau que le leur",
    remede: "La ligne du lycée tête de réseau doit porter son propre UAI dans la colonne « reseau ».",
    sql: `SELECT DISTINCT ${nomme("t.uai", "t.nom")} FROM ${FICHES} f JOIN ${FICHES} t ON t.uai = f.reseau
      WHERE t.reseau IS DISTINCT FROM t.uai ORDER BY 1`,
  },
  {
    titre: "Réseaux déclarés dans « reseaux » et qu’aucun établissement ne nomme",
    remede: "Donnez ce réseau aux collèges qui en dépendent, ou retirez sa ligne.",
    sql: `SELECT DISTINCT reseau FROM reseaux
      WHERE reseau NOT IN (SELECT reseau FROM etablissements WHERE reseau IS NOT NULL) ORDER BY 1`,
  },
  {
    titre: "Bassins partagés entre plusieurs départements",
    remede: "Vérifiez qu’il ne s’agit pas de deux bassins du même nom, ou d’un établissement mal placé.",
    sql: `SELECT bassin || ' : ' || string_agg(DISTINCT departement, ', ' ORDER BY departement) FROM ${FICHES}
      WHERE bassin IS NOT NULL GROUP BY bassin HAVING count(DISTINCT departement) > 1 ORDER BY 1`,
  },
  {
    titre: "Périodes qui se recouvrent pour un même établissement",
    remede: "Donnez la dernière rentrée (« fin ») de la période ancienne, avant la première de la suivante.",
    sql: `SELECT DISTINCT ${nomme("a.uai", "a.nom")} FROM (FROM etablissements WHERE ${DANS}) a JOIN etablissements b
        ON a.uai = b.uai AND coalesce(a.debut, 0) < coalesce(b.debut, 0) AND coalesce(a.fin, 9999) >= coalesce(b.debut, 0)
      ORDER BY 1`,
  },
  {
    titre: "Successeurs absents de « etablissements »",
    remede: "Ajoutez l’établissement qui a pris la suite : les élèves de l’ancien comptent chez lui.",
    sql: `SELECT DISTINCT uai_ancien || ' devenu ' || uai_nouveau FROM succession
      WHERE uai_nouveau IS NOT NULL AND uai_nouveau NOT IN (SELECT uai FROM etablissements) ORDER BY 1`,
  },
  {
    titre: "Établissements dont le département n’est pas celui de leur UAI",
    remede:
      "Les trois premiers chiffres de l’UAI disent le département : corrigez l’un ou l’autre s’il est faux.",
    sql: `SELECT ${nomme("uai", "nom")} || ' : ' || departement FROM ${FICHES}
      WHERE departement <> departement_de(uai) ORDER BY uai`,
  },
];
