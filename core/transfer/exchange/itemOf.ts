import { framework } from '../../../content/framework.ts';
import { itemUuid } from './itemUris.ts';

/** What a code or label of another program means here: a standard, a responsibility or a role. */
export type KnownItem = { kind: 'standard' | 'responsibility' | 'role'; id: string };

/**
 * The item that a label, an id or a UUID of a file stands for, null when it is none of ours. Labels are compared by their
 * letters alone; the publisher's later names and the usual short ones count.
 */
export function itemOf(label: string): KnownItem | null {
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(label.toLowerCase())?.[0];
  return items().get(uuid ?? letters(label)) ?? null;
}

let known: Map<string, KnownItem> | undefined;

function items(): Map<string, KnownItem> {
  if (known) return known;
  const found = new Map<string, KnownItem>();
  const add = (item: KnownItem, labels: string[]) => {
    for (const label of [itemUuid(item.id), letters(item.id), ...labels.map(letters)]) {
      if (!found.has(label)) found.set(label, item);
    }
  };
  for (const { id, name } of framework.standards) add({ kind: 'standard', id }, [name]);
  for (const { id, short, text } of framework.responsibilities) add({ kind: 'responsibility', id }, [short, text]);
  for (const { id, name } of framework.roles) add({ kind: 'role', id }, [name, `role:${id}`]);
  // Other names last, so that none takes the place of a name.
  for (const { id, aliases } of framework.standards) {
    add(
      { kind: 'standard', id },
      aliases.map(({ name }) => name),
    );
  }
  known = found;
  return found;
}

const letters = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
