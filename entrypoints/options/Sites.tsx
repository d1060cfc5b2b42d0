import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useSubscribed } from '../../components/useSubscribed.ts';
import { sitesGranted, takeBackSite, watchSites } from '../../core/platform/siteAccess.ts';
import { documentsOf } from '../../core/store/documents.ts';
import { listReviews } from '../../core/store/reviews.ts';
import { tagsOfDocument } from '../../core/store/tags.ts';
import type { Notice } from './notice.ts';
import { Row, Section } from './Section.tsx';

/** Sites that show their tags by themselves, each of which can be taken back. */
export function Sites({ tell }: { tell: (notice: Notice) => void }) {
  const sites = useSubscribed<string[]>((next, signal) => {
    const read = () => void sitesGranted().then(next);
    watchSites(read, signal);
    read();
  }, []);
  const held = useHeld(sites);
  const list = useRef<HTMLDivElement>(null);
  const takeBack = async (origin: string, index: number) => {
    const result = await takeBackSite(origin);
    const buttons = list.current?.querySelectorAll('button') ?? [];
    // The row of the site leaves; the focus must not go with it.
    if (result.ok) (buttons[index + 1] ?? buttons[index - 1] ?? list.current)?.focus();
    tell({ text: i18n.t(result.ok ? 'options.tookBack' : 'options.takeBackFailed', [nameOf(origin)]) });
  };
  if (!sites) return null;
  return (
    <Section id="sites" title={i18n.t('options.sitesTitle')}>
      <p class="or sub">{i18n.t(sites.length > 0 ? 'options.sitesHint' : 'options.sitesNone')}</p>
      <div ref={list} class="sites" tabIndex={-1}>
        {sites.map((origin, index) => (
          <Row key={origin} title={nameOf(origin)} hint={held.get(origin) ?? ''}>
            <button
              class="btn sm"
              type="button"
              aria-label={i18n.t('options.takeBackNamed', [nameOf(origin)])}
              onClick={() => void takeBack(origin, index)}
            >
              {i18n.t('options.takeBack')}
            </button>
          </Row>
        ))}
      </div>
    </Section>
  );
}

/** What is tagged on each site, in words. */
function useHeld(sites: string[] | undefined): Map<string, string> {
  const [held, setHeld] = useState(new Map<string, string>());
  useEffect(() => {
    if (!sites || sites.length === 0) return;
    let current = true;
    void describe(sites).then((described) => current && setHeld(described));
    return () => {
      current = false;
    };
  }, [sites]);
  return held;
}

async function describe(sites: string[]): Promise<Map<string, string>> {
  const reviews = await listReviews();
  const documents = (await Promise.all(reviews.map(({ review }) => documentsOf(review.id)))).flat();
  const lines = sites.map(async (origin): Promise<[string, string]> => {
    const host = origin.replace(/^.*:\/\//, '');
    const pages = documents.filter(({ url }) => host === '*' || new URL(url).hostname === host);
    const counts = await Promise.all(pages.map(async ({ id }) => (await tagsOfDocument(id)).length));
    const tags = counts.reduce((sum, count) => sum + count, 0);
    const tagged = counts.filter((count) => count > 0).length;
    const words = `${i18n.t('options.holdsTags', tags)} ${i18n.t('options.sitePages', tagged)}`;
    return [origin, tags > 0 ? words : i18n.t('options.siteNoTags')];
  });
  return new Map(await Promise.all(lines));
}

function nameOf(origin: string): string {
  const host = origin.replace(/^.*:\/\//, '');
  if (host === '*') return i18n.t('options.siteAll');
  return origin.startsWith('http://') ? origin : host;
}
