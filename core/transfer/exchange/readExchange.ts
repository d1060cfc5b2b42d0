import { type ExchangeRefusal, refused } from '../../model/exchange.ts';
import { isPacket, type Packet, readPacket } from '../packet.ts';
import { MAX_EXCHANGE_BYTES, readPlainJson } from '../plainJson.ts';
import type { Incoming } from './incoming.ts';
import { areAnnotations, readAnnotations } from './readAnnotations.ts';

/** What a file turned out to be: codings for the review that is open, or a packet, which has reviews of its own. */
export type ExchangeFile = { kind: 'codings'; incoming: Incoming } | { kind: 'packet'; packet: Packet };

/**
 * Reads a file of another program or of a colleague, known by its content: W3C annotations, a REFI-QDA project or codebook, a packet.
 * `addressOf` is readRefi's. Nothing is written.
 */
export async function readExchange(
  file: Blob,
  context: { now: number; addressOf: (name: string) => string | null },
): Promise<{ ok: true; value: ExchangeFile } | ExchangeRefusal> {
  if (file.size > MAX_EXCHANGE_BYTES) return refused('oversized');
  const start = new TextDecoder('latin1').decode(await file.slice(0, 64).arrayBuffer());
  if (start.startsWith('PK')) {
    const { readRefi } = await import('../refi/readRefi.ts');
    return asCodings(await readRefi(new Uint8Array(await file.arrayBuffer()), context));
  }
  if (/^(ï»¿)?\s*</.test(start)) {
    const { readCodebook } = await import('../refi/readCodebook.ts');
    return readCodebook(await file.text());
  }
  if (!/^(ï»¿)?\s*[[{]/.test(start)) return refused(file.size === 0 ? 'damaged' : 'foreign');
  const json = await readPlainJson(file);
  if (!json.ok) return json;
  if (isPacket(json.value)) {
    const packet = await readPacket(json.value);
    return packet.ok ? { ok: true, value: { kind: 'packet', packet: packet.value } } : packet;
  }
  return areAnnotations(json.value) ? asCodings(await readAnnotations(json.value, context.now)) : refused('foreign');
}

const asCodings = (read: { ok: true; value: Incoming } | ExchangeRefusal) =>
  read.ok ? { ok: true as const, value: { kind: 'codings' as const, incoming: read.value } } : read;
