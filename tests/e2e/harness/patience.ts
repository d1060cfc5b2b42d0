/** Milliseconds that a test waits for what must come. A machine that is busy with other work is slow, not wrong. */
export const PATIENCE = 30_000;
