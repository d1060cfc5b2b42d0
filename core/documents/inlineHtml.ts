import { escapeHtml } from './escapeHtml.ts';

/** A tracked change that words stand in; `title` says who made it and when, `by` is the same without our words. */
export type Change = { tag: 'ins' | 'del'; by: string; title: string };

/** Words with the tags they stand in, the outermost first, as written between `<` and `>`. */
export type Piece = { html: string; tags: string[]; change: Change | null };

/**
 * One line of HTML from pieces. Neighbours that look the same become one element, as Word cuts words into many runs.
 * The first of each author's changes carries their name for all to see.
 */
export function inlineHtml(pieces: Piece[]): string {
  let html = '';
  let said = '';
  for (let at = 0; at < pieces.length; ) {
    const { tags, change } = pieces[at] as Piece;
    let inside = '';
    for (; at < pieces.length; at++) {
      const piece = pieces[at] as Piece;
      if (piece.change !== change && !isSame(piece.change, change)) break;
      if (piece.tags.join() !== tags.join()) break;
      inside += piece.html;
    }
    if (!inside) continue;
    for (const tag of tags.toReversed()) inside = `<${tag}>${inside}</${tag.split(' ', 1)[0]}>`;
    html += change ? changeHtml(change, inside, change.by !== said) : inside;
    said = change ? change.by : '';
  }
  return html.trim();
}

function changeHtml({ tag, by, title }: Change, inside: string, isFirst: boolean): string {
  const apart = tag === 'del' ? ' data-crosswalk="change"' : '';
  const label = isFirst && by ? ` data-label="${escapeHtml(by)}"` : '';
  return `<${tag}${apart} title="${escapeHtml(title)}"${label}>${inside}</${tag}>`;
}

const isSame = (a: Change | null, b: Change | null) =>
  a !== null && b !== null && a.tag === b.tag && a.title === b.title;
