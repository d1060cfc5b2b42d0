import type { XmlElement } from '../xml/XmlElement.ts';

/** A field that is being read: its instruction, then what it shows. */
export type Field = { instruction: string; isShowing: boolean };

/** An instruction longer than this leads nowhere, and fields are not nested deeper. */
export const MAX_INSTRUCTION = 4000;
export const MAX_FIELDS = 50;
/** Page numbers mean nothing where there are no pages. */
const OF_PAGES = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;
const LINK = /^\s*HYPERLINK\b\s*(?:"([^"]*)"|([^\s\\"]\S*))?(?:.*?\\l\s+"([^"]*)")?/i;

/** Whether what a field shows is left out. */
export const isOfPages = ({ instruction }: Field): boolean => OF_PAGES.test(instruction);

/** Where a field leads that is a link: an address, `#` and a bookmark, or null. */
export function fieldLink({ instruction }: Field): string | null {
  const match = LINK.exec(instruction);
  if (!match) return null;
  const address = match[1] ?? match[2] ?? '';
  return address ? address : match[3] ? `#${match[3]}` : null;
}

/** What an old form field shows that keeps its answer beside the text: a box, ticked or not, or the chosen word. */
export function formAnswer(begin: XmlElement): string {
  const box = begin.find('w:checkBox');
  if (box) {
    const value = (box.child('w:checked') ?? box.child('w:default'))?.get('w:val');
    const isTicked = (box.child('w:checked') ?? box.child('w:default')) && value !== '0' && value !== 'false';
    return isTicked ? '☒' : '☐';
  }
  const list = begin.find('w:ddList');
  const entries = [...(list?.elements() ?? [])].filter(({ name }) => name === 'w:listEntry');
  return entries[Number(list?.value('w:result') ?? 0)]?.get('w:val') ?? '';
}
