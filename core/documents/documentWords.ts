/**
 * The few words of ours that stand in a converted document, all of them outside its text: in names, titles and labels.
 * `$1` is an author, `$2` a date.
 */
export type DocumentWords = {
  /** Language tag that dates are written in. */
  language: string;
  inserted: string;
  deleted: string;
  commentBy: string;
  notes: string;
  pageHeader: string;
  pageFooter: string;
  textBox: string;
  picture: string;
  /** In the place of a picture that is not shown. */
  pictureNotShown: string;
};

/** One of the words with its author and date filled in; a part that is not known leaves no trace. */
export const withAuthor = (words: string, by: string): string => words.replace('$1', by);

/** Author and date as one phrase; `date` is ISO 8601, or nothing. */
export function byWhom(author: string | undefined, date: string | undefined, language: string): string {
  const time = date ? new Date(date) : null;
  const isKnown = time && !Number.isNaN(time.getTime());
  // Word writes the author's own clock without a zone, so the day is read as it was written.
  const day = isKnown && new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
  return [author, day].filter(Boolean).join(', ');
}
