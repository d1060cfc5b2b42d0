import { framework } from './framework.ts';

/** What the picker shows: names and short texts of the guidance, so that the page script carries no framework data. */
export type Vocabulary = {
  edition: string;
  categories: { id: string; code: 'rc' | 'tp' | 'cs'; name: string }[];
  /** `words`: other names and usual terms, for searching. */
  standards: { id: string; categoryId: string; name: string; summary: string; words: string[] }[];
  /** Loaded roles only. */
  roles: { id: string; name: string }[];
  responsibilities: { id: string; roleId: string; categoryId: string; short: string; standards: string[] }[];
};

/** The vocabulary of the bundled framework; about 15 kB as JSON. */
export function vocabulary(): Vocabulary {
  return {
    edition: framework.edition,
    categories: framework.categories.map(({ id, code, name }) => ({ id, code, name })),
    standards: framework.standards.map(({ id, categoryId, name, summary, aliases, terms }) => ({
      id,
      categoryId,
      name,
      summary,
      words: [...aliases.map((alias) => alias.name), ...terms],
    })),
    roles: framework.roles.filter((role) => role.loaded).map(({ id, name }) => ({ id, name })),
    responsibilities: framework.responsibilities.map(({ id, roleId, categoryId, short, standards }) => ({
      id,
      roleId,
      categoryId,
      short,
      standards,
    })),
  };
}
