/** From a warehouse to masked measures: the one way that publishing and printing share, so that both hide the same figures. */
import type { Anterieure } from "../disclosure/anterieures.ts";
import { type MesuresMasquees, masquer } from "../disclosure/masquer.ts";
import type { Profil } from "../disclosure/seuils.ts";
import { calculerMesures } from "../indicateurs/mesures.ts";
import type { Journal } from "../journal.ts";
import { ouvrirLecture } from "../warehouse/entrepot.ts";

interface Masquees {
  mesures: MesuresMasquees;
  fermer: () => void;
}

export async function masquerEntrepot(
  entrepot: string,
  profil: Profil,
  journal: Journal,
  anterieures: readonly Anterieure[] = [],
): Promise<Masquees> {
  const connexion = await ouvrirLecture(entrepot);
  try {
    journal.info("Calcul des mesures…");
    await calculerMesures(connexion);
    journal.info(`Masquage (profil ${profil})…`);
    const mesures = await masquer(connexion, profil, true, anterieures, (phrase) => journal.info(phrase));
    const somme = (de: "publiees" | "primaires" | "complements") =>
      mesures.bilan.reduce((total, maille) => total + maille[de], 0).toLocaleString("fr");
    journal.info(
      `${somme("publiees")} mesures publiées, ${somme("primaires")} masquées par règle, ${somme("complements")} pour que les premières ne se déduisent pas.`,
    );
    return { mesures, fermer: () => connexion.closeSync() };
  } catch (erreur) {
    connexion.closeSync();
    throw erreur;
  }
}
