import type { Page } from 'puppeteer-core';

/** Selects from the first words given to the last, each drawn in one piece, wherever between them lines and pages break. */
export function selectBetween(page: Page, first: string, last: string): Promise<void> {
  return page.evaluate(
    (from, to) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let start: [Text, number] | null = null;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!start && node.data.includes(from)) start = [node, node.data.indexOf(from)];
        const end = node.data.indexOf(to);
        if (start && end >= 0) return getSelection()?.setBaseAndExtent(...start, node, end + to.length);
      }
      throw new Error(`“${from}” to “${to}” is not drawn.`);
    },
    first,
    last,
  );
}
