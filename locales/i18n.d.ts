import type { GeneratedI18nStructure as Texts } from '../.wxt/i18n/structure';

/** Keys of the texts with that many values to fill in, with or without a plural. */
type Keys<Plural extends boolean, Count extends number> = {
  [Key in keyof Texts]: Texts[Key] extends { plural: Plural; substitutions: Count } ? Key : never;
}[keyof Texts];
type Value = string | number;
type Values = {
  1: [Value];
  2: [Value, Value];
  3: [Value, Value, Value];
  4: [Value, Value, Value, Value];
  5: [Value, Value, Value, Value, Value];
};
type Several = keyof Values;

/**
 * The catalogue's texts by key: what `#i18n` is at run time, for the compiler. The types that come with it compare each call
 * with all keys nine times over, which takes a minute.
 */
export declare const i18n: {
  t: {
    (key: Keys<false, 0>): string;
    <Key extends Keys<false, Several>>(key: Key, values: Values[Texts[Key]['substitutions'] & Several]): string;
    (key: Keys<true, 0 | 1>, n: number): string;
    <Key extends Keys<true, Several>>(
      key: Key,
      n: number,
      values: Values[Texts[Key]['substitutions'] & Several],
    ): string;
  };
};
