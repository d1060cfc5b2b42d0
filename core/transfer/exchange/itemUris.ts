import { framework } from '../../../content/framework.ts';
import { guideItems } from '../../../content/items.ts';
import { NAMESPACE, stableId } from '../../model/stableId.ts';

/** Our own names in the files of others: an address that nobody else can have. */
export const VOCABULARY = `urn:uuid:${NAMESPACE}#`;

const uuids = new Map<string, string>();

/** The UUID of an item of the guidance, the same in every file and every format. */
export function itemUuid(itemId: string): string {
  const uuid = uuids.get(itemId) ?? stableId(`${framework.id}/${itemId}`);
  uuids.set(itemId, uuid);
  return uuid;
}

/** The same as an address. */
export const itemUri = (itemId: string): string => `urn:uuid:${itemUuid(itemId)}`;

/** The name of a standard, responsibility or role as a person reads it; the id itself where this edition has none. */
export function itemName(itemId: string): string {
  const found = names().get(itemId);
  return found ?? itemId;
}

let known: Map<string, string> | undefined;

function names(): Map<string, string> {
  known ??= new Map(
    guideItems().flatMap(({ kind, item }) => {
      if (kind === 'standard' || kind === 'role' || kind === 'category') return [[item.id, item.name] as const];
      return kind === 'responsibility' ? [[item.id, item.short] as const] : [];
    }),
  );
  return known;
}
