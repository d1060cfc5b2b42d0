/** A short message at the foot of the page, with what takes the thing back where that is possible. */
export type Notice = { text: string; undo?: () => void };
