import { browser } from 'wxt/browser';

const NAME = 'plan';

/** Opens the Plan as a page in a tab, for a team around one computer, at one of its parts. */
export async function openPlanPage(part: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html?${NAME}=${part}`) });
}

/** For the panel: the part in its address where it is the Plan's page in a tab; else null. */
export function partOfPlanPage(): string | null {
  return new URLSearchParams(location.search).get(NAME);
}
