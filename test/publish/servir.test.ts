import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { get, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { servir } from "../../loaders/publish/servir.ts";

const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
const site = join(dossier, "dist");
let serveur: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), "accueil");
  writeFileSync(join(site, "ecarts.html"), "écarts");
  writeFileSync(join(dossier, "secret.txt"), "secret");
  ({ serveur } = await servir(site, 0));
  port = (serveur.address() as AddressInfo).port;
});
afterAll(() => void serveur.close());

/** Sends the path as it is: fetch would resolve `..` before asking. */
const demander = (path: string) =>
  new Promise<{ statut: number | undefined; texte: string }>((fini, echec) =>
    get({ host: "127.0.0.1", port, path }, (reponse) => {
      let texte = "";
      reponse.on("data", (bloc) => {
        texte += bloc;
      });
      reponse.on("end", () => fini({ statut: reponse.statusCode, texte }));
    }).on("error", echec),
  );

describe("le site est servi sur cette machine seulement", () => {
  test("l’accueil, et une page sans son extension", async () => {
    expect(await demander("/")).toEqual({ statut: 200, texte: "accueil" });
    expect(await demander("/ecarts")).toEqual({ statut: 200, texte: "écarts" });
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "//etc/passwd",
    "/a/../../secret.txt",
  ])("un chemin qui sort du site est refusé : %s", async (chemin) => {
    const { statut, texte } = await demander(chemin);
    expect(statut).toBe(404);
    expect(texte).not.toContain("secret");
  });

  test("un site publié de nouveau se voit aussitôt", async () => {
    writeFileSync(join(site, "nouvelle.html"), "nouvelle");
    expect((await demander("/nouvelle")).texte).toBe("nouvelle");
  });

  test("un fichier compressé est donné tel quel", async () => {
    const octets = gzipSync("a;b");
    writeFileSync(join(site, "mesures.csv.gz"), octets);
    const reponse = await fetch(`http://127.0.0.1:${port}/mesures.csv.gz`);
    expect(Buffer.from(await reponse.arrayBuffer())).toEqual(octets);
  });

  test("ce qui se lit est compressé en route, pour qui le demande", async () => {
    writeFileSync(join(site, "donnees.json"), JSON.stringify(Array(1000).fill("la même chose")));
    const encodage = async (accepte: string) =>
      (
        await fetch(`http://127.0.0.1:${port}/donnees.json`, { headers: { "accept-encoding": accepte } })
      ).headers.get("content-encoding");
    expect(await encodage("gzip")).toBe("gzip");
    expect(await encodage("identity")).toBeNull();
  });

  test("l’adresse écoutée est 127.0.0.1", () => {
    expect((serveur.address() as AddressInfo).address).toBe("127.0.0.1");
    expect(connect({ host: "127.0.0.1", port }).destroy()).toBeTruthy();
  });

  test("un port déjà pris est dit en français, avec le moyen d’en changer", async () => {
    await expect(servir(site, port)).rejects.toThrow(`Le port ${port} est déjà pris`);
    await expect(servir(site, port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  });

  test("un dossier sans site est dit", async () => {
    await expect(servir(dossier, 0)).rejects.toThrow("observatoire publier");
  });
});
