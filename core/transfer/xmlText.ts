/** Text as XML 1.0 can hold it: without control characters and halves of characters. */
export const xmlText = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '');
