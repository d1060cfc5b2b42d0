import type { Tag } from '../model/tag.ts';
import type { Anchored, AnchorOptions } from './anchorWith.ts';
import { anchorWith } from './anchorWith.ts';
import { searchMissing } from './searchMissing.ts';
import type { TextModel } from './textModel.ts';

/** anchorWith, for places that have all of the engine at hand. */
export const anchor = (
  model: TextModel,
  tags: Pick<Tag, 'id' | 'passage'>[],
  options?: AnchorOptions,
): Promise<Anchored[]> => anchorWith(async () => searchMissing, model, tags, options);
