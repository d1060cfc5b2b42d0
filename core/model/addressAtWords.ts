/** Words at each end of a passage that lead a browser to it. */
const ENDS = 5;

/**
 * The address of a web page with the words of a passage named (a text fragment), to which a browser scrolls if it can. An
 * address with a route in its fragment, and one of no words, stays as it is.
 */
export function addressAtWords(address: string, exact: string): string {
  const words = exact.split(/\s+/).filter(Boolean);
  if (address.includes('#') || words.length === 0) return address;
  const named = words.length <= 2 * ENDS ? [words] : [words.slice(0, ENDS), words.slice(-ENDS)];
  const escaped = named.map((part) => encodeURIComponent(part.join(' ').toWellFormed()).replaceAll('-', '%2D'));
  return `${address}#:~:text=${escaped.join(',')}`;
}
