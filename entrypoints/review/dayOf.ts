/** The day of a time in milliseconds, as a person here writes it: Nov 12, 2026. */
export const dayOf = (time: number): string => new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
