import type { Page } from 'puppeteer-core';
import { words } from './catalogue.ts';
import { click, notShown, shown } from './shown.ts';

/** The catalogue's words with values in their places. */
export const put = (key: string, ...values: string[]): string =>
  values.reduce((text, value, at) => text.replace(`$${at + 1}`, value), words(key));

/** A button or link by its words; `inside` an element of that kind. No accessible names: Firefox does not answer for them. */
export const named = (label: string, inside = '*', tag = 'button'): string =>
  `::-p-xpath(//${inside}//${tag}[normalize-space(.)="${label}"])`;

/** Goes to one of the review's pages by its link, as a person would. */
export async function goTo(page: Page, where: string): Promise<void> {
  await page.bringToFront();
  await click(page, `.wnav a[href="#${where}"]`);
  await shown(page, `main.page-${where} h1`);
}

/** Makes a review from the template of its kind, in the dialog of the Documents page. */
export async function makeReview(
  page: Page,
  { name, kind, reviewer }: { name: string; kind: string; reviewer: string },
): Promise<void> {
  await click(page, named(words('panel.newReview'), 'main'));
  await shown(page, 'dialog .new-review');
  await page.keyboard.type(name);
  await click(page, `::-p-xpath(//dialog//label[contains(., "${words(`panel.kinds.${kind}`)}")]//input)`);
  await click(page, 'dialog input[autocomplete=name]');
  await page.keyboard.type(reviewer);
  await page.keyboard.press('Enter');
  await notShown(page, 'dialog');
  await shown(page, `::-p-xpath(//h1[.="${name}"])`);
}

/** What is written in the element that a selector finds first, its blanks as one. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (each) => (each as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
