/** A passage known for sure: where it stood when it was tagged and where it stands now, in UTF-16 units. */
export type Landmark = { was: number; is: number };

/** What the passages that are known for sure say about the place of the others. */
export type Order = {
  /** Where text that stood at `was` should stand now. */
  expected(was: number): number;
  /** How well `is` fits between what stood around `was`. */
  fit(was: number, is: number): Fit;
};

/**
 * ELSEWHERE also while nothing is known; BETWEEN the same neighbours; STAYED when it is also as far from one of them as
 * it was, UNMOVED when from both, so that nothing was taken out or put in there.
 */
export type Fit = typeof ELSEWHERE | typeof BETWEEN | typeof STAYED | typeof UNMOVED;
export const ELSEWHERE = 0;
export const BETWEEN = 1;
export const STAYED = 2;
export const UNMOVED = 3;
/** Neighbours further away than this say nothing of the very place. */
const NEAR = 6000;

/** Takes the longest run of landmarks that kept their order; the others have moved and say nothing. */
export function makeOrder(landmarks: Landmark[]): Order {
  const kept = inOrder(landmarks.toSorted((a, b) => a.was - b.was || a.is - b.is));
  const firstFrom = (was: number): number => {
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle] as Landmark).was < was) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    expected(was) {
      const before = kept[firstFrom(was) - 1];
      const after = kept[firstFrom(was + 1)];
      const nearest = before && after ? (was - before.was <= after.was - was ? before : after) : (before ?? after);
      return nearest ? was - nearest.was + nearest.is : was;
    },
    fit(was, is) {
      // A passage is no neighbour of itself.
      const before = kept[firstFrom(was) - 1];
      const after = kept[firstFrom(was + 1)];
      if ((before && is < before.is) || (after && is > after.is)) return ELSEWHERE;
      const stays = Number(isKept(before, was, is)) + Number(isKept(after, was, is));
      if (stays) return stays > 1 ? UNMOVED : STAYED;
      return isNear(before, was, is) || isNear(after, was, is) ? BETWEEN : ELSEWHERE;
    },
  };
}

/** How much further from a landmark a place is than it was. */
const offBy = (mark: Landmark, was: number, is: number) => Math.abs(is - mark.is - (was - mark.was));

function isKept(mark: Landmark | undefined, was: number, is: number): boolean {
  const distance = mark ? Math.abs(was - mark.was) : NEAR;
  return mark !== undefined && distance < NEAR && offBy(mark, was, is) <= 16 + distance / 20;
}

const isNear = (mark: Landmark | undefined, was: number, is: number): boolean =>
  mark !== undefined && offBy(mark, was, is) <= 200 + Math.abs(was - mark.was) / 2;

/** The longest rising subsequence by present place. */
function inOrder(landmarks: Landmark[]): Landmark[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (let index = 0; index < landmarks.length; index++) {
    const { is } = landmarks[index] as Landmark;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((landmarks[tails[middle] as number] as Landmark).is <= is) low = middle + 1;
      else high = middle;
    }
    before.push(low ? (tails[low - 1] as number) : -1);
    tails[low] = index;
  }
  const kept: Landmark[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) {
    kept.push(landmarks[index] as Landmark);
  }
  return kept.reverse();
}
