/** Arguments, exit codes, French messages: the only module that knows it is run from a terminal. */
import { writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { ErreurUtilisateur } from "./erreur.ts";
import { journalTerminal as journal } from "./journal.ts";

const depot = () =>
  new Option("--depot <dossier>", "dossier où sont déposés les fichiers").default("data/depot");
const entrepot = () =>
  new Option("--entrepot <fichier>", "entrepôt DuckDB").default("data/observatoire.duckdb");
const profil = () =>
  new Option("--profil <profil>", "règles de diffusion appliquées")
    .choices(["public", "interne"])
    .default("public");

const programme = new Command("observatoire")
  .description("Observatoire de l’orientation : des fichiers déposés au tableau de bord publié.")
  .helpOption("-h, --aide", "affiche cette aide")
  .helpCommand("aide [commande]", "affiche l’aide d’une commande")
  .showHelpAfterError("(« observatoire aide » liste les commandes)");

programme
  .command("demo")
  .description("écrit un dépôt fictif complet, toujours le même pour une même graine")
  .addOption(depot())
  .option("--graine <nombre>", "graine du tirage", Number, 1)
  .addOption(
    new Option("--taille <taille>", "taille de l’académie fictive")
      .choices(["petite", "normale", "academie", "nationale"])
      .default("normale"),
  )
  .action(async (o) => {
    const { ecrireDemo } = await import("./demo/demo.ts");
    await ecrireDemo({ depot: o.depot, graine: o.graine, taille: o.taille, journal });
  });

programme
  .command("verifier")
  .description("lit et contrôle chaque fichier du dépôt sans rien charger")
  .addOption(depot())
  .addOption(
    new Option("--format <format>", "forme du rapport").choices(["texte", "json", "html"]).default("texte"),
  )
  .option("--sortie <fichier>", "écrit le rapport dans ce fichier")
  .action(async (o) => {
    const { verifier } = await import("./ingest/verifier.ts");
    const { codeSortie, formaterRapport } = await import("./ingest/rapport.ts");
    const rapport = await verifier({ depot: o.depot, journal });
    const texte = formaterRapport(rapport, o.format);
    if (o.sortie) await writeFile(o.sortie, texte);
    else process.stdout.write(texte);
    process.exitCode = codeSortie(rapport);
  });

programme
  .command("charger")
  .description("vérifie, puis charge les lignes acceptées dans l’entrepôt")
  .addOption(depot())
  .addOption(entrepot())
  .action(async (o) => {
    const { charger } = await import("./ingest/charger.ts");
    const { codeSortie, formaterRapport } = await import("./ingest/rapport.ts");
    const rapport = await charger({ depot: o.depot, entrepot: o.entrepot, journal });
    process.stdout.write(formaterRapport(rapport, "texte"));
    process.exitCode = codeSortie(rapport);
  });

programme
  .command("etat")
  .description("dit ce qui est chargé : fichiers, sources, empreintes, lignes, années, dates")
  .addOption(depot())
  .addOption(entrepot())
  .action(async (o) => {
    const { etat } = await import("./ingest/etat.ts");
    process.stdout.write(await etat({ depot: o.depot, entrepot: o.entrepot }));
  });

programme
  .command("mesures")
  .description("calcule et exporte la table des mesures, masquée sauf avec --brut")
  .addOption(entrepot())
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

programme
  .command("publier")
  .description("calcule, masque et construit le site")
  .addOption(entrepot())
  .addOption(profil())
  .option("--sortie <dossier>", "dossier du site", "dist")
  .option("--edition <nom>", "nom de l’édition, par exemple 2024-11")
  .action(async (o) => {
    const { publier } = await import("./publish/publier.ts");
    await publier({ entrepot: o.entrepot, profil: o.profil, sortie: o.sortie, edition: o.edition, journal });
  });

programme
  .command("auditer")
  .description("attaque un site publié et dit quels effectifs masqués se laissent retrouver")
  .option("--sortie <dossier>", "dossier du site", "dist")
  .option(
    "--avec <dossier>",
    "autre site publié, lu avec lui : édition antérieure ou autre profil (option répétable)",
    (dossier: string, dossiers: string[]) => [...dossiers, dossier],
    [],
  )
  .action(async (o) => {
    const { auditer, estSur } = await import("./audit/auditer.ts");
    const { raconter } = await import("./audit/rapport.ts");
    const audit = await auditer({ sortie: o.sortie, avec: o.avec, journal });
    process.stdout.write(raconter(audit));
    process.exitCode = estSur(audit) ? 0 : 1;
  });

programme
  .command("territoire")
  .description("contrôle établissements, bassins et réseaux, et écrit la liste à compléter")
  .addOption(depot())
  .option("--sortie <fichier>", "liste des établissements à compléter", "data/etablissements-a-completer.csv")
  .action(async (o) => {
    const { territoire } = await import("./ingest/territoire/territoire.ts");
    const { direTerritoire } = await import("./ingest/territoire/dire.ts");
    const { codeSortie } = await import("./ingest/rapport.ts");
    const trouve = await territoire({ depot: o.depot, sortie: o.sortie, journal });
    process.stdout.write(direTerritoire(trouve, o.sortie));
    process.exitCode = codeSortie(trouve.rapport);
  });

programme
  .command("opendata")
  .description("apporte dans le dépôt les jeux de données publics, depuis un dossier de copies")
  .addOption(depot())
  .option("--depuis <dossier>", "dossier de copies des jeux publics")
  .option("--academie <nom>", "académie dont on fait le tableau de bord, par exemple ORLEANS-TOURS")
  .action(async (o) => {
    const { apporter } = await import("./opendata/apporter.ts");
    const { direApports, direSansCopies } = await import("./opendata/dire.ts");
    if (o.depuis === undefined) throw new ErreurUtilisateur(direSansCopies());
    const apports = await apporter({ depuis: o.depuis, depot: o.depot, academie: o.academie, journal });
    process.stdout.write(direApports(apports));
  });

programme
  .command("purger")
  .description("retire de l’entrepôt les lignes d’élèves d’avant une rentrée, et garde leurs mesures")
  .addOption(entrepot())
  .requiredOption("--avant <rentrée>", "première rentrée gardée, par exemple 2018", Number)
  .action(async (o) => {
    const { purger } = await import("./retention/purger.ts");
    const { direPurge } = await import("./retention/dire.ts");
    process.stdout.write(direPurge(await purger({ entrepot: o.entrepot, avant: o.avant, journal }), o.avant));
  });

try {
  await programme.parseAsync();
} catch (erreur) {
  if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
  process.stderr.write(`${erreur.message}\n`);
  process.exitCode = erreur.code;
}
