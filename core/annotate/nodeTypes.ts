/** The numbers of `Node`, which are inlined: a name costs the page script as much as ten letters of code. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const DOCUMENT_NODE = 9;
export const DOCUMENT_FRAGMENT_NODE = 11;
