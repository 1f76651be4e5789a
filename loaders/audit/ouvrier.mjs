/** Where a worker begins: TypeScript is read by tsx there, as in the command. */
import { tsImport } from "tsx/esm/api";

await tsImport("./ouvrier.ts", import.meta.url);
