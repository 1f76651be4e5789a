import { expect, test } from "vitest";
import { troisAns } from "../../loaders/statistics/troisAns.ts";

const part = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });

test("trois ans ensemble s’additionnent avant d’être divisés, et il en faut trois", () => {
  const serie = new Map([
    [2021, part(1, 4)],
    [2022, part(2, 5)],
    [2023, part(3, 6)],
  ]);
  expect(troisAns(serie, 2023)).toEqual(part(6, 15));
  expect(troisAns(serie, 2022)).toBeUndefined();
});
