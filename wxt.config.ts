import { defineConfig } from 'wxt';
import { pdfjsFiles } from './scripts/pdfjsFiles.ts';
import { pdfViewerCss } from './scripts/pdfViewerCss.ts';

const GECKO_ID = 'crosswalk@crosswalk-review.example';

/** Least privilege: nothing here makes the browser warn at install. Sites are asked for one at a time, later. */
const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];

/**
 * What our own pages may load, whatever a document says: only what came with the extension. Documents bring inline styles
 * and pictures as data; the decoders of pdf.js are WebAssembly.
 */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  // Only for a file that a person asks for, from a site that they allow (core/platform/siteFile.ts).
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  // All four keys that an extension may suggest are taken.
  dev: { reloadCommand: false },
  manifestVersion: 3,
  vite: () => ({
    plugins: [pdfViewerCss()],
    // The oldest browsers we run in; without it light-dark() and nesting would be rewritten for older ones.
    build: { target: ['chrome123', 'firefox140'], cssTarget: ['chrome123', 'firefox140'] },
  }),
  hooks: { 'build:publicAssets': (_wxt, files) => void files.push(...pdfjsFiles()) },
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_shortName__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // A private window promises to leave nothing behind; tags are kept.
    incognito: 'not_allowed',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // While developing, pages also speak to the development server.
    ...(command === 'build' ? { content_security_policy: { extension_pages: pagePolicy } } : {}),
    omnibox: { keyword: 'std' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'tag-page': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commands_tagPage__' },
      'tag-selection': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commands_tagSelection__' },
      'choose-passage': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commands_choosePassage__' },
    },
    ...(browser === 'firefox'
      ? {
          // Else Firefox puts the button behind its puzzle piece; Chromium lets no extension decide that.
          action: { default_area: 'navbar' },
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
