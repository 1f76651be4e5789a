/** One worker of equipe.ts: attacks what it is handed, and hands back what it found. */
import { repondre } from "../ouvriers/lointain.ts";
import { Attaquant, type Demande } from "./equipe.ts";
import type { Lieux } from "./lieux.ts";

repondre((lieux: Lieux) => {
  const attaquant = new Attaquant(lieux);
  return (demande: Demande) => attaquant.demander(demande);
});
