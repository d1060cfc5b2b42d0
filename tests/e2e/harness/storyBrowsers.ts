import type { StoryBrowser } from './storyBrowser.ts';
import { chromiumStory } from './storyChromium.ts';
import { firefoxStory } from './storyFirefox.ts';

/** The browsers that every story is told in. */
export const STORY_BROWSERS: { name: string; start: () => Promise<StoryBrowser> }[] = [
  { name: 'Chromium', start: chromiumStory },
  { name: 'Firefox', start: firefoxStory },
];
