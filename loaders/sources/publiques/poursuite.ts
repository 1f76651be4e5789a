/**
 * Néo-bacheliers in higher education by académie of the bac, as the SIES publishes them. Students enrolled twice are
 * shared, so that counts have decimals; a statistical correction lets some rates pass 100 %.
 */
import { definir } from "../definition.ts";

/** Destinations by the name of their column; each is split between the académie of the bac and another. */
export const DESTINATIONS = {
  universite: "à l’université, hors IUT",
  iut: "en IUT",
  cpge_prive: "en CPGE privée",
  cpge_public: "en CPGE publique",
  sts_inconnu: "en STS de secteur non renseigné",
  sts_prive: "en STS privée",
  sts_public: "en STS publique",
  autre_inconnu: "dans une autre formation de secteur non renseigné",
  autre_prive: "dans une autre formation privée",
  autre_public: "dans une autre formation publique",
};

export const LIEUX = { meme: "de la même académie", ailleurs: "d’une autre académie" };

export const poursuite = definir({
  nom: "poursuite",
  titre: "Poursuite des néo-bacheliers dans le supérieur par académie (SIES)",
  uneLigne: "les néo-bacheliers d’une académie, d’une série et d’un sexe, et où ils poursuivent",
  famille: "publiee",
  champs: (g) => {
    const eleves = (titre: string, exemple: string) => g.decimal({ titre, exemple }, { min: 0 });
    return {
      session: g.campagne({ titre: "Session du baccalauréat", exemple: "2021", cle: true, requis: "valeur" }),
      academie: g.academie({
        titre: "Académie du bac",
        exemple: "ORLEANS-TOURS",
        cle: true,
        requis: "valeur",
      }),
      serie: g.code(["G", "T", "P"], { titre: "Série", exemple: "G", cle: true, requis: "valeur" }),
      sexe: g.sexe({ titre: "Sexe", exemple: "F", cle: true, requis: "valeur" }),
      bacheliers: g.decimal({ titre: "Néo-bacheliers", exemple: "7514", requis: "colonne" }, { min: 0 }),
      ...Object.fromEntries(
        Object.entries(DESTINATIONS).flatMap(([code, quoi]) =>
          Object.entries(LIEUX).map(([lieu, ou]) => [
            `${code}_${lieu}`,
            eleves(`Néo-bacheliers qui poursuivent ${quoi}, ${ou}`, "376.13"),
          ]),
        ),
      ),
    };
  },
});
