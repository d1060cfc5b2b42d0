import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { itemById } from '../../../content/items.ts';
import type { PanelModel } from '../panelModel.ts';
import { StatusLine } from '../StatusLine.tsx';
import { AboutPage } from './AboutPage.tsx';
import { CategoryPage } from './CategoryPage.tsx';
import { GuideHome } from './GuideHome.tsx';
import { RolePage } from './RolePage.tsx';
import { StandardPage } from './StandardPage.tsx';
import { StepsPage } from './StepsPage.tsx';

/** The guidance to browse and search; `model.guide` says which page is open. */
export function GuideView({ model }: { model: PanelModel }) {
  const { guide } = model;
  const id = guide.item;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!id || id === 'search') return;
    const aim = root.current?.querySelector<HTMLElement>(`[data-item="${id}"]`);
    if (aim) aim.scrollIntoView({ block: 'center' });
    else document.querySelector('.panel')?.scrollIntoView();
    (aim ?? root.current?.querySelector<HTMLElement>('.title'))?.focus({ preventScroll: true });
  }, [guide]);
  return (
    <>
      <div ref={root} class="guide">
        <Page model={model} id={id} />
      </div>
      <StatusLine>
        <span class="grow">{i18n.t('panel.guide.edition')}</span>
      </StatusLine>
    </>
  );
}

function Page({ model, id }: { model: PanelModel; id: string | null }) {
  if (id === 'about') return <AboutPage model={model} />;
  if (id === 'steps') return <StepsPage model={model} aim={null} />;
  const entry = id ? itemById(id) : undefined;
  switch (entry?.kind) {
    case 'category':
      return <CategoryPage model={model} category={entry.item} />;
    case 'standard':
      return <StandardPage model={model} standard={entry.item} category={entry.category} aim={null} />;
    case 'construct':
      return <StandardPage model={model} standard={entry.standard} category={entry.category} aim={entry.item.id} />;
    case 'role':
      return <RolePage model={model} role={entry.item} aim={null} />;
    case 'responsibility':
    case 'question':
      return <RolePage model={model} role={entry.role} aim={entry.item.id} />;
    case 'step':
      return <StepsPage model={model} aim={entry.item.id} />;
    default:
      return <GuideHome model={model} />;
  }
}
