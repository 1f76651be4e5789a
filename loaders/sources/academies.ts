/** Académies by the name that references use, and the codes and spellings public files give them: `A18`, `18`, `Orléans-Tours`. */

const CODES: Readonly<Record<string, string>> = {
  "01": "PARIS",
  "02": "AIX-MARSEILLE",
  "03": "BESANCON",
  "04": "BORDEAUX",
  "05": "CAEN",
  "06": "CLERMONT-FERRAND",
  "07": "DIJON",
  "08": "GRENOBLE",
  "09": "LILLE",
  "10": "LYON",
  "11": "MONTPELLIER",
  "12": "NANCY-METZ",
  "13": "POITIERS",
  "14": "RENNES",
  "15": "STRASBOURG",
  "16": "TOULOUSE",
  "17": "NANTES",
  "18": "ORLEANS-TOURS",
  "19": "REIMS",
  "20": "AMIENS",
  "21": "ROUEN",
  "22": "LIMOGES",
  "23": "NICE",
  "24": "CRETEIL",
  "25": "VERSAILLES",
  "27": "CORSE",
  "28": "LA REUNION",
  "31": "MARTINIQUE",
  "32": "GUADELOUPE",
  "33": "GUYANE",
  "40": "NOUVELLE CALEDONIE",
  "41": "POLYNESIE FRANCAISE",
  "42": "WALLIS ET FUTUNA",
  "43": "MAYOTTE",
  "44": "SAINT PIERRE ET MIQUELON",
  "70": "NORMANDIE",
};

export const ACADEMIES = Object.values(CODES);

export const SYNONYMES_ACADEMIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(CODES).flatMap(([code, nom]) => [
      [code, nom],
      [String(Number(code)), nom],
      [`A${code}`, nom],
    ]),
  ),
  ...Object.fromEntries(ACADEMIES.map((nom) => [nom.replace(/-/g, " "), nom])),
  REUNION: "LA REUNION",
  ORLEANS: "ORLEANS-TOURS",
  NANCY: "NANCY-METZ",
  AIX: "AIX-MARSEILLE",
  CLERMONT: "CLERMONT-FERRAND",
};
