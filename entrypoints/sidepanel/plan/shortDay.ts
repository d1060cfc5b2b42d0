/** A day as people say it here: Feb 12, and with its year when that is another one. `time` in milliseconds since 1970. */
export function shortDay(time: number): string {
  const day = new Date(time);
  const sameYear = day.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(day);
}

/** The beginning of a calendar day (2027-02-12) on this computer, in milliseconds since 1970. */
export function startOf(day: string): number {
  return new Date(`${day}T00:00`).getTime();
}
