import { CHARACTERS, characterOf } from './weightCharacters.ts';

export const KEY_LENGTH = 4;

/** A feature's key in the weights: short for the file, and hardly ever the key of another feature (1 in 68 million). */
export function keyOf(feature: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  let left = (hash ^ (hash >>> 12)) >>> 0;
  let key = '';
  for (let i = 0; i < KEY_LENGTH; i++) {
    key += characterOf(left % CHARACTERS);
    left = Math.floor(left / CHARACTERS);
  }
  return key;
}
