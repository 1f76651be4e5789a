/** What is about to be published, attacked as `auditer` does with what readers already hold, again and again while more is hidden. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Preuve } from "../audit/attaquer.ts";
import { cleDe, Equipe } from "../audit/equipe.ts";
import { publieDe, sqlEcoles, sqlPublie } from "../audit/publie.ts";
import type { Anterieure } from "./anterieures.ts";

/** Schools that the site lists: those of which something is said. */
const SQL_ECOLES = `(SELECT etablissement AS code, departement, bassin, district, reseau FROM lieu
  WHERE etablissement IN (SELECT code FROM publie_0 WHERE maille = 'etablissement'))`;

/** A long attack says how far it is at most this often, in milliseconds. */
const SILENCE = 30_000;

/**
 * Block by block and year by year, alone then with what readers already hold: a program that holds the equalities of both sees
 * less far in each. Those where nothing was found are not looked at again.
 */
export class Attaques {
  private readonly connexion: DuckDBConnection;
  private readonly anterieures: readonly Anterieure[];
  private readonly dire: (phrase: string) => void;
  private equipe: Equipe | undefined;
  private readonly sures = new Set<string>();

  constructor(
    connexion: DuckDBConnection,
    anterieures: readonly Anterieure[],
    dire: (phrase: string) => void,
  ) {
    this.connexion = connexion;
    this.anterieures = anterieures;
    this.dire = dire;
  }

  /** Proofs found, followed to their end where asked; none, once nothing is left to find. */
  async chercher(entiers: boolean): Promise<Preuve[]> {
    await this.connexion.run(sqlPublie(0, "jugees", "flux_juges", true));
    const citer = (fichier: string) => `'${fichier.replaceAll("'", "''")}'`;
    for (const [k, { table, flux }] of this.anterieures.entries())
      await this.connexion.run(sqlPublie(k + 1, citer(table), citer(flux)));
    const publie = await publieDe(this.connexion, [
      SQL_ECOLES,
      ...this.anterieures.map(({ etablissements }) => sqlEcoles(citer(etablissements))),
    ]);
    this.equipe ??= new Equipe(publie.lieux);
    // Long ones first: short ones then fill what is left of the time of all.
    const parties = publie.parties.filter((partie) => !this.sures.has(cleDe(partie))).reverse();
    const preuves: Preuve[] = [];
    const ouvertes = new Set<string>();
    for (const seule of this.anterieures.length > 0 ? [true, false] : [true]) {
      let dit = Date.now();
      const attaques = await this.equipe.attaquer(
        parties,
        async (partie) => {
          const dossiers = await publie.lire(partie);
          return {
            partie,
            dossiers: seule ? dossiers.slice(0, 1) : dossiers,
            options: { entiers },
            souvenir: `${cleDe(partie)} ${seule ? "seule" : "avec"}`,
          };
        },
        (_, faites) => {
          if (Date.now() - dit < SILENCE || faites === parties.length) return;
          dit = Date.now();
          this.dire(`Masquage : ${faites} parties attaquées sur ${parties.length}…`);
        },
      );
      for (const { bloc, millesime, trouvees, impossible } of attaques) {
        if (impossible !== null)
          this.dire(
            `Masquage : des figures de ${millesime} se contredisent (${impossible}) ; les programmes n’ont pu juger de ce qu’elles masquent.`,
          );
        if (trouvees.length > 0 || impossible !== null) ouvertes.add(cleDe({ bloc, millesime }));
        for (const { preuve } of trouvees) preuves.push(preuve);
      }
    }
    for (const partie of parties) if (!ouvertes.has(cleDe(partie))) this.sures.add(cleDe(partie));
    return preuves;
  }

  fermer = async () => this.equipe?.fermer();
}
