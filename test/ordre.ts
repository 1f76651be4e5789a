/**
 * The longest files first, so that every processor has work to the end; the first makes the site of the small académie, and
 * the others that read it come once it is made.
 */
import { BaseSequencer, type TestSpecification } from "vitest/node";

const PREMIERS = [
  "site/visites",
  "site/secret",
  "indicateurs/demo",
  "reference/reference",
  "retention/purger",
  "reference/rejets",
  "ingest/coupures",
  "indicateurs/proprietes-fichiers",
  "site/papier",
  "site/audit",
  "site/lecteurs",
  "site/pages",
];

function rang({ moduleId }: TestSpecification): number {
  const ici = PREMIERS.findIndex((debut) => moduleId.includes(`/test/${debut}`));
  return ici === -1 ? PREMIERS.length : ici;
}

export class Ordre extends BaseSequencer {
  override async sort(fichiers: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(fichiers)).sort((a, b) => rang(a) - rang(b));
  }
}
