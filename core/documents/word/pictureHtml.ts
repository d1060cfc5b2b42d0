import { escapeHtml } from '../escapeHtml.ts';
import { missingPictureHtml } from '../partsHtml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordStory } from './WordStory.ts';

/** English Metric Units in one CSS pixel. */
const EMU = 9525;

/** A picture with its description and size; where it cannot be shown, its description in words. */
export function pictureHtml(drawing: XmlElement, { document, relations }: WordStory): string {
  const named = drawing.find('wp:docPr');
  const shape = drawing.find('v:shape');
  const alt = named?.get('descr') || named?.get('title') || shape?.get('alt') || '';
  const picture = drawing.find('a:blip')?.get('r:embed') ?? drawing.find('v:imagedata')?.get('r:id');
  const isDrawn = picture || drawing.find('a:blip') || drawing.find('a:graphicData');
  if (!isDrawn) return '';
  const relation = picture ? relations.get(picture) : undefined;
  const address = relation && !relation.isOutside ? document.pictures.address(relation.target) : null;
  if (!address) {
    if (isDecorative(named)) return '';
    return missingPictureHtml(alt, document.words);
  }
  const extent = drawing.find('wp:extent');
  const size = (['cx', 'cy'] as const).map((side) => Math.round(Number(extent?.get(side) ?? 0) / EMU));
  const attributes = size.every((each) => each > 0 && each < 10_000) ? ` width="${size[0]}" height="${size[1]}"` : '';
  const description = isDecorative(named) ? '' : alt || document.words.picture;
  return `<img src="${address}" alt="${escapeHtml(description)}"${attributes} decoding="async">`;
}

const isDecorative = (named: XmlElement | undefined): boolean =>
  [...(named?.find('a:extLst')?.elements() ?? [])].some((each) =>
    [...each.elements()].some(({ name, attributes }) => name.endsWith('decorative') && attributes.get('val') === '1'),
  );
