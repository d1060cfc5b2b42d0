import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { openDocument } from '../../../core/platform/openReader.ts';
import type { PanelModel } from '../panelModel.ts';

/**
 * Shows a tagged passage: on the page beside the panel when that is its document, else its document is opened in a tab
 * and the passage shown as soon as the page has found it.
 */
export function useShowPassage(panel: PanelModel, documents: DocumentRecord[]): (tag: Tag) => void {
  const wanted = useRef<Tag | null>(null);
  const { page } = panel;
  const isHere = (tag: Tag) => page.status === 'here' && panel.document?.id === tag.documentId;
  const show = async ({ id }: Tag) => {
    const answer = await panel.ask({ type: 'tag:show', id });
    if (answer.ok && answer.value) panel.say(i18n.t('panel.shown'));
    else panel.toast(i18n.t('panel.notShown'));
  };
  useEffect(() => {
    const tag = wanted.current;
    if (!tag || !isHere(tag) || page.state?.status !== 'ready') return;
    wanted.current = null;
    void show(tag);
  }, [page, panel.document]);
  return (tag) => {
    // What has no place in its document is shown in the list, with what can be done about it.
    if (tag.detachedAt !== null || (panel.document?.id === tag.documentId && !isHere(tag)))
      return panel.go('tags', tag.id);
    if (isHere(tag)) return void show(tag);
    const document = documents.find(({ id }) => id === tag.documentId);
    if (!document) return;
    wanted.current = tag;
    void openDocument(document);
  };
}
