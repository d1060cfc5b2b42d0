import { Dexie, type Table } from 'dexie';
import type { Draft } from '../model/draft.ts';
import type { FileRecord } from '../model/file.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { ReadingPlace } from '../model/readingPlace.ts';
import type { Records } from '../model/records.ts';
import type { Tally } from '../model/tally.ts';
import type { TextOutline } from '../model/textOutline.ts';
import type { TextSketch } from '../model/textSketch.ts';
import { VERSIONS } from './versions.ts';

const NAME = 'crosswalk';

class Database extends Dexie {
  declare profiles: Table<Records['profiles'], string>;
  declare reviews: Table<Records['reviews'], string>;
  declare documents: Table<Records['documents'], string>;
  declare tags: Table<Records['tags'], string>;
  declare findings: Table<Records['findings'], string>;
  declare answers: Table<Records['answers'], string>;
  declare stepStatuses: Table<Records['stepStatuses'], string>;
  declare stageNotes: Table<Records['stageNotes'], string>;
  declare vendorRequests: Table<Records['vendorRequests'], string>;
  declare verdicts: Table<Records['verdicts'], string>;
  declare tallies: Table<Tally, string>;
  declare history: Table<HistoryEntry, number>;
  declare drafts: Table<Draft & { id?: number }, number>;
  declare files: Table<FileRecord, string>;
  declare texts: Table<{ url: string; text: string; outline?: TextOutline }, string>;
  declare places: Table<ReadingPlace & { url: string }, string>;
  declare sketches: Table<{ url: string } & TextSketch, string>;
  declare meta: Table<{ key: 'sequence'; value: number }, string>;

  constructor() {
    // `strict`: Chromium else confirms a write before it is on disk. Without a cache, reads show only what is committed.
    super(NAME, { chromeTransactionDurability: 'strict', cache: 'disabled', indexedDB: askingForOurVersion() });
    for (const { version, stores, upgrade } of VERSIONS) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}

/**
 * Dexie opens a database of a newer build all the same, by asking again without a version. An old window would then
 * write old records into it; asked with our version, the browser refuses (VersionError, told as `outdated`).
 */
function askingForOurVersion(): IDBFactory {
  const ours = Math.max(...VERSIONS.map(({ version }) => version)) * 10;
  return {
    open: (name, version) => indexedDB.open(name, version ?? ours),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
}

/** The one database. It opens with the first read or write, and opens again after the browser has closed it. */
export const database = new Database();
