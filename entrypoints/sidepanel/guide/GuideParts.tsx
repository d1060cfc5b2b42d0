import { ArrowLeft, Copy, Highlighter } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { citationOf } from '../../../content/citation.ts';
import { framework, standardById } from '../../../content/framework.ts';
import type { TagFilter } from '../../../core/review/tagList.ts';
import type { PanelModel } from '../panelModel.ts';

/** The way back to the list, and what else moves between pages. */
export function Crumbs({ model, children }: { model: PanelModel; children?: ComponentChildren }) {
  return (
    <nav class="crumbs" aria-label={i18n.t('panel.guide.where')}>
      <button type="button" class="btn sm quiet" onClick={() => model.go('guide')}>
        <Icon of={ArrowLeft} small />
        {i18n.t('panel.guide.all')}
      </button>
      <span class="grow" />
      {children}
    </nav>
  );
}

/** How many passages of this review are tagged with an item, as a button that shows them. */
export function ShowTagged({ model, count, filter }: { model: PanelModel; count: number; filter: Partial<TagFilter> }) {
  return (
    <button type="button" class="btn sm" onClick={() => model.showTagged(filter)}>
      <Icon of={Highlighter} small />
      {i18n.t('panel.guide.tagged', count)}
    </button>
  );
}

/** The standards that a question is about, in our reading, each with its tagged passages. */
export function TaggedUnder({ model, standards }: { model: PanelModel; standards: string[] }) {
  return (
    <span class="row wrap meta">
      {standards.map((id) => {
        const count = (model.reviewTags ?? []).filter((tag) => tag.standards.includes(id)).length;
        return (
          <button type="button" class="link" key={id} onClick={() => model.showTagged({ standard: id })}>
            {standardById(id)?.name}: {i18n.t('panel.guide.tagged', count)}
          </button>
        );
      })}
    </span>
  );
}

/** Copies the citation of an item. */
export function CopyCitation({ model, id }: { model: PanelModel; id: string }) {
  const copy = async () => {
    const citation = citationOf(id);
    if (!citation) return;
    try {
      await navigator.clipboard.writeText(citation);
      model.toast(i18n.t('panel.guide.copied'));
    } catch {
      model.toast(i18n.t('panel.guide.notCopied'));
    }
  };
  return (
    <button type="button" class="btn sm quiet" onClick={() => void copy()}>
      <Icon of={Copy} small />
      {i18n.t('panel.guide.copy')}
    </button>
  );
}

/** Whose words these are, with the way to the original. */
export function SourceLine({ document }: { document: string }) {
  const source = framework.sources.find((entry) => entry.id === document);
  return (
    <p class="meta src">
      {i18n.t('panel.guide.ownWords')}{' '}
      <a class="link" href={source?.url ?? framework.url} target="_blank" rel="noreferrer">
        {i18n.t('panel.guide.original', [source?.title ?? framework.name])}
      </a>
    </p>
  );
}
