import type { XmlElement } from '../xml/XmlElement.ts';
import type { WordDocument } from './WordDocument.ts';

const CLASSES: Record<string, string> = {
  subtitle: 'subtitle',
  caption: 'caption',
  quote: 'quote',
  'intense quote': 'quote',
};
const ALIGNED: Record<string, string> = { center: 'center', right: 'end', end: 'end' };

/** How a paragraph is written: `open` puts HTML into its element, or into `plain` when it is an ordinary one. */
export type ParagraphTag = { isHeading: boolean; open(plain: 'p' | 'span', html: string): string };

/** The element of a paragraph by its style and outline level. A title makes room above the headings that follow it. */
export function paragraphTag(properties: XmlElement | undefined, document: WordDocument): ParagraphTag {
  const { styles } = document;
  const style = styles.nameOf(properties?.value('w:pStyle'));
  const setting = (name: string) => styles.paragraph(properties, name)?.get('w:val');
  const classes = [CLASSES[style], /^toc \d$/.test(style) ? `toc ${style.replace(' ', '-')}` : undefined];
  const align = ALIGNED[setting('w:jc') ?? ''];
  if (align) classes.push(align);
  const bidi = styles.paragraph(properties, 'w:bidi');
  const isRightToLeft = bidi !== undefined && bidi.get('w:val') !== '0' && bidi.get('w:val') !== 'false';
  const named = classes.filter(Boolean).join(' ');
  const attributes = `${named ? ` class="${named}"` : ''}${isRightToLeft ? ' dir="rtl"' : ''}`;
  const level = headingLevel(style, setting('w:outlineLvl'), document);
  if (level) {
    return { isHeading: true, open: (_, html) => (html ? `<h${level}${attributes}>${html}</h${level}>` : '') };
  }
  const open = (plain: 'p' | 'span', html: string) =>
    plain === 'span' && !attributes ? html : `<${plain}${attributes}>${html}</${plain}>`;
  return { isHeading: false, open };
}

function headingLevel(style: string, outline: string | undefined, document: WordDocument): number {
  if (style === 'title') {
    if (!document.hasHeading) document.headingShift = 1;
    return 1;
  }
  const named = /^heading ([1-9])$/.exec(style)?.[1];
  const level = outline === undefined ? Number(named ?? 0) : Number(outline) + 1;
  // Body text is level 10.
  if (!(level >= 1 && level <= 9) || style.startsWith('toc')) return 0;
  document.hasHeading = true;
  return Math.min(6, level + document.headingShift);
}
