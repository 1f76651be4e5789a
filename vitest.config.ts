import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { Ordre } from "./test/ordre.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/preparer.ts",
    sequence: { sequencer: Ordre },
    // A clock stops what hangs, and judges nothing: the machine may have other things to do.
    testTimeout: 600_000,
    // The site of the small académie takes ten minutes to make where other tests run beside it.
    hookTimeout: 1_800_000,
    // A module is read once by each worker, not once by each file.
    isolate: false,
    // Half of the time is spent waiting for DuckDB and for pages: two at least, and no more than memory holds.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  },
});
