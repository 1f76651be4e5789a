/** One page a réseau, for a preview: a publication builds one model for all (data/modeles.ts). */
import { page } from "../data/demande.ts";

process.stdout.write(page("reseaux"));
