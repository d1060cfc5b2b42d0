import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXml } from '../../core/documents/xml/readXml.ts';

/**
 * What is wrong with a file of Word or Excel by its package's own rules (OPC): every part is well-formed XML and has a
 * type, every relationship leads to a part that is there. An empty list when nothing is.
 */
export function officeCheck(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => ({ name, text: strFromU8(part) }));
  const names = parts.map(({ name }) => name);
  const types = parts.find(({ name }) => name === TYPES);
  if (!types) return [`no ${TYPES}`];
  const typed = [...readXml(types.text).elements()];
  return parts
    .filter(({ name }) => /\.(xml|rels)$/.test(name) && name !== TYPES)
    .flatMap(({ name, text }) => {
      const ending = name.split('.').at(-1);
      const isTyped = typed.some((type) => type.get('PartName') === `/${name}` || type.get('Extension') === ending);
      const faults = isTyped ? [] : [`${name} has no type`];
      try {
        const root = readXml(text);
        return [...faults, ...(name.endsWith('.rels') ? lost(name, [...root.elements()], names) : [])];
      } catch {
        return [...faults, `${name} is not well-formed`];
      }
    });
}

const TYPES = '[Content_Types].xml';

function lost(name: string, relationships: { get(attribute: string): string | undefined }[], names: string[]) {
  const folder = path.posix.join(path.posix.dirname(name), '..');
  return relationships.flatMap((each) => {
    if (each.get('TargetMode') === 'External') return [];
    const target = each.get('Target') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
    return names.includes(part) ? [] : [`${name}: no ${part}`];
  });
}
