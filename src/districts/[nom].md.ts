/** One page a district, for a preview: a publication builds one model for all (data/modeles.ts). */
import { page } from "../data/demande.ts";

process.stdout.write(page("districts"));
