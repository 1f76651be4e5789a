/** Arguments, exit codes, French messages: the only module that knows it is run from a terminal. */
import { Command, InvalidArgumentError, Option } from "commander";
import { causeDisque, ecrireEntier } from "./disque.ts";
import { ErreurUtilisateur } from "./erreur.ts";
import { parlerFrancais } from "./francais.ts";
import { journalTerminal as journal } from "./journal.ts";

const depot = () =>
  new Option("--depot <dossier>", "dossier où sont déposés les fichiers").default("data/depot");
const entrepot = () =>
  new Option("--entrepot <fichier>", "entrepôt DuckDB").default("data/observatoire.duckdb");
const profil = () =>
  new Option("--profil <profil>", "règles de diffusion appliquées")
    .choices(["public", "interne"])
    .default("public");

const avec = (quoi: string) =>
  new Option("--avec <dossier>", quoi)
    .argParser((dossier: string, dossiers: string[]) => [...dossiers, dossier])
    .default([], "aucun");

const format = () =>
  new Option("--format <format>", "forme du rapport").choices(["texte", "json", "html"]).default("texte");

function entier(texte: string): number {
  if (!/^[0-9]{1,9}$/.test(texte)) throw new InvalidArgumentError("Donnez un nombre entier.");
  return Number(texte);
}

/** What a command says goes to the terminal, or to the file named. */
async function dire(texte: string, sortie?: string): Promise<void> {
  if (sortie === undefined) process.stdout.write(texte);
  else await ecrireEntier(sortie, texte);
}

const programme = parlerFrancais(new Command("observatoire"))
  .description("Observatoire de l’orientation : des fichiers déposés au tableau de bord publié.")
  .usage("<commande> [options]")
  .helpOption("-h, --aide", "affiche cette aide")
  .helpCommand("aide [commande]", "affiche l’aide d’une commande")
  .showHelpAfterError("(« observatoire aide » liste les commandes)");

/** Every command takes the two places the whole chain works on, so that one set of options serves them all. */
const commande = (nom: string) => programme.command(nom).addOption(depot()).addOption(entrepot());

commande("demo")
  .description("écrit un dépôt fictif complet, toujours le même pour une même graine")
  .option("--graine <nombre>", "graine du tirage", entier, 1)
  .addOption(
    new Option("--taille <taille>", "taille de l’académie fictive")
      .choices(["petite", "normale", "academie", "nationale"])
      .default("normale"),
  )
  .action(async (o) => {
    const { ecrireDemo } = await import("./demo/demo.ts");
    await ecrireDemo({ depot: o.depot, graine: o.graine, taille: o.taille, journal });
  });

commande("verifier")
  .description("lit et contrôle chaque fichier du dépôt sans rien charger")
  .addOption(format())
  .option("--sortie <fichier>", "écrit le rapport dans ce fichier")
  .action(async (o) => {
    const { verifier } = await import("./ingest/verifier.ts");
    const { codeSortie, formaterRapport } = await import("./ingest/rapport.ts");
    const rapport = await verifier({ depot: o.depot, journal });
    await dire(formaterRapport(rapport, o.format), o.sortie);
    process.exitCode = codeSortie(rapport);
  });

commande("charger")
  .description("vérifie, puis charge les lignes acceptées dans l’entrepôt")
  .addOption(format())
  .option("--sortie <fichier>", "écrit le rapport dans ce fichier")
  .action(async (o) => {
    const { charger } = await import("./ingest/charger.ts");
    const { codeSortie, formaterRapport } = await import("./ingest/rapport.ts");
    const rapport = await charger({ depot: o.depot, entrepot: o.entrepot, journal });
    await dire(formaterRapport(rapport, o.format), o.sortie);
    process.exitCode = codeSortie(rapport);
  });

commande("etat")
  .description("dit ce qui est chargé : fichiers, sources, empreintes, lignes, années, dates")
  .option("--sortie <fichier>", "écrit l’état dans ce fichier")
  .action(async (o) => {
    const { etat } = await import("./ingest/etat.ts");
    await dire(await etat({ depot: o.depot, entrepot: o.entrepot }), o.sortie);
  });

commande("mesures")
  .description("calcule et exporte la table des mesures, masquée sauf avec --brut")
  .addOption(profil())
  .requiredOption("--sortie <fichier>", "fichier .csv ou .parquet à écrire")
  .option("--brut", "n’applique aucun masquage : fichier confidentiel, refusé dans le dossier du site", false)
  .action(async (o) => {
    const { exporterMesures } = await import("./publish/mesures.ts");
    await exporterMesures({
      entrepot: o.entrepot,
      profil: o.profil,
      sortie: o.sortie,
      brut: o.brut,
      journal,
    });
  });

commande("publier")
  .description("calcule, masque et construit le site")
  .addOption(profil())
  .option("--sortie <dossier>", "dossier du site", "dist")
  .option("--edition <nom>", "nom de l’édition, par exemple 2024-11")
  .addOption(avec("autre site que les mêmes lecteurs ouvrent : rien n’y sera retrouvé (option répétable)"))
  .action(async (o) => {
    const { publier } = await import("./publish/publier.ts");
    await publier({ ...o, journal });
  });

commande("imprimer")
  .description("écrit en PDF la fiche de chaque bassin, réseau et établissement, ou le livret des repères")
  .addOption(profil())
  .option("--maille <maille>", "seulement cette maille : bassin, reseau ou etablissement")
  .option("--code <code>", "seulement ce territoire, par exemple --maille bassin --code Vierzon")
  .option("--reperes", "écrit le livret « Les repères de l’orientation » au lieu des fiches", false)
  .option("--sortie <dossier>", "dossier des PDF", "pdf")
  .option("--site <dossier>", "site publié, dont les mesures sont reprises s’il est à jour", "dist")
  .option("--edition <nom>", "imprime cette édition archivée dans le site, au lieu de la publication du jour")
  .action(async (o) => {
    const { imprimer } = await import("./impression/imprimer.ts");
    await imprimer({ ...o, journal });
  });

commande("auditer")
  .description("attaque un site publié et dit quels effectifs masqués se laissent retrouver")
  .option("--sortie <dossier>", "dossier du site", "dist")
  .addOption(avec("autre site publié, lu avec lui : édition antérieure ou autre profil (option répétable)"))
  .option(
    "--complet",
    "au-delà de 150 établissements, soumet aussi aux programmes linéaires les effectifs que les bornes laissent larges (long)",
  )
  .action(async (o) => {
    const { auditer, estSur } = await import("./audit/auditer.ts");
    const { raconter } = await import("./audit/rapport.ts");
    const audit = await auditer({ sortie: o.sortie, avec: o.avec, complet: o.complet === true, journal });
    process.stdout.write(raconter(audit));
    process.exitCode = estSur(audit) ? 0 : 1;
  });

commande("territoire")
  .description("contrôle établissements, bassins et réseaux, et écrit la liste à compléter")
  .option("--sortie <fichier>", "liste des établissements à compléter", "data/etablissements-a-completer.csv")
  .action(async (o) => {
    const { territoire } = await import("./ingest/territoire/territoire.ts");
    const { direTerritoire } = await import("./ingest/territoire/dire.ts");
    const { codeSortie } = await import("./ingest/rapport.ts");
    const trouve = await territoire({ depot: o.depot, sortie: o.sortie, journal });
    process.stdout.write(direTerritoire(trouve, o.sortie));
    process.exitCode = codeSortie(trouve.rapport);
  });

commande("opendata")
  .description(
    "apporte dans le dépôt les jeux de données publics, depuis leurs portails ou un dossier de copies",
  )
  .option("--depuis <dossier>", "dossier de copies des jeux publics : rien n’est alors téléchargé")
  .option(
    "--academie <nom>",
    "académie dont on fait le tableau de bord, par exemple ORLEANS-TOURS ; FRANCE pour tout le pays",
  )
  .action(async (o) => {
    const { apporter, choisirAcademie } = await import("./opendata/apporter.ts");
    const { direApports, direTelechargements, SANS_ACADEMIE } = await import("./opendata/dire.ts");
    const { estDeclaree } = await import("./opendata/academie.ts");
    const rappeler = async () => {
      if (!(await estDeclaree(o.depot))) process.stdout.write(SANS_ACADEMIE);
    };
    if (o.depuis !== undefined) {
      const apports = await apporter({ depuis: o.depuis, depot: o.depot, academie: o.academie, journal });
      process.stdout.write(direApports(apports));
      return rappeler();
    }
    const { apporterDesPortails } = await import("./opendata/portail.ts");
    const { REGLAGES } = await import("./opendata/requete.ts");
    await choisirAcademie(o.depot, o.academie);
    const bilans = await apporterDesPortails({ depot: o.depot, reglages: REGLAGES, journal });
    process.stdout.write(direTelechargements(bilans));
    await rappeler();
    process.exitCode = bilans.some(({ issue }) => issue === "refuse") ? 2 : 0;
  });

commande("purger")
  .description("retire de l’entrepôt les lignes d’élèves d’avant une rentrée, et garde leurs mesures")
  .requiredOption("--avant <rentrée>", "première rentrée gardée, par exemple 2018", entier)
  .action(async (o) => {
    const { purger } = await import("./retention/purger.ts");
    const { direPurge } = await import("./retention/dire.ts");
    process.stdout.write(direPurge(await purger({ entrepot: o.entrepot, avant: o.avant, journal }), o.avant));
  });

/** A full disk, wherever it is met, is no fault of the program; other errors of the system may be. */
function sansPlace(erreur: unknown): ErreurUtilisateur | null {
  const { cause, remede } = causeDisque(erreur) ?? {};
  if (cause !== "le disque est plein" && cause !== "le fichier dépasse la taille permise") return null;
  const { path = "" } = erreur as NodeJS.ErrnoException;
  return new ErreurUtilisateur(`Écriture impossible${path && ` dans « ${path} »`} : ${cause}. ${remede}.`);
}

try {
  // « --help » is what hands type by habit.
  await programme.parseAsync(process.argv.map((mot) => (mot === "--help" ? "--aide" : mot)));
} catch (erreur) {
  const dite = erreur instanceof ErreurUtilisateur ? erreur : sansPlace(erreur);
  if (dite === null) throw erreur;
  process.stderr.write(`${dite.message}\n`);
  process.exitCode = dite.code;
}
