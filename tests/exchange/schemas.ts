import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { memoryPages, validateXML } from 'xmllint-wasm';

const FOLDER = path.resolve(process.env.CROSSWALK_SCHEMAS ?? path.join('..', 'shared', 'schemas'));

/** Why a test that needs the schemas is skipped. They are their publishers' and not in this repository. */
export const WITHOUT_SCHEMAS = 'The schemas are not beside this checkout (../shared/schemas).';
/** Whether the schemas lie beside the checkout. */
export const hasSchemas = (): boolean => existsSync(FOLDER);

const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const json = (name: string) => JSON.parse(read(name));

/** What a value must have for one schema; an empty list when nothing is wrong. */
type Check = (value: unknown) => string[];

/** The assertions of the W3C's own tests that an annotation MUST pass. */
export function annotationCheck(): Check {
  const folder = 'w3c-web-annotation-tests';
  const ajv = new Ajv04({ strict: false, allErrors: false });
  addFormats.default(ajv as never);
  for (const name of readdirSync(path.join(FOLDER, folder, 'definitions'))) {
    if (name.endsWith('.json')) ajv.addSchema(json(`${folder}/definitions/${name}`), name);
  }
  const checks = (json(`${folder}/annotations/annotationMusts.test`).assertions as string[]).map((name) => {
    const schema = json(`${folder}/${name}`);
    return { name, expected: schema.expectedResult !== 'invalid', validate: ajv.compile(schema) };
  });
  return (value) => checks.filter(({ expected, validate }) => validate(value) !== expected).map(({ name }) => name);
}

/** A CASE package by 1EdTech's own schema of 1.1, or the 1.0 schema of OpenSALT. */
export function caseCheck(version: '1.1' | '1.0'): Check {
  const name = version === '1.1' ? 'case-v1p1-cfpackage.official.json' : 'case-v1p0-cfpackage-schema.json';
  const ajv = version === '1.1' ? new Ajv2019({ strict: false }) : new Ajv({ strict: false });
  addFormats.default(ajv as never);
  const validate = ajv.compile(json(name));
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** The XML of a REFI-QDA project (`project.qde`) or codebook (`.qdc`). */
export async function refiCheck(kind: 'Project' | 'Codebook', xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'checked.xml', contents: xml }],
    schema: [read(`REFI-QDA-${kind}.xsd`)],
    initialMemoryPages: 256,
    maxMemoryPages: 2 * memoryPages.GiB,
  });
  return errors.map(({ message }) => message);
}
