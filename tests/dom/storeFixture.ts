import { beforeEach } from 'vitest';
import type { Passage } from '../../core/model/passage.ts';
import type { Result } from '../../core/model/result.ts';
import type { Judgement } from '../../core/model/tag.ts';
import { database } from '../../core/store/database.ts';
import type { NewTag } from '../../core/store/tags.ts';

export const URL_A = 'https://vendor.example/proposal';
export const URL_B = 'https://school.example/plan';

/** Every test begins with a database that was never opened. */
export function useFreshDatabase() {
  beforeEach(async () => {
    await database.delete();
    await database.open();
  });
}

/** Closes the connection and opens it again, as a restart of the browser does. */
export async function reopen() {
  database.close();
  await database.open();
}

export function passage(exact = 'Coaches meet each week.', start = 10): Passage {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    heading: 'Services',
    textVersion: 1,
    page: null,
    region: null,
    path: null,
  };
}

/** A part of a page that nobody typed the words of yet. */
export function drawnPassage(exact = '', page = 7): Passage {
  return {
    ...passage('', 10),
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    page,
    region: { type: 'FragmentSelector', value: `page=${page}&xywh=percent:10,20,30,40`, file: 'ab'.repeat(32) },
  };
}

export function judgement(patch: Partial<Judgement> = {}): Judgement {
  return { standards: ['evidence'], responsibilities: [], role: null, strength: 'strong', note: '', ...patch };
}

export function newTag(reviewId: string, patch: Partial<NewTag> = {}): NewTag {
  return {
    id: crypto.randomUUID(),
    reviewId,
    url: URL_A,
    title: 'Proposal',
    edition: '2022',
    judgement: judgement(),
    passage: passage(),
    ...patch,
  };
}

/** The value of a result that has to be there. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

/** A connection past Dexie: as a build with that native version number (ten times ours) would hold it. */
export function openAt(version: number, upgrade?: (request: IDBOpenDBRequest) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('crosswalk', version);
    request.onupgradeneeded = () => upgrade?.(request);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
