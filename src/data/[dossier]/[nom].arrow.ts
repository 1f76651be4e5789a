/** Hands over the masked measures of one bassin or indicator, for a preview. */
import { donnee } from "../pages.ts";

process.stdout.write(donnee("arrow"));
