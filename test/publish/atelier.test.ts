// What a killed process leaves in its working folder may be unmasked: the next one removes it, and touches no other.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { creerAtelier } from "../../loaders/publish/atelier.ts";

const ATELIER = fileURLToPath(new URL("../../loaders/publish/atelier.ts", import.meta.url));
const parent = mkdtempSync(join(tmpdir(), "atelier-"));
afterAll(() => rmSync(parent, { recursive: true }));

test("un dossier de travail est privé et porte le numéro de son processus", async () => {
  const dossier = await creerAtelier(parent, ".essai-");
  expect(basename(dossier)).toMatch(new RegExp(`^\\.essai-${process.pid}-`));
  expect(statSync(dossier).mode & 0o777).toBe(0o700);
});

/** Another process that has made a folder and keeps secrets there. */
async function ailleurs() {
  const code = `import(${JSON.stringify(ATELIER)}).then(async (m) => {
    console.log(await m.creerAtelier(${JSON.stringify(parent)}, ".essai-"));
    setInterval(() => {}, 1000);
  })`;
  const processus = spawn(process.execPath, ["--import", "tsx", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [dit] = (await once(processus.stdout, "data")) as [Buffer];
  const laisse = dit.toString().trim();
  writeFileSync(join(laisse, "mesures.csv"), "secret");
  return { processus, laisse };
}

test("celui d’un processus tué disparaît au suivant, pas celui d’un vivant ni ce qui lui ressemble", async () => {
  const { processus, laisse } = await ailleurs();
  mkdirSync(join(parent, ".essai-notes"));
  mkdirSync(join(parent, ".autre-1-abcdef"));
  await creerAtelier(parent, ".essai-");
  expect(readdirSync(parent)).toContain(basename(laisse));
  processus.kill("SIGKILL");
  await once(processus, "exit");
  expect(readdirSync(parent)).toContain(basename(laisse));
  await creerAtelier(parent, ".essai-");
  const restes = readdirSync(parent);
  expect(restes).not.toContain(basename(laisse));
  expect(restes).toEqual(expect.arrayContaining([".essai-notes", ".autre-1-abcdef"]));
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "un processus qu’on arrête (%s) emporte le sien",
  async (signal) => {
    const { processus, laisse } = await ailleurs();
    processus.kill(signal);
    expect((await once(processus, "exit"))[1]).toBe(signal);
    expect(readdirSync(parent)).not.toContain(basename(laisse));
  },
);
