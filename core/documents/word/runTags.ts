import type { RunProperties } from './WordStyles.ts';

/** The tags that words of this look stand in, the outermost first. A link shows itself, so its underline is left out. */
export function runTags(look: RunProperties, isLink: boolean): string[] {
  const tags: string[] = [];
  if (look.bold) tags.push('strong');
  if (look.italic) tags.push('em');
  if (look.underline && !isLink) tags.push('u');
  if (look.strike) tags.push('s');
  if (look.highlight) tags.push('mark');
  if (look.smallCaps) tags.push('span class="small-caps"');
  else if (look.caps) tags.push('span class="caps"');
  if (look.raised) tags.push(look.raised);
  return tags;
}
