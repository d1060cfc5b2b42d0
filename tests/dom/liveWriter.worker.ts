import { createTag } from '../../core/store/tags.ts';
import { newTag } from './storeFixture.ts';

// Another context of the same origin, as the service worker is to a page: it writes what it is told to.
self.onmessage = async ({ data }: MessageEvent<{ reviewId: string }>) => {
  self.postMessage(await createTag(newTag(data.reviewId)));
};
