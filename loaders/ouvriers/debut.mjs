/** Where a worker begins: TypeScript is read by tsx there, as in the command. */
import { workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

await tsImport(workerData.module, import.meta.url);
