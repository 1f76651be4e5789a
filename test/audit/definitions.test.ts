// An id that the audit does not know stops it: no indicator may be added without saying here what it counts.
import { describe, expect, test } from "vitest";
import { sensDe } from "../../loaders/audit/definitions.ts";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";

describe("l’audit sait ce que compte", () => {
  test.each(CATALOGUE.map(({ id }) => id))("%s", (id) => {
    expect(() => sensDe(id, "", "")).not.toThrow();
  });

  test("mais s’arrête devant un indicateur inconnu", () => {
    expect(() => sensDe("taux_de_quelque_chose", "", "")).toThrow("taux_de_quelque_chose");
  });
});
