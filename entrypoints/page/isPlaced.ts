import type { AnchorState } from '../../core/model/messages.ts';

/** Whether a tag that stands so has a place on the page. */
export const isPlaced = (status: AnchorState['status']): boolean => status === 'found' || status === 'changed';
