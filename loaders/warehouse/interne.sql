-- What loading needs to remember between two runs, and readers do not look at. Beside these, one table `lignes_<source>`
-- per source holds every row of every loaded file in normal form, rejected or not, so that duplicates and conflicts are
-- found again over all files at each load without reading the unchanged ones; `chargee` are the rows that count.

-- One row per file read; `contexte` is the fingerprint of all that its reading depended on.
CREATE TABLE lectures (
  fichier_id INTEGER, fichier VARCHAR, contexte VARCHAR, correction BOOLEAN, source VARCHAR, lecture VARCHAR);

-- Rows refused by their own cells. Neither INE nor raw row: only the value at fault, as a report may show it.
CREATE TABLE rejets_lignes (
  fichier_id INTEGER, ligne INTEGER, regle VARCHAR, colonne VARCHAR, valeur VARCHAR, message VARCHAR);

-- The deposited nomenclature N_MEF.
CREATE TABLE n_mef (
  mef VARCHAR, mef_stat_11 VARCHAR, libelle_long VARCHAR, date_ouverture DATE, date_fermeture DATE);

-- The other deposited nomenclatures of the BCN, by their names there.
CREATE TABLE bcn (
  nomenclature VARCHAR, code VARCHAR, libelle VARCHAR, date_ouverture DATE, date_fermeture DATE);

-- Fingerprint of the key the pseudonyms were made under (not the key), and the version of the loader.
CREATE TABLE cle (empreinte VARCHAR, version INTEGER);

-- Fingerprint of the whole deposit as it was loaded, and what was said of it.
CREATE TABLE depot (empreinte VARCHAR, rapport VARCHAR);

-- Purges done: rows of pupils from before this rentrée (or campaign) are gone, and do not come back.
CREATE TABLE purge (avant INTEGER, quand TIMESTAMP);
