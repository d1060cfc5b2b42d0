/** What one way of finding tags did on one fresh page. Times in milliseconds; `done` of the tags before the time was up. */
export type Measured = { total: number; longest: number; done: number; found: ([number, number] | null)[] };

/** A tag as every peer gets it: positions in the body's `textContent`. */
export type PeerTag = { exact: string; prefix: string; suffix: string; start: number; end: number };

/** What the bench's scripts leave in the page. */
export type BenchPage = {
  /** Each way: finds tags until the budget (milliseconds) is used up. */
  ways: Record<string, (tags: PeerTag[], budget: number) => Promise<Measured>>;
  /**
   * Reads, finds and paints as the page script does; milliseconds until those on the screen were given to the browser,
   * to the end of the next frame, and until all were given to it.
   */
  paint(passages: unknown[]): Promise<{ total: number; frame: number; all: number }>;
  /** Paints those that are seen where they stood without reading the page; milliseconds, and how many they are. */
  glance(passages: unknown[]): { total: number; seen: number };
};
