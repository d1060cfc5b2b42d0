import { array, assert, constantFrom, integer, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesIdentity, normalText, textIdentity } from '../../core/documents/identity.ts';

const word = stringMatching(/^[a-z]{2,12}$/);
const prose = array(array(word, { minLength: 4, maxLength: 30 }), { minLength: 1, maxLength: 8 });

/** A text as a typesetter leaves it: short lines, words broken at their ends, ligatures, spaces lost and doubled. */
function asPdf(paragraphs: string[][], width: number, seed: number): string {
  let random = seed;
  const next = (below: number) => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
    return (random >>> 8) % below;
  };
  let out = '';
  let line = 0;
  for (const each of paragraphs.flat()) {
    let set = each.replace('ffi', 'ﬃ').replace('fi', 'ﬁ').replace('fl', 'ﬂ');
    if (line > width && set.length > 4) {
      const cut = 1 + next(set.length - 2);
      set = `${set.slice(0, cut)}${next(2) ? '-' : '\u00ad'}\n${set.slice(cut)}`;
      line = 0;
    }
    line += set.length;
    out += set + ['', ' ', '  ', '\u00a0', '\n'][next(5)];
  }
  return out;
}

describe('identity', () => {
  it('of bytes is their SHA-256', async () => {
    expect(await bytesIdentity(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await bytesIdentity(new Uint8Array([0, 97, 98, 99]).subarray(1))).toMatch(/^ba7816bf/);
  });

  it('of a text does not see how its lines and letters were set', () => {
    assert(
      property(prose, integer({ min: 10, max: 80 }), integer(), (paragraphs, width, seed) => {
        const web = paragraphs.map((each) => each.join(' ')).join('\n\n');
        const wordFile = paragraphs.map((each) => each.join(' ').replaceAll('co', 'c\u00ado')).join('\n');
        expect(normalText(asPdf(paragraphs, width, seed))).toBe(normalText(web));
        expect(normalText(wordFile)).toBe(normalText(web));
      }),
    );
  });

  it('sees every letter and digit', () => {
    const odd = tuple(string({ unit: 'grapheme' }), constantFrom('x', '7', 'é', 'ß', '学'));
    assert(property(odd, ([text, more]) => normalText(text + more) !== normalText(text)));
  });

  it('reads typography, composition and case as one', async () => {
    expect(normalText('Café “N° 5”, ﬁnal-ly')).toBe(normalText('CAFE\u0301 N° 5 finally'));
    expect(await textIdentity('Straße — 4.2.1')).toBe(await textIdentity('STRASSE 421'));
    expect(await textIdentity('4.2.1')).not.toBe(await textIdentity('4.2.2'));
  });

  it('is the same again for what is normal already', () => {
    assert(property(string({ unit: 'grapheme' }), (text) => normalText(normalText(text)) === normalText(text)));
  });
});
