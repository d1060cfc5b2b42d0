import { type ExchangeRefusal, refused } from '../model/exchange.ts';

/** The largest file of another program or a colleague that is read, in bytes. */
export const MAX_EXCHANGE_BYTES = 100 * 1024 * 1024;
/** Values in a file: 100,000 annotations have some 6 million. */
const MAX_VALUES = 10_000_000;
/** Items of one list. */
const MAX_ITEMS = 200_000;
const MAX_DEPTH = 64;

/** Reads JSON of unknown origin within limits. What comes back is plain data; its shape is still to be checked. */
export async function readPlainJson(file: Blob): Promise<{ ok: true; value: unknown } | ExchangeRefusal> {
  if (file.size > MAX_EXCHANGE_BYTES) return refused('oversized');
  let value: unknown;
  try {
    value = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return refused('damaged');
  }
  const reason = wrongWith(value);
  return reason ? refused(reason) : { ok: true, value };
}

/** Goes through everything without recursion: how deep it is, how much there is, and names that could alter all objects. */
function wrongWith(root: unknown): 'oversized' | 'unsafe' | null {
  let level: object[] = isObject(root) ? [root] : [];
  let values = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return 'unsafe';
    const next: object[] = [];
    for (const each of level) {
      if (Object.hasOwn(each, '__proto__')) return 'unsafe';
      const inner: unknown[] = Array.isArray(each) ? each : Object.values(each);
      values += inner.length;
      if (values > MAX_VALUES || (Array.isArray(each) && each.length > MAX_ITEMS)) return 'oversized';
      for (const value of inner) if (isObject(value)) next.push(value);
    }
    level = next;
  }
  return null;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
