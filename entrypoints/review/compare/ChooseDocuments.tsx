import { ChevronDown, Files } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Menu } from '../../../components/Menu.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentName, documentTitle } from '../../../core/model/documentName.ts';
import { documentVersions } from '../../../core/review/documentVersions.ts';

/** More than these could not be read beside each other. */
const MOST = 12;

/** Which documents stand side by side; one at least stays. */
export function ChooseDocuments(props: {
  documents: readonly DocumentRecord[];
  chosen: readonly DocumentRecord[];
  onChoose: (id: string, on: boolean) => void;
}) {
  const versions = documentVersions(props.documents);
  const count = i18n.t('review.compare.documents', props.chosen.length);
  return (
    <Menu
      class="btn"
      label={i18n.t('review.compare.choose', [count])}
      align="end"
      face={
        <>
          <Icon of={Files} />
          {count}
          <Icon of={ChevronDown} small />
        </>
      }
    >
      {() =>
        props.documents.map((document) => {
          const on = props.chosen.includes(document);
          const { version = 1 } = versions.get(document.id) ?? {};
          const more = [
            document.organisation ? documentTitle(document) : '',
            version > 1 ? i18n.t('review.cell.version', [String(version)]) : '',
          ];
          return (
            <label class="mi" key={document.id}>
              <input
                type="checkbox"
                class="check"
                checked={on}
                disabled={on ? props.chosen.length === 1 : props.chosen.length >= MOST}
                onChange={(event) => props.onChoose(document.id, event.currentTarget.checked)}
              />
              <span>
                {documentName(document)}
                <span class="meta"> {more.filter(Boolean).join(', ')}</span>
              </span>
            </label>
          );
        })
      }
    </Menu>
  );
}
