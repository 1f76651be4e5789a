/** Files of chance: bytes of any kind, and good files spoilt anywhere. None stops the check, none makes it lose count. */
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import type { FichierRapport } from "../../../loaders/ingest/rapport.ts";
import { verifierDepot } from "../banc.ts";
import { classeur } from "../classeurs.ts";

const ECARTEES = ["ligne_sans_donnees", "ligne_de_total", "entete_repete"];

/** Rows read, and those set aside. */
const vues = ({ lues, constats }: FichierRapport): number =>
  lues + constats.filter(({ regle }) => ECARTEES.includes(regle)).reduce((n, { nombre }) => n + nombre, 0);

async function verifier(contenus: readonly Buffer[]): Promise<FichierRapport[]> {
  const fichiers = Object.fromEntries(
    contenus.map((octets, i) => [`${String(i).padStart(3, "0")}.csv`, octets]),
  );
  const rapport = await verifierDepot(fichiers);
  expect(rapport.fichiers.length).toBe(contenus.length);
  for (const f of rapport.fichiers) {
    expect(f.lues).toBe(f.acceptees + f.rejetees + f.doublons);
    expect(f.utilisable || f.constats.some(({ gravite }) => gravite === "erreur")).toBe(true);
  }
  return rapport.fichiers;
}

const MAGIES = [
  "",
  "\ufeff",
  "PK\u0003\u0004",
  "\u001f\u008b\u0008",
  "uai;nom;nature;secteur\n",
  "\u00ff\u00fe",
];
const octets = fc
  .tuple(fc.constantFrom(...MAGIES), fc.uint8Array({ maxLength: 400 }))
  .map(([debut, suite]) =>
    Buffer.concat([Buffer.from(debut, debut === "\ufeff" ? "utf8" : "latin1"), suite]),
  );

test("des octets quelconques, même derrière une signature connue, ont un verdict", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(octets, { minLength: 30, maxLength: 30 }), async (contenus) => {
      await verifier(contenus);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 300_000);

const ENTETE = "uai;nom;nature;secteur;commune\n";
const LIGNES = [
  "0180901G;Collège A;COLLEGE;PU;Bourges",
  '0180911T;"Lycée ""B"" ; annexe";LGT;PU;Vierzon',
  "0180912U;Cité C;LPO;PR;",
  "Total;;;;",
  ";;;;",
].join("\n");
const MORCEAUX = [
  '"',
  ";",
  "\n",
  "\r",
  "\r\n",
  '";"',
  "\ufeff",
  "é",
  "\u001a",
  ENTETE,
  "total",
  ";;;;;;;;",
  "\u2028",
];

/** One change somewhere in the text: something put in, taken out, or said twice. */
const retouche = fc.record({
  ou: fc.double({ min: 0, max: 1, noNaN: true }),
  quoi: fc.oneof(
    fc.constantFrom(...MORCEAUX).map((ajout) => ({ ajout, ote: 0 })),
    fc.integer({ min: 1, max: 30 }).map((ote) => ({ ajout: "", ote })),
    fc.string({ unit: "grapheme", maxLength: 4 }).map((s) => ({ ajout: s.replaceAll("\0", ""), ote: 1 })),
  ),
});
const gate = fc.tuple(fc.boolean(), fc.array(retouche, { maxLength: 12 })).map(([cite, retouches]) => {
  let texte = `${LIGNES}\n${LIGNES}\n`;
  if (!cite) texte = texte.replaceAll('"', "");
  for (const { ou, quoi } of retouches) {
    const ici = Math.floor(ou * texte.length);
    texte = texte.slice(0, ici) + quoi.ajout + texte.slice(ici + quoi.ote);
  }
  return texte;
});

test("un bon fichier gâté n’importe où est lu jusqu’au bout : sans guillemets, chaque ligne pleine est comptée", async () => {
  let comptes = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(gate, fc.constantFrom("utf8", "utf16le", "utf16be", "win1252")), {
        minLength: 25,
        maxLength: 25,
      }),
      async (gates) => {
        const lus = await verifier(
          gates.map(([texte, encodage]) =>
            iconv.encode(ENTETE + texte, encodage, { addBOM: encodage !== "win1252" }),
          ),
        );
        for (const [i, [texte]] of gates.entries()) {
          const f = lus[i];
          if (f === undefined || texte.includes('"') || !f.utilisable) continue;
          const pleines = texte.split(/\r\n?|\n/).filter((ligne) => ligne !== "");
          expect([texte, vues(f)]).toEqual([texte, pleines.length]);
          comptes += 1;
        }
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
  expect(comptes).toBeGreaterThan(10);
}, 300_000);

test("un classeur gâté n’importe où est lu ou refusé avec des mots", async () => {
  const bon = await classeur({
    F: [ENTETE.trim().split(";"), ["0180901G", 12, true, new Date("2020-01-01"), null]],
  });
  const octet = fc.record({ ou: fc.double({ min: 0, max: 1, noNaN: true }), valeur: fc.nat(255) });
  const gatee = fc.tuple(fc.array(octet, { maxLength: 6 }), fc.double({ min: 0.2, max: 1, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(fc.array(gatee, { minLength: 25, maxLength: 25 }), async (gatees) => {
      const contenus = gatees.map(([octets, garde]) => {
        const copie = Buffer.from(bon.subarray(0, Math.ceil(bon.length * garde)));
        for (const { ou, valeur } of octets) copie[Math.floor(ou * (copie.length - 4)) + 4] = valeur;
        return copie;
      });
      await verifier(contenus);
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 300_000);
