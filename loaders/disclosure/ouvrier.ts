/** One worker of complements.ts: chooses what to hide in the block it is handed. */
import { repondre } from "../ouvriers/ouvriers.ts";
import { choisirComplements } from "./complements.ts";
import type { Rangees } from "./lecture.ts";
import type { Territoires } from "./territoires.ts";

repondre((lieux: Territoires) => (rangees: Rangees) => choisirComplements(rangees, lieux));
