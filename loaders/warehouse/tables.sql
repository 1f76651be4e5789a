-- The canonical tables of the warehouse, one per source of the contract: what the indicators read. In a warehouse that
-- was loaded, those of pupils are views of `lignes_<source>` (interne.sql): their rows are stored once.
-- Column names are those of the contract, with three changes made while loading:
--   ine  -> pid      pseudonym (HMAC of the INE, 22 characters); the INE itself never reaches this file
--   mef  -> mefstat  MEFSTAT11 (11 characters), or its known prefix (at least the 4 of the class)
--          + specialite, the 5 characters of the speciality (NULL when unknown)
--   pcs  -> pcs      the code of 2 characters, and pcs_groupe, A B C D or ND
-- Years are INTEGER (rentree 2023 = October 2023; campagne 2023 = spring 2023). Codes are upper case text.
-- Rows in conflict are already gone: each key is unique. `fichier`/`ligne` give the place each row came from.

-- The département that a school's number says: its first three characters, but for Corsica (2A and 2B are younger than the
-- numbers of its schools), New Caledonia, Polynesia, and Wallis and Futuna, whose 987 is the code of Polynesia.
CREATE MACRO departement_de(uai) AS CASE left(uai, 3) WHEN '620' THEN '02A' WHEN '720' THEN '02B'
  WHEN '983' THEN '988' WHEN '984' THEN '987' WHEN '987' THEN '986' ELSE left(uai, 3) END;

CREATE TABLE etablissements (
  uai VARCHAR, nom VARCHAR, nature VARCHAR, secteur VARCHAR, commune VARCHAR, departement VARCHAR,
  bassin VARCHAR, district VARCHAR, reseau VARCHAR, cio VARCHAR, latitude DOUBLE, longitude DOUBLE,
  education_prioritaire VARCHAR, ips DOUBLE, debut INTEGER, fin INTEGER);

CREATE TABLE orientation (
  campagne INTEGER, palier VARCHAR, pid VARCHAR, uai VARCHAR, mefstat VARCHAR, specialite VARCHAR,
  sexe VARCHAR, pcs VARCHAR, pcs_groupe VARCHAR, demande VARCHAR, decision_avant_appel VARCHAR, decision VARCHAR);

CREATE TABLE affectation (
  campagne INTEGER, tour INTEGER, pid VARCHAR, uai_origine VARCHAR, mefstat_origine VARCHAR, specialite_origine VARCHAR,
  sexe VARCHAR, pcs VARCHAR, pcs_groupe VARCHAR, rang INTEGER, uai_accueil VARCHAR, mefstat_accueil VARCHAR,
  specialite_accueil VARCHAR, statut_offre VARCHAR, voeu_recensement VARCHAR, resultat VARCHAR);

CREATE TABLE offre (
  campagne INTEGER, uai VARCHAR, mefstat11 VARCHAR, statut_offre VARCHAR, voeu_recensement VARCHAR,
  capacite INTEGER, capacite_affectation INTEGER, voeux1 INTEGER, voeux INTEGER, affectes1 INTEGER, affectes INTEGER);

CREATE TABLE rentree (
  rentree INTEGER, pid VARCHAR, uai VARCHAR, mefstat VARCHAR, specialite VARCHAR, sexe VARCHAR, pcs VARCHAR,
  pcs_groupe VARCHAR, statut VARCHAR, specialites VARCHAR[]);

CREATE TABLE constat (
  rentree INTEGER, uai VARCHAR, mefstat11 VARCHAR, effectif INTEGER, filles INTEGER, garcons INTEGER);

CREATE TABLE cohorte (
  pid VARCHAR, rentree INTEGER, sexe VARCHAR, pcs VARCHAR, pcs_groupe VARCHAR, situation VARCHAR, uai VARCHAR,
  mefstat VARCHAR, specialite VARCHAR, filiere_sup VARCHAR, diplome VARCHAR, session INTEGER);

CREATE TABLE chaine (
  campagne INTEGER, palier VARCHAR, uai VARCHAR, sexe VARCHAR, pcs_groupe VARCHAR, etape VARCHAR, voie VARCHAR,
  effectif INTEGER);

CREATE TABLE actions (
  rentree INTEGER, type VARCHAR, date DATE, bassin VARCHAR, uai VARCHAR, intitule VARCHAR, public VARCHAR,
  participants INTEGER, heures DOUBLE, statut VARCHAR);

CREATE TABLE succession (uai_ancien VARCHAR, uai_nouveau VARCHAR, rentree INTEGER);
CREATE TABLE reseaux (reseau VARCHAR, rentree INTEGER, etp_psyen DOUBLE);
CREATE TABLE plan_travail (action VARCHAR, attribution VARCHAR, echeance VARCHAR, statut VARCHAR, commentaire VARCHAR);
CREATE TABLE qvt (vague VARCHAR, departement VARCHAR, question VARCHAR, modalite INTEGER, effectif INTEGER);

-- Public figures, as their producer gives them.
CREATE TABLE ival (
  session INTEGER, voie VARCHAR, uai VARCHAR, nom VARCHAR, commune VARCHAR, secteur VARCHAR, effectif_2nde INTEGER,
  effectif_1re INTEGER, effectif_tle INTEGER, acces_2nde_bac DOUBLE, acces_1re_bac DOUBLE, acces_tle_bac DOUBLE,
  attendu_2nde_bac DOUBLE, valeur_ajoutee_2nde_bac DOUBLE);
CREATE TABLE ivac (
  session INTEGER, uai VARCHAR, nom VARCHAR, commune VARCHAR, secteur VARCHAR, candidats_g INTEGER,
  acces_6e_3e DOUBLE);
CREATE TABLE ips (
  rentree INTEGER, uai VARCHAR, niveau VARCHAR, nom VARCHAR, commune VARCHAR, secteur VARCHAR, nature VARCHAR,
  effectif INTEGER, ips DOUBLE, ips_gt DOUBLE, ips_pro DOUBLE, ecart_type DOUBLE);
CREATE TABLE effectifs_gt (
  rentree INTEGER, uai VARCHAR, nom VARCHAR, commune VARCHAR, secteur VARCHAR, denomination VARCHAR,
  total_2nde_gt INTEGER,
  filles_2nde_gt INTEGER, garcons_2nde_gt INTEGER, total_1re_g INTEGER, filles_1re_g INTEGER, garcons_1re_g INTEGER,
  total_1re_sti2d INTEGER, filles_1re_sti2d INTEGER, garcons_1re_sti2d INTEGER, total_1re_stl INTEGER,
  filles_1re_stl INTEGER, garcons_1re_stl INTEGER, total_1re_stmg INTEGER, filles_1re_stmg INTEGER,
  garcons_1re_stmg INTEGER, total_1re_st2s INTEGER, filles_1re_st2s INTEGER, garcons_1re_st2s INTEGER,
  total_1re_std2a INTEGER, filles_1re_std2a INTEGER, garcons_1re_std2a INTEGER, total_tle_g INTEGER,
  filles_tle_g INTEGER, garcons_tle_g INTEGER, total_tle_sti2d INTEGER, filles_tle_sti2d INTEGER,
  garcons_tle_sti2d INTEGER, total_tle_stl INTEGER, filles_tle_stl INTEGER, garcons_tle_stl INTEGER,
  total_tle_stmg INTEGER, filles_tle_stmg INTEGER, garcons_tle_stmg INTEGER, total_tle_st2s INTEGER,
  filles_tle_st2s INTEGER, garcons_tle_st2s INTEGER, total_tle_std2a INTEGER, filles_tle_std2a INTEGER,
  garcons_tle_std2a INTEGER, total_2nde_sthr INTEGER, total_1re_sthr INTEGER, total_1re_s2tmd INTEGER,
  total_tle_sthr INTEGER, total_tle_s2tmd INTEGER);
CREATE TABLE effectifs_pro (
  rentree INTEGER, uai VARCHAR, nom VARCHAR, commune VARCHAR, secteur VARCHAR, denomination VARCHAR,
  total_2nde_pro INTEGER,
  filles_2nde_pro INTEGER, garcons_2nde_pro INTEGER, total_1re_pro INTEGER, filles_1re_pro INTEGER,
  garcons_1re_pro INTEGER, total_tle_pro INTEGER, filles_tle_pro INTEGER, garcons_tle_pro INTEGER, total_cap1 INTEGER,
  filles_cap1 INTEGER, garcons_cap1 INTEGER, total_cap2 INTEGER, filles_cap2 INTEGER, garcons_cap2 INTEGER);
CREATE TABLE specialites_1re (
  rentree INTEGER, uai VARCHAR, total INTEGER, filles INTEGER, garcons INTEGER, filles_1087 INTEGER,
  garcons_1087 INTEGER, filles_2757 INTEGER, garcons_2757 INTEGER, filles_2785 INTEGER, garcons_2785 INTEGER,
  filles_2786 INTEGER, garcons_2786 INTEGER, filles_2852 INTEGER, garcons_2852 INTEGER, filles_3045 INTEGER,
  garcons_3045 INTEGER, filles_0105 INTEGER, garcons_0105 INTEGER, filles_0241 INTEGER, garcons_0241 INTEGER,
  filles_0242 INTEGER, garcons_0242 INTEGER, filles_0300 INTEGER, garcons_0300 INTEGER, filles_0439 INTEGER,
  garcons_0439 INTEGER, filles_0507 INTEGER, garcons_0507 INTEGER, filles_0613 INTEGER, garcons_0613 INTEGER,
  filles_0623 INTEGER, garcons_0623 INTEGER, filles_0629 INTEGER, garcons_0629 INTEGER, filles_0673 INTEGER,
  garcons_0673 INTEGER, filles_0747 INTEGER, garcons_0747 INTEGER, filles_0825 INTEGER, garcons_0825 INTEGER,
  filles_0832 INTEGER, garcons_0832 INTEGER, filles_0901 INTEGER, garcons_0901 INTEGER);
CREATE TABLE specialites_tle (
  rentree INTEGER, uai VARCHAR, total INTEGER, filles INTEGER, garcons INTEGER, filles_1087 INTEGER,
  garcons_1087 INTEGER, filles_2757 INTEGER, garcons_2757 INTEGER, filles_2785 INTEGER, garcons_2785 INTEGER,
  filles_2786 INTEGER, garcons_2786 INTEGER, filles_2852 INTEGER, garcons_2852 INTEGER, filles_3045 INTEGER,
  garcons_3045 INTEGER, filles_4806 INTEGER, garcons_4806 INTEGER, filles_0105 INTEGER, garcons_0105 INTEGER,
  filles_0241 INTEGER, garcons_0241 INTEGER, filles_0242 INTEGER, garcons_0242 INTEGER, filles_0300 INTEGER,
  garcons_0300 INTEGER, filles_0439 INTEGER, garcons_0439 INTEGER, filles_0507 INTEGER, garcons_0507 INTEGER,
  filles_0613 INTEGER, garcons_0613 INTEGER, filles_0623 INTEGER, garcons_0623 INTEGER, filles_0629 INTEGER,
  garcons_0629 INTEGER, filles_0747 INTEGER, garcons_0747 INTEGER, filles_0825 INTEGER, garcons_0825 INTEGER,
  filles_0832 INTEGER, garcons_0832 INTEGER, filles_0901 INTEGER, garcons_0901 INTEGER);
CREATE TABLE bac_publie (
  session INTEGER, maille VARCHAR, academie VARCHAR, departement VARCHAR, sexe VARCHAR, statut VARCHAR, voie VARCHAR,
  serie VARCHAR, specialite VARCHAR, inscrits INTEGER, presents INTEGER, admis INTEGER);
CREATE TABLE bac_origine (
  session INTEGER, origine_sociale VARCHAR, admis_g INTEGER, taux_g DOUBLE, admis_t INTEGER, taux_t DOUBLE,
  admis_p INTEGER, taux_p DOUBLE, admis_ensemble INTEGER, taux_ensemble DOUBLE);
CREATE TABLE poursuite (
  session INTEGER, academie VARCHAR, serie VARCHAR, sexe VARCHAR, bacheliers DOUBLE, universite_meme DOUBLE,
  universite_ailleurs DOUBLE, iut_meme DOUBLE, iut_ailleurs DOUBLE, cpge_prive_meme DOUBLE,
  cpge_prive_ailleurs DOUBLE, cpge_public_meme DOUBLE, cpge_public_ailleurs DOUBLE, sts_inconnu_meme DOUBLE,
  sts_inconnu_ailleurs DOUBLE, sts_prive_meme DOUBLE, sts_prive_ailleurs DOUBLE, sts_public_meme DOUBLE,
  sts_public_ailleurs DOUBLE, autre_inconnu_meme DOUBLE, autre_inconnu_ailleurs DOUBLE, autre_prive_meme DOUBLE,
  autre_prive_ailleurs DOUBLE, autre_public_meme DOUBLE, autre_public_ailleurs DOUBLE);
CREATE TABLE dnb (
  session INTEGER, departement VARCHAR, age VARCHAR, serie VARCHAR, inscrits INTEGER, presents INTEGER, admis INTEGER,
  presents_filles INTEGER, admis_filles INTEGER);
CREATE TABLE parcoursup (
  session INTEGER, formation VARCHAR, uai VARCHAR, filiere VARCHAR, capacite INTEGER, candidats INTEGER,
  candidates INTEGER, admis INTEGER, admises INTEGER);
CREATE TABLE parcoursup_specialites (
  specialites VARCHAR, formation VARCHAR, candidats INTEGER, proposes INTEGER, acceptes INTEGER);

-- The académie of academie.json (one row) and its départements (none = not declared); demo marks fictional data.
CREATE TABLE academie (code VARCHAR, nom VARCHAR, fictive BOOLEAN);
CREATE TABLE academie_departements (departement VARCHAR);

-- Outlines of bassins.geojson, by the bassin as schools name it, and of departements.geojson, by code: rings of
-- [longitude, latitude], in JSON.
CREATE TABLE contours (maille VARCHAR, lieu VARCHAR, anneaux VARCHAR);

-- Pupils all of whose rows of a source and year were rejected: they leave numerators and denominators.
CREATE TABLE eleves_rejetes (source VARCHAR, annee INTEGER, pid VARCHAR);

-- One row per deposited file: provenance. `annees` are the years found in it.
CREATE TABLE fichiers (
  fichier VARCHAR, source VARCHAR, sha256 VARCHAR, octets BIGINT, encodage VARCHAR, separateur VARCHAR,
  date_observation DATE, lues BIGINT, acceptees BIGINT, rejetees BIGINT, doublons BIGINT, annees INTEGER[],
  charge_le TIMESTAMP);

-- Measures kept when the rows of pupils they were made of were purged, unmasked, with the columns of the measures table
-- (without a statut, one that the rows left would make, and that was not there);
-- and where schools belonged then, since a territory that has changed can no longer be compared with itself.
CREATE TABLE mesures_conservees (
  indicateur VARCHAR, maille VARCHAR, code VARCHAR, libelle VARCHAR, millesime INTEGER, sexe VARCHAR, pcs VARCHAR,
  strate VARCHAR, numerateur INTEGER, denominateur INTEGER, valeur DOUBLE, ic_bas DOUBLE, ic_haut DOUBLE,
  statut VARCHAR, maturite VARCHAR);
CREATE TABLE lieux_conserves (uai VARCHAR, departement VARCHAR, bassin VARCHAR, district VARCHAR, reseau VARCHAR);
