/** Hands over the worker of the page « Vérifier », bundled for a browser. */
import { verificateur } from "../../loaders/publish/verificateur.ts";

process.stdout.write(await verificateur());
