import { i18n } from '#i18n';

/** Where a passage without a place stood: under which heading, and next to which tags that have a place. */
export function FormerPlace(props: {
  heading: string;
  /** How the nearest placed tags before and behind it begin; null where there is none. */
  before: string | null;
  after: string | null;
}) {
  const { heading, before, after } = props;
  const parts = [
    heading && i18n.t('panel.attention.under', [heading]),
    before !== null && after !== null && i18n.t('panel.attention.between', [before, after]),
    before !== null && after === null && i18n.t('panel.attention.after', [before]),
    before === null && after !== null && i18n.t('panel.attention.before', [after]),
  ].filter(Boolean);
  return parts.length > 0 ? <p class="meta">{i18n.t('panel.attention.stood', [parts.join(', ')])}</p> : null;
}
