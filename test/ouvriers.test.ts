// Work shared between processors: what is said of a failure, and when.
import { setTimeout as attendre } from "node:timers/promises";
import { expect, test } from "vitest";
import { Ouvriers, partager } from "../loaders/ouvriers/ouvriers.ts";

test("une panne n’est dite qu’une fois les autres arrêtés, qui ne commencent plus rien", async () => {
  const faites: string[] = [];
  const travail = partager(["lent", "en panne"], function* (membre) {
    for (let i = 0; i < 3; i++)
      yield async () => {
        if (membre === "en panne") throw new Error("panne");
        await attendre(50);
        faites.push(`${membre} ${i}`);
      };
  });
  await expect(travail).rejects.toThrow("panne");
  expect(faites).toEqual(["lent 0"]);
});

test("un ouvrier qui s’arrête sans répondre est dit, et non attendu", async () => {
  const muet = new URL("data:text/javascript,process.exit(3)");
  const ouvriers = new Ouvriers<string, string>(2, muet, null, () => (demande) => demande);
  await expect(Promise.resolve(ouvriers.membres[0]?.("question"))).rejects.toThrow("code 3");
  await ouvriers.fermer();
});

test("là où un seul suffit, il répond ici", async () => {
  const ouvriers = new Ouvriers(1, new URL("file:///nulle-part.ts"), null, () => (n: number) => n + 1);
  expect(ouvriers.membres.length).toBe(1);
  expect(await ouvriers.membres[0]?.(1)).toBe(2);
  await ouvriers.fermer();
});
