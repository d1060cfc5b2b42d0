import { expect } from 'vitest';

const ADDRESS = /^(?:#|https?:\/\/|mailto:|tel:)/i;
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/;
const NAMES =
  /^(?:a|abbr|address|article|aside|b|bdi|bdo|blockquote|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|footer|h[1-6]|header|hgroup|hr|i|img|ins|kbd|li|main|mark|nav|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|wbr)$/;
const ATTRIBUTES =
  /^(?:href|title|target|rel|alt|src|width|height|decoding|colspan|rowspan|scope|id|lang|dir|start|value|reversed|type|datetime|class|role|aria-label|data-label|data-crosswalk)$/;

/** Puts an article into the page as the reader does, and looks at every element and attribute of it. */
export function assertHarmless(article: HTMLElement): void {
  const holder = document.createElement('div');
  document.body.append(holder);
  holder.append(article);
  for (const element of holder.querySelectorAll('*')) {
    expect(element.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
    expect(element.localName).toMatch(NAMES);
    for (const { name, value } of element.attributes) {
      // An element keeps the `is` it was made with, but empty it means nothing.
      if (name === 'is' && value === '') continue;
      expect(name).toMatch(ATTRIBUTES);
      if (name === 'src') expect(value).toMatch(PICTURE);
      if (name !== 'href') continue;
      expect(value).toMatch(ADDRESS);
      if (!value.startsWith('#')) expect(element.getAttribute('rel')).toBe('noopener noreferrer');
    }
  }
  // Read back once more, nothing has turned into something else.
  const again = document.createElement('template');
  again.innerHTML = holder.innerHTML;
  expect(again.innerHTML).toBe(holder.innerHTML);
  holder.remove();
}
