import { framework, responsibilitiesOf, standardsOf } from '../../../content/framework.ts';
import { STRENGTHS } from '../../model/tag.ts';
import { itemUuid } from '../exchange/itemUris.ts';
import { element, escapedXml } from './xmlLine.ts';

/** Colours of the categories, as the interface has them on paper. */
const COLOURS = { rc: '#5B3FA8', tp: '#B26A00', cs: '#0B7A75' };

/** The UUID of the code that says how strong evidence is. */
export const strengthUuid = (strength: string): string => itemUuid(`strength/${strength}`);

/**
 * The codes as REFI-QDA has them: the framework with its categories and standards, the roles with their responsibilities,
 * and the strengths, which REFI has no weights for.
 */
export function refiCodes(): string {
  const group = (id: string, name: string, ...codes: string[]) =>
    element('Code', { guid: itemUuid(id), name, isCodable: 'false' }, ...codes);
  const categories = framework.categories.map(({ id, name, code, summary }) =>
    group(
      id,
      name,
      element('Description', {}, escapedXml(summary)),
      ...standardsOf(id).map((standard) => codable(standard.id, standard.name, standard.description, COLOURS[code])),
    ),
  );
  const roles = framework.roles.map(({ id, name, summary }) =>
    element(
      'Code',
      { guid: itemUuid(id), name, isCodable: 'true' },
      element('Description', {}, escapedXml(summary)),
      ...responsibilitiesOf(id).map((each) => codable(each.id, each.short, each.text)),
    ),
  );
  const strengths = STRENGTHS.map((strength) => codable(`strength/${strength}`, strength));
  return [
    group('framework', `${framework.name}, ${framework.edition}`, ...categories),
    group('roles', 'Role', ...roles),
    group('strength', 'Strength', ...strengths),
  ].join('');
}

function codable(id: string, name: string, text?: string, color?: string): string {
  const description = text ? [element('Description', {}, escapedXml(text))] : [];
  return element('Code', { guid: itemUuid(id), name, isCodable: 'true', color }, ...description);
}

/** The framework as a REFI-QDA codebook (`.qdc`), without a byte order mark. */
export function refiCodebook(): Blob {
  const xml = element(
    'CodeBook',
    { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Crosswalk' },
    element('Codes', {}, refiCodes()),
  );
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', xml], { type: 'application/xml' });
}
