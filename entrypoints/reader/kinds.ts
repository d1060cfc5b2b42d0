/** The kinds of file that the browser's own dialog offers. */
export const KINDS = '.pdf,.docx,.odt,.txt,.md,.html,.htm';
