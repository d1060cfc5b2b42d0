/** A converted document. Its HTML is not yet sanitised; `language` is a language tag or nothing. */
export type Converted = { title: string; language: string; html: string };
