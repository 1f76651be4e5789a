/** One worker of equipe.ts: attacks what it is handed, and hands back what it found. */
import { repondre } from "../ouvriers/ouvriers.ts";
import { attaquant } from "./equipe.ts";

repondre(attaquant);
