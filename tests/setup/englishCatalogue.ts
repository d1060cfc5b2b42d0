import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

const NAME = 'virtual:english-catalogue';

/** Serves locales/en.yml, as the browser would have it, to tests/setup/i18n.ts. */
export function englishCatalogue(): Plugin {
  return {
    name: 'english-catalogue',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return;
      const file = fileURLToPath(new URL('../../locales/en.yml', import.meta.url));
      return `export default ${JSON.stringify(generateChromeMessages(await parseMessagesFile(file)))}`;
    },
  };
}
