import { readXml } from '../../documents/xml/readXml.ts';
import { type ExchangeRefusal, refused } from '../../model/exchange.ts';
import { codesIn } from './codesIn.ts';
import { reasonOf } from './reasonOf.ts';

/**
 * Reads a REFI-QDA codebook (`.qdc`). It has no codings to take over, and the codes here are the framework's: what comes
 * of it is how many of its codes are among them.
 */
export function readCodebook(xml: string): ExchangeRefusal {
  try {
    const root = readXml(xml);
    if (root.name !== 'CodeBook') return refused('foreign');
    const codes = [...codesIn(root).values()];
    return refused('codebook', { codes: codes.length, known: codes.filter(({ item }) => item).length });
  } catch (error) {
    return refused(reasonOf(error));
  }
}
