import type { XmlElement } from '../../documents/xml/XmlElement.ts';
import { itemOf, type KnownItem } from '../exchange/itemOf.ts';

/** A code of a file, and what it means here; null where it means nothing. */
export type RefiCode = { name: string; item: KnownItem | null };

/** The codes of a codebook by their GUIDs. A code inside another is looked for by its own name alone. */
export function codesIn(codebook: XmlElement | undefined): Map<string, RefiCode> {
  const found = new Map<string, RefiCode>();
  const waiting = [...(codebook?.child('Codes')?.elements() ?? [])];
  for (let code = waiting.pop(); code; code = waiting.pop()) {
    if (code.name !== 'Code') continue;
    const [guid, name] = [code.get('guid') ?? '', code.get('name') ?? ''];
    found.set(guid, { name, item: itemOf(guid) ?? itemOf(name) });
    waiting.push(...code.elements());
  }
  return found;
}
