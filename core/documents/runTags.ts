/** How words look; what is not said is not so. */
export type RunLook = Partial<
  Record<'bold' | 'italic' | 'underline' | 'strike' | 'smallCaps' | 'caps' | 'hidden' | 'highlight', boolean>
> & { raised?: 'sup' | 'sub' | null };

/** The tags that words of this look stand in, the outermost first. */
export function runTags(look: RunLook): string[] {
  const tags: string[] = [];
  if (look.bold) tags.push('strong');
  if (look.italic) tags.push('em');
  if (look.underline) tags.push('u');
  if (look.strike) tags.push('s');
  if (look.highlight) tags.push('mark');
  if (look.smallCaps) tags.push('span class="small-caps"');
  else if (look.caps) tags.push('span class="caps"');
  if (look.raised) tags.push(look.raised);
  return tags;
}
