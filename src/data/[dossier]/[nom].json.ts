/** Hands over what the page of one indicator says, for a preview. */
import { donnee } from "../pages.ts";

process.stdout.write(donnee("json"));
