/** One page a bassin, for a preview: a publication builds one model for all (data/modeles.ts). */
import { page } from "../data/demande.ts";

process.stdout.write(page("bassins"));
