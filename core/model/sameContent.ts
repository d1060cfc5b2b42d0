/**
 * Whether two plain JSON values are equal, whatever the order of their keys. The `revision` of records is left out: it
 * only counts writes on one machine.
 */
export function sameContent(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) return false;
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  const keys = Object.keys(first).filter((key) => key !== 'revision');
  if (keys.length !== Object.keys(second).filter((key) => key !== 'revision').length) return false;
  return keys.every(
    (key) => Object.hasOwn(second, key) && sameContent(Reflect.get(first, key), Reflect.get(second, key)),
  );
}
