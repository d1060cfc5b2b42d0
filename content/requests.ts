import requests from './requests/learning-forward-2022.json' with { type: 'json' };
import type { RequestTemplates } from './schema.ts';

/**
 * What to ask of a vendor or a team about each standard, and what could stand in a contract: our own wording, no rule of
 * the publisher's. Its shape is proved by a test and not parsed here.
 */
export const requestTemplates: RequestTemplates = requests;
