import { i18n } from '#i18n';
import type { FileProblem } from '../../core/documents/fileProblem.ts';
import type { FileRead } from '../../core/documents/readFile.ts';

/** Why a file was not opened, and what to do, in one or two sentences. */
export const fileProblemText = (problem: FileProblem): string => i18n.t(`reader.problem.${problem}`);

/** What a file really is whose name says something else. */
export const misnamedText = (kind: FileRead['kind'] | 'pdf'): string =>
  i18n.t('reader.misnamed', [i18n.t(`reader.kind.${kind}`)]);
