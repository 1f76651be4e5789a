/** Files as users' tools write them: encodings, separators, quotes, headers, extensions. Pupils and schools are fictional. */
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { chargerDepot, compte, constat, fichier, refus, verifierDepot } from "./banc.ts";

const ETABLISSEMENTS = [
  "uai;nom;nature;secteur;commune;departement",
  "0180901G;Collège « Les Œufs » d’Été;COLLEGE;PU;Bourges;18",
  "0180911T;Lycée des Essais;LGT;PU;Vierzon;018",
  "",
].join("\n");
const NOMS = "SELECT uai, nom, departement FROM etablissements ORDER BY uai";
const ATTENDU = [
  ["0180901G", "Collège « Les Œufs » d’Été", "018"],
  ["0180911T", "Lycée des Essais", "018"],
];

test.each([
  ["UTF-8", Buffer.from(ETABLISSEMENTS)],
  ["UTF-8", Buffer.from(`\ufeff${ETABLISSEMENTS}`)],
  ["Windows-1252", iconv.encode(ETABLISSEMENTS, "win1252")],
  ["UTF-16LE", iconv.encode(`\ufeff${ETABLISSEMENTS}`, "utf16le")],
])("un fichier %s est lu juste, même œ et les guillemets", async (encodage, octets) => {
  const { rapport, lues } = await chargerDepot({ "e.csv": octets }, NOMS);
  expect(fichier(rapport, "e.csv")).toMatchObject({
    source: "etablissements",
    encodage,
    lues: 2,
    acceptees: 2,
  });
  expect(lues).toEqual(ATTENDU);
});

test.each([";", ",", "\t", "|"])("le séparateur « %s » est reconnu", async (separateur) => {
  const { rapport, lues } = await chargerDepot({ "e.csv": ETABLISSEMENTS.replaceAll(";", separateur) }, NOMS);
  expect(fichier(rapport, "e.csv").separateur).toBe(separateur);
  expect(lues).toEqual(ATTENDU);
});

test.each([
  ["fins de ligne CRLF", ETABLISSEMENTS.replaceAll("\n", "\r\n")],
  ["fins de ligne mêlées", ETABLISSEMENTS.replace("\n", "\r\n")],
  ["sans fin de ligne finale", ETABLISSEMENTS.trimEnd()],
  ["lignes vides à la fin et au milieu", ETABLISSEMENTS.replace("\n0180911T", "\n\n0180911T").concat("\n\n")],
  ["cellules vides en trop", ETABLISSEMENTS.replace(";18\n", ";18;;\n")],
  ["tout entre guillemets", ETABLISSEMENTS.replace(/[^;\n]+/g, '"$&"')],
])("%s : les lignes sont toutes lues", async (_, contenu) => {
  const { rapport, lues } = await chargerDepot({ "e.csv": contenu }, NOMS);
  expect(compte(fichier(rapport, "e.csv"))).toBe("2 2 0 0");
  expect(lues).toEqual(ATTENDU);
});

test("une cellule entre guillemets peut contenir séparateur, guillemets et retour à la ligne ; les lignes restent comptées comme dans un éditeur", async () => {
  const contenu = [
    "uai;nom;nature;secteur",
    '0180901G;"Collège ""A"" ; annexe',
    'du centre";COLLEGE;PU',
    "0180911A;Lycée mal codé;LGT;PU",
    "",
  ].join("\n");
  const { rapport, lues } = await chargerDepot({ "e.csv": contenu }, "SELECT nom FROM etablissements");
  expect(lues).toEqual([['Collège "A" ; annexe\ndu centre']]);
  expect(compte(fichier(rapport, "e.csv"))).toBe("2 1 1 0");
  expect(refus(fichier(rapport, "e.csv"))).toEqual(["uai uai 4"]);
});

test("une ligne trop courte ou trop longue est rejetée, jamais perdue", async () => {
  const contenu = [
    "uai;nom;nature;secteur",
    "0180901G;A;COLLEGE",
    "0180902H;B;COLLEGE;PU;x",
    "0180911T;C;LGT;PU",
    "",
  ].join("\n");
  const f = fichier(await verifierDepot({ "e.csv": contenu }), "e.csv");
  expect(compte(f)).toBe("3 1 2 0");
  expect(refus(f)).toEqual(["nombre_de_colonnes null 2", "nombre_de_colonnes null 3"]);
});

test("un guillemet jamais refermé ne gâte que sa ligne", async () => {
  const contenu = [
    "uai;nom;nature;secteur",
    '0180901G;"A;COLLEGE;PU',
    "0180902H;B;COLLEGE;PU",
    '0180911T;"C";LGT;PU',
    "",
  ].join("\n");
  const f = fichier(await verifierDepot({ "e.csv": contenu }), "e.csv");
  expect(compte(f)).toBe("3 2 1 0");
  expect(refus(f)).toEqual(["guillemets null 2"]);
});

test("un guillemet au milieu d’une cellule est un caractère comme un autre", async () => {
  const contenu = 'uai;nom;nature;secteur\n0180901G;Salle 12" ; non\n0180902H;Salle 12";COLLEGE;PU\n';
  const { rapport, lues } = await chargerDepot({ "e.csv": contenu }, "SELECT nom FROM etablissements");
  expect(compte(fichier(rapport, "e.csv"))).toBe("2 1 1 0");
  expect(lues).toEqual([['Salle 12"']]);
});

test("les lignes vides d’un tableur sont mises de côté et dites", async () => {
  const f = fichier(await verifierDepot({ "e.csv": `${ETABLISSEMENTS};;;;;\n ; ;;;;\n` }), "e.csv");
  expect(compte(f)).toBe("2 2 0 0");
  expect(constat(f, "ligne_sans_donnees")?.nombre).toBe(2);
});

test("les sous-dossiers, les extensions en toute casse et le .gz sont lus ; rejets, réglages et notes sont ignorés", async () => {
  const rapport = await verifierDepot({
    "2023/A.CSV": ETABLISSEMENTS,
    "2023/b.tsv": "uai\tnom\tnature\tsecteur\n0180902H\tB\tCOLLEGE\tPU\n",
    "c.txt.GZ": gzipSync(Buffer.from("uai,nom,nature,secteur\n0180921D,C,COLLEGE,PR\n")),
    "rejets/x.csv": ETABLISSEMENTS,
    "academie.json": '{"nom": "Académie d’essai", "departements": ["018"]}',
    "LISEZMOI.md": "# notes",
    "carte.geojson": "{}",
  });
  expect(rapport.fichiers.map((f) => `${f.fichier} ${compte(f)}`)).toEqual([
    "2023/A.CSV 2 2 0 0",
    "2023/b.tsv 1 1 0 0",
    "c.txt.GZ 1 1 0 0",
  ]);
});

test("ce qui n’est pas lisible est nommé, une ligne par fichier, sans arrêter les autres", async () => {
  const rapport = await verifierDepot({
    "e.csv": ETABLISSEMENTS,
    "classeur.xlsx": "PK",
    "inconnu.csv": "a;b\n1;2\n",
    "vide.csv": "",
    "binaire.csv": Buffer.from([0x61, 0, 0x62, 0x0a]),
    "presque.csv": "campagne;palier;ine;uai;mef\n2023;3E;001291528AA;0180901G;10310019110\n",
  });
  expect(fichier(rapport, "e.csv").acceptees).toBe(2);
  const autres = rapport.fichiers.filter((f) => f.fichier !== "e.csv");
  expect(autres.map((f) => [f.fichier, f.source, f.constats.length, f.constats[0]?.regle])).toEqual([
    ["binaire.csv", null, 1, "illisible"],
    ["classeur.xlsx", null, 1, "fichier_inconnu"],
    ["inconnu.csv", null, 1, "fichier_inconnu"],
    ["presque.csv", null, 1, "fichier_inconnu"],
    ["vide.csv", null, 1, "fichier_vide"],
  ]);
  expect(fichier(rapport, "presque.csv").constats[0]?.exemples[0]?.message).toContain("« decision »");
});

test("un fichier qui n’a que son en-tête est lu, avec un avertissement", async () => {
  const f = fichier(await verifierDepot({ "e.csv": "uai;nom;nature;secteur\n" }), "e.csv");
  expect(compte(f)).toBe("0 0 0 0");
  expect(f.utilisable).toBe(true);
  expect(constat(f, "fichier_sans_ligne")?.gravite).toBe("avertissement");
});

test("l’en-tête est reconnu sans égard à la casse, aux accents, aux espaces ni à l’ordre, même sous un titre", async () => {
  const contenu =
    "Export du 3 mars\n\nSECTEUR;Nature;Éducation prioritaire;NOM;uai\nPU;collège;rep;A;0180901G\n";
  const { rapport, lues } = await chargerDepot(
    { "n’importe quoi.csv": contenu },
    "SELECT uai, nature, education_prioritaire FROM etablissements",
  );
  expect(compte(fichier(rapport, "n’importe quoi.csv"))).toBe("1 1 0 0");
  expect(lues).toEqual([["0180901G", "COLLEGE", "REP"]]);
});

test("une colonne en double rend le fichier inutilisable, avec la question", async () => {
  const f = fichier(
    await verifierDepot({ "e.csv": "uai;UAI;nom;nature;secteur\n0180901G;0180902H;A;COLLEGE;PU\n" }),
    "e.csv",
  );
  expect([f.source, f.utilisable, f.constats[0]?.regle]).toEqual([
    "etablissements",
    false,
    "colonne_en_double",
  ]);
});

test("les colonnes qui nomment une personne sont retirées et dites, les autres inconnues aussi", async () => {
  const contenu =
    "rentree;ine;uai;mef;Nom de l'élève;Prénom 1;date_naissance;Adresse;E-mail;Téléphone;Division\n" +
    "2023;001291528AA;0180901G;10310019110;DUPONT;Zoé;2009-01-01;1 rue X;z@x.fr;0102030405;3A\n";
  const f = fichier(await verifierDepot({ "r.csv": contenu }), "r.csv");
  expect(compte(f)).toBe("1 1 0 0");
  const colonnes = (regle: string) => f.constats.filter((c) => c.regle === regle).map((c) => c.colonne);
  expect(colonnes("colonne_nominative")).toEqual([
    ...["Nom de l'élève", "Prénom 1", "date_naissance", "Adresse", "E-mail", "Téléphone"],
  ]);
  expect(colonnes("colonne_inconnue")).toEqual(["Division"]);
  expect(JSON.stringify(f)).not.toMatch(/DUPONT|Zoé|z@x|0102030405/);
});
