type Numbers = Float64Array<ArrayBuffer>;

/** Writes the slope at `at` into `slope` and returns the value there. */
type Slope = (at: Numbers, slope: Numbers) => number;

/** The last steps that tell how the slope bends. */
const REMEMBERED = 8;
const ENOUGH = 1e-6;
const HALVINGS = 20;

type Step = { moved: Numbers; bent: Numbers; scale: number };

/** Where a smooth convex function is least (limited-memory BFGS), from zero on, in `rounds` steps at most. */
export function lowest(size: number, rounds: number, slopeAt: Slope): Numbers {
  let at = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = slopeAt(at, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = downhill(slope, steps);
    const fall = dot(slope, way);
    const nextSlope = new Float64Array(size);
    let length = 1;
    let next = plus(at, way, -length);
    let nextValue = slopeAt(next, nextSlope);
    for (let halved = 0; halved < HALVINGS && nextValue > value - 1e-4 * length * fall; halved++) {
      length /= 2;
      next = plus(at, way, -length);
      nextValue = slopeAt(next, nextSlope);
    }
    const moved = plus(next, at, -1);
    const bent = plus(nextSlope, slope, -1);
    const bend = dot(moved, bent);
    if (bend > 1e-12) steps.push({ moved, bent, scale: 1 / bend });
    if (steps.length > REMEMBERED) steps.shift();
    const gained = value - nextValue;
    at = next;
    slope = nextSlope;
    value = nextValue;
    if (gained < ENOUGH) break;
  }
  return at;
}

/** The slope, turned by what the last steps told of the bend. */
function downhill(slope: Numbers, steps: readonly Step[]): Numbers {
  let way = Float64Array.from(slope);
  const shares: number[] = [];
  for (const { moved, bent, scale } of steps.toReversed()) {
    const share = scale * dot(moved, way);
    shares.unshift(share);
    way = plus(way, bent, -share);
  }
  const last = steps.at(-1);
  const first = last ? 1 / (last.scale * dot(last.bent, last.bent)) : 1 / (Math.sqrt(dot(slope, slope)) || 1);
  for (let i = 0; i < way.length; i++) way[i] = (way[i] as number) * first;
  for (const [i, { moved, bent, scale }] of steps.entries()) {
    way = plus(way, moved, (shares[i] as number) - scale * dot(bent, way));
  }
  return way;
}

function dot(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function plus(a: Numbers, b: Numbers, times: number): Numbers {
  const sum = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) sum[i] = (a[i] as number) + times * (b[i] as number);
  return sum;
}
