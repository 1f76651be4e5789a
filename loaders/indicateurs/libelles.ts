/** SQL making the name of each place, for readers: school, département, bassin; a réseau bears the name of its lycée. */

/** A place without a name will keep its code. */
export const sqlLibelles = (): string => `
CREATE OR REPLACE TEMP TABLE libelle AS
SELECT 'academie' AS maille, code, coalesce((SELECT any_value(nom) FROM academie), 'Académie') AS libelle FROM code_academie
UNION ALL SELECT 'departement', departement, nom FROM departement_academie
UNION ALL SELECT maille, uai, nom FROM lieu, (VALUES ('etablissement'), ('reseau')) AS mailles(maille) WHERE nom IS NOT NULL;`;
