import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints } from '../../core/annotate/codePoints.ts';

test('offsets go from units to code points and back for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const points = codePoints(text);
      let unit = 0;
      for (const [point, character] of [...text].entries()) {
        expect(points.toPoints(unit)).toBe(point);
        expect(points.toUnits(point)).toBe(unit);
        unit += character.length;
      }
      expect(points.toPoints(unit)).toBe([...text].length);
      expect(points.toUnits([...text].length)).toBe(unit);
    }),
  );
});
