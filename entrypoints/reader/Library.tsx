import { FileText, Globe, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { problemText } from '../../components/problemText.ts';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { documentInFull, documentTitle, fileBeside } from '../../core/model/documentName.ts';
import type { Review } from '../../core/model/review.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import { watchSettings } from '../../core/platform/settings.ts';
import { forgetFile } from '../../core/store/files.ts';
import { deleteDocument } from '../../core/store/library.ts';
import { type LibraryEntry, libraryOf } from '../../core/store/libraryOf.ts';
import { live } from '../../core/store/live.ts';
import { listReviews } from '../../core/store/reviews.ts';

type Known = { review: Review; entries: LibraryEntry[] };

/** The documents of the current review: each can be opened, its copy on this computer forgotten, or the document removed. */
export function Library() {
  const settings = useSubscribed(watchSettings, []);
  const current = settings?.currentReviewId;
  const known = useSubscribed<Known | null>(
    (next, signal) => current !== undefined && live(() => readLibrary(current), next, signal),
    [current],
  );
  const [said, setSaid] = useState('');
  if (!known?.entries.length) return null;
  const { review, entries } = known;
  const forget = async ({ document, kept }: LibraryEntry) => {
    const result = kept && (await forgetFile(kept));
    if (result) setSaid(result.ok ? i18n.t('library.forgotten', [documentTitle(document)]) : problemText(result.error));
  };
  const remove = async ({ document }: LibraryEntry) => {
    const result = await deleteDocument(document);
    void announceChange();
    setSaid(result.ok ? i18n.t('library.removed', [documentTitle(document)]) : problemText(result.error));
  };
  return (
    <section class="library" aria-labelledby="library">
      <h2 id="library">{i18n.t('library.title', [review.name])}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.document.id} class="row">
            <Icon of={entry.document.kind === 'web' ? Globe : FileText} />
            <span class="grow">
              <Name entry={entry} />
              <span class="sub">{facts(entry, entries)}</span>
            </span>
            {entry.kept && (
              <button type="button" class="btn sm quiet" onClick={() => void forget(entry)}>
                {i18n.t('library.forget')}
                <span class="vh"> {documentTitle(entry.document)}</span>
              </button>
            )}
            <IconButton
              icon={Trash2}
              label={i18n.t('library.remove', [documentTitle(entry.document)])}
              onClick={() => void remove(entry)}
            />
          </li>
        ))}
      </ul>
      <p class="sub" role="status">
        {said}
      </p>
    </section>
  );
}

async function readLibrary(currentReviewId: string | null): Promise<Known | null> {
  const reviews = await listReviews();
  const review = (reviews.find((row) => row.review.id === currentReviewId) ?? reviews[0])?.review;
  return review ? { review, entries: await libraryOf(review.id) } : null;
}

/** A link where the document can be shown at once; a file that is not kept has to be opened again. */
function Name({ entry: { document, kept } }: { entry: LibraryEntry }) {
  const href = kept ? `/reader.html?file=${kept}` : document.kind === 'web' ? document.url : null;
  const name = documentTitle(document);
  return href ? (
    <a class="link name" href={href}>
      {name}
    </a>
  ) : (
    <span class="name">{name}</span>
  );
}

function facts({ document, tags, kept }: LibraryEntry, all: LibraryEntry[]): string {
  const file = fileBeside(document);
  const parts = [i18n.t(`library.kind.${document.kind}`)];
  if (file) parts.push(file);
  if (document.fileSize !== null) parts.push(megabytes(document.fileSize));
  parts.push(i18n.t('panel.countTags', tags));
  const before = all.find((entry) => entry.document.id === document.versionOf);
  if (before) parts.push(i18n.t('library.newVersion', [documentInFull(before.document)]));
  if (document.kind !== 'web' && !kept) parts.push(i18n.t('library.notKept'));
  return parts.join(' · ');
}

/** A size as people read it, in steps of a thousand bytes. */
function megabytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? i18n.t('library.kilobytes', [kilobytes.toLocaleString()])
    : i18n.t('options.megabytes', [(bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 })]);
}
