import { Files } from 'lucide-preact';
import { i18n } from '#i18n';
import { Callout } from './Callout.tsx';

/** Asks whether a document is another one's new version, or the same text in another form. */
export function RelatedOffer(props: {
  /** What the other document is called in full. */
  other: string;
  as: 'same' | 'version';
  /** How many tags the other document has. */
  tags: number;
  onSame: () => void;
  onVersion: () => void;
  onNo: () => void;
}) {
  const { other, as } = props;
  return (
    <Callout
      icon={Files}
      title={i18n.t(`version.offer.${as}`, [other])}
      text={`${i18n.t(`version.offer.${as}Text`)} ${i18n.t('version.offer.tags', props.tags)}`}
    >
      <button type="button" class="btn sm primary" onClick={as === 'same' ? props.onSame : props.onVersion}>
        {i18n.t(`version.offer.${as}Yes`)}
      </button>
      {as === 'same' && (
        <button type="button" class="btn sm" onClick={props.onVersion}>
          {i18n.t('version.offer.versionRather')}
        </button>
      )}
      <button type="button" class="btn sm" onClick={props.onNo}>
        {i18n.t('version.offer.no')}
      </button>
    </Callout>
  );
}
