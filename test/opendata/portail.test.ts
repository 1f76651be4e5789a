/** The real client against a portal that fails: cut lines, 429, 500, truncated files, changed columns. All data are invented. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { journalMuet } from "../../loaders/journal.ts";
import { direTelechargements } from "../../loaders/opendata/dire.ts";
import { apporterDesPortails } from "../../loaders/opendata/portail.ts";
import { attente } from "../../loaders/opendata/requete.ts";
import { JEUX, type Jeu } from "../../loaders/sources/jeux.ts";
import { Depot } from "../ingest/banc.ts";
import { Portail } from "./serveur.ts";

const IVAC = "fr-en-indicateurs-valeur-ajoutee-colleges";
const ENTETE = "session;uai;nb_candidats_g;taux_d_acces_6eme_3eme\n";
const LIGNES = Array.from({ length: 40 }, () => "2023;0180912U;100;91.0\n").join("");
const REGLAGES = { essais: 4, pause: 5, pauseMax: 2_000, silence: 5_000 };

const portail = new Portail();
beforeAll(() => portail.ouvrir());
afterAll(() => portail.fermer());
beforeEach(() => {
  portail.demandes.length = 0;
  portail.fautes.length = 0;
  portail.contenus.clear();
  portail.contenus.set(IVAC, { texte: ENTETE + LIGNES, etag: '"un"' });
});

const jeu = (identifiants?: readonly [string, ...string[]]): Jeu => {
  const ivac = JEUX.find(({ nom }) => nom === "ivac") as Jeu;
  return { ...ivac, portail: portail.adresse, identifiants: identifiants ?? ivac.identifiants };
};
const messages: string[] = [];
const lancer = (depot: Depot, identifiants?: readonly [string, ...string[]]) => {
  messages.length = 0;
  const journal = { ...journalMuet, info: (m: string) => void messages.push(m) };
  return apporterDesPortails({
    depot: depot.dossier,
    jeux: [jeu(identifiants)],
    reglages: REGLAGES,
    journal,
  });
};
const fichier = (depot: Depot) => join(depot.dossier, `opendata/ivac/${IVAC}.csv`);
const lu = (depot: Depot) => readFileSync(fichier(depot), "utf8");
const issues = (bilans: Awaited<ReturnType<typeof lancer>>) => bilans.map(({ issue }) => issue);

test("un jeu est apporté, daté par le portail, et le chargement le lit", async () => {
  const depot = new Depot();
  const bilans = await lancer(depot);
  expect(issues(bilans)).toEqual(["nouveau"]);
  expect(lu(depot)).toBe(ENTETE + LIGNES);
  expect(statSync(fichier(depot)).mtime.toISOString()).toBe("2024-03-05T10:00:00.000Z");
  expect(direTelechargements(bilans)).toContain("téléchargé");
});

test("relancé, il demande au portail si sa version a changé, et ne reprend rien si ce n’est pas le cas", async () => {
  const depot = new Depot();
  await lancer(depot);
  expect(issues(await lancer(depot))).toEqual(["inchange"]);
  expect(portail.exports().at(-1)?.entetes["if-none-match"]).toBe('"un"');
  portail.contenus.set(IVAC, { texte: `${ENTETE}2024;0180912U;90;95.0\n`, etag: '"deux"' });
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
  expect(lu(depot)).toContain("2024;");
});

test("une connexion coupée reprend là où elle s’est arrêtée, sans rien perdre ni doubler", async () => {
  const depot = new Depot();
  portail.fautes.push({ coupe: 300 }, { coupe: 200 });
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
  expect(lu(depot)).toBe(ENTETE + LIGNES);
  const reprises = portail.exports().map(({ entetes }) => entetes.range);
  expect(reprises).toEqual([undefined, "bytes=300-", "bytes=500-"]);
});

test("si le portail a une autre version, la copie partielle est recommencée", async () => {
  const depot = new Depot();
  portail.fautes.push({ coupe: 300 }, { code: 500 }, { code: 500 }, { code: 500 });
  expect(issues(await lancer(depot))).toEqual(["refuse"]);
  portail.contenus.set(IVAC, { texte: `${ENTETE}2024;0180912U;90;95.0\n`, etag: '"deux"' });
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
  expect(lu(depot)).toBe(`${ENTETE}2024;0180912U;90;95.0\n`);
});

test("429 attend ce que demande le portail, 500 attend de plus en plus, puis cela passe", async () => {
  const depot = new Depot();
  portail.fautes.push({ code: 429, repos: 1 }, { code: 500 });
  const debut = Date.now();
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
  expect(Date.now() - debut).toBeGreaterThanOrEqual(1_000);
  expect(messages.filter((m) => /répond (429|500) ; nouvel essai/.test(m))).toHaveLength(2);
});

test("un portail qui demande d’attendre longtemps, ou qui ne se remet pas, est dit et laisse l’ancienne copie", async () => {
  const depot = new Depot();
  await lancer(depot);
  portail.contenus.set(IVAC, { texte: `${ENTETE}2024;0180912U;90;95.0\n`, etag: '"deux"' });
  portail.fautes.push({ code: 429, repos: 3_600 });
  expect((await lancer(depot))[0]?.raison).toContain("relancez la commande plus tard");
  portail.fautes.push(...Array.from({ length: 4 }, () => ({ code: 503 })));
  expect((await lancer(depot))[0]?.raison).toContain("répond 503 après 4 essais");
  expect(lu(depot)).toBe(ENTETE + LIGNES);
});

test("un fichier plus court qu’annoncé est repris ; un fichier qui manque de lignes est refusé", async () => {
  const depot = new Depot();
  portail.fautes.push({ tronque: 120 });
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
  expect(lu(depot)).toBe(ENTETE + LIGNES);
  portail.contenus.set(IVAC, { texte: `${ENTETE}2024;0180912U;90;95.0\n`, etag: '"deux"', lignes: 900 });
  expect((await lancer(depot))[0]?.raison).toContain("1 lignes reçues, 900 annoncées");
  portail.contenus.set(IVAC, { texte: ENTETE, etag: '"trois"', lignes: 0 });
  expect((await lancer(depot))[0]?.raison).toContain("aucune ligne");
  expect(lu(depot)).toBe(ENTETE + LIGNES);
});

test("des colonnes changées, ou une page d’erreur, sont refusées : l’ancienne copie reste, sans fichier à moitié écrit", async () => {
  const depot = new Depot();
  await lancer(depot);
  for (const texte of ["annee;ecole;valeur\n2023;X;1\n", "<html><body>Maintenance</body></html>\n"]) {
    portail.contenus.set(IVAC, { texte, etag: `"${texte.length}"` });
    expect((await lancer(depot))[0]?.raison).toContain("ne sont pas celles de");
  }
  expect(lu(depot)).toBe(ENTETE + LIGNES);
  expect(readdirSync(join(depot.dossier, "opendata/ivac")).sort()).toEqual([
    `.${IVAC}.csv.etag`,
    `${IVAC}.csv`,
  ]);
});

test("une colonne lue que l’ancienne copie avait et que la nouvelle n’a plus fait refuser la nouvelle", async () => {
  const depot = new Depot();
  const avec = ENTETE.replace("uai;", "uai;commune;");
  portail.contenus.set(IVAC, { texte: `${avec}2023;0180912U;Bourges;100;91.0\n`, etag: '"un"' });
  await lancer(depot);
  portail.contenus.set(IVAC, {
    texte: `${avec.replace("nb_candidats_g", "candidats")}2024;0180912U;Bourges;90;95.0\n`,
    etag: '"deux"',
  });
  const [bilan] = await lancer(depot);
  expect(bilan?.raison).toMatch(/a perdu, depuis l’ancienne copie, une colonne : « nb_candidats_g »/);
  expect(lu(depot)).toContain("2023;");
  // One more, or one that is not read, is no loss.
  portail.contenus.set(IVAC, {
    texte: `${avec.replace("uai;", "uai;autre;")}2024;0180912U;;Bourges;90;95.0\n`,
    etag: '"trois"',
  });
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
});

test("un identifiant retiré du portail est dit et n’arrête pas les autres", async () => {
  const depot = new Depot();
  const bilans = await lancer(depot, [IVAC, "fr-en-ancien-jeu"]);
  expect(issues(bilans)).toEqual(["nouveau", "absent"]);
  expect(direTelechargements(bilans)).toContain("fr-en-ancien-jeu : retiré du portail");
});

test("sans réseau, la phrase dit quoi faire, et rien n’est écrit", async () => {
  const depot = new Depot();
  const muet = { ...jeu(), portail: "http://127.0.0.1:9" };
  const reglages = { ...REGLAGES, essais: 2 };
  await expect(
    apporterDesPortails({ depot: depot.dossier, jeux: [muet], reglages, journal: journalMuet }),
  ).rejects.toThrow(/injoignable.*HTTPS_PROXY.*--depuis/s);
  expect(existsSync(fichier(depot))).toBe(false);
});

test("un portail injoignable n’arrête pas les jeux de l’autre", async () => {
  const depot = new Depot();
  const muets = ["jeu-un", "jeu-deux"] as const;
  const bilans = await apporterDesPortails({
    depot: depot.dossier,
    jeux: [{ ...jeu(muets), portail: "http://127.0.0.1:9" }, jeu()],
    reglages: { ...REGLAGES, essais: 2 },
    journal: journalMuet,
  });
  expect(issues(bilans)).toEqual(["refuse", "refuse", "nouveau"]);
  for (const { raison } of bilans.slice(0, 2)) expect(raison).toContain("127.0.0.1:9 est injoignable");
});

test("un portail qui envoie vers un autre serveur est suivi, qui tourne en rond est refusé", async () => {
  const ailleurs = new Portail();
  await ailleurs.ouvrir();
  try {
    ailleurs.contenus.set("copie", { texte: ENTETE + LIGNES, etag: '"un"' });
    const vers = `${ailleurs.adresse}/api/explore/v2.1/catalog/datasets/copie/exports/csv`;
    portail.fautes.push({ code: 302, vers });
    const depot = new Depot();
    expect(issues(await lancer(depot))).toEqual(["nouveau"]);
    expect(lu(depot)).toBe(ENTETE + LIGNES);
    portail.fautes.push(
      ...Array.from({ length: 9 }, () => ({ code: 302, vers: portail.exports()[0]?.url ?? "" })),
    );
    const autre = new Depot();
    expect(issues(await lancer(autre))).toEqual(["refuse"]);
    expect(existsSync(fichier(autre))).toBe(false);
  } finally {
    await ailleurs.fermer();
  }
});

test("une suite qui ne commence pas où la copie s’arrête est jetée, et le fichier repris du début", async () => {
  const depot = new Depot();
  portail.fautes.push({ coupe: 300 }, { decale: 40 });
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
  expect(lu(depot)).toBe(ENTETE + LIGNES);
  expect(portail.exports().map(({ entetes }) => entetes.range)).toEqual([undefined, "bytes=300-", undefined]);
});

test("la suite d’une autre version n’est pas collée à la copie partielle, même si l’on ne tient pas compte de If-Range", async () => {
  const depot = new Depot();
  portail.fautes.push({ coupe: 300 }, { code: 500 }, { code: 500 }, { code: 500 });
  await lancer(depot);
  const autre = ENTETE + LIGNES.replaceAll("2023;", "2024;");
  portail.contenus.set(IVAC, { texte: autre, etag: '"deux"' });
  portail.fautes.push({ sourd: true });
  expect(issues(await lancer(depot))).toEqual(["nouveau"]);
  expect(lu(depot)).toBe(autre);
});

test("les fichiers arrivent par le mandataire des variables d’environnement", async () => {
  const depot = new Depot();
  const mandataire = new Portail();
  await mandataire.ouvrir();
  mandataire.contenus.set(IVAC, { texte: ENTETE + LIGNES, etag: '"un"' });
  try {
    process.env.HTTP_PROXY = mandataire.adresse;
    const ailleurs = { ...jeu(), portail: "http://portail.invalid" };
    const bilans = await apporterDesPortails({
      depot: depot.dossier,
      jeux: [ailleurs],
      reglages: { ...REGLAGES, essais: 1 },
      journal: journalMuet,
    });
    expect(issues(bilans)).toEqual(["nouveau"]);
  } finally {
    delete process.env.HTTP_PROXY;
    await mandataire.fermer();
  }
  expect(lu(depot)).toBe(ENTETE + LIGNES);
  // Nothing of that name is there: the proxy alone could lead to it.
  expect(mandataire.exports().map(({ entetes }) => entetes.host)).toEqual(["portail.invalid"]);
});

test("Retry-After se dit en secondes ou par une date", () => {
  expect(attente("120")).toBe(120_000);
  expect(attente("Tue, 05 Mar 2024 10:00:30 GMT", Date.parse("2024-03-05T10:00:00Z"))).toBe(30_000);
  expect(attente("")).toBeNull();
});
