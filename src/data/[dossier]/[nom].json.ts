/** Hands over what the page of one indicator says, for a preview. */
import { donnee } from "../demande.ts";

process.stdout.write(donnee("json"));
