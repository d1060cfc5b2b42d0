import type { Page } from 'puppeteer-core';

/**
 * What a page prints when `press` makes it print: the PDF, and the highlights that have words on it. The browser's own
 * dialog would hold everything still; here what was made for paper is put back for as long as the PDF is made.
 */
export async function onPaper(page: Page, press: () => Promise<void>): Promise<{ pages: number; marked: string[] }> {
  await page.evaluate(() => {
    const revoke = URL.revokeObjectURL;
    URL.revokeObjectURL = () => undefined;
    globalThis.print = () => {
      const made = [...document.querySelectorAll('.print-sheets, body > style')];
      const marked = [...CSS.highlights]
        .filter(([, ranges]) => [...ranges].some((range) => made.some((each) => each.contains(range.startContainer))))
        .map(([name]) => name);
      URL.revokeObjectURL = revoke;
      setTimeout(() => {
        document.body.append(...made);
        Object.assign(globalThis, { printed: marked });
      }, 100);
    };
  });
  await press();
  const printed = await page.waitForFunction(() => (globalThis as { printed?: string[] }).printed, { polling: 50 });
  const marked = (await printed.jsonValue()) as string[];
  const bytes = await page.pdf({ preferCSSPageSize: true });
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('.print-sheets, body > style')) each.remove();
  });
  return {
    pages:
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length ?? 0,
    marked,
  };
}
