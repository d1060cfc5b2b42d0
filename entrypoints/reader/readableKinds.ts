/** The endings of files that the reader opens, as `accept` of a file chooser has them. */
export const READABLE = '.pdf,.docx,.odt,.txt,.md,.html,.htm';
