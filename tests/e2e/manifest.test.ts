import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD } from '../../scripts/buildExtension.ts';

const manifestOf = (browser: keyof typeof BUILD) =>
  JSON.parse(readFileSync(path.join(BUILD[browser], 'manifest.json'), 'utf8'));

const COMMON = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe('the production manifests', () => {
  it('ask for what the browser does not warn about, and for no site', () => {
    expect(manifestOf('chrome').permissions.toSorted()).toEqual([...COMMON, 'sidePanel'].toSorted());
    expect(manifestOf('firefox').permissions.toSorted()).toEqual(COMMON);
    for (const browser of ['chrome', 'firefox'] as const) {
      const manifest = manifestOf(browser);
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.content_scripts ?? []).toEqual([]);
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
      expect(manifest.incognito).toBe('not_allowed');
    }
  });

  it('let our own pages load nothing but what came with the extension, whatever a document says', () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      const policy: string = manifestOf(browser).content_security_policy.extension_pages;
      const rules = policy.split('; ');
      expect(rules).toContain("default-src 'self'");
      // What a person has fetched from a site that they allow (core/platform/siteFile.ts); it is read, never run or shown.
      const others = rules.filter((rule) => rule !== "connect-src 'self' https: http:");
      expect(others).toHaveLength(rules.length - 1);
      // No address, no scheme that reaches the network, no script from a string.
      expect(others.join('; ')).not.toMatch(/https?:|wss?:|\*|unsafe-eval(?<!wasm-unsafe-eval)/);
    }
  });

  it('tell Firefox that no data is collected', () => {
    const { gecko } = manifestOf('firefox').browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko.strict_min_version).toBe('140.0');
  });

  it('put the button where people see it in Firefox, which would else keep it behind its puzzle piece', () => {
    expect(manifestOf('firefox').action.default_area).toBe('navbar');
  });

  it('answer to `std` in the address bar and have the icon at every size', () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      expect(manifestOf(browser).omnibox).toEqual({ keyword: 'std' });
      expect(Object.keys(manifestOf(browser).icons)).toEqual(['16', '32', '48', '128']);
    }
  });
});
